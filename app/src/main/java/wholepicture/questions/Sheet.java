package wholepicture.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answering of a question set.
 *
 * @param context what it belongs to within the work that asks: the reference of a case
 * @param person whom it is about; {@code null} when it is a worker's own
 * @param privateTo whose own it is; {@code null} when it is about a person
 * @param sharedWith the one worker whom its owner lets read it
 * @param withinAgency the agency whose workers read it, when a team answers
 * @param finishedAt {@code null} while it is being answered
 * @param reviewOn when to look again; {@code null} when no line says so
 */
public record Sheet(UUID id, String code, int version, String purpose, String context, @Nullable UUID person, @Nullable Long privateTo, @Nullable Long sharedWith,
    @Nullable Long withinAgency, Instant begunAt, String begunBy, @Nullable Instant finishedAt, String finishedBy, @Nullable LocalDate reviewOn) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public String address() {
        return "/answers/" + id;
    }
}
