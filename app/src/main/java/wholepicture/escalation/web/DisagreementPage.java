package wholepicture.escalation.web;

import java.util.List;
import wholepicture.cases.AskedForm;
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
 * @param asked what lessons ask with each of the three, and {@code shown} when the page was opened
 * @param answered what was asked and answered before
 */
public record DisagreementPage(String number, String address, Link back, Tag state, List<SummaryRow> facts, List<List<String>> steps, boolean open, boolean takesUp, boolean settles,
    List<Option> outcomes, List<Option> themes, List<Happening> story, Filled filled, Asked asked, String shown, List<AskedForm.Answer> answered, Errors errors) {

    /** As it was typed. */
    public record Filled(String words, String resolution, String why) {}

    /** What lessons ask with recording what was said, settling it, and taking it up. */
    public record Asked(List<AskedForm.Shown> talk, List<AskedForm.Shown> settle, List<AskedForm.Shown> takeUp) {}
}
