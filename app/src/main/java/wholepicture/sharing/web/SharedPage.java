package wholepicture.sharing.web;

import java.util.List;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * What was shared about a person, and the form by which more is recorded.
 *
 * @param writes whether whoever asks may record
 */
public record SharedPage(String person, String name, List<Line> lines, boolean writes, Filled filled, Errors errors) {

    /** @param open where what was handed over is opened; {@link Link#NONE} when nothing was; {@code sayBack} whether what the recipient said back can be recorded */
    public record Line(String number, String title, Tag state, List<SummaryRow> facts, Link open, boolean sayBack) {}

    /** The form as it was typed. @param chosen the agency whose workers can be chosen; empty until one is */
    public record Filled(List<Option> given, DateFields day, String what, List<Option> agencies, String chosen, List<Option> workers, String whom, String purpose, List<Option> basis,
        List<Option> consent, String consentWhy, String proportionate, String words) {}
}
