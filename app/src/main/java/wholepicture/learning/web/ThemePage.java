package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.Link;
import wholepicture.ui.Place;
import wholepicture.ui.Tag;

/** One theme: where it was found, what was recommended, what was done, how practice stands. @param nothingTells whether nothing in live cases or measures tells how practice stands @param topic where a learning lead keeps it as a topic of practice */
public record ThemePage(List<Place> places, String name, String about, String kind, Tag course, List<Link> tied, String tiedTitle, List<Found> found, String locally, String nationally,
    List<PlansPage.Row> recommendations, String done, List<Box> parts, boolean nothingTells, Link topic, List<String> words, List<String> sources) {

    /** A review that found it. */
    public record Found(Link review, String kind, String when, String who, String passages) {}
}
