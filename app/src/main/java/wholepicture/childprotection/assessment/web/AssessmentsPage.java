package wholepicture.childprotection.assessment.web;

import java.util.List;
import wholepicture.childprotection.assessment.Results.Trend;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/**
 * The assessments and tools of a case.
 *
 * @param clock the limit of the assessment, and how it stands; empty when none runs
 * @param authorised who authorised it and when; empty while nobody has
 * @param begin what can be begun; empty when the case is closed or the viewer may not
 */
public record AssessmentsPage(String name, Link back, String clock, String authorised, Link authorise, List<Row> rows, List<Offered> begin, List<Over> trends, String action) {

    /** @param review empty when no day was set */
    public record Row(Link link, Tag standing, String version, String agencies, String review, boolean late) {}

    /** @param because why it is offered by itself; empty when it is not. @param begun whether one is being answered, with which they go on */
    public record Offered(String code, String title, String about, String because, boolean begun) {}

    /** How the areas of one tool went. @param head the days it was finished */
    public record Over(String title, List<String> head, List<Trend> rows) {}
}
