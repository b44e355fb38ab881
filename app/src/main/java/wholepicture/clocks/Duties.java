package wholepicture.clocks;

import java.time.Instant;
import java.util.List;

/** What workers owe by a day, for the daily reminder. Each kind of work in which somebody owes something offers one as a bean. */
public interface Duties {

    /** @param over how many are over; {@code soon} how many are due within the days that a reminder looks ahead */
    record Owing(long worker, int over, int soon) {}

    /** In a letter, after a number: "actions from meetings". */
    String what();

    /** The page that shows them. */
    String address();

    /**
     * Everybody who owes something, in the works.
     *
     * @param now what was due before is over
     * @param until how far the reminder looks ahead
     */
    List<Owing> owing(Instant now, Instant until);
}
