package wholepicture.wasnotbrought.web;

import java.util.List;
import wholepicture.cases.AskedForm;
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
 * @param asked what lessons ask with recording one, and {@code shown} when the page was opened
 */
public record MissedPage(String person, String name, List<List<String>> lines, List<Task> tasks, String pattern, boolean writes, Filled filled, List<AskedForm.Shown> asked, String shown,
    List<AskedForm.Answer> answered, Errors errors) {

    /** A supervisor's task. @param judges whether whoever asks may judge it. @param asked what lessons ask with it */
    public record Task(long id, Tag state, List<SummaryRow> facts, boolean judges, List<AskedForm.Shown> asked) {}

    /** The form as typed. */
    public record Filled(DateFields day, String what, List<Option> outcomes, List<Option> reasons, String reasonWords, String impact, String worries, String contacted, String action,
        String why, String done) {}
}
