package wholepicture.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.clocks.Rules;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** What every act on a meeting does: find it as whoever acts sees it, say whose it is, and keep what was done. */
@Component
class Table {

    private final JdbcClient sql;
    private final MeetingRows rows;
    private final Chronology chronology;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;
    private final TransactionOperations transaction;

    Table(JdbcClient sql, MeetingRows rows, Chronology chronology, Journal journal, Rules rules, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.rows = rows;
        this.chronology = chronology;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether whoever acts may change the meeting: a worker of the agency that holds it who sees the whole, or its chair or minute-taker. */
    boolean runs(Meeting meeting) {
        var who = Acting.now();
        return who.workerId() != null && meeting.whole() && (Long.valueOf(meeting.agencyId()).equals(who.agencyId()) || rows.invited(meeting).stream()
            .anyMatch(i -> who.workerId().equals(i.workerId()) && (i.seat() == Seat.CHAIR || i.seat() == Seat.MINUTES)));
    }

    /**
     * The meeting, if whoever acts runs it.
     *
     * @throws NoSuchMeeting when there is none that they may see
     * @throws NotAtThisTable when it is not theirs
     */
    Meeting mustRun(String number) {
        var meeting = rows.find(number);
        if (!runs(meeting)) {
            throw new NotAtThisTable("This is for the workers of %s, the chair and whoever takes the minutes.".formatted(meeting.agency()));
        }
        return meeting;
    }

    static Practitioner worker() {
        var who = Acting.now();
        if (who.workerId() == null || who.agencyId() == null) {
            throw new NotAtThisTable("Only a worker who has signed in does this.");
        }
        return who;
    }

    /** Holds the meeting until the transaction ends, so that two who act at once act one after the other. In the works. */
    void hold(Meeting meeting) {
        sql.sql("select id from meetings.meeting where id = ? for update").param(meeting.id()).query(Long.class).single();
    }

    /** A line of the meeting's story, of each child's chronology and of the journal. Last in the transaction, in the works. */
    void keep(Meeting meeting, String sentence, String why) {
        story(meeting, sentence, why);
        var files = rows.files(meeting);
        var purpose = files.size() > 1 ? "" : why;   // whoever may see one child may not read what was written of another
        files.forEach(file -> chronology.write(file.person(), new Written(EntryKind.MEETING, When.moment(clock.instant().atZone(When.UK).toLocalDateTime()),
            sentence, (purpose.isBlank() ? "" : "Why: " + purpose + "\n") + "Meeting %s, case %s".formatted(meeting.number(), file.ref()), null, null, List.of(), "", "", "", null)));
        for (UUID person : files.stream().map(file -> file.person()).toList()) {
            journal.write("meeting", person, sentence, purpose.isBlank() ? null : purpose, Map.of("meeting", meeting.number()));
        }
    }

    /** The same without a line of the chronology: what only keeps the meeting in order. */
    void note(Meeting meeting, String sentence, String why) {
        story(meeting, sentence, why);
        journal.write("meeting", null, sentence, why.isBlank() ? null : why, Map.of("meeting", meeting.number()));
    }

    private void story(Meeting meeting, String sentence, String why) {
        var who = worker();
        sql.sql("insert into meetings.happened (meeting_id, at, worker, agency, sentence, why) values (?, ?, ?, ?, ?, ?)")
            .params(meeting.id(), clock.instant().atOffset(ZoneOffset.UTC), who.name(), who.agency(), sentence, why).update();
    }

    /** Until when the minutes of a meeting that is held then are to be out, by the limit of its kind. */
    OffsetDateTime minutesDue(MeetingKind kind, Instant held) {
        return rules.reckon(kind.minutes(), held.atZone(When.UK)).deadline().passed().atOffset(ZoneOffset.UTC);
    }

    /** Until when the record of a meeting that decides is to be signed, whose minutes go out then. */
    OffsetDateTime signDue(Instant issued) {
        return rules.reckon(SigningLimit.SIGNED, issued.atZone(When.UK)).deadline().passed().atOffset(ZoneOffset.UTC);
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
