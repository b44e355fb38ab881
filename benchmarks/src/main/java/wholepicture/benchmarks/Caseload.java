package wholepicture.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Words;
import wholepicture.store.EmbeddedPostgres;
import wholepicture.store.Works;

/** Open cases of children's social care: one is worked by our own acts, and that lawful one is copied for every other child. */
final class Caseload {

    static final String PASSWORD = "measured picture";
    private static final int TEAMS = 20;
    private static final int IN_A_TEAM = 10;
    /** Days by which copies began before or after the case they are copies of, so that some clocks are over, some due, some far off. */
    private static final int SPREAD = 60;

    private final ConfigurableApplicationContext context;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final int cases;

    Caseload(ConfigurableApplicationContext context, int cases) {
        this.context = context;
        this.sql = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionOperations.class);
        this.cases = cases;
    }

    /** Two hundred workers in twenty teams, who may sign in. Lays the cases in, if they are not there. */
    List<Worker> layIn() throws SQLException {
        var agency = context.getBean(Agencies.class).register("busy-care", "Busy social care", AgencyKind.CHILDRENS_SOCIAL_CARE, "", "", "");
        var all = context.getBean(Workers.class).of(agency);
        if (all.size() == TEAMS * IN_A_TEAM + 1) {
            return all.stream().filter(w -> !w.roles().contains(Role.MANAGER)).toList();
        }
        var hash = context.getBean(PasswordEncoder.class).encode(PASSWORD);
        var manager = register(agency, "busy.manager", null, hash, Set.of(Role.PRACTITIONER, Role.MANAGER));
        var workers = new ArrayList<Worker>();
        for (int i = 0; i < TEAMS * IN_A_TEAM; i++) {
            workers.add(register(agency, "busy.worker." + i, "Team " + i % TEAMS, hash, Set.of(Role.PRACTITIONER)));
        }
        copy(agency, lawful(agency, Practitioner.of(manager)));
        return List.copyOf(workers);
    }

    private Worker register(Agency agency, String name, @Nullable String team, String hash, Set<Role> roles) {
        return context.getBean(Workers.class).register(agency, name, name, "Social worker", team, "", "", roles, hash, false);
    }

    /** The number of a case on which a manager decided and which waits for its strategy discussion. */
    private long lawful(Agency agency, Practitioner manager) {
        var protection = context.getBean(ChildProtection.class);
        var received = context.getBean(Clock.class).instant().minus(Duration.ofHours(30));
        var child = Works.call(() -> Objects.requireNonNull(transaction.execute(status ->
            sql.sql("select id from people.person where grade = 1 and ended_at is null order by id desc limit 1").query(UUID.class).single())));
        var concern = new Concern(Words.Source.SCHOOL, "Measured school", "Came to school hungry", List.of(new Concern.Statement("Teacher", "asked for food")), "hunger",
            Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "Mother knows");
        return Acting.as(manager, () -> {
            var file = protection.raise(List.of(child), agency, concern, received, Because.of("Measured")).getFirst();
            protection.act(child, file.ref(), new FrontDoor.ReferralDecided(Words.Outcome.STRATEGY, Words.Level.STATUTORY, "", null), received.plus(Duration.ofHours(5)), Because.of("Measured"));
            return file.id();
        });
    }

    private void copy(Agency agency, long lawful) throws SQLException {
        try (var c = asOwner(context); var s = c.createStatement()) {
            s.execute("""
                insert into people.record (agency_id, local_id, person_id, version)
                select %1$d, 'busy-' || p.n, p.id, 1 from (select id, row_number() over (order by id) n from people.person where grade = 1 and ended_at is null limit %2$d) p
                on conflict do nothing
                """.formatted(agency.id(), cases));
            s.execute("""
                insert into access.opening (person_id, agency_id, worker_id, reach, why)
                select r.person_id, %1$d, null, 2, 'measuring' from people.record r where r.agency_id = %1$d and r.local_id like 'busy-%%'
                """.formatted(agency.id()));
            s.execute("""
                insert into cases.file (ref, process, record_id, agency_id, beside, stage, facts, opened_at, worker_id)
                select 'BU-2026-' || lpad(k.n::text, 7, '0'), f.process, k.id, f.agency_id, gen_random_uuid(), f.stage, f.facts,
                    f.opened_at + make_interval(days => (k.n %% %3$d)::int - 15), w.id
                from cases.file f
                cross join (select id, row_number() over (order by id) - 1 as n, count(*) over () as total from people.record where agency_id = %1$d and local_id like 'busy-%%') k
                join (select id, row_number() over (order by id) - 1 as n, count(*) over () as total from agencies.worker where agency_id = %1$d and roles = array['PRACTITIONER']) w on w.n = k.n %% w.total
                where f.id = %2$d
                """.formatted(agency.id(), lawful, SPREAD));
            s.execute("""
                insert into cases.fact (case_id, n, record_id, told_agency, kind, happened_at, recorded_at, worker_id, worker, job, worker_agency, sentence, why, considered, dissent, body, stage, bearing)
                select b.id, t.n, b.record_id, null, t.kind, t.happened_at + (b.opened_at - f.opened_at), t.recorded_at + (b.opened_at - f.opened_at), t.worker_id, t.worker, t.job,
                    t.worker_agency, t.sentence, t.why, t.considered, t.dissent, t.body, t.stage, t.bearing
                from cases.fact t join cases.file f on f.id = t.case_id cross join cases.file b where t.case_id = %d and b.ref like 'BU-%%'
                """.formatted(lawful));
            s.execute("""
                insert into clocks.clock (case_id, record_id, code, anchor_at, original_due, due, by_the_hour, provisional, stopped_at, ended, reason, worker_id, team_id)
                select b.id, b.record_id, t.code, t.anchor_at + (b.opened_at - f.opened_at), t.original_due + (b.opened_at - f.opened_at), t.due + (b.opened_at - f.opened_at),
                    t.by_the_hour, t.provisional, t.stopped_at + (b.opened_at - f.opened_at), t.ended, t.reason, b.worker_id, w.team_id
                from clocks.clock t join cases.file f on f.id = t.case_id cross join cases.file b join agencies.worker w on w.id = b.worker_id
                where t.case_id = %d and b.ref like 'BU-%%'
                """.formatted(lawful));
            s.execute("analyze");
        }
    }

    static Connection asOwner(ConfigurableApplicationContext context) throws SQLException {
        var postgres = context.getBean(EmbeddedPostgres.class);
        return DriverManager.getConnection(postgres.url("wholepicture"), "postgres", postgres.password("postgres"));
    }
}
