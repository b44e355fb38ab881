package wholepicture.demonstration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.FreshStore;
import wholepicture.agencies.Agencies;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.demonstration.Story.Decision;
import wholepicture.store.Works;

/** The partnership is laid into an empty store once and whole, whatever interrupts it. */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = FreshStore.class)
@TestPropertySource(properties = {"wholepicture.demonstration-day=2026-11-20", "wholepicture.demonstration-families=25"})
class DemonstrationTests {

    private static final List<String> TABLES = List.of("people.record", "people.record_version", "people.person", "access.involvement",
        "chronology.entry", "picture.flag", "cases.fact", "meetings.meeting", "meetings.invited", "meetings.typed", "meetings.heard", "escalation.disagreement", "escalation.review",
        "wasnotbrought.missed", "wasnotbrought.oversight", "wasnotbrought.code", "sharing.shared", "sharing.handed_over", "escalation.advice", "escalation.policy_known");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Environment environment;
    @Autowired
    private Agencies agencies;
    @Autowired
    private Laid laid;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private TransactionOperations transaction;

    @Test
    void an_interrupted_laying_in_goes_on_and_ends_whole_and_is_done_once() throws SQLException {
        breakAt("access.involvement", 60);
        assertThatThrownBy(this::start).hasStackTraceContaining("the machine stopped");
        assertThat(rows().get("people.record")).isPositive();

        mend("access.involvement");
        breakAt("chronology.entry", 900);
        assertThatThrownBy(this::start).hasStackTraceContaining("the machine stopped");

        mend("chronology.entry");
        breakAt("learning.recommendation", 2);
        assertThatThrownBy(this::start).hasStackTraceContaining("the machine stopped");
        mend("learning.recommendation");
        breakAt("cases.fact", 3);
        assertThatThrownBy(this::start).hasStackTraceContaining("the machine stopped");
        long begun = lessons("count(*)");
        assertThat(begun).as("in the middle of its months").isPositive();

        mend("cases.fact");
        for (var broken : List.of(Map.entry("learning.action", 2), Map.entry("questions.answer", 40), Map.entry("learning.receipt", 12), Map.entry("learning.resource", 2))) {
            breakAt(broken.getKey(), broken.getValue());
            assertThatThrownBy(this::start).as(broken.getKey()).hasStackTraceContaining("the machine stopped");
            mend(broken.getKey());
        }
        breakAt("meetings.typed", 40);
        assertThatThrownBy(this::start).hasStackTraceContaining("the machine stopped");

        mend("meetings.typed");
        start();
        assertThat(lessons("count(*)")).as("more of them than before it was interrupted, and each child once").isGreaterThan(begun).isEqualTo(lessons("count(distinct f.person_id)"))
            .isEqualTo(lessons("count(*) filter (where exists (select 1 from cases.fact b where b.case_id = f.id and b.kind = 'ReferralDecided'))"));
        assertThat(works(() -> sql.sql("select count(*) from learning.review where title = 'Child Heron' and published_on is not null").query(Long.class).single())).isEqualTo(1);
        assertThat(works(() -> sql.sql("select count(*) from learning.check_version where question like 'Has somebody spoken with the child%'").query(Long.class).single())).isEqualTo(1);
        whatWasLearntIsThereOnce();
        var partnership = Partnership.of(Partnership.SEED, LocalDate.of(2026, 11, 20), 25, null);
        long records = partnership.agencies().stream().mapToLong(agency -> partnership.truth(agency.code()).size()).sum();
        long entries = partnership.agencies().stream().mapToLong(agency -> partnership.arrivals(agency.code())
            .filter(EntrySent.class::isInstance).count()).sum();
        var whole = rows();
        assertThat(whole).containsEntry("people.record", records);
        assertThat(works(() -> sql.sql("select count(*) from chronology.entry where written_by is null").query(Long.class).single()))
            .as("lines that agencies sent; the others were left by what workers did").isEqualTo(entries);

        everyPageHasSomething();

        start();
        assertThat(rows()).isEqualTo(whole);
        assertThat(agencies.all()).hasSize(20);
        partnership.stories().forEach(story -> story.decisions().forEach(decision ->
            assertThat(played(partnership, story, decision)).as("%s in \"%s\"", decision, story.title()).isTrue()));
    }

