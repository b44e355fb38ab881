package wholepicture.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.store.Works;
import wholepicture.time.When;
import wholepicture.ui.Dates;

/** The policy for resolving disagreements, by the day; new versions of it; and how each agency made it known. */
@Component
public class Policies {

    /** How an agency made a version known. @param confident how many of the {@code staff} asked would use it */
    public record Known(String agency, String policy, String how, int staff, int confident, LocalDate onDay) {}

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    Policies(JdbcClient sql, Journal journal, Clock clock, TransactionOperations transaction) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The name of the version in force at a moment; of the first one for any earlier. */
    public String inForce(Instant moment) {
        return on(moment.atZone(When.UK).toLocalDate()).name();
    }

    Policy on(LocalDate day) {
        return all().stream().filter(policy -> !policy.holdsFrom().isAfter(day)).findFirst().orElseGet(() -> all().getLast());
    }

    /** Every version, the newest first. */
    public List<Policy> all() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("select name, holds_from, address, published_by from escalation.policy order by holds_from desc").query(Policy.class).list()));
    }

    /** Whether whoever acts publishes for the partnership. */
    public boolean mayPublish() {
        var who = Acting.now();
        return who.workerId() != null && (who.is(Role.BOARD_OFFICER) || who.is(Role.LEARNING_LEAD));
    }

    /**
     * Publishes a version. Disagreements that were raised before its first day keep theirs.
     *
     * @param holdsFrom the first day it holds, after that of the version before it
     * @param address where it is to be read; may be empty
     * @throws NotForYou unless a board officer or learning lead does
     */
    public void publish(String name, LocalDate holdsFrom, String address) {
        if (!mayPublish()) {
            throw new NotForYou("A board officer or a learning lead publishes the policy.");
        }
        var all = all();
        if (name.isBlank() || all.stream().anyMatch(one -> one.name().equals(name.strip())) || !holdsFrom.isAfter(all.getFirst().holdsFrom())) {
            throw new Settled("Give it a name of its own, and a first day after %s, when the version before it began.".formatted(Dates.inWords(all.getFirst().holdsFrom())));
        }
        if (holdsFrom.isBefore(clock.instant().atZone(When.UK).toLocalDate())) {
            throw new Settled("A version holds from today on, or later: what was raised before keeps the version of its day.");
        }
        inWorks(() -> {
            sql.sql("insert into escalation.policy (name, holds_from, address, published_by, published_at) values (?, ?, ?, ?, ?)")
                .params(name.strip(), holdsFrom, address.strip(), Acting.now().name(), clock.instant().atOffset(ZoneOffset.UTC)).update();
            journal.write("policy", null, "Published a policy for resolving disagreements", null, Map.of("policy", name.strip()));
            return true;
        });
    }

    /** Whether whoever acts speaks for their agency. */
    public boolean maySpeak() {
        var who = Acting.now();
        return who.agencyId() != null && (who.is(Role.MANAGER) || who.is(Role.SAFEGUARDING_LEAD));
    }

    /**
     * An agency says how it made the version of today known to its staff, and how many would use it.
     *
     * @throws NotForYou unless a manager or safeguarding lead does
     */
    public void makeKnown(String how, int staff, int confident) {
        if (!maySpeak()) {
            throw new NotForYou("A manager or safeguarding lead says this of their own agency.");
        }
        if (how.isBlank() || staff < 1 || confident < 0 || confident > staff) {
            throw new Settled("Say how it was made known, how many were asked, and how many of them would use it.");
        }
        inWorks(() -> {
            var today = clock.instant().atZone(When.UK).toLocalDate();
            sql.sql("""
                    insert into escalation.policy_known (agency_id, policy, how, staff, confident, on_day, worker) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (agency_id) do update set policy = excluded.policy, how = excluded.how, staff = excluded.staff, confident = excluded.confident, on_day = excluded.on_day, worker = excluded.worker
                    """)
                .param(Acting.now().agencyId()).param(on(today).name()).param(how.strip()).param(staff).param(confident).param(today).param(Acting.now().name()).update();
            journal.write("policy-known", null, "Recorded how the policy for resolving disagreements was made known", null, Map.of("staff", "" + staff, "confident", "" + confident));
            return true;
        });
    }

    /** All agencies; one that has said nothing has an empty policy. */
    public List<Known> known() {
        return Objects.requireNonNull(transaction.execute(status -> sql.sql("""
                select a.name as agency, coalesce(k.policy, '') as policy, coalesce(k.how, '') as how, coalesce(k.staff, 0) as staff, coalesce(k.confident, 0) as confident,
                    coalesce(k.on_day, date 'epoch') as on_day from agencies.agency a left join escalation.policy_known k on k.agency_id = a.id order by (k.policy is null), a.name
                """)
            .query(Known.class).list()));
    }

    private <T> T inWorks(Supplier<T> work) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
