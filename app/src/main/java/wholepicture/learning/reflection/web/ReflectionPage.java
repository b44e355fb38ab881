package wholepicture.learning.reflection.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Tag;

/**
 * A worker's self-assessments.
 *
 * @param lists what can be begun
 * @param waiting forms in which words wait that were typed and not saved
 */
public record ReflectionPage(List<Mine> mine, List<Link> shared, List<Offered> lists, List<Link> waiting, List<Option> with, Errors errors) {

    /** @param share where it is shared; empty for a team's */
    public record Mine(String id, Link link, Tag standing, String how, String sharedWith, String share) {}

    /** @param again lines that are open again, with why */
    public record Offered(String code, String title, String about, List<String> again) {}
}
