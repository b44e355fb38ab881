package wholepicture.cases;

import java.time.Instant;
import java.util.List;

/** What a supervisor is to speak of with whoever works a case. Each kind of work may offer one as a bean; a point stands on the agenda until it was spoken of. */
public interface ToSupervise {

    /**
     * @param key names it for ever, so that it is known whether it was spoken of
     * @param what in a few words; {@code words} what was recorded
     * @param ask what the supervisor asks
     * @param address where it stands; empty when there is no page of it
     */
    record Point(String key, String what, String words, String ask, Instant since, String address) {}

    /** As far as the viewer may see the case, the oldest first. */
    List<Point> points(CaseFile file);

    /** A supervisor has spoken of it, as the worker who acts now. Called outside of the works. @param agreed what was agreed */
    default void spokenOf(CaseFile file, String key, String agreed) {}
}
