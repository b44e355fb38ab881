package wholepicture.learning.web;

import java.util.List;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations.Fact;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;
import wholepicture.ui.Tag;

/**
 * One recommendation: what it asks, where it comes from, what agencies do about it, and what the other rooms have of it.
 *
 * @param agencies those that a learning lead may ask; empty for everybody else
 */
public record RecommendationPage(List<Place> places, String href, String caption, String title, Tag standing, String words, String section, Link review, Link parent, List<Link> themes,
    String owner, List<Link> under, List<PlanView> plan, List<PlanView.Said> unclaimed, List<Box> parts, List<String> history, boolean lead, boolean open, List<Option> agencies,
    PlanForm form, Errors errors) {

    static Tag standing(Recommendation.Status status) {
        return new Tag(status.inWords(), switch (status) {
            case OPEN -> Tag.Colour.BLUE;
            case COMPLETE -> Tag.Colour.TEAL;
            case EMBEDDED -> Tag.Colour.GREEN;
            case REOPENED -> Tag.Colour.ORANGE;
            case WITHDRAWN -> Tag.Colour.GREY;
        });
    }

    static String told(Fact fact) {
        return "%s, %s: %s%s".formatted(Dates.inWords(fact.at()), fact.who(), fact.sentence(), fact.reason().isEmpty() ? "" : " " + fact.reason());
    }

    static Link link(Recommendation r) {
        return new Link(r.name() + ": " + r.words(), r.href());
    }
}
