package wholepicture.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.cases.Asking;
import wholepicture.cases.Bearing;
import wholepicture.cases.Occasions;
import wholepicture.cases.Occasions.Moment;
import wholepicture.cases.Put;
import wholepicture.cases.Replies;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** Recording that a meeting was held, issuing its minutes, and what comes of them: received, understood, done. */
@Component
public class Closing {

    private final JdbcClient sql;
    private final Table table;
    private final MeetingRows rows;
    private final Recording recording;
    private final MeetingTypes types;
    private final MeetingLetters letters;
    private final Occasions occasions;
    private final Clock clock;

    Closing(JdbcClient sql, Table table, MeetingRows rows, Recording recording, MeetingTypes types, MeetingLetters letters, Occasions occasions, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.rows = rows;
        this.recording = recording;
        this.types = types;
        this.letters = letters;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** What still stands in the way of recording that the meeting was held, each as one sentence; {@code without} answers the first kind. */
    public List<String> wanting(Meeting meeting, String without) {
        return table.inTransaction(() -> {
            var sheet = new Sheet(recording.boxes(meeting));
            var invited = rows.invited(meeting);
            var unknown = invited.stream().filter(i -> !i.isExcluded() && sheet.came(i) == null).map(Invited::name).collect(Collectors.joining(", "));
            var quorum = quorum(meeting, sheet, invited);
            return Stream.of(
                    Stream.of(unknown.isEmpty() ? "" : "Say on the record whether they were there: " + unknown + "."),
                    Stream.of(quorum.isEmpty() || !without.isBlank() ? "" : quorum + ". The chair says why the meeting went ahead."),
                    meeting.kind().agenda().stream().filter(item -> !item.why().isEmpty() && sheet.all("item." + item.code()).isEmpty())
                        .map(item -> "Nothing is recorded of \"%s\". \"Nil\" is an answer.".formatted(item.title())),
                    sheet.actions().stream().filter(a -> !a.problem().isEmpty()).map(a -> "Action %d: %s.".formatted(a.n(), a.problem())))
                .flatMap(s -> s).filter(sentence -> !sentence.isEmpty()).toList();
        });
    }

    /** What is wanting for the quorum, as the record of who is there stands; empty when it is quorate or no rule says. */
    public String quorum(Meeting meeting, Sheet sheet, List<Invited> invited) {
        return meeting.kind().rule().map(rule -> rule.wanting(invited.stream().filter(i -> {
            var came = sheet.came(i);
            return came != null && came.isThere() && i.party() != null;
        }).map(i -> Objects.requireNonNull(i.party())).toList())).orElse("");
    }

    /**
     * Records that the meeting was held: what was typed in it becomes who came and who does what by when.
     *
     * @param heldAt when it began, not in the future
     * @param without why it went ahead without somebody who must be there; blank when nobody was missing
     * @throws CannotBe while something is wanting
     */
    public void close(String number, Instant heldAt, String without) {
        close(number, heldAt, without, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due. @throws wholepicture.cases.Unanswered when one must be answered, or a reason given */
    public void close(String number, Instant heldAt, String without, Replies replies) {
        var seen = table.inTransaction(() -> table.mustRun(number));
        var put = due(seen, MeetingsAsAProcess.HELD);
        if (heldAt.isAfter(clock.instant())) {
            throw new CannotBe("That is in the future. Record it when it has been held.");
        }
        table.inWorks(() -> {
            table.hold(seen);
            var before = rows.find(number);
            if (before.isHeld() || before.isCancelled()) {
                throw new CannotBe(before.isHeld() ? "Somebody has recorded already that it was held." : "This meeting was called off.");
            }
            var wanting = wanting(before, without);
            if (!wanting.isEmpty()) {
                throw new CannotBe(String.join(" ", wanting));
            }
            put.answeredBy(replies, Bearing.RECORDS);
            var sheet = new Sheet(recording.boxes(before));
            rows.invited(before).stream().filter(i -> !i.isExcluded()).forEach(i -> sql.sql("update meetings.invited set came = ?, apology = case when apology = '' then ? else apology end where id = ?")
                .params(Objects.requireNonNull(sheet.came(i)).name(), sheet.words("apology." + i.id()), i.id()).update());
            sheet.actions().forEach(a -> sql.sql("insert into meetings.action (meeting_id, n, what, who, invited_id, due, measure) values (?, ?, ?, ?, ?, ?, ?)")
                .param(before.id()).param(a.n()).param(a.what()).param(a.who()).param(whose(before, a.who())).param(a.due()).param(a.how()).update());
            sql.sql("update meetings.meeting set held_at = ?, closed_at = ?, closed_by = ?, without = ?, minutes_due = ? where id = ?")
                .params(heldAt.atOffset(ZoneOffset.UTC), clock.instant().atOffset(ZoneOffset.UTC), Objects.requireNonNull(Table.worker().workerId()), without.strip(),
                    table.minutesDue(before.kind(), heldAt), before.id()).update();
            happened(before, MeetingsAsAProcess.held(heldAt, rows.invited(before), without.isBlank()), put, replies);
            table.keep(before, "%s held on %s".formatted(before.kind().inWords(), Dates.inWords(heldAt)), without.strip());
            return true;
        });
    }

    private @Nullable Long whose(Meeting meeting, String typed) {
        var wanted = typed.toLowerCase(Locale.UK);
        return rows.invited(meeting).stream().filter(i -> wanted.contains(i.name().toLowerCase(Locale.UK))).map(Invited::id).findFirst().orElse(null);
    }

    /**
     * Issues the minutes to whoever was asked and not kept out. From now on the record is locked.
     *
     * @throws NotAtThisTable for anybody but a worker of the agency that holds the meeting
     * @throws CannotBe before the meeting was held and its decision recorded for each child
     */
    public void issue(String number) {
        issue(number, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due; none of them holds the minutes up. */
    public void issue(String number, Replies replies) {
        var seen = table.inTransaction(() -> table.mustRun(number));
        var put = due(seen, MeetingsAsAProcess.ISSUED);
        if (!Long.valueOf(seen.agencyId()).equals(Acting.now().agencyId())) {
            throw new NotAtThisTable("A worker of %s issues the minutes.".formatted(seen.agency()));
        }
        var named = recording.namesKeptClosely(seen);
        if (seen.isHeld() && !seen.isIssued() && !named.isEmpty()) {
            throw new CannotBe("The record names somebody who is kept closely, and whoever reads the minutes would read it (%s). Write there who they are without the name, for example: the father."
                .formatted(named.stream().map(key -> inWords(seen, key)).distinct().collect(Collectors.joining(", "))));
        }
        table.inWorks(() -> {
            table.hold(seen);
            var before = rows.find(number);
            if (!before.isHeld() || before.isIssued()) {
                throw new CannotBe(before.isIssued() ? "The minutes have been issued." : "Record first that the meeting was held.");
            }
            var undecided = undecided(before);
            if (!undecided.isEmpty()) {
                throw new CannotBe("Record first what was decided for each child: " + undecided + ".");
            }
            var now = clock.instant();
            sql.sql("update meetings.meeting set issued_at = ?, issued_by = ?, sign_due = ? where id = ?").param(now.atOffset(ZoneOffset.UTC)).param(Table.worker().workerId())
                .param(before.kind().signed() ? table.signDue(now) : null).param(before.id()).update();
            var meeting = rows.find(number);
            var to = rows.invited(meeting).stream().filter(i -> !i.isExcluded()).toList();
            letters.minutes(meeting, to, rows.actions(meeting));
            types.owner(meeting.kind()).minutesIssued(meeting, rows.files(meeting), to.stream().map(Invited::inWords).collect(Collectors.joining("; ")));
            happened(meeting, MeetingsAsAProcess.issued(clock.instant(), rows.invited(meeting).stream().noneMatch(Invited::isExcluded)), put, replies);
            table.note(meeting, "Minutes issued", "");
            return true;
        });
    }

    /** The box as people know it. */
    private static String inWords(Meeting meeting, String key) {
        var plain = key.replaceAll("~.*", "");
        return meeting.kind().agenda().stream().filter(item -> plain.equals("item." + item.code())).map(MeetingKind.Item::title).findFirst()
            .orElse(plain.startsWith("said.") ? "what somebody said" : plain.startsWith("action.") ? "an action" : plain.startsWith("decision.") ? "a decision" : plain.startsWith("dissent.") ? "a dissent" : "an apology");
    }

    private String undecided(Meeting meeting) {
        var decided = rows.decided(meeting);
        return meeting.kind().act().isEmpty() ? "" : rows.files(meeting).stream().filter(file -> !decided.contains(file.id())).map(file -> file.ref().value())
            .collect(Collectors.joining(", "));
    }

    /**
     * Somebody who was asked has read the minutes.
     *
     * @param words the risk and the plan in their own words
     * @param dissent what they do not agree with; blank when they agree
     */
    public void hear(String number, String words, String dissent) {
        var who = Table.worker();
        var meeting = table.inTransaction(() -> rows.find(number));
        var mine = table.inTransaction(() -> rows.invited(meeting).stream().filter(i -> Objects.equals(i.workerId(), who.workerId())).findFirst())
            .orElseThrow(() -> new NotAtThisTable("This is for those who were asked to the meeting."));
        if (!meeting.isIssued() || words.isBlank()) {
            throw new CannotBe(meeting.isIssued() ? "Say the risk and the plan in your own words." : "The minutes have not been issued.");
        }
        table.inWorks(() -> {
            sql.sql("""
                    insert into meetings.heard (invited_id, meeting_id, received_at, words, agrees, dissent) values (?, ?, ?, ?, ?, ?)
                    on conflict (invited_id) do update set words = excluded.words, agrees = excluded.agrees, dissent = excluded.dissent
                    """)
                .params(mine.id(), meeting.id(), clock.instant().atOffset(ZoneOffset.UTC), words.strip(), dissent.isBlank(), dissent.strip()).update();
            table.note(meeting, dissent.isBlank() ? "Minutes read and confirmed in their own words" : "Minutes read and disputed", dissent.strip());
            return true;
        });
    }

    /** An action is done, or cannot be; the outcome stays. For whoever owes it, and those who hold the meeting. */
    public void done(String number, int n, String outcome) {
        done(number, n, outcome, Replies.NONE);
    }

    /** The same, with what was answered to the questions that were due. @throws wholepicture.cases.Unanswered when one must be answered, or a reason given */
    public void done(String number, int n, String outcome, Replies replies) {
        var meeting = table.inTransaction(() -> rows.find(number));
        var action = owed(meeting, n);
        if (outcome.isBlank() || action.doneAt() != null) {
            throw new CannotBe(action.doneAt() != null ? "The outcome of this action stands." : "Say what came of it.");
        }
        var put = due(meeting, MeetingsAsAProcess.DONE).answeredBy(replies, Bearing.RECORDS);
        table.inWorks(() -> {
            sql.sql("update meetings.action set done_at = ?, done_by = ?, outcome = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), Table.worker().name(), outcome.strip(), action.id()).update();
            happened(meeting, MeetingsAsAProcess.done(clock.instant(), action.due().isBefore(clock.instant().atZone(When.UK).toLocalDate())), put, replies);
            table.note(meeting, "Action %d done".formatted(n), outcome.strip());
            return true;
        });
    }

    /** The action, if whoever acts may say what came of it. @throws NotAtThisTable for anybody else */
    public MeetingRows.Action owed(Meeting meeting, int n) {
        var action = table.inTransaction(() -> rows.actions(meeting).stream().filter(a -> a.n() == n).findFirst()).orElseThrow(NoSuchMeeting::new);
        boolean theirs = table.inTransaction(() -> rows.invited(meeting).stream().anyMatch(i -> Objects.equals(i.workerId(), Acting.now().workerId())
            && Long.valueOf(i.id()).equals(action.invitedId())) || table.runs(meeting));
        if (!theirs) {
            throw new NotAtThisTable("This is for whoever owes the action, or for those who hold the meeting.");
        }
        return action;
    }

    /** What lessons asked with this meeting, and what was answered. */
    public List<Asking.Answered> answered(Meeting meeting) {
        return occasions.answered(MeetingsAsAProcess.of(meeting, table.inTransaction(() -> meeting.whole() ? rows.files(meeting) : List.of())));
    }

    /** The questions due with an act on this meeting; none for somebody who is only invited, and sees no child's case. */
    public Put due(Meeting meeting, String act) {
        return occasions.due(MeetingsAsAProcess.of(meeting, table.inTransaction(() -> meeting.whole() ? rows.files(meeting) : List.of())), act);
    }

    private void happened(Meeting meeting, Moment moment, Put put, Replies replies) {
        occasions.happened(MeetingsAsAProcess.of(meeting, rows.files(meeting)), moment, put, replies);
    }
}
