package wholepicture.picture.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/**
 * What a search shows.
 *
 * @param asked true when something was typed
 * @param count "23 people", in words
 * @param tooMany true when more were found than can be leafed through
 */
public record SearchPage(String typed, boolean asked, String count, boolean tooMany, List<FoundRow> rows, Link back, Link on) {

    /** @param open how far the person is open to the viewer */
    public record FoundRow(String name, String href, String born, String sex, Tag open) {}
}
