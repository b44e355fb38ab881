package wholepicture.people;

import java.time.Instant;
import java.util.List;

/**
 * What agencies say of a person, and which of them say it. Where they differ there are several; none is dropped.
 *
 * @param by whoever says so, the newest first; never empty
 */
public record Said<T>(T value, List<By> by) {

    /**
     * @param record the number of the record that says so
     * @param localId the agency's own number of the person
     * @param at when we were told the version that says so
     */
    public record By(long record, String agency, String agencyCode, String localId, Instant at) {}
}
