package wholepicture.escalation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Safeguarding advice: asked of an agency's safeguarding leads without a name, answered, and how long that took. Source: A-299. */
@Component
public class Advice {

    /** @param answeredAt {@code null} while it waits */
    public record Asked(long id, Instant askedAt, String by, String of, String question, @Nullable Instant answeredAt, String answeredBy, String answer) {}

    /** @param hours how long half of the answers took at most; {@code null} when none was given */
    public record Times(String agency, int asked, int answered, @Nullable BigDecimal hours) {}

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Advice(JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Asks the safeguarding leads of an agency. @param question without names: whoever answers may know nobody in it */
    public void ask(Agency of, String question) {
        var who = Acting.now();
        if (who.workerId() == null || question.isBlank()) {
            throw who.workerId() == null ? new NotForYou("Only a worker who has signed in asks.") : new Settled("Write what you ask.");
        }
        inWorks(() -> {
            sql.sql("insert into escalation.advice (asked_at, worker_id, worker, agency_id, of_agency, question) values (?, ?, ?, ?, ?, ?)")
                .param(now()).param(who.workerId()).param(who.name()).param(who.agencyId()).param(of.id()).param(question.strip()).update();
            journal.write("advice", null, "Asked for safeguarding advice", null, Map.of("of", of.code()));
            return true;
        });
    }

    /** @throws NotForYou unless a safeguarding lead of the agency that was asked answers */
    public void answer(long id, String words) {
        var who = Acting.now();
        boolean theirs = Objects.requireNonNull(transaction.execute(status -> sql.sql("select exists (select 1 from escalation.advice where id = ? and of_agency = ?)").param(id).param(who.agencyId())
            .query(Boolean.class).single()));
        if (!theirs || !who.is(Role.SAFEGUARDING_LEAD)) {
            throw new NotForYou("A safeguarding lead of the agency that was asked answers.");
        }
        if (words.isBlank()) {
            throw new Settled("Write the advice.");
        }
        inWorks(() -> {
            int rows = sql.sql("update escalation.advice set answered_at = ?, answered_by = ?, answer = ? where id = ? and answered_at is null").params(now(), who.name(), words.strip(), id).update();
            if (rows == 0) {
                throw new Settled("It was answered already.");
            }
            journal.write("advice-given", null, "Gave safeguarding advice", null, Map.of("advice", "" + id));
            return true;
        });
    }

    /** What the worker asked, and what their agency was asked, the newest first. */
    public List<Asked> mine(int most) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select a.*, g.name as of_name from escalation.advice a join agencies.agency g on g.id = a.of_agency order by (a.answered_at is not null), a.id desc limit ?
                """)
            .param(most).query((row, n) -> new Asked(row.getLong("id"), Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class)).toInstant(), row.getString("worker"),
                row.getString("of_name"), row.getString("question"), Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null),
                row.getString("answered_by"), row.getString("answer"))).list()));
    }

    /** How long each agency takes. */
    public List<Times> times() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select agency, asked, answered, hours from escalation.advice_times()").query(Times.class).list()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
