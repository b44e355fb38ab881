package wholepicture.intake.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.intake.Delivery;
import wholepicture.intake.reading.Problem;

/**
 * A delivery as a machine reads it. {@code received} is always the sum of {@code takenIn}, {@code superseded}, {@code unchanged},
 * {@code quarantined} and {@code notRead}.
 *
 * @param state HELD, WAITING, READING, DONE or REFUSED
 * @param repeated true when the agency had sent the same file before; this is then the first delivery of it
 * @param heldUp what reading waits for, absent when for nothing
 * @param refusal what is wrong with the whole file
 * @param problems where the quarantined rows are
 * @param notReadAt where the rows that were not read are
 */
public record Feed(long delivery, String url, String agency, String file, long bytes, String sha256, OffsetDateTime receivedAt, String state,
    boolean repeated, int percent, long received, long takenIn, long superseded, long unchanged, long quarantined, long notRead,
    @Nullable OffsetDateTime endedAt, @Nullable String heldUp, List<Problem> refusal, String problems, String notReadAt) {

    static Feed of(Delivery d, boolean repeated) {
        String url = "/api/feeds/%s/%d".formatted(d.agency().code(), d.id());
        var counts = d.counts();
        return new Feed(d.id(), url, d.agency().code(), d.name(), d.bytes(), d.sha256(), d.receivedAt(), d.state().name(), repeated, d.percent(),
            counts.received(), counts.takenIn(), counts.superseded(), counts.unchanged(), counts.quarantined(), counts.notRead(), d.endedAt(),
            d.heldUp().orElse(null), d.refusal(), url + "/problems", url + "/not-read");
    }
}
