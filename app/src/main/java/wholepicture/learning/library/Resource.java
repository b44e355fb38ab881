package wholepicture.learning.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A thing of the library in its newest version.
 *
 * @param alsoCalled other words by which it is looked for
 * @param details what is kept of its kind, by the key of the field
 * @param inUseFrom since when this version holds
 * @param deadOn when a reader, or a look by this server, found that its link leads nowhere
 */
public record Resource(long id, Kind kind, int version, String title, String alsoCalled, String about, Map<String, String> details, List<String> themes, List<Long> reviews,
    LocalDate inUseFrom, String changed, String by, Instant at, Optional<LocalDate> deadOn) {

    public String href() {
        return "/learning/library/" + id;
    }

    public String detail(String key) {
        return details.getOrDefault(key, "");
    }

    /** All its words, as they are searched. */
    String body() {
        return String.join("\n", title, alsoCalled, about, String.join("\n", details.values()));
    }
}
