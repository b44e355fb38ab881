package wholepicture.family;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an adult of a child's life was reached, or could not be.
 *
 * @param person {@code null} when the adult is known by name only
 * @param stage of the work: assessment, conference; empty when not said
 * @param attempts what was tried, for an adult who was not traced
 */
public record Inclusion(@Nullable UUID person, String name, Status status, String stage, LocalDate day, String attempts, String note, String by) {

    /** Requirement A-058: every adult male linked to the household has one of these at each stage. */
    public enum Status {
        CONTACTED("Contacted"), ASSESSED("Assessed"), INVITED("Invited"), CONSULTED("Consulted"), NOT_TRACED("Not traced");

        private final String inWords;

        Status(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    boolean isOf(Face face) {
        return person != null ? person.equals(face.person()) : face.person() == null && Names.plain(name).equals(Names.plain(face.name()));
    }
}
