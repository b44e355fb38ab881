package wholepicture.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.linkage.Clusters.Person;

/** The records of a batch and everybody they may concern, in memory, while it is worked out who belongs to whom. */
final class Bench {

    /** A record that goes to a person, and why. */
    record Move(Known record, UUID to, @Nullable Weight weight, Cause cause) {}

    private final Map<Long, Known> records = new HashMap<>();
    private final Map<Long, UUID> homes = new HashMap<>();
    private final Map<UUID, Set<Long>> members = new HashMap<>();
    private final Map<UUID, Person> compared = new HashMap<>();
    private final Map<Long, Move> moves = new LinkedHashMap<>();
    private final Set<UUID> fresh = new HashSet<>();
    private final Set<UUID> touched = new LinkedHashSet<>();

    /** A record as it is now, with the person it belongs to in the database, if any. */
    void lay(Known record) {
        records.put(record.id(), record);
        var person = record.person();
        if (person != null) {
            homes.put(record.id(), person);
            members.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(record.id());
            compared.remove(person);
        }
    }

    boolean has(long record) {
        return records.containsKey(record);
    }

    Known at(long record) {
        return Objects.requireNonNull(records.get(record));
    }

    Collection<Long> all() {
        return records.keySet();
    }

    Optional<UUID> home(long record) {
        return Optional.ofNullable(homes.get(record));
    }

    /** All records of a person, also those only mentioned. */
    List<Known> members(UUID person) {
        return members.getOrDefault(person, Set.of()).stream().map(this::at).toList();
    }

    List<Known> told(UUID person) {
        return members(person).stream().filter(Known::told).toList();
    }

    /** The person as the linkage library knows them. */
    Person compared(UUID person) {
        return compared.computeIfAbsent(person, p -> new Person(p.toString(), told(p).stream().map(Known::prepared).toList()));
    }

    UUID newPerson() {
        var person = UUID.randomUUID();
        fresh.add(person);
        return person;
    }

    void touch(UUID person) {
        touched.add(person);
    }

    void move(Known record, UUID to, @Nullable Weight weight, Cause cause) {
        var from = homes.put(record.id(), to);
        if (from != null) {
            Objects.requireNonNull(members.get(from)).remove(record.id());
            compared.remove(from);
            touched.add(from);
        }
        members.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(record.id());
        compared.remove(to);
        touched.add(to);
        moves.put(record.id(), new Move(record, to, weight, cause));
    }

    /** Records whose person is now another than the database says; one that went and came back has not moved. */
    List<Move> moves() {
        return moves.values().stream().filter(move -> !move.to().equals(move.record().person())).toList();
    }

    Set<UUID> fresh() {
        return fresh;
    }

    /** Everybody whose records, or what they say, are others than before. */
    Map<UUID, List<Known>> touched() {
        var all = new LinkedHashMap<UUID, List<Known>>();
        touched.forEach(person -> {
            var records = new ArrayList<>(members(person));
            if (!records.isEmpty() || !fresh.contains(person)) {
                all.put(person, records);
            }
        });
        return all;
    }
}
