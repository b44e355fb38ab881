package wholepicture.yearlyaudit;

import java.time.Instant;

/** What an agency did in a year, counted: it stands as evidence in its audit before anybody has typed. Each kind of work that counts offers one as a bean. */
public interface OwnFigures {

    /** The standard for which it is evidence. */
    Standard standard();

    /**
     * What the agency of whoever acts did, in sentences that name nobody, as far as whoever acts may see it; empty when there was nothing.
     *
     * @param since the beginning of the year that is answered for
     */
    String evidence(Instant since);
}
