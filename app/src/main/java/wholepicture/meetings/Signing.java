package wholepicture.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.ui.Sentences;

/**
 * The second person who signs the record of a meeting that decides: of a manager's or chair's standing, and not one of those who wrote it.
 * What was decided holds before, and the minutes are out before; only the record stays open. Source: Children of Family Y.
 */
@Component
public class Signing {

    /** @param found what they looked at and found when they read the record */
    public record Signature(String worker, String agency, String found, Instant at) {}

    private final JdbcClient sql;
    private final Table table;
    private final MeetingRows rows;
    private final Clock clock;

    Signing(JdbcClient sql, Table table, MeetingRows rows, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.rows = rows;
        this.clock = clock;
    }

    /** Who signed it; empty also for whoever is only invited. */
    public Optional<Signature> of(Meeting meeting) {
        return table.inTransaction(() -> sql.sql("select worker, agency, found, at from meetings.signature where meeting_id = ?").param(meeting.id())
            .query((row, n) -> new Signature(row.getString("worker"), row.getString("agency"), row.getString("found"), Objects.requireNonNull(MeetingRows.at(row, "at")))).optional());
    }

    /** Whether the record waits, and for whoever acts: of that standing, and no author of it. */
    public boolean waitsForMe(Meeting meeting) {
        return table.inTransaction(() -> meeting.signed() == Meeting.Signed.WAITS && hasStanding(meeting) && !wrote(meeting));
    }

    /** Who could sign it, for whoever looks for somebody: at most a few, those of the team that arranged it and of its table first. */
    public List<String> whoCould(Meeting meeting) {
        return table.inWorks(() -> sql.sql("select name from (" + ToSign.WHO + ") who where meeting = ? order by near desc, name limit 4").param(meeting.id()).query(String.class).list());
    }

    /**
     * Signs the record, which closes with it.
     *
     * @param found what was looked at and found
     * @throws NotAtThisTable for somebody without that standing, and for whoever wrote the record: that they tried is kept
     * @throws CannotBe while the minutes are not out, when it is signed already, and when nothing is said
     */
    public void sign(String number, String found) {
        var meeting = table.inTransaction(() -> rows.find(number));
        Practitioner who = Table.worker();
        mustHaveStanding(meeting);
        if (meeting.signed() == Meeting.Signed.WAITS && table.inTransaction(() -> wrote(meeting))) {
            table.inWorks(() -> {
                table.note(meeting, "Refused: whoever wrote the record tried to sign it", "");
                return true;
            });
            var could = String.join(", ", whoCould(meeting));
            throw new NotAtThisTable("You wrote in this record, recorded that it was held or issued it, so somebody else signs. %s".formatted(could.isEmpty()
                ? "Ask a manager of %s who may see the children.".formatted(meeting.agency()) : "It stands on My work of those who can: %s.".formatted(could)));
        }
        table.inWorks(() -> {
            table.hold(meeting);
            var now = rows.find(number);
            if (now.signed() != Meeting.Signed.WAITS || found.isBlank()) {
                throw new CannotBe(now.signed() == Meeting.Signed.DONE ? "The record has been signed." : now.signed() == Meeting.Signed.NOT_ASKED
                    ? "The record is signed once the minutes of a meeting that decides are out." : "Say what you looked at and what you found.");
            }
            sql.sql("insert into meetings.signature (meeting_id, worker_id, worker, agency, found, at) values (?, ?, ?, ?, ?, ?)")
                .param(now.id()).param(who.workerId()).param(who.name()).param(who.agency()).param(found.strip()).param(clock.instant().atOffset(ZoneOffset.UTC)).update();
            sql.sql("update meetings.meeting set signed_at = ? where id = ?").params(clock.instant().atOffset(ZoneOffset.UTC), now.id()).update();
            table.keep(now, "Record of the %s signed by somebody who did not write it".formatted(Sentences.within(now.kind().inWords())), "");
            return true;
        });
    }

    /** @throws NotAtThisTable for somebody who signs no record of this meeting, whoever wrote it */
    public void mustHaveStanding(Meeting meeting) {
        if (!table.inTransaction(() -> hasStanding(meeting))) {
            throw new NotAtThisTable("A manager or safeguarding lead of %s signs the record, or the chair of the meeting.".formatted(meeting.agency()));
        }
    }

    private boolean hasStanding(Meeting meeting) {
        var who = Acting.now();
        return who.workerId() != null && meeting.whole() && (Long.valueOf(meeting.agencyId()).equals(who.agencyId()) && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD))
            || rows.invited(meeting).stream().anyMatch(one -> who.workerId().equals(one.workerId()) && one.seat() == Seat.CHAIR));
    }

    private boolean wrote(Meeting meeting) {
        var me = Acting.now().workerId();
        return sql.sql("""
                select exists (select 1 from meetings.meeting where id = :meeting and :me in (closed_by, issued_by))
                    or exists (select 1 from meetings.typed where meeting_id = :meeting and worker_id = :me)
                """)
            .param("meeting", meeting.id()).param("me", me).query(Boolean.class).single();
    }
}
