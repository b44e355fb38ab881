package wholepicture.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that has no case of its own, or stands beside one, and with which lessons ask all the same: a disagreement, a meeting,
 * appointments that a child was not brought to.
 *
 * @param process as {@link CaseProcess} names it
 * @param about its number; empty where all that the process knows of the person is one piece
 * @param person whom it is about
 * @param caseId the case it stands beside; {@code null} when there is none
 */
public record Occasion(String process, String about, UUID person, @Nullable Long caseId) {

    /** All that a process knows of somebody. */
    public static Occasion of(String process, UUID person) {
        return new Occasion(process, "", person, null);
    }

    /** A piece of work beside these cases: one for each. */
    public static List<Occasion> beside(String process, String about, List<CaseFile> files) {
        return files.stream().map(file -> new Occasion(process, about, file.person(), file.id())).toList();
    }
}
