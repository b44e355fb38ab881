package wholepicture.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.linkage.Constraints;
import wholepicture.linkage.Placement;
import wholepicture.linkage.Placement.Because;
import wholepicture.linkage.Placement.Join;
import wholepicture.linkage.Placement.StartNew;
import wholepicture.linkage.Placement.Stay;
import wholepicture.people.Bench.Move;
import wholepicture.people.Decisions.Decided;
import wholepicture.people.Keys.Key;
import wholepicture.people.Links.Begun;
import wholepicture.people.Reviews.Open;
import wholepicture.people.Reviews.Doubt;

/** Works out which records are of one person and writes it down. */
@Component
class Linking {

    private final JdbcClient sql;
    private final Records records;
    private final Persons persons;
    private final Keys keys;
    private final Links links;
    private final Decisions decisions;
    private final Reviews reviews;
    private final Scoring scoring;

    Linking(JdbcClient sql, Records records, Persons persons, Keys keys, Links links, Decisions decisions, Reviews reviews, Scoring scoring) {
        this.sql = sql;
        this.records = records;
        this.persons = persons;
        this.keys = keys;
        this.links = links;
        this.decisions = decisions;
        this.reviews = reviews;
        this.scoring = scoring;
    }

    /**
     * What is to be looked at.
     *
     * @param records as they are now, each with the person the database has for it; all say something
     * @param before what those that are in the database already and say something new said before
     * @param fresh those that are not in the database yet
     * @param arriving true when the records say something new, false when they are only compared again
     */
    record Work(List<Known> records, List<Known> before, Set<Long> fresh, boolean arriving) {
        static Work again(List<Known> records) {
            return new Work(records, List.of(), Set.of(), false);
        }
    }

