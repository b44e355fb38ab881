package wholepicture.family;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.family.Statement.End;

/**
 * Everybody a family speaks of, each once: persons, and those who are known by name only. A name that one agency gives
 * without a number is taken for the person of the same name whom another agency gives in the same place; nobody is taken
 * for anybody by name alone elsewhere.
 */
final class Relatives {

    /** A statement whose two ends have been found. */
    record Said(Face one, RelationshipKind kind, Face other, Statement statement) {}

    private final Map<String, Face> faces = new LinkedHashMap<>();
    private final Map<End, Face> byEnd = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    Relatives(Collection<Face> known, List<Statement> statements) {
        var persons = new HashMap<UUID, Face>();
        for (var face : known) {
            var seen = face.sex() == Sex.UNKNOWN ? face.of(sexOf(face, statements)) : face;
            faces.put(seen.id(), seen);
            Optional.ofNullable(seen.person()).ifPresent(person -> persons.put(person, seen));
        }
        for (var statement : statements) {
            var one = find(statement.one(), statement.other(), statement, persons, statements, true);
            var other = find(statement.other(), statement.one(), statement, persons, statements, false);
            if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                said.add(new Said(one.get(), statement.kind(), other.get(), statement));
            }
        }
    }

    List<Said> said() {
        return said;
    }

    Collection<Face> all() {
        return faces.values();
    }

    Optional<Face> of(UUID person) {
        return Optional.ofNullable(faces.get(person.toString()));
    }

    private Optional<Face> find(End end, End opposite, Statement statement, Map<UUID, Face> persons, List<Statement> statements, boolean isOne) {
        if (end.person() != null) {
            return Optional.ofNullable(persons.get(end.person()));
        }
        if (end.name().isBlank() || opposite.person() == null || !persons.containsKey(opposite.person())) {
            return Optional.empty();
        }
        var key = new End(opposite.person(), Names.plain(end.name()));
        return Optional.of(byEnd.computeIfAbsent(key, k -> sameName(k, persons, statements)
            .orElseGet(() -> named(k, end.name(), statement.kind(), isOne))));
    }

    /** Somebody else says the same name with a person to it. */
    private static Optional<Face> sameName(End key, Map<UUID, Face> persons, List<Statement> statements) {
        Set<UUID> around = new LinkedHashSet<>();
        for (var statement : statements) {
            if (key.person() != null && statement.isAbout(key.person()) && statement.one().person() != null && statement.other().person() != null) {
                around.add(key.person().equals(statement.one().person()) ? statement.other().person() : statement.one().person());
            }
        }
        return around.stream().filter(persons::containsKey).map(persons::get)
            .filter(face -> Names.plain(face.name()).equals(key.name())).findFirst();
    }

    /** A mother is a woman, also where nobody wrote down her sex. */
    private static Sex sexOf(Face face, List<Statement> statements) {
        var said = statements.stream().filter(s -> face.person() != null && face.person().equals(s.one().person())).map(s -> sexOf(s.kind()))
            .filter(sex -> sex != Sex.UNKNOWN).distinct().toList();
        return said.size() == 1 ? said.getFirst() : Sex.UNKNOWN;
    }

    private static Sex sexOf(RelationshipKind kind) {
        return switch (kind) {
            case MOTHER -> Sex.FEMALE;
            case FATHER, PUTATIVE_FATHER -> Sex.MALE;
            default -> Sex.UNKNOWN;
        };
    }

    private Face named(End key, String name, RelationshipKind kind, boolean isOne) {
        var sex = isOne ? sexOf(kind) : Sex.UNKNOWN;
        var face = new Face("name %s %s".formatted(key.person(), key.name()), null, name, sex, null, null, null);
        faces.put(face.id(), face);
        return face;
    }
}
