package wholepicture.yearlyaudit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;

/** What agencies answer, year by year. Each answer is kept; the last one of a year holds. Sources. */
@Component
public class YearlyAudits {

    /** Answering is for those who answer for their agency. */
    public static final class NotYours extends RuntimeException {
        public NotYours() {
            super("A manager or safeguarding lead answers for their own agency.");
        }
    }

    /** One answer. @param plan what is done about it; needed where it is not met */
    public record Answer(Standard standard, Rating rating, String evidence, String plan) {}

    /** How one agency rated one standard in one year. */
    public record Rated(int year, String agency, Standard standard, Rating rating) {}

    private final JdbcClient sql;
    private final List<OwnFigures> figures;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    YearlyAudits(JdbcClient sql, List<OwnFigures> figures, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.figures = List.copyOf(figures);
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The year that an agency answers for today. */
    public int year() {
        return clock.instant().atZone(When.UK).getYear();
    }

    public static boolean mayAnswer() {
        var who = Acting.now();
        return who.workerId() != null && who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /** What the agency of whoever asks answered for this year. */
    public Map<Standard, Answer> mine() {
        var answers = new EnumMap<Standard, Answer>(Standard.class);
        Objects.requireNonNull(transaction.execute(status -> sql.sql("select standard, rating, evidence, plan from yearlyaudit.answer where agency_id = ? and year = ? order by id")
                .params(Optional.ofNullable(Acting.now().agencyId()).orElse(0L), year()).query(Answer.class).list()))
            .forEach(answer -> answers.put(answer.standard(), answer));
        return answers;
    }

    /** What is counted here of the agency of whoever asks, for this year, standard by standard; nothing for those who do not answer for it. */
    public Map<Standard, String> counted() {
        var counted = new EnumMap<Standard, String>(Standard.class);
        if (mayAnswer()) {
            var since = LocalDate.of(year(), 1, 1).atStartOfDay(When.UK).toInstant();
            figures.forEach(one -> counted.put(one.standard(), one.evidence(since)));
        }
        return counted;
    }

    /** How every agency rated itself, the newest year first; evidence stays with the agency and those who oversee the partnership. */
    public List<Rated> all() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select year, agency, standard, rating from yearlyaudit.rated()").query(Rated.class).list()));
    }

    /** @throws NotYours unless a manager or safeguarding lead does */
    public void answer(List<Answer> answers) {
        if (!mayAnswer()) {
            throw new NotYours();
        }
        var who = Acting.now();
        Works.run(() -> transaction.executeWithoutResult(status -> {
            answers.forEach(one -> sql.sql("insert into yearlyaudit.answer (agency_id, year, standard, rating, evidence, plan, worker, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Objects.requireNonNull(who.agencyId()), year(), one.standard().name(), one.rating().name(), one.evidence().strip(), one.plan().strip(), who.name(), clock.instant().atOffset(ZoneOffset.UTC)).update());
            journal.write("yearly-audit", null, "Answered for the agency's own safeguarding", null, Map.of("year", Integer.toString(year())));
        }));
    }
}
