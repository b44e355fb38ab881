package wholepicture.wasnotbrought.web;

import java.util.List;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * A child's missed appointments across agencies.
 *
 * @param pattern what is counted as a pattern here, with its source
 * @param writes whether whoever asks may record one
 */
public record MissedPage(String person, String name, List<List<String>> lines, List<Task> tasks, String pattern, boolean writes, Filled filled, Errors errors) {

    /** A supervisor's task. @param judges whether whoever asks may judge it */
    public record Task(long id, Tag state, List<SummaryRow> facts, boolean judges) {}

    /** The form as typed. */
    public record Filled(DateFields day, String what, List<Option> outcomes, List<Option> reasons, String reasonWords, String impact, String worries, String contacted, String action,
        String why, String done) {}
}
