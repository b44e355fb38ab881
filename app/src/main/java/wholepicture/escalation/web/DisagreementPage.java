package wholepicture.escalation.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * A disagreement as a page shows it.
 *
 * @param steps every step with who acts and how long they have
 * @param open whether whoever asks may do something about it
 * @param settles whether they may settle it at this step
 */
public record DisagreementPage(String number, String address, Link back, Tag state, List<SummaryRow> facts, List<List<String>> steps, boolean open, boolean takesUp, boolean settles,
    List<Option> outcomes, List<Option> themes, List<Happening> story, String words, Errors errors) {}
