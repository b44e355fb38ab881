package wholepicture.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.CannotBeKept;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Taken;
import wholepicture.people.Records.Row;
import wholepicture.people.Records.Version;
import wholepicture.people.Residences.Fresh;
import wholepicture.people.Residences.Standing;

/** All that a batch says of one person, beside what is there. */
final class Draft {
    private final String localId;
    private final List<Sent> sent = new ArrayList<>();
    private final Map<Integer, Received> residencesSent = new LinkedHashMap<>();
    final List<Sent> versions = new ArrayList<>();
    private final List<Received> freshApart = new ArrayList<>();
    private final List<Residence> apart = new ArrayList<>();
    final List<Long> goneResidences = new ArrayList<>();
    private List<String> digests = List.of();
    private List<Standing> standing = List.of();
    @Nullable Row row;
    long id;

    Draft(String localId) {
        this.localId = localId;
    }

    void add(int place, Received received) {
        switch (received.arrival()) {
            case PersonSent person -> {
                var text = readable(RecordText.of(person));
                sent.add(new Sent(place, received, person, text, RecordText.digest(text), 0));
            }
            case ResidenceSent residence -> {
                readable(RecordText.json(residence));
                residencesSent.put(place, received);
            }
            default -> throw new IllegalArgumentException("People takes persons and residences, not " + received.arrival().getClass().getSimpleName());
        }
    }

    private static String readable(String text) {
        if (text.contains("\\u0000")) {
            throw new CannotBeKept("A NUL character stands in it, which no text has.", "Take the character out and send it again.");
        }
        return text;
    }

    void meet(Row there, List<String> digestsThere, List<Standing> standingThere) {
        row = there;
        digests = digestsThere;
        standing = standingThere;
    }

    void compare(Taken[] taken) {
        comparePersons(taken);
        standing.stream().filter(one -> !one.withPerson()).forEach(one -> apart.add(one.residence()));
        residencesSent.forEach((place, received) -> taken[place] = compareResidence(received));
    }

    /** The same versions in the same order, sent once more, change nothing; nor does the newest one alone. */
    private void comparePersons(Taken[] taken) {
        boolean again = !sent.isEmpty() && !digests.isEmpty() && digests.getFirst().equals(sent.getLast().hex())
            && sent.stream().allMatch(one -> digests.contains(one.hex()));
        int version = row == null ? 0 : row.version();
        var last = digests.isEmpty() ? "" : digests.getFirst();
        for (var one : sent) {
            if (again || one.hex().equals(last)) {
                taken[one.place()] = Taken.UNCHANGED;
            } else {
                taken[one.place()] = version == 0 ? Taken.NEW : Taken.SUPERSEDES;
                versions.add(new Sent(one.place(), one.received(), one.sent(), one.text(), one.digest(), ++version));
                last = one.hex();
            }
        }
    }

    private Taken compareResidence(Received received) {
        var residence = residence(received);
        if (apart.contains(residence)) {
            return Taken.UNCHANGED;
        }
        var earlier = apart.stream().filter(one -> Residences.sameStatement(one, residence)).findFirst();
        earlier.ifPresent(gone -> {
            apart.remove(gone);
            standing.stream().filter(one -> !one.withPerson() && one.residence().equals(gone)).forEach(one -> goneResidences.add(one.id()));
        });
        apart.add(residence);
        freshApart.add(received);
        return earlier.isPresent() ? Taken.SUPERSEDES : Taken.NEW;
    }

    private static Residence residence(Received received) {
        return ((ResidenceSent) received.arrival()).residence();
    }

    boolean changed() {
        return !versions.isEmpty() || !freshApart.isEmpty();
    }

    Instant at() {
        return Stream.concat(versions.stream().map(Sent::received), freshApart.stream()).map(received -> received.at().toInstant())
            .max(Instant::compareTo).orElseThrow();
    }

    /** The record with what it says after this batch. */
    Known now(Agency from, @Nullable Facts before) {
        var person = !versions.isEmpty() ? versions.getLast().sent() : before == null ? null : before.sent();
        var grade = person == null ? null : person.grade();
        return new Known(id, from.id(), localId, row == null ? null : row.person(), asked(grade), row == null ? null : row.kept(), stated(grade),
            versions.isEmpty() ? (row == null ? 0 : row.version()) : versions.getLast().version(),
            person == null ? 0 : ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), at(),
            person == null ? null : Facts.of(id, from.id(), person, apart));
    }

    Stream<Fresh> freshResidences() {
        var all = new ArrayList<Fresh>();
        if (!versions.isEmpty()) {
            var newest = versions.getLast();
            var there = standing.stream().filter(Standing::withPerson).toList();
            there.stream().filter(one -> !newest.sent().residences().contains(one.residence())).forEach(one -> goneResidences.add(one.id()));
            newest.sent().residences().stream().distinct().filter(one -> there.stream().noneMatch(old -> old.residence().equals(one)))
                .forEach(one -> all.add(fresh(true, newest.sent().grade(), one, newest.received())));
        }
        freshApart.forEach(received -> all.add(fresh(false, received.arrival().grade(), residence(received), received)));
        return all.stream();
    }

    /** One that the same batch already speaks of otherwise was superseded as it came. */
    private Fresh fresh(boolean withPerson, @Nullable Grade grade, Residence residence, Received received) {
        boolean stands = withPerson || apart.contains(residence);
        return new Fresh(id, withPerson, stated(grade), residence, received.at().toInstant(), stands ? null : at(), received.delivery(), received.line());
    }

    /** A version that was sent. */
    record Sent(int place, Received received, PersonSent sent, String text, byte[] digest, int version) {
        Version version(Draft draft) {
            return new Version(draft.id, stated(sent.grade()), version, received.at().toInstant(), received.delivery(), received.line(), text, digest);
        }

        String hex() {
            return HexFormat.of().formatHex(digest);
        }
    }

    private static int asked(@Nullable Grade grade) {
        return grade == null ? 1 : grade.number();
    }

    private static int stated(@Nullable Grade grade) {
        return Math.max(2, asked(grade));
    }
}
