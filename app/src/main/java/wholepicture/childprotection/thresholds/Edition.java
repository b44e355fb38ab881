package wholepicture.childprotection.thresholds;

import java.time.LocalDate;
import java.util.List;
import wholepicture.childprotection.Words.Level;

/**
 * An edition of the thresholds document.
 *
 * @param from the first day it is in force
 * @param source where it stands, and how sure we are of it
 * @param signs by level, in the order published
 */
public record Edition(long id, String name, LocalDate from, String source, String publishedBy, List<Sign> signs) {

    public Edition {
        signs = List.copyOf(signs);
    }

    /** A sign by which a level of need is known. */
    public record Sign(long id, Level level, String words) {}
}
