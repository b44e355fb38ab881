package wholepicture.clocks;

import java.time.Instant;
import java.util.List;
import wholepicture.ui.Link;

/** Single things that wait for a worker beside the time limits of cases, for the page <em>My work</em>. Each kind of work in which something waits for one person offers one as a bean. */
public interface Waiting {

    /**
     * @param what what is to be done: "Sign the record: Review conference"
     * @param about whom it is about, as far as the worker may see
     * @param due the first moment that is too late
     */
    record Line(String what, String about, Link where, Instant due) {}

    /**
     * What waits for the worker who acts, as far as they may see, the soonest due first.
     *
     * @param now from when on something is late
     */
    List<Line> waiting(long worker, Instant now, int most);
}
