package wholepicture.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A talk between a supervisor and a worker.
 *
 * @param supervisee whom the supervisor spoke with
 * @param chairs whether they were supervised as one who chairs meetings
 * @param next when they speak again; {@code null} when no day was set
 * @param about what was spoken of beside any case, or beside the agenda of one; in the register it names nobody
 * @param training which training would help; empty when none was named
 * @param agreed what was agreed on points of a case, each with its key and what it was; empty when no case was spoken of
 */
public record Held(long supervisee, LocalDate day, boolean chairs, @Nullable LocalDate next, String about, String training, List<Agreed> agreed) {

    /** What was agreed on one point. */
    public record Agreed(String key, String what, String words) {}

    public Held {
        agreed = List.copyOf(agreed);
    }
}
