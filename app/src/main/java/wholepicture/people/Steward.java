package wholepicture.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.journal.Journal;
import wholepicture.people.Linking.Work;
import wholepicture.store.Works;

/** What a data steward does: answers whether two records are of one person, and puts a wrong link right. Nothing is ever merged. */
@Component
public class Steward {

    /** Beyond this the queue is only said to be longer. */
    public static final int MOST_COUNTED = 1_000;
    private static final int PAGE = 25;

    /** The act is not for this practitioner. */
    public static class NotASteward extends RuntimeException {
        NotASteward() {
            super("Only a data steward decides which records are of one person");
        }
    }

    /** Somebody has answered it meanwhile, or the records have changed so that it is no question any more. */
    public static class AlreadyAnswered extends RuntimeException {
        AlreadyAnswered() {
            super("This question has been answered, or is no question any more");
        }
    }

    private final JdbcClient sql;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final Access access;
    private final Journal journal;
    private final Records records;
    private final Linking linking;
    private final Decisions decisions;
    private final Reviews reviews;
    private final Scoring scoring;

    Steward(JdbcClient sql, Clock clock, TransactionOperations transaction, Access access, Journal journal, Records records, Linking linking,
        Decisions decisions, Reviews reviews, Scoring scoring) {
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
        this.access = access;
        this.journal = journal;
        this.records = records;
        this.linking = linking;
        this.decisions = decisions;
        this.reviews = reviews;
        this.scoring = scoring;
    }

    /**
     * The questions that the steward may see, the oldest first.
     *
     * @param after the last line of the page before, {@code null} for the first page
     */
    public Question.Queue queue(@Nullable Instant after, long afterId) {
        steward();
        return inside(() -> {
            var lines = sql.sql("select * from people.review_queue(?::timestamptz, ?, ?)")
                .param(after == null ? "-infinity" : after.toString()).param(afterId).param(PAGE + 1)
                .query((row, n) -> new Question.Line(row.getLong("id"), row.getObject("raised_at", OffsetDateTime.class).toInstant(), row.getDouble("weight"),
                    row.getString("why"), row.getString("name"), row.getString("agency"), row.getString("other_name"), row.getString("other_agency")))
                .list();
            int count = sql.sql("select people.review_count(?)").param(MOST_COUNTED).query(Integer.class).single();
            journal.write("steward-queue", null, "Looked at the records to compare");
            return new Question.Queue(lines.subList(0, Math.min(PAGE, lines.size())), count, lines.size() > PAGE);
        });
    }

    /** How many questions the steward may see, up to {@link #MOST_COUNTED}. */
    public int waiting() {
        steward();
        return inside(() -> sql.sql("select people.review_count(?)").param(MOST_COUNTED).query(Integer.class).single());
    }

    private record Shown(Question question, UUID person, UUID otherPerson) {}

    /** Both records side by side. The journal keeps that they were looked at. Empty when there is none, or none that the steward may see. */
    public Optional<Question> question(long id) {
        steward();
        return inside(() -> shown(id).map(shown -> {
            Stream.of(shown.person(), shown.otherPerson()).distinct()
                .forEach(person -> journal.write("look", person, "Looked at a record in the steward's queue"));
            return shown.question();
        }));
    }

