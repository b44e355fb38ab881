package wholepicture.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;

/** Who is missing at a table, said by anybody who sits there; and when each agency last heard at one what a child says. Sources. */
@Component
public class Challenges {

    /** @param by who said it, with their agency */
    public record Challenge(String missing, String why, String by, Instant at) {}

    /** @param last the last day on which the agency sat at a table where the child's voice was recorded */
    public record Heard(String agency, LocalDate last) {}

    private final JdbcClient sql;
    private final Table table;
    private final MeetingRows rows;
    private final Clock clock;

    Challenges(JdbcClient sql, Table table, MeetingRows rows, Clock clock) {
        this.sql = sql;
        this.table = table;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Says who is missing. It is everybody's responsibility, so everybody who is asked may, and whoever runs the meeting.
     *
     * @throws NotAtThisTable for anybody else
     */
    public void challenge(String number, String missing, String why) {
        var who = Table.worker();
        var meeting = table.inTransaction(() -> rows.find(number));
        if (!mayChallenge(meeting)) {
            throw new NotAtThisTable("This is for those who are asked to the meeting.");
        }
        if (missing.isBlank() || why.isBlank()) {
            throw new CannotBe("Say who is missing, and why it matters that they are.");
        }
        table.inWorks(() -> {
            sql.sql("insert into meetings.challenge (meeting_id, worker, agency, missing, why, at) values (?, ?, ?, ?, ?, ?)")
                .params(meeting.id(), who.name(), who.agency(), missing.strip(), why.strip(), clock.instant().atOffset(ZoneOffset.UTC)).update();
            table.note(meeting, "Said who is missing: " + missing.strip(), why.strip());
            return true;
        });
    }

    /** Whether whoever acts sits at this table and it is not over yet. */
    public boolean mayChallenge(Meeting meeting) {
        var who = Acting.now().workerId();
        return who != null && !meeting.isCancelled() && !meeting.isIssued() && table.inTransaction(() -> table.runs(meeting)
            || rows.invited(meeting).stream().anyMatch(one -> who.equals(one.workerId())));
    }

    public List<Challenge> of(Meeting meeting) {
        return table.inTransaction(() -> sql.sql("select missing, why, worker || ', ' || agency as by, at from meetings.challenge where meeting_id = ? order by id").param(meeting.id())
            .query((row, n) -> new Challenge(row.getString("missing"), row.getString("why"), row.getString("by"), Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant())).list());
    }

    /** Each agency that ever sat at such a table. */
    public List<Heard> voiceHeard() {
        return table.inTransaction(() -> sql.sql("select agency, last from meetings.voice_heard()").query(Heard.class).list());
    }
}
