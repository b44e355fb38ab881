package wholepicture.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.pictures.FamilyPicture;

/**
 * A family on a day, as far as the viewer may see it.
 *
 * @param members everybody in the picture, those who are missing too, nearest first
 * @param men the adult men of the household and of its children, each with what was done to reach him
 * @param statements what is said, by whom
 * @param households where the person lived, the latest first
 * @param livingWith everybody who lives at the same address on that day, the person included
 * @param more whether the family goes on beyond what is drawn
 */
public record FamilyView(Face index, LocalDate on, FamilyPicture picture, List<MemberRow> members, List<Man> men, List<Said> statements,
    List<Stay> households, Set<UUID> livingWith, boolean more) {

    /** @param person {@code null} for somebody known by name only, and for somebody missing */
    public record MemberRow(@Nullable UUID person, String name, String relation, String born, String livesAt, String responsibility, String remarks) {}

    /** @param id how the page that records an inclusion names him */
    public record Man(String id, @Nullable UUID person, String name, String relation, List<Inclusion> inclusions) {
        public boolean isChecked() {
            return !inclusions.isEmpty();
        }
    }

    /** One statement in words. */
    public record Said(UUID id, String sentence, String dates, String responsibility, String by, String saidOn, List<String> disputes, String struckOut,
        boolean isOver) {}

    public record Stay(String address, String since, String until, List<String> people, String by) {}
}
