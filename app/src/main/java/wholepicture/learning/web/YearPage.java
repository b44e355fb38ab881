package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Place;

/**
 * The year as an annual report tells it.
 *
 * @param next the year after, {@link Link#NONE} when it has not begun
 * @param action where a priority is sent
 */
public record YearPage(List<Place> places, String title, Link before, Link next, String published, List<Counts> counts, List<Found> themes, List<List<String>> priorities, boolean lead, String action,
    List<Option> allThemes, String why, Errors errors) {

    /** Numbers under a heading. */
    public record Counts(String heading, String what, List<List<String>> rows, String nothing) {}

    /** A theme of the year. */
    public record Found(Link theme, String reviews, String before) {}
}
