package wholepicture.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.time.When;

/**
 * What somebody says of two people: {@code one} is the {@code kind} of {@code other}. Either end is a person, or only a name.
 *
 * @param id the same on both records and through all versions
 * @param by the agency, with its worker when one wrote it here
 * @param parentalResponsibility {@code null} when not recorded
 * @param disputes who disputes it and why, each in a sentence; empty when nobody does
 * @param ended when somebody recorded that it ended, {@code null} otherwise
 * @param struckOut why it was struck out as a mistake, empty when it was not
 */
public record Statement(UUID id, End one, RelationshipKind kind, End other, @Nullable When since, @Nullable When until,
    @Nullable Boolean parentalResponsibility, String note, String by, Instant at, List<String> disputes, @Nullable When ended, String struckOut) {

    /**
     * An end of a relationship.
     *
     * @param person {@code null} when known by name only
     * @param name as somebody wrote it; empty for a person
     */
    public record End(@Nullable UUID person, String name) {}

    /** Whether it has begun on the day, as far as anybody knows. */
    boolean hasBegun(LocalDate day) {
        return since == null || !since.from().isAfter(day);
    }

    /** Whether it is over on the day. */
    boolean isOver(LocalDate day) {
        var end = until();
        return end != null && end.to().isBefore(day);
    }

    /** When it ended, whoever said so. */
    @Override
    public @Nullable When until() {
        return ended == null ? until : ended;
    }

    boolean isDisputed() {
        return !disputes.isEmpty();
    }

    boolean isAbout(UUID person) {
        return person.equals(one.person()) || person.equals(other.person());
    }
}
