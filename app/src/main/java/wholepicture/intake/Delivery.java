package wholepicture.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Agency;
import wholepicture.intake.reading.Problem;

/**
 * One file that an agency sent, and how it has fared.
 *
 * @param bytes its size
 * @param sha256 its digest in hexadecimal digits
 * @param workerId who sent it, {@code null} when a machine did or the operator
 * @param position how many rows or resources have been received from the file so far
 * @param bytesRead how much of the file has been read
 * @param refusal what is wrong with the whole file, empty unless it was refused
 * @param heldUp what reading waits for, if for anything
 */
public record Delivery(long id, Agency agency, String name, long bytes, String sha256, String place, OffsetDateTime receivedAt,
    @Nullable Long workerId, String sender, Via via, State state, long position, long bytesRead, Counts counts,
    boolean retrying, @Nullable OffsetDateTime beganAt, @Nullable OffsetDateTime endedAt, List<Problem> refusal, Optional<String> heldUp) {

    /** How it came. The names are kept in the database. */
    public enum Via {
        PAGE("on the page"), API("from a system"), COMMAND_LINE("on the command line");

        private final String inWords;

        Via(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** How far it has come. The names are kept in the database and shown to machines. */
    public enum State {
        /** Nobody has said yet what its columns mean. */
        HELD("Columns not known"),
        WAITING("Waiting"),
        READING("Being read"),
        /** Read to the end. */
        DONE("Read"),
        /** It, or the rest of it, cannot be read. */
        REFUSED("Refused");

        private final String inWords;

        State(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** Whether nothing more will happen by itself. */
    public boolean isSettled() {
        return state != State.WAITING && state != State.READING && !retrying;
    }

    /** How much of it has been read, 0 to 100. */
    public int percent() {
        return state == State.DONE ? 100 : (int) Math.min(99, bytes == 0 ? 0 : bytesRead * 100 / bytes);
    }
}
