package wholepicture.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.access.Access;
import wholepicture.cases.CaseFile;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** Arranging a meeting, moving it, and calling it off. */
@Component
public class Meetings {

    /** When and where. @param minutesLong 5 to 1440 */
    public record Plan(Instant startsAt, int minutesLong, Mode mode, String place, String chair) {

        public Plan {
            if (minutesLong < 5 || minutesLong > 1440 || place.isBlank() || chair.isBlank()) {
                throw new IllegalArgumentException("A meeting has a length, a place and a chair");
            }
        }

        String inWords() {
            return "%s, %s".formatted(Dates.inWords(startsAt), place);
        }
    }

    private final JdbcClient sql;
    private final Table table;
    private final MeetingRows rows;
    private final MeetingLetters letters;
    private final Access access;
    private final Clock clock;

    Meetings(JdbcClient sql, Table table, MeetingRows rows, MeetingLetters letters, Access access, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.rows = rows;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Arranges a meeting about one child, or about several whose cases are worked together.
     *
     * @param files as whoever arranges it sees them; never empty
     * @throws NotAtThisTable for a worker of an agency that is not responsible for the cases
     */
    public Meeting arrange(MeetingKind kind, List<CaseFile> files, Plan plan, String why) {
        var who = Table.worker();
        files.forEach(file -> access.sight(file.person()));
        if (files.stream().anyMatch(file -> !Long.valueOf(file.agencyId()).equals(who.agencyId()))) {
            throw new NotAtThisTable("A meeting is arranged by the agency that is responsible for the case.");
        }
        return table.inWorks(() -> {
            var initials = files.stream().map(file -> initials(file.name())).collect(Collectors.joining(", "));
            var number = sql.sql("""
                    insert into meetings.meeting (number, kind, agency_id, arranged_by, starts_at, minutes_long, mode, place, chair, initials, children, minutes_due)
                    values ('M-' || ? || '-' || lpad(nextval('meetings.number')::text, 4, '0'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                    """)
                .param(clock.instant().atZone(When.UK).getYear()).param(kind.code()).param(who.agencyId()).param(who.workerId())
                .param(plan.startsAt().atOffset(ZoneOffset.UTC)).param(plan.minutesLong()).param(plan.mode().name()).param(plan.place()).param(plan.chair())
                .param(initials).param(files.size()).param(table.minutesDue(kind, plan.startsAt())).query(String.class).single();
            files.forEach(file -> sql.sql("insert into meetings.about (meeting_id, case_id, record_id) select id, ?, ? from meetings.meeting where number = ?")
                .params(file.id(), file.recordId(), number).update());
            var meeting = rows.find(number);
            table.keep(meeting, "%s arranged for %s".formatted(kind.inWords(), Dates.inWords(plan.startsAt())), why);
            return meeting;
        });
    }

    /** Moves it to another time or place; whoever was asked is asked again. The day it was first arranged for stays in its story. */
    public void move(String number, Plan plan, String why) {
        var seen = table.inTransaction(() -> open(table.mustRun(number)));
        table.inWorks(() -> {
            table.hold(seen);
            var before = open(rows.find(number));
            sql.sql("""
                    update meetings.meeting set starts_at = ?, minutes_long = ?, mode = ?, place = ?, chair = ?, minutes_due = ?, sequence = sequence + 1 where id = ?
                    """)
                .params(plan.startsAt().atOffset(ZoneOffset.UTC), plan.minutesLong(), plan.mode().name(), plan.place(), plan.chair(), table.minutesDue(before.kind(), plan.startsAt()), before.id()).update();
            sql.sql("update meetings.invited set answer = null, answered_at = null, apology = '' where meeting_id = ? and answer = 'COMING'").param(before.id()).update();
            var meeting = rows.find(number);
            letters.ask(meeting, rows.invited(meeting), "The meeting has moved");
            table.keep(meeting, "%s moved from %s to %s".formatted(meeting.kind().inWords(), Dates.inWords(before.startsAt()), Dates.inWords(plan.startsAt())), why);
            return true;
        });
    }

    /** Calls it off; whoever was asked is told. */
    public void cancel(String number, String why) {
        var seen = table.inTransaction(() -> open(table.mustRun(number)));
        table.inWorks(() -> {
            table.hold(seen);
            var before = open(rows.find(number));
            sql.sql("update meetings.meeting set cancelled_at = ?, cancelled_why = ?, sequence = sequence + 1 where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), why, before.id()).update();
            var meeting = rows.find(number);
            letters.callOff(meeting, rows.invited(meeting));
            table.keep(meeting, "%s of %s called off".formatted(meeting.kind().inWords(), Dates.inWords(meeting.startsAt())), why);
            return true;
        });
    }

    /** Whether whoever acts may change the meeting. */
    public boolean runs(Meeting meeting) {
        return table.inTransaction(() -> table.runs(meeting));
    }

    private static Meeting open(Meeting meeting) {
        if (meeting.isCancelled()) {
            throw new CannotBe("This meeting was called off. Arrange another.");
        }
        if (meeting.isHeld()) {
            throw new CannotBe("This meeting has been held.");
        }
        return meeting;
    }

    /** "Lacey Ann Brindley" as "L.A.B." */
    static String initials(String name) {
        return Arrays.stream(name.split("[\\s-]+")).filter(part -> !part.isEmpty() && Character.isLetter(part.codePointAt(0)))
            .map(part -> Character.toString(Character.toUpperCase(part.codePointAt(0))) + ".").collect(Collectors.joining());
    }
}