    /** What a newcomer finds on the pages of meetings, minutes, missed appointments and disagreements; each is looked for by what makes it worth showing. */
    private void everyPageHasSomething() {
        assertThat(count("meetings.meeting where issued_at is not null")).as("minutes").isEqualTo(8);
        assertThat(count("meetings.meeting where held_at is null")).as("to come: two conferences and a review").isEqualTo(3);
        assertThat(count("meetings.meeting where sequence = 2")).as("moved twice").isEqualTo(1);
        assertThat(count("clocks.clock where code like 'cp.minutes%' and ended = 'BREACHED'")).as("minutes that were late, for each of two children").isEqualTo(2);
        assertThat(count("meetings.heard where not agrees")).as("minutes disputed").isEqualTo(2);
        assertThat(works(() -> sql.sql("select what from meetings.action where done_at is null and due < date '2026-11-18' order by what").query(String.class).list())).as("actions over their day")
            .contains("Ask Aaron Stokes where he sleeps, and see the room");
        assertThat(count("cases.fact where kind in ('PoliceProtectionTaken', 'PoliceProtectionConsidered', 'MedicalHeld')")).isEqualTo(4);
        assertThat(count("cases.fact where kind = 'ReviewHeld' and stage = 'ENDED'")).as("a plan stepped down").isEqualTo(1);
        assertThat(count("wasnotbrought.oversight where harm")).as("judged by a supervisor").isEqualTo(1);
        assertThat(count("wasnotbrought.oversight o join agencies.agency a on a.id = o.agency_id where a.code = 'community' and judged_at is null")).as("waiting for a supervisor").isEqualTo(1);
        assertThat(count("escalation.disagreement where ended_at is not null and step = 1")).as("settled early").isEqualTo(1);
        assertThat(count("escalation.disagreement where ended_at is null and step = 3 and owner_id is not null and counterpart_id is not null")).as("taken up by the clock").isEqualTo(1);
        assertThat(count("sharing.shared where given")).isEqualTo(2);
        assertThat(count("sharing.shared where not given")).as("decided not to share").isEqualTo(1);
        assertThat(count("sharing.shared where recipient_id is not null and opened_at is null")).as("handed over and waiting").isEqualTo(1);
        assertThat(count("escalation.advice where answered_at is not null")).isEqualTo(1);
        assertThat(count("escalation.policy_known")).isEqualTo(2);
        assertThat(count("escalation.review where decided_at is not null")).as("decided by the Head of Service").isEqualTo(1);
    }

    /** What was told of learning before and after it was interrupted: all of it, and nothing twice. */
    private void whatWasLearntIsThereOnce() {
        assertThat(count("learning.review")).as("Child Heron and five that agencies answered").isEqualTo(6);
        assertThat(count("learning.action")).isEqualTo(4);
        assertThat(count("learning.impact where accepted")).isEqualTo(1);
        assertThat(works(() -> sql.sql("select title from learning.lesson group by title having count(*) > 1").query(String.class).list())).isEmpty();
        assertThat(works(() -> sql.sql("select title from learning.product where published_on is not null group by form, title having count(*) > 1").query(String.class).list())).isEmpty();
        assertThat(count("demonstration.step where name like 'own list%'")).as("lists of one's own, which nobody else reads").isEqualTo(14);
    }

    private long count(String which) {
        return works(() -> sql.sql("select count(*) from " + which).query(Long.class).single());
    }

    /** Of the cases by which the lesson is told. */
    private long lessons(String what) {
        return works(() -> sql.sql("select %s from cases.file f where exists (select 1 from cases.fact c where c.case_id = f.id and c.body::text like '%%in the mornings, more often than before%%')"
            .formatted(what)).query(Long.class).single());
    }

    private boolean played(Partnership partnership, Story story, Decision decision) {
        return switch (decision) {
            case Decision.Joined joined -> person(partnership, story, joined.agency(), joined.record())
                .equals(person(partnership, story, joined.otherAgency(), joined.other()));
            case Decision.Kept kept -> grades(partnership, story, kept).stream().allMatch(grade -> grade == kept.grade().number());
        };
    }

    private UUID person(Partnership partnership, Story story, String agency, String reference) {
        return works(() -> laid.person(agencies.byCode(agency).orElseThrow(), partnership.localPerson(story, agency, reference))).orElseThrow();
    }

    /** How closely the person is kept, by each agency that knows them. */
    private List<Integer> grades(Partnership partnership, Story story, Decision.Kept kept) {
        return story.known().stream().filter(known -> known.reference().equals(kept.person()))
            .map(known -> person(partnership, story, known.agency(), kept.person()))
            .map(person -> works(() -> sql.sql("select grade from people.person where id = ?").param(person).query(Integer.class).single())).toList();
    }

    private <T> T works(Supplier<T> asked) {
        return Works.call(() -> requireNonNull(transaction.execute(status -> asked.get())));
    }

    private void start() {
        context.getAutowireCapableBeanFactory().createBean(Demonstration.class).run(new DefaultApplicationArguments());
    }

    private Map<String, Long> rows() {
        return works(() -> {
            Map<String, Long> rows = new LinkedHashMap<>();
            TABLES.forEach(table -> rows.put(table, sql.sql("select count(*) from " + table).query(Long.class).single()));
            return rows;
        });
    }

    /** From this row on the table refuses, as a machine does whose power is cut: what is not committed is lost. */
    private void breakAt(String table, int row) throws SQLException {
        owner("""
            create function public.stop() returns trigger language plpgsql as $$
            begin
                if (select count(*) from %1$s) >= %2$d then raise exception 'the machine stopped'; end if;
                return null;
            end $$""".formatted(table, row),
            "create trigger stop after insert on %s for each statement execute function public.stop()".formatted(table));
    }

    private void mend(String table) throws SQLException {
        owner("drop trigger stop on " + table, "drop function public.stop()");
    }

    private void owner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(environment.getRequiredProperty("wholepicture.database.url"),
            environment.getRequiredProperty("wholepicture.database.user"), environment.getRequiredProperty("wholepicture.database.password"));
            var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }
}
