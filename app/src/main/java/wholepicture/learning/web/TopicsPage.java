package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Place;

/** All topics of practice. */
public record TopicsPage(List<Place> places, List<Row> rows) {

    /** One topic. @param late whether its day is over */
    public record Row(Link theme, List<String> questions, List<Link> resources, String owner, String reviewOn, boolean late) {}

    /** Keeping one. */
    public record Keeping(List<Place> places, Link theme, PlanForm form, Errors errors) {}
}
