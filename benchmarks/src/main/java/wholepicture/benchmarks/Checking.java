package wholepicture.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Workers;
import wholepicture.cases.Asked;
import wholepicture.cases.Asking;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.checks.Condition;
import wholepicture.learning.checks.Preview;
import wholepicture.learning.checks.Whom;
import wholepicture.learning.checks.Wording;
import wholepicture.store.EmbeddedPostgres;

/** All checks on one event of a case, and looking again where a check would have asked in 100,000 cases. */
final class Checking {

    private static final String MOMENT = "ReferralDecided";
    private static final int CHECKS = 50;

    private final ConfigurableApplicationContext context;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final int cases;
    private final int runs;

    Checking(ConfigurableApplicationContext context, int cases, int runs) {
        this.context = context;
        this.sql = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionOperations.class);
        this.cases = cases;
        this.runs = runs;
    }

    void run() throws Exception {
        System.out.printf("%nChecks, on %,d cases with three facts each%n", cases);
        var agencies = context.getBean(Agencies.class);
        var agency = agencies.byCode("measured-care").isPresent() ? agencies.byCode("measured-care").orElseThrow() : agencies.register("measured-care", "Measured social care", AgencyKind.CHILDRENS_SOCIAL_CARE, "", "", "");
        var worker = practitioner(agency, "measured.worker", Set.of(Role.PRACTITIONER, Role.MANAGER));
        var lead = practitioner(agency, "measured.lead", Set.of(Role.LEARNING_LEAD));
        var other = practitioner(agency, "measured.other", Set.of(Role.LEARNING_LEAD));
        if (files(worker).isEmpty()) {
            layIn(Objects.requireNonNull(worker.workerId()), agency.id());
        }
        var checks = context.getBean(Checks.class);
        int there = Acting.as(lead, () -> checks.all().size());
        IntStream.range(there, CHECKS).forEach(i -> {
            var id = Acting.as(lead, () -> checks.write(wording(i % 2 == 0 ? MOMENT : "ChildSeen", condition(i))));
            Acting.doAs(other, () -> checks.approve(id));
        });
        var asking = context.getBean(Asking.class);
        var files = files(worker);
        System.out.printf("  %-44s %s%n", "all of %d checks on one event".formatted(CHECKS), Acting.as(worker, () -> Percentiles.of(runs, i -> asking.due(files.get(i % files.size()), MOMENT))));
        var preview = context.getBean(Preview.class);
        for (var one : List.of(wording(MOMENT, Condition.ALWAYS), wording(MOMENT, condition(0)), wording(MOMENT, condition(1)))) {
            var found = Acting.as(lead, () -> preview.ofLastYear(one));
            System.out.printf("  %-44s %s  %,d times found%n", "again, where a check would ask", Acting.as(lead, () -> Percentiles.of(5, i -> preview.ofLastYear(one))), found.times());
        }
    }

    private static Condition condition(int i) {
        return i % 2 == 0 ? new Condition.All(List.of(new Condition.Age(null, 12 + i), new Condition.Happened("ConcernRaised", "concern.neglect", List.of("YES"))))
            : new Condition.All(List.of(new Condition.Missed(1 + i % 3, 365), new Condition.DaysSince("ConcernRaised", 1)));
    }

    private static Wording wording(String moment, Condition condition) {
        return new Wording("Who else lives in the home?", "protection", moment, condition, Whom.EVERYBODY, Asked.Form.YES_NO, true, Asked.Strength.PROMPT, false,
            LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1), "Measured.", "", "Measured", List.of(), null);
    }

    private Practitioner practitioner(Agency agency, String name, Set<Role> roles) {
        var workers = context.getBean(Workers.class);
        return Practitioner.of(workers.of(agency).stream().filter(one -> one.username().equals(name)).findFirst()
            .orElseGet(() -> workers.register(agency, name, name, "Measured", null, "", "", roles, "", false)));
    }

    private List<CaseFile> files(Practitioner worker) {
        var keeper = context.getBean(Cases.class);
        return Acting.as(worker, () -> Objects.requireNonNull(transaction.execute(status ->
            sql.sql("select person_id, ref from cases.file where ref like 'ME-%' order by id limit 500").query((row, n) -> keeper.find(row.getObject(1, UUID.class), new CaseRef(row.getString(2)))).list())));
    }

    /** Cases of the people who are there, laid straight into the tables: what is measured is asking. */
    private void layIn(long worker, long agency) throws SQLException {
        var postgres = context.getBean(EmbeddedPostgres.class);
        try (var c = DriverManager.getConnection(postgres.url("wholepicture"), "postgres", postgres.password("postgres")); var s = c.createStatement()) {
            s.execute("""
                insert into people.record (agency_id, local_id, person_id, version)
                select %1$d, 'measured-' || p.n, p.id, 1 from (select id, row_number() over (order by id) n from people.person where grade = 1 and ended_at is null limit %2$d) p
                on conflict do nothing
                """.formatted(agency, cases));
            s.execute("analyze people.record");
            s.execute("""
                insert into cases.file (ref, process, record_id, agency_id, beside, stage, facts, opened_at)
                select 'ME-2026-' || lpad(k::text, 7, '0'), 'protection', r.id, %1$d, gen_random_uuid(), 'ASSESSING', 3, now() - make_interval(days => (k %% 360)::int + 2)
                from (select id, row_number() over (order by id) - 1 n from people.record where agency_id = %1$d) r
                join (select k, k %% (select count(*) from people.record where agency_id = %1$d) n from generate_series(1, %2$d) k) laid using (n)
                on conflict do nothing
                """.formatted(agency, cases));
            s.execute("""
                insert into cases.fact (case_id, n, record_id, kind, happened_at, recorded_at, worker_id, worker, job, worker_agency, sentence, body, stage, bearing)
                select f.id, k.n, f.record_id, k.kind, f.opened_at + k.after, f.opened_at + k.after, %d, 'Measured', '', 'Measured', 'Measured',
                    jsonb_build_object('concern', jsonb_build_object('neglect', case when f.id %% 3 = 0 then 'YES' else 'NO' end)), k.stage, 'PROTECTS'
                from cases.file f cross join (values (1, 'ConcernRaised', interval '0', 'REFERRED'), (2, 'ReferralDecided', interval '1 day', 'ASSESSING'), (3, 'ChildSeen', interval '25 hours', 'ASSESSING'))
                    as k(n, kind, after, stage)
                where f.ref like 'ME-%%' on conflict do nothing
                """.formatted(worker));
            s.execute("analyze cases.file");
            s.execute("analyze cases.fact");
        }
    }
}
