package wholepicture.intake.web;

import java.util.List;
import wholepicture.ui.Place;

/** The templates that an agency may fill. */
public record TemplatesPage(List<Place> places, List<Shown> templates) {

    /** @param columns of each: heading, what it means, what is written in it, whether it must be there, an example */
    public record Shown(String id, String title, String purpose, String href, List<List<String>> columns) {}
}
