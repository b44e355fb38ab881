package wholepicture.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;

/**
 * Somebody close to a person: whoever is said to be related to them, and the other children and the partners of their parents.
 *
 * @param kind what they are to the person, or to the parent
 * @param through which parent; {@code null} for whoever is related to the person
 */
public record Near(UUID person, RelationshipKind kind, @Nullable RelationshipKind through) {

    /** "mother", "half-brother", "mother's partner". */
    public String inWords(Sex sex) {
        return through == null ? Kinds.inWords(kind, sex) : Kinds.inWords(through) + "'s " + Kinds.inWords(kind, sex);
    }

    /** Everybody once, those nearest first. */
    static List<Near> of(UUID person, List<Statement> statements) {
        Map<UUID, Near> near = new LinkedHashMap<>();
        statements.forEach(statement -> put(near, person, person, statement, null));
        for (var parent : List.copyOf(near.values())) {
            if (Kinds.PARENT_OF.contains(parent.kind())) {
                statements.forEach(statement -> put(near, person, parent.person(), statement, parent.kind()));
            }
        }
        return List.copyOf(near.values());
    }

    private static void put(Map<UUID, Near> near, UUID person, UUID of, Statement said, @Nullable RelationshipKind through) {
        boolean first = of.equals(said.other().person());
        var who = first ? said.one().person() : said.other().person();
        if (!said.struckOut().isEmpty() || who == null || who.equals(person) || (!first && !of.equals(said.one().person()))) {
            return;
        }
        var kind = first ? said.kind() : Kinds.inverse(said.kind());
        if (through == null) {
            near.putIfAbsent(who, new Near(who, kind, null));
        } else if (kind == RelationshipKind.CHILD) {
            near.putIfAbsent(who, new Near(who, RelationshipKind.SIBLING, null));
        } else if (Kinds.COUPLE.contains(kind)) {
            near.putIfAbsent(who, new Near(who, kind, through));
        }
    }
}
