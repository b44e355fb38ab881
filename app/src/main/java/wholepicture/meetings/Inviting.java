package wholepicture.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Worker;
import wholepicture.cases.Occasions;
import wholepicture.cases.Put;
import wholepicture.cases.Replies;
import wholepicture.clocks.Rules;
import wholepicture.time.When;

/** Asking people to a meeting, keeping somebody out of it with a reason, and what those who are asked answer. */
@Component
public class Inviting {

    private final JdbcClient sql;
    private final Table table;
    private final MeetingRows rows;
    private final MeetingLetters letters;
    private final Agencies agencies;
    private final Rules rules;
    private final Occasions occasions;
    private final Clock clock;

    Inviting(JdbcClient sql, Table table, MeetingRows rows, MeetingLetters letters, Agencies agencies, Rules rules, Occasions occasions, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.rows = rows;
        this.letters = letters;
        this.agencies = agencies;
        this.rules = rules;
        this.occasions = occasions;
        this.clock = clock;
    }

    /**
     * Asks a worker of any agency. An invitation opens the meeting to them, not the case and not the child's page.
     *
     * @param reports whether a report of their agency is asked for
     * @throws CannotBe when a child of the meeting is kept more closely than an invitation may open
     */
    public void ask(String number, Worker worker, Seat seat, boolean reports) {
        var seen = open(number);
        table.inWorks(() -> {
            table.hold(seen);
            var meeting = rows.find(number);
            boolean closely = sql.sql("select exists (select 1 from meetings.about where meeting_id = ? and grade > 2)").param(meeting.id()).query(Boolean.class).single();
            if (closely && !seesAll(meeting, worker)) {
                throw new CannotBe("A child of this meeting is kept closely. Have %s recorded as involved first: an invitation does not open a child who is kept so."
                    .formatted(worker.name()));
            }
            if (rows.invited(meeting).stream().anyMatch(i -> Long.valueOf(worker.id()).equals(i.workerId()))) {
                return false;
            }
            var due = reports && meeting.kind().reportDays() > 0 ? reportDue(meeting) : null;
            sql.sql("""
                    insert into meetings.invited (meeting_id, worker_id, name, job, agency_id, agency, party, seat, email, asked_at, report_due)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .param(meeting.id()).param(worker.id()).param(worker.name()).param(worker.jobTitle()).param(worker.agency().id()).param(worker.agency().name())
                .param(Party.of(worker.agency().kind()).name()).param(seat.name()).param(worker.email()).param(now())
                .param(due == null ? null : due.atOffset(ZoneOffset.UTC)).update();
            letters.ask(meeting, rows.invited(meeting).stream().filter(i -> Long.valueOf(worker.id()).equals(i.workerId())).toList(), "You are asked to a meeting");
            table.note(meeting, "%s of %s asked to the meeting".formatted(worker.name(), worker.agency().name()), "");
            return true;
        });
    }

    /** Asks somebody who does not sign in here: a parent, the child, a supporter, an advocate. */
    public void askFamily(String number, String name, Seat seat, String email) {
        add(number, name, seat, email, "", "");
    }

    /**
     * Keeps somebody out of the meeting.
     *
     * @param why the chair's reason
     * @param instead how they are heard all the same
     */
    public void exclude(String number, String name, Seat seat, String why, String instead) {
        if (why.isBlank() || instead.isBlank()) {
            throw new CannotBe("Whoever is kept out needs a reason, and another way to be heard.");
        }
        add(number, name, seat, "", why, instead);
    }

    private void add(String number, String name, Seat seat, String email, String why, String instead) {
        var seen = open(number);
        if (isKeptClosely(name)) {
            throw new CannotBe("Somebody of this name is kept closely, and whoever sees this meeting would read it. Write who they are without the name, for example: the father.");
        }
        table.inWorks(() -> {
            table.hold(seen);
            long id = sql.sql("""
                    insert into meetings.invited (meeting_id, name, seat, email, asked_at, excluded_why, instead) values (?, ?, ?, ?, ?, ?, ?) returning id
                    """)
                .params(seen.id(), name, seat.name(), email, now(), why, instead).query(Long.class).single();
            if (why.isEmpty()) {
                letters.ask(seen, rows.invited(seen).stream().filter(i -> i.id() == id).toList(), "You are asked to a meeting");
            }
            occasions.happened(MeetingsAsAProcess.of(seen, rows.files(seen)), MeetingsAsAProcess.asked(seat, !why.isEmpty(), clock.instant()), Put.NOTHING, Replies.NONE);
            table.note(seen, why.isEmpty() ? "%s asked to the meeting".formatted(seat.inWords()) : "%s kept out of the meeting".formatted(seat.inWords()), why);
            return true;
        });
    }

    /** Whether whoever types it may see somebody of that name who is kept more closely than those who see the meeting may see. */
    private boolean isKeptClosely(String name) {
        return table.inTransaction(() -> sql.sql("select exists (select 1 from people.person where grade > 2 and lower(name) = lower(?))").param(name.strip()).query(Boolean.class).single());
    }

    /** Takes an invitation back; whoever was asked is told and sees the meeting no longer. */
    public void withdraw(String number, long invited, String why) {
        var seen = open(number);
        table.inWorks(() -> {
            var one = rows.invited(seen).stream().filter(i -> i.id() == invited).findFirst().orElseThrow(NoSuchMeeting::new);
            sql.sql("update meetings.invited set withdrawn_at = ? where id = ?").params(now(), invited).update();
            letters.callOff(seen, List.of(one));
            table.note(seen, "An invitation was taken back: " + one.withoutFamily(), why);
            return true;
        });
    }

    /** The invitation of whoever acts, if they are asked. */
    public @Nullable Invited mine(Meeting meeting) {
        var who = Acting.now().workerId();
        return who == null ? null : table.inTransaction(() -> rows.invited(meeting).stream().filter(i -> who.equals(i.workerId())).findFirst()).orElse(null);
    }

    /**
     * Somebody who is asked answers for themselves, or whoever runs the meeting writes down what they said.
     *
     * @param apology why they do not come; blank when they do
     * @throws NotAtThisTable for anybody else
     */
    public void answer(String number, long invited, boolean coming, String apology) {
        var meeting = table.inTransaction(() -> rows.find(number));
        var one = theirs(meeting, invited);
        if (!coming && apology.isBlank()) {
            throw new CannotBe("Say why, so that the chair can judge whether the meeting is still quorate.");
        }
        table.inWorks(() -> {
            sql.sql("update meetings.invited set answer = ?, answered_at = ?, apology = ? where id = ?")
                .params(coming ? "COMING" : "APOLOGIES", now(), coming ? "" : apology.strip(), invited).update();
            table.note(meeting, one.withoutFamily() + (coming ? " comes" : " sends apologies"), coming ? "" : apology.strip());
            return true;
        });
    }

    /**
     * An agency's report for the meeting.
     *
     * @param shared the day it was shared with the family; {@code null} when it was not yet
     */
    public void report(String number, long invited, String words, @Nullable LocalDate shared) {
        var meeting = table.inTransaction(() -> rows.find(number));
        var one = theirs(meeting, invited);
        if (words.isBlank()) {
            throw new CannotBe("Write the report.");
        }
        table.inWorks(() -> {
            sql.sql("""
                    insert into meetings.report (invited_id, meeting_id, words, shared_with_family, at, worker) values (?, ?, ?, ?, ?, ?)
                    on conflict (invited_id) do update set words = excluded.words, shared_with_family = excluded.shared_with_family, worker = excluded.worker
                    """)
                .param(invited).param(meeting.id()).param(words.strip()).param(shared).param(now()).param(Table.worker().name()).update();
            sql.sql("update meetings.invited set report_at = coalesce(report_at, ?) where id = ?").params(now(), invited).update();
            table.note(meeting, "Report received from " + (one.agency().isEmpty() ? one.seat().inWords() : one.agency()), "");
            return true;
        });
    }

    private Invited theirs(Meeting meeting, long invited) {
        var one = table.inTransaction(() -> rows.invited(meeting).stream().filter(i -> i.id() == invited).findFirst()).orElseThrow(NoSuchMeeting::new);
        if (!Objects.equals(one.workerId(), Acting.now().workerId()) && !table.inTransaction(() -> table.runs(meeting))) {
            throw new NotAtThisTable("This is for whoever is asked, or for those who hold the meeting.");
        }
        return one;
    }

    private Meeting open(String number) {
        var meeting = table.inTransaction(() -> table.mustRun(number));
        if (meeting.isCancelled() || meeting.isIssued()) {
            throw new CannotBe(meeting.isCancelled() ? "This meeting was called off." : "The minutes of this meeting have been issued.");
        }
        return meeting;
    }

    /** Whether every child of the meeting is open to this worker already, as far as each is kept. */
    private boolean seesAll(Meeting meeting, Worker worker) {
        return sql.sql("""
                select not exists (select 1 from meetings.about a where a.meeting_id = ? and not exists (
                    select 1 from access.opening o where o.person_id = a.person_id and o.agency_id = ? and (o.worker_id is null or o.worker_id = ?)
                      and (o.until is null or o.until > store.now()) and o.reach >= a.grade))
                """)
            .params(meeting.id(), worker.agency().id(), worker.id()).query(Boolean.class).single();
    }

    /** The end of the last day on which it is in time, so many working days before the meeting. */
    private Instant reportDue(Meeting meeting) {
        var day = meeting.day();
        for (int i = 0; i < meeting.kind().reportDays(); i++) {
            day = rules.calendar().onOrBefore(day.minusDays(1));
        }
        return day.plusDays(1).atStartOfDay(When.UK).toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