    /**
     * One at a time in the whole store: two imports at once must not make two persons of one. Held until the transaction
     * ends; the records are to be read after it.
     */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('people.linking'), 0)").query(row -> { });
    }

    /**
     * Finds the person of each record and writes down what changed. Under the {@link #lock}.
     *
     * @param since when a record's link begins if it moves
     * @return the numbers of the records that went to another person
     */
    List<Long> settle(Work work, Cause cause, Instant at, Function<Known, Instant> since) {
        var keysOf = keys.of(work.records());
        var near = keys.near(work.records(), keysOf, at);
        var bench = bench(work, near);
        var decided = decisions.about(bench.all());
        var constraints = Decisions.constraints(decided);
        var questions = new ArrayList<Doubt>();
        for (var record : work.records()) {
            questions.addAll(place(bench, record, near.getOrDefault(record.id(), Set.of()), constraints, decided, cause));
        }
        holdTogether(bench, work, constraints, cause);
        bringAlong(bench, cause);
        write(bench, work, keysOf, at, since);
        ask(bench, work, decided, questions, at);
        return bench.moves().stream().filter(move -> move.record().person() != null).map(move -> move.record().id()).toList();
    }

    private Bench bench(Work work, Map<Long, Set<Long>> near) {
        var wanted = new HashSet<Long>();
        near.values().forEach(wanted::addAll);
        var stored = work.records().stream().map(Known::id).filter(id -> !work.fresh().contains(id)).toList();
        wanted.addAll(stored);
        decisions.about(stored).stream().filter(Decided::together).forEach(d -> wanted.addAll(List.of(d.one(), d.other())));
        wanted.removeAll(work.fresh());
        var bench = new Bench();
        records.withTheirPersons(wanted).forEach(bench::lay);
        for (var record : work.records()) {
            bench.lay(record);
            bench.home(record.id()).ifPresent(bench::touch);
        }
        return bench;
    }

    private List<Doubt> place(Bench bench, Known record, Set<Long> near, Constraints constraints, List<Decided> decided, Cause cause) {
        var current = bench.home(record.id());
        var people = new LinkedHashSet<UUID>();
        current.ifPresent(people::add);
        near.stream().sorted().forEach(other -> bench.home(other).ifPresent(people::add));
        decided.stream().filter(d -> d.together() && (d.one() == record.id() || d.other() == record.id()))
            .forEach(d -> bench.home(d.one() == record.id() ? d.other() : d.one()).ifPresent(people::add));
        Placement placement = scoring.clusters().place(record.prepared(), current.map(UUID::toString), people.stream().map(bench::compared).toList(), constraints);
        switch (placement.home()) {
            case Join(var because, var _) -> bench.move(record, UUID.fromString(because.person()), weight(record, because), cause);
            case StartNew(var _) -> bench.move(record, homeAlone(bench, record), null, current.isEmpty() ? cause : leaving(cause));
            case Stay _ -> { }
        }
        var home = bench.home(record.id()).orElseThrow();
        for (var because : placement.unite()) {
            for (var other : bench.members(UUID.fromString(because.person()))) {
                bench.move(other, home, other.name().equals(because.member()) ? weight(record, because) : null, cause);
            }
        }
        return placement.reviews().stream()
            .map(review -> new Doubt(Weight.of(record.id(), Long.parseLong(review.member()), review.weighed(), scoring.model().version()), review.why()))
            .toList();
    }

    private Weight weight(Known record, Because because) {
        return Weight.of(record.id(), Long.parseLong(because.member()), because.weighed(), scoring.model().version());
    }

    private static Cause leaving(Cause cause) {
        return cause.worker() == null ? Cause.NO_LONGER_FITS : cause;
    }

    private UUID homeAlone(Bench bench, Known record) {
        if (record.person() == null) {
            return bench.newPerson();
        }
        return Optional.ofNullable(links.earlierHomes(List.of(record.id())).get(record.id())).filter(home -> bench.members(home).isEmpty())
            .orElseGet(bench::newPerson);
    }

    /** What a corrected record held together may no longer hold. */
    private void holdTogether(Bench bench, Work work, Constraints constraints, Cause cause) {
        var shaken = new LinkedHashSet<UUID>();
        for (var record : work.records()) {
            var before = record.person();
            if (before != null) {
                shaken.add(before);
                bench.home(record.id()).ifPresent(shaken::add);
            }
        }
        for (var person : shaken) {
            if (bench.told(person).size() > 1) {
                for (var group : scoring.clusters().hold(bench.compared(person), constraints).stream().skip(1).toList()) {
                    var members = group.stream().map(name -> bench.at(Long.parseLong(name))).toList();
                    var home = homeAlone(bench, members.getFirst());
                    members.forEach(record -> bench.move(record, home, null, leaving(cause)));
                }
            }
        }
    }

    /** What was written here of a person hangs on a record that says nothing itself: it goes where the last record that does went. */
    private static void bringAlong(Bench bench, Cause cause) {
        for (var move : List.copyOf(bench.moves())) {
            var left = move.record().person();
            if (left != null && bench.told(left).isEmpty()) {
                bench.members(left).forEach(record -> bench.move(record, move.to(), null, cause));
            }
        }
    }

    private void write(Bench bench, Work work, Map<Long, List<Key>> keysOf, Instant at, Function<Known, Instant> since) {
        var touched = bench.touched();
        var faces = Persons.faces(touched);
        var words = CompletableFuture.supplyAsync(() -> Persons.words(touched, faces));
        persons.settle(touched, faces, bench.fresh(), at);
        var moves = bench.moves();
        var arrived = work.arriving() ? work.records() : List.<Known>of();
        var changed = Stream.concat(arrived.stream(), moves.stream().map(Move::record)).map(Known::id).distinct();
        records.insert(work.records().stream().filter(record -> work.fresh().contains(record.id())).map(record -> at(bench, record.id())).toList());
        records.update(changed.filter(id -> !work.fresh().contains(id)).sorted().map(id -> at(bench, id)).toList());
        links.begin(moves.stream().map(move -> new Begun(move.record().id(), move.to(), since.apply(move.record()), move.weight(), move.cause())).toList());
        persons.find(touched.keySet(), words.join(), bench.fresh());
        if (work.arriving()) {
            keys.change(work.before(), work.records(), keysOf);
        }
    }

    private static Known at(Bench bench, long id) {
        return bench.at(id).of(bench.home(id).orElseThrow());
    }

    private void ask(Bench bench, Work work, List<Decided> decided, List<Doubt> questions, Instant at) {
        var apart = decided.stream().filter(d -> !d.together())
            .flatMap(d -> pair(bench, d.one(), d.other()).stream()).collect(Collectors.toSet());
        Map<Set<UUID>, Doubt> asked = new HashMap<>();
        for (var question : questions) {
            pair(bench, question.weight().left(), question.weight().right()).filter(pair -> !apart.contains(pair))
                .ifPresent(pair -> asked.merge(pair, question, (one, other) -> one.weight().bits() >= other.weight().bits() ? one : other));
        }
        var looked = work.records().stream().map(Known::id).collect(Collectors.toSet());
        var concerned = new HashSet<>(looked);
        concerned.removeAll(work.fresh());
        bench.moves().forEach(move -> concerned.add(move.record().id()));
        asked.keySet().forEach(pair -> pair.forEach(person -> bench.members(person).forEach(record -> concerned.add(record.id()))));
        var lapsed = new ArrayList<Long>();
        var anew = new HashMap<Long, Doubt>();
        for (var open : concerned.isEmpty() ? List.<Open>of() : reviews.open(concerned)) {
            var pair = pair(bench, open.record(), open.other());
            var question = pair.map(asked::get).orElse(null);
            boolean looksNew = looked.contains(open.record()) || looked.contains(open.other());
            if (question != null && Set.of(open.record(), open.other()).equals(Set.of(question.weight().left(), question.weight().right()))) {
                anew.put(open.id(), question);
                asked.remove(pair.orElseThrow());
            } else if (question != null && !looksNew) {
                asked.remove(pair.orElseThrow());
            } else if (looksNew || pair.isEmpty() && bench.has(open.record()) && bench.has(open.other())) {
                lapsed.add(open.id());
            }
        }
        reviews.lapse(lapsed, at);
        reviews.askAnew(anew);
        reviews.ask(List.copyOf(asked.values()), at);
    }

    /** The two persons, unless they are one or one of them is not known here. */
    private static Optional<Set<UUID>> pair(Bench bench, long one, long other) {
        var some = bench.home(one);
        var others = bench.home(other);
        return some.isEmpty() || others.isEmpty() || some.equals(others) ? Optional.empty() : Optional.of(Set.of(some.get(), others.get()));
    }
}
