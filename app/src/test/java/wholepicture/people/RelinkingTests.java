package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static wholepicture.people.Someone.called;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.journal.Journal;
import wholepicture.linkage.Model;
import wholepicture.linkage.Thresholds;
import wholepicture.store.CommandLine;

@Story
@Import(Post.class)
class RelinkingTests {

    /** Nothing that agencies send is so alike. */
    static final Thresholds STRICT = new Thresholds(200, 199, 0, -6);

    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired Steward steward;
    @Autowired Relinking relinking;
    @Autowired TransactionOperations transaction;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;
    @Autowired Records records;
    @Autowired Persons persons;
    @Autowired Keys keys;
    @Autowired Links links;
    @Autowired Decisions decisions;
    @Autowired Reviews reviews;
    @Autowired Runs runs;
    @Autowired Journal journal;

    Agency health;
    Agency school;
    Agency police;
    Practitioner sam;
    String family;
    String home;
    String nhs;
    String postcode;

    @BeforeEach
    void agencies() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        school = cast.agency(AgencyKind.SCHOOL);
        police = cast.agency(AgencyKind.POLICE);
        sam = cast.practitioner(health, "Sam Steward", Role.DATA_STEWARD);
        int number = 50_000 + Invented.number();
        family = Invented.familyName(number);
        nhs = Invented.nhs(number);
        home = "%d %s Way".formatted(number, Invented.familyName(8000 + number));
        postcode = "ZV%d 4QD".formatted(number % 90);
    }

    private Someone orla(String localId) {
        return called(localId, "Orla", family).girl().born("2019-03-04").lives(home, postcode);
    }

    private Someone zuzanna(String localId) {
        return called(localId, "Zuzanna", "W" + family).girl().born("2014-06-01").number("NHS", nhs).lives("8 " + family + " Row", "ZZ2 2ZZ");
    }

    private Relinking by(Thresholds thresholds) {
        var scoring = new Scoring(Model.standard(), thresholds);
        var linking = new Linking(sql, records, persons, keys, links, decisions, reviews, scoring);
        return new Relinking(transaction, clock, scoring, runs, records, keys, linking, journal, List.of(), 3);
    }

    private static Run all(Relinking relinking) {
        assertThat(relinking.begin("The figures have changed", null, "Olga Operator")).isTrue();
        return through(relinking);
    }

    private static Run through(Relinking relinking) {
        long id = relinking.underWay().orElseThrow().id();
        while (relinking.find(id).isUnderWay()) {
            assertThat(relinking.step()).as("a step").isTrue();
        }
        return relinking.find(id);
    }

    @Test
    void compared_again_by_the_same_figures_nothing_changes() {
        post.sends(health, orla("H1"));
        post.sends(school, orla("S1"));
        var before = post.rows("select id, record_id, person_id, until from people.link order by id");
        var run = all(relinking);
        assertThat(run.moved()).isZero();
        assertThat(run.lookedAt()).isEqualTo(run.all()).isGreaterThanOrEqualTo(2);
        assertThat(post.rows("select id, record_id, person_id, until from people.link order by id")).isEqualTo(before);
    }

    @Test
    void by_stricter_figures_records_part_and_by_the_old_ones_they_go_back_to_the_persons_they_came_from() {
        post.sends(health, orla("H1"));
        post.sends(school, orla("S1"));
        var child = post.person(health, "H1");
        assertThat(post.person(school, "S1")).isEqualTo(child);

        var strict = all(by(STRICT));
        assertThat(strict.moved()).isPositive();
        assertThat(List.of(post.person(health, "H1"), post.person(school, "S1"))).contains(child).doesNotHaveDuplicates();
        var alone = post.person(health, "H1").equals(child) ? post.person(school, "S1") : post.person(health, "H1");

        all(relinking);
        assertThat(List.of(post.person(health, "H1"), post.person(school, "S1"))).containsOnly(child);
        assertThat(post.rows("select ended_at is not null as ended from people.person where id = ?", alone).getFirst()).containsEntry("ended", true);
        assertThat(post.rows("select person_id, decided_by, until is null as stands from people.link where record_id in (?, ?) order by id",
            post.record(health, "H1"), post.record(school, "S1"))).extracting("person_id", "decided_by", "stands").contains(
                tuple(alone, "comparison", false), tuple(child, "comparison", true));

        all(by(STRICT));
        assertThat(List.of(post.person(health, "H1"), post.person(school, "S1"))).as("the second time too").containsExactlyInAnyOrder(child, alone);
        all(relinking);
        assertThat(post.rows("select count(*)::int as n from people.link where until is null and record_id in (?, ?)",
            post.record(health, "H1"), post.record(school, "S1")).getFirst()).containsEntry("n", 2);
    }

    @Test
    void what_a_person_decided_outlives_every_comparison() {
        post.sends(health, orla("H1").number("NHS", nhs));
        post.sends(police, zuzanna("P1"));
        long question = post.question(post.record(police, "P1"), post.record(health, "H1"));
        Acting.doAs(sam, () -> steward.join(question, "One girl with two names"));
        var joined = post.person(health, "H1");
        assertThat(post.person(police, "P1")).isEqualTo(joined);

        post.sends(health, called("H2", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));
        post.sends(school, called("S2", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));
        var together = post.person(school, "S2");
        cast.open(together, sam, 2);
        Acting.doAs(sam, () -> steward.partRecord(together, post.record(school, "S2"), "Cousins of one name and day"));
        var parted = post.person(school, "S2");
        assertThat(parted).isNotEqualTo(together);

        all(by(STRICT));
        assertThat(List.of(post.person(health, "H1"), post.person(police, "P1"))).containsOnly(joined);
        all(by(new Thresholds(1, 0.5, 0, -60)));
        assertThat(post.person(health, "H2")).isEqualTo(together);
        assertThat(post.person(school, "S2")).isEqualTo(parted);
        all(relinking);
        assertThat(List.of(post.person(health, "H1"), post.person(police, "P1"), post.person(health, "H2"), post.person(school, "S2")))
            .containsExactly(joined, joined, together, parted);
    }

    @Test
    void stopped_it_goes_on_from_where_it_was_and_looks_at_no_record_twice() {
        post.sends(health, orla("H1"), called("H2", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));
        post.sends(school, orla("S1"), called("S2", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));
        var first = by(STRICT);
        first.begin("The figures have changed", null, "Olga Operator");
        first.step();
        var half = first.underWay().orElseThrow();
        assertThat(half.lookedAt()).isEqualTo(3);
        assertThat(half.percent()).isLessThan(100);

        var run = through(by(STRICT));
        assertThat(run.id()).isEqualTo(half.id());
        assertThat(run.lookedAt()).isEqualTo(run.all());
        assertThat(run.percent()).isEqualTo(100);
        all(relinking);
    }

    @Test
    void two_processes_at_once_look_at_no_record_twice() throws InterruptedException {
        post.sends(health, orla("H1"));
        var one = by(Thresholds.STANDARD);
        one.begin("Twice at once", null, "Olga Operator");
        long id = one.underWay().orElseThrow().id();
        var wrong = new ConcurrentLinkedQueue<Throwable>();
        var threads = List.of(one, by(Thresholds.STANDARD)).stream().map(process -> Thread.ofPlatform().start(() -> {
            try {
                while (process.find(id).isUnderWay()) {
                    process.step();
                }
            } catch (Throwable e) {
                wrong.add(e);
            }
        })).toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(one.find(id).lookedAt()).isEqualTo(one.find(id).all());
        assertThat(post.rows("select 1 from journal.entry where kind = 'relink' and reason = 'Twice at once' and sentence = 'All records were compared again'"))
            .hasSize(1);
    }

    @Test
    void a_server_of_other_figures_leaves_a_run_alone_until_it_starts_and_then_begins_it_again() {
        post.sends(health, orla("H1"));
        var strict = by(STRICT);
        strict.begin("The figures have changed", null, "Olga Operator");
        strict.step();
        assertThat(relinking.step()).as("by our figures there is none").isFalse();

        var said = new ByteArrayOutputStream();
        int code = new RelinkCommand(relinking, new Scoring(Model.standard(), Thresholds.STANDARD)).run(List.of(), print(said), print(said));
        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("join 200.0");

        relinking.adopt();
        assertThat(relinking.underWay().orElseThrow().lookedAt()).isZero();
        assertThat(strict.step()).isFalse();
        assertThat(through(relinking).lookedAt()).isPositive();
    }

    @Test
    void the_command_stays_until_it_is_done_and_the_journal_keeps_who_asked_and_what_came_of_it() {
        post.sends(health, orla("H1"));
        var said = new ByteArrayOutputStream();
        var command = new RelinkCommand(relinking, new Scoring(Model.standard(), Thresholds.STANDARD));
        assertThat(command.run(List.of("--why", "A model trained on " + family), print(said), print(said))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Comparing ", "records were compared; ");
        assertThat(post.rows("select sentence from journal.entry where kind = 'relink' and reason = ? order by seq", "A model trained on " + family))
            .extracting("sentence").startsWith("Asked for all records to be compared again").endsWith("All records were compared again");
        assertThatThrownBy(() -> command.run(List.of("--figures"))).isInstanceOf(CommandLine.Misunderstood.class);
    }

    private static PrintStream print(ByteArrayOutputStream said) {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }
}
