package wholepicture.people;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run through all records that compares each again.
 *
 * @param figures by which; see {@link Scoring#figures}
 * @param why in the words of whoever asked for it
 * @param askedBy their name
 * @param lastRecord the number of the last record that was looked at
 * @param untilRecord the last record there was when it began; what came later was compared by these figures when it came
 * @param all how many records there are to look at
 * @param lookedAt how many of them have been
 * @param moved how many records went to another person
 * @param finishedAt {@code null} while it is under way
 */
public record Run(long id, String figures, String why, String askedBy, Instant askedAt, long lastRecord, long untilRecord, long all, long lookedAt,
    long moved, @Nullable Instant finishedAt) {

    public boolean isUnderWay() {
        return finishedAt == null;
    }

    public Optional<Instant> finished() {
        return Optional.ofNullable(finishedAt);
    }

    /** From 0 to 100; 100 only when it has finished. */
    public int percent() {
        return finishedAt != null ? 100 : all == 0 ? 0 : (int) Math.min(99, lookedAt * 100 / all);
    }
}
