package wholepicture.learning.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.NoSuchCheck;
import wholepicture.learning.checks.NotNow;
import wholepicture.time.When;

/** Whether a lesson has taken. A person decides it with the evidence before them; what they saw is kept with it. */
@Component
public class Standings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How a check stands, and since when. */
    public enum State {
        OPEN("Not embedded yet"), EMBEDDED("Embedded"), OPEN_AGAIN("Open again");

        private final String inWords;

        State(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public record Stood(State state, Instant at, String by, String reason) {}

    private final Checks checks;
    private final Measures measures;
    private final Recommendations recommendations;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Standings(Checks checks, Measures measures, Recommendations recommendations, JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.checks = checks;
        this.measures = measures;
        this.recommendations = recommendations;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Everything that was said of it, the newest first. */
    public List<Stood> of(String check) {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select * from learning.standing where check_id = ? order by id desc").param(check)
            .query((row, n) -> new Stood(State.valueOf(row.getString("state")), Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
                row.getString("by_name"), row.getString("reason"))).list()));
    }

    public State now(String check) {
        return of(check).stream().findFirst().map(Stood::state).orElse(State.OPEN);
    }

    /** What there is to judge by; empty until somebody said what is measured. Outside of any transaction. */
    public Optional<Evidence> evidence(String check) {
        var approved = checks.approved(check);
        return approved.flatMap(one -> measures.of(check).map(measure -> Evidence.of(measure, began(check), measures.count(one, measure))));
    }

    private LocalDate began(String check) {
        return checks.versions(check).stream().filter(version -> version.approval().isPresent()).map(Standings::asksFrom).min(LocalDate::compareTo).orElseThrow(NoSuchCheck::new);
    }

    private static LocalDate asksFrom(Check version) {
        var approved = version.approval().orElseThrow().at().atZone(When.UK).toLocalDate();
        return version.wording().from().isAfter(approved) ? version.wording().from() : approved;
    }

    /**
     * Says that practice has changed.
     *
     * @throws NotNow unless its measure has held for the agreed time
     */
    public void embed(String check, String reason) {
        Reviews.onlyLeads();
        var evidence = evidence(check).orElseThrow(() -> new NotNow("Say first what is measured, and let it hold for the agreed time."));
        if (now(check) == State.EMBEDDED) {
            throw new NotNow("It is embedded already.");
        }
        if (!evidence.holds()) {
            throw new NotNow("Its measure has not held for %d months: %s".formatted(evidence.measure().holdMonths(), evidence.inWords()));
        }
        stand(check, State.EMBEDDED, reason, evidence.inWords());
    }

    /** Says that it has not: a person saw what no measure shows. */
    public void openAgain(String check, String reason) {
        Reviews.onlyLeads();
        if (now(check) != State.EMBEDDED) {
            throw new NotNow("It is open.");
        }
        stand(check, State.OPEN_AGAIN, reason, evidence(check).map(Evidence::inWords).orElse(""));
    }

    /** In a transaction of its own, under the gate or in the works. */
    void stand(String check, State state, String reason, String evidence) {
        transaction.executeWithoutResult(status -> {
            sql.sql("insert into learning.standing (check_id, state, at, worker_id, by_name, reason, evidence) values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .param(check).param(state.name()).param(clock.instant().atOffset(ZoneOffset.UTC)).param(Acting.now().workerId()).param(Acting.now().name()).param(reason)
                .param(JSON.writeValueAsString(Map.of("seen", evidence))).update();
            recommendation(check).ifPresent(one -> {
                if (state == State.OPEN_AGAIN) {
                    recommendations.reopen(one.id(), reason);
                } else {
                    recommendations.embed(one.id(), reason);
                }
            });
            journal.write("check", null, state == State.EMBEDDED ? "Said that a lesson is embedded." : "A lesson is open again.", reason, Map.of("check", check, "seen", evidence));
        });
    }

    private Optional<Recommendation> recommendation(String check) {
        return checks.approved(check).flatMap(one -> Optional.ofNullable(one.wording().recommendation())).flatMap(recommendations::find);
    }
}
