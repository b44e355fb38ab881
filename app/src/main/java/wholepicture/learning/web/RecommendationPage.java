package wholepicture.learning.web;

import java.util.List;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations.Fact;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** One recommendation: what it asks, where it comes from, and what the other rooms have of it. */
public record RecommendationPage(String caption, String title, Tag standing, String words, String section, Link review, Link parent, List<String> themes, String owner,
    List<Link> under, List<Box> parts, List<String> history) {

    static RecommendationPage of(Recommendation r, Link review, Link parent, List<Recommendation> under, List<Box> parts, List<Fact> history) {
        return new RecommendationPage(r.reviewTitle(), r.name(), standing(r.status()), r.words(), r.section(), review, parent, r.themeNames(), r.ownerName(),
            under.stream().map(c -> new Link(c.name() + ": " + c.words(), c.href())).toList(), parts,
            history.stream().map(f -> "%s, %s: %s%s".formatted(Dates.inWords(f.at()), f.who(), f.sentence(), f.reason().isEmpty() ? "" : " " + f.reason())).toList());
    }

    static Tag standing(Recommendation.Status status) {
        return new Tag(status.inWords(), switch (status) {
            case OPEN -> Tag.Colour.BLUE;
            case COMPLETE -> Tag.Colour.TEAL;
            case EMBEDDED -> Tag.Colour.GREEN;
            case REOPENED -> Tag.Colour.ORANGE;
            case WITHDRAWN -> Tag.Colour.GREY;
        });
    }
}
