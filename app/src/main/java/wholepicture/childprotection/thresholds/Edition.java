package wholepicture.childprotection.thresholds;

import java.time.LocalDate;
import java.util.List;
import wholepicture.childprotection.Words.Level;

/**
 * An edition of the thresholds document.
 *
 * @param from the first day it is in force
 * @param source where it stands, and how sure we are of it
 * @param helpProcess how a family's needs are assessed for early help, and {@code helpServices} what kinds and levels of it there are; empty where the edition does not say
 * @param signs by level, in the order published
 */
public record Edition(long id, String name, LocalDate from, String source, String publishedBy, String helpProcess, String helpServices, List<Sign> signs) {

    public Edition {
        signs = List.copyOf(signs);
    }

    /** A sign by which a level of need is known. */
    public record Sign(long id, Level level, String words) {}
}
