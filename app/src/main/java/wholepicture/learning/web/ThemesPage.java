package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Place;

/**
 * The map of themes over time.
 *
 * @param fresh themes found for the first time in the last twelve months
 * @param back those that came back in them
 * @param map an SVG document; empty when nothing was found yet
 * @param table the same as rows of cells, the first a link
 */
public record ThemesPage(List<Place> places, String summary, List<Link> fresh, List<Link> back, String map, List<String> head, List<Row> table, List<Link> never) {

    public record Row(Link theme, List<String> cells) {}
}
