package wholepicture.learning.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Place;

/** The register of what others published. */
public record ElsewherePage(List<Place> places, List<Row> rows) {

    /** One row. @param address where it can be read, empty when nobody said */
    public record Row(Link review, String kind, String source, String on, String address, String action, List<Link> themes) {}
}