    private Optional<Shown> shown(long id) {
        var persons = new UUID[2];
        var facts = new Facts[2];
        var sides = sql.sql("select * from people.review_sides(?)").param(id).query((row, n) -> {
            var local = row.getString("local_id");
            var apart = row.getString("residences");
            long record = row.getLong("record_id");
            facts[n] = Facts.of(record, row.getLong("agency_id"), RecordText.read(local, row.getString("body")),
                apart == null ? List.of() : Arrays.asList(RecordText.read(apart, Residence[].class)));
            persons[n] = row.getObject("person_id", UUID.class);
            var side = new Question.Side(record, row.getString("agency"), local, facts[n].sent(), facts[n].residences().toList(),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
            return Map.entry(side, new Raised(row.getString("why"), row.getObject("raised_at", OffsetDateTime.class).toInstant(), row.getBoolean("open")));
        }).list();
        if (sides.size() < 2) {
            return Optional.empty();
        }
        var raised = sides.getFirst().getValue();
        var weighed = scoring.model().compare(facts[0].prepared(), facts[1].prepared());
        return Optional.of(new Shown(new Question(id, sides.getFirst().getKey(), sides.getLast().getKey(), weighed, raised.why(), raised.at(), raised.open()),
            persons[0], persons[1]));
    }

    private record Raised(String why, Instant at, boolean open) {}

    /**
     * They are one person: the first record goes to the person of the other. Those of its own person that fit go along.
     *
     * @param reason in the steward's words; it stays
     * @throws AlreadyAnswered when it is no open question of this steward's any more
     */
    public void join(long question, String reason) {
        answer(question, true, reason);
    }

    /** They are two people, whatever weight says otherwise, until a steward decides otherwise. */
    public void part(long question, String reason) {
        answer(question, false, reason);
    }

    private void answer(long id, boolean together, String reason) {
        long worker = steward();
        said(reason);
        var shown = inside(() -> shown(id)).filter(s -> s.question().open()).orElseThrow(AlreadyAnswered::new);
        Works.run(() -> inside(() -> {
            linking.lock();
            var one = known(shown.question().one().record());
            var other = known(shown.question().other().record());
            var others = ofPerson(other);
            if (together) {
                decisions.end(ofPerson(one), others, clock.instant());
                decisions.decide(Set.of(one.id()), Set.of(other.id()), true, worker, reason, clock.instant());
            } else {
                decisions.decide(ofPerson(one), others, false, worker, reason, clock.instant());
            }
            reviews.answer(id, together ? "joined" : "parted", worker, reason, clock.instant());
            settle(one, worker, reason);
            journal.write(together ? "join" : "part", one.person(), together ? "Decided that a record is of the person of another record"
                : "Decided that a record is not of the person of another record", reason, Map.of("record", one.name(), "other", other.name()));
            return true;
        }));
    }

    /**
     * The record is not of this person: it leaves, with everything that hangs on it, and goes back to the person it came
     * from if there is none other.
     *
     * @return whose it is now
     * @throws NoSuchPerson when the steward may not see the record with this person
     */
    public UUID partRecord(UUID person, long record, String reason) {
        long worker = steward();
        said(reason);
        seen(person, record);
        return Objects.requireNonNull(Works.call(() -> inside(() -> {
            linking.lock();
            var one = ofThisPerson(person, record);
            decisions.decide(Set.of(record), withoutMentions(ofPerson(one), record), false, worker, reason, clock.instant());
            settle(one, worker, reason);
            journal.write("part", person, "Decided that a record is not of this person", reason, Map.of("record", one.name()));
            return known(record).person();
        })));
    }

    /**
     * The record is not of this person but of that one.
     *
     * @throws NoSuchPerson when the steward may not see the record with this person, or may not find the other
     */
    public UUID moveRecord(UUID person, long record, UUID to, String reason) {
        long worker = steward();
        said(reason);
        seen(person, record);
        access.sight(to);
        return Objects.requireNonNull(Works.call(() -> inside(() -> {
            linking.lock();
            var one = ofThisPerson(person, record);
            var theirs = records.ofPersons(List.of(to)).stream().filter(Known::told).toList();
            var best = theirs.stream().max(Comparator.comparingDouble(other -> scoring.model().weigh(one.prepared(), other.prepared())))
                .orElseThrow(NoSuchPerson::new);
            decisions.decide(Set.of(record), withoutMentions(ofPerson(one), record), false, worker, reason, clock.instant());
            decisions.end(Set.of(record), theirs.stream().map(Known::id).toList(), clock.instant());
            decisions.decide(Set.of(record), Set.of(best.id()), true, worker, reason, clock.instant());
            settle(one, worker, reason);
            journal.write("join", to, "Decided that a record is of this person", reason, Map.of("record", one.name()));
            journal.write("part", person, "Decided that a record is not of this person", reason, Map.of("record", one.name()));
            return known(record).person();
        })));
    }

    private void settle(Known record, long worker, String reason) {
        linking.settle(Work.again(List.of(record)), Cause.decided(worker, reason), clock.instant(), one -> clock.instant());
    }

    private void seen(UUID person, long record) {
        boolean seen = inside(() -> sql.sql("select exists (select 1 from people.record where id = ? and person_id = ? and version > 0)")
            .params(record, person).query(Boolean.class).single());
        if (!seen) {
            throw new NoSuchPerson();
        }
    }

    private Known ofThisPerson(UUID person, long record) {
        var one = known(record);
        if (!person.equals(one.person()) || !one.told()) {
            throw new NoSuchPerson();
        }
        return one;
    }

    private Known known(long record) {
        return records.byId(List.of(record)).getFirst();
    }

    private Set<Long> ofPerson(Known record) {
        return record.person() == null ? Set.of(record.id()) : Set.copyOf(records.ofPersons(List.of(record.person())).stream().filter(Known::told)
            .map(Known::id).toList());
    }

    private static List<Long> withoutMentions(Set<Long> all, long record) {
        return all.stream().filter(id -> id != record).toList();
    }

    private static long steward() {
        var who = Acting.now();
        Long worker = who.workerId();
        if (worker == null || !who.is(Role.DATA_STEWARD)) {
            throw new NotASteward();
        }
        return worker;
    }

    private static void said(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A steward says why");
        }
    }

    private <T extends @Nullable Object> T inside(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
