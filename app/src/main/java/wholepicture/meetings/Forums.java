package wholepicture.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Meetings of practitioners that are about no child, with who came: safeguarding forums of GP practices, liaison meetings. Source: Children of Family Y. */
@Component
public class Forums {

    /** What kinds there are. The names are kept in the database. */
    public enum Kind {
        GP_FORUM("GP safeguarding forum"), GP_LIAISON("GP liaison meeting, about no one child"), MDT("Health visitors, school nurses and midwives, about no one child");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** One that was held. @param came one practice or person on each line; {@code about} names nobody */
    public record Forum(Kind kind, LocalDate held, String led, String came, String apologies, String about, String worker) {}

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Forums(JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The newest first. */
    public List<Forum> all(int most) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select kind, held, led, came, apologies, about, worker from meetings.forum order by held desc, id desc limit ?").param(most)
            .query(Forum.class).list()));
    }

    /** Whether whoever acts records one. */
    public static boolean mayRecord() {
        var who = Acting.now();
        return who.workerId() != null && who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /** @throws NotAtThisTable unless a manager or safeguarding lead does */
    public void record(Kind kind, LocalDate held, String led, String came, String apologies, String about) {
        if (!mayRecord()) {
            throw new NotAtThisTable("A manager or safeguarding lead records a forum.");
        }
        var who = Acting.now();
        Works.run(() -> transaction.executeWithoutResult(status -> {
            sql.sql("insert into meetings.forum (agency_id, kind, held, led, came, apologies, about, worker, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Objects.requireNonNull(who.agencyId()), kind.name(), held, led.strip(), came.strip(), apologies.strip(), about.strip(), who.name() + ", " + who.agency(), clock.instant().atOffset(ZoneOffset.UTC)).update();
            journal.write("forum", null, "Recorded a meeting that is about no child", null, Map.of("kind", kind.name()));
        }));
    }
}
