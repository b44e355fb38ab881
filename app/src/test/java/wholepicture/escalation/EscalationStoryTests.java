package wholepicture.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Words;

/** A school does not agree with what social care decided: step by step to the top, by people and by the clock; and a decision that is final. */
@Story
class EscalationStoryTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired Cases cases;
    @Autowired Escalation escalation;
    @Autowired RepeatConcerns reviews;
    @Autowired Policies policies;
    @Autowired Advice advice;
    @Autowired DisagreementRows rows;
    @Autowired LookedAt lookedAt;
    @Autowired wholepicture.agencies.Workers workers;

    Agency care;
    Agency school;
    Worker teacher;
    Worker head;
    Worker designated;
    Worker manager;
    Worker officer;
    UUID nell;
    CaseFile file;

    @BeforeEach
    void a_concern_was_raised() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        school = cast.agency(AgencyKind.SCHOOL);
        teacher = cast.worker(school, "Tess Teacher");
        head = cast.worker(school, "Hal Head", Role.PRACTITIONER, Role.MANAGER);
        designated = cast.worker(school, "Desi Lead", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
        manager = cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        officer = cast.worker(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Bo Officer", Role.BOARD_OFFICER);
        nell = cast.person(school, "Nell Story", 2);
        file = as(teacher, () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Tess", "hungry", List.of(), "hunger", Words.Level.STATUTORY,
            Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "no"), clock.instant(), Because.of("three days"))).getFirst();
    }

    private <T> T as(Worker who, java.util.function.Supplier<T> work) {
        return Acting.as(Practitioner.of(who), work::get);
    }

    private void doAs(Worker who, Runnable work) {
        Acting.doAs(Practitioner.of(who), work);
    }

    private Disagreement raised() {
        return as(teacher, () -> escalation.raise(cases.find(nell, file.ref()), care, "No strategy discussion is held, and she is hungry again", "Hold one today"));
    }

    private Disagreement now(Disagreement one) {
        return as(teacher, () -> rows.find(nell, one.number()));
    }

    /** As the work behind the pages does it, until there is nothing left to do. */
    private int stepUp() {
        int steps = 0;
        while (escalation.takeUpTheNext()) {
            steps++;
        }
        return steps;
    }

    @Test
    void the_agency_that_raised_the_concern_takes_it_to_the_top_by_the_clock_alone() {
        var one = raised();
        assertThat(one.step()).isEqualTo(Step.PRACTITIONERS);
        assertThat(one.owner()).isEqualTo("Tess Teacher");
        assertThat(one.counterpart()).as("nobody holds the case yet").isEqualTo("Mo Manager");
        clock.set("2026-11-03T23:59");
        stepUp();
        assertThat(now(one).step()).as("one working day runs to the end of Tuesday").isEqualTo(Step.PRACTITIONERS);
        clock.set("2026-11-04T00:00");
        assertThat(stepUp()).isPositive();
        assertThat(now(one).step()).isEqualTo(Step.MANAGERS);
        assertThat(now(one).owner()).isEqualTo("Hal Head");
        stepUp();
        assertThat(now(one).step()).as("looking again changes nothing").isEqualTo(Step.MANAGERS);
        clock.set("2026-11-07T09:00");
        stepUp();
        assertThat(now(one).step()).isEqualTo(Step.SENIOR);
        assertThat(now(one).owner()).isEqualTo("Desi Lead");
        clock.set("2026-11-30T09:00");
        stepUp();
        assertThat(now(one).step()).isEqualTo(Step.PARTIES);
        clock.set("2027-01-30T09:00");
        stepUp();
        assertThat(now(one).step()).as("there is no step above").isEqualTo(Step.PARTIES);
        assertThat(as(teacher, () -> rows.story(one))).extracting(DisagreementRows.Happened::sentence).containsExactly(Escalation.RAN_OUT, Escalation.RAN_OUT, Escalation.RAN_OUT,
            "Disagreement raised with " + care.name());
        doAs(teacher, () -> assertThatThrownBy(() -> escalation.settle(nell, one.number(), Outcome.AGREED, "we agreed", List.of(Theme.THRESHOLD))).isInstanceOf(NotForYou.class));
        var board = cast.inWorks(() -> cast.one("select owner_id from escalation.disagreement where number = ?", Long.class, one.number()));
        var chair = Practitioner.of(workers.byId(board).orElseThrow());
        Acting.doAs(chair, () -> {
            assertThat(lookedAt.look(nell, one.number()).issue()).contains("hungry");
            assertThatThrownBy(() -> protection.read(nell, file.ref())).isInstanceOf(wholepicture.cases.NoSuchCase.class);
            escalation.settle(nell, one.number(), Outcome.CHANGED, "A strategy discussion is held tomorrow", List.of(Theme.THRESHOLD, Theme.DELAY));
        });
        doAs(teacher, () -> assertThatThrownBy(() -> escalation.talk(nell, one.number(), "more")).isInstanceOf(Settled.class));
        assertThat(cast.inWorks(() -> cast.rows("select title from chronology.entry where person_id = ? and kind = 'DECISION'", nell))).extracting(r -> r.get("title").toString())
            .anyMatch(t -> t.contains("raised"));
        assertThat(cast.inWorks(() -> cast.rows("select id from people.record where person_id = ? and agency_id = ?", nell, chair.agencyId()))).as("deciding makes nobody know the child").isEmpty();
        assertThat(as(teacher, () -> rows.themes())).extracting(DisagreementRows.ThemeCount::theme).contains("THRESHOLD", "DELAY");
        assertThat(as(teacher, () -> rows.counts())).anySatisfy(c -> assertThat(c.quarter() + c.agency() + c.outcome()).isEqualTo("2026 Q4" + school.name() + "CHANGED"));
    }

    @Test
    void whoever_is_named_is_told_by_a_letter_that_names_nobody() {
        var one = raised();
        doAs(teacher, () -> escalation.takeUp(nell, one.number(), "she is hungry today"));
        assertThat(cast.inWorks(() -> cast.rows("select to_address, subject || body as said from post.letter where subject like ? order by seq", "%" + one.number())))
            .hasSize(3).allSatisfy(l -> assertThat(l.get("said").toString()).doesNotContain("Nell", "Story", "hungry"))
            .extracting(l -> l.get("to_address")).containsExactly(manager.email(), head.email(), manager.email());
    }

    @Test
    void many_servers_that_look_at_once_take_it_up_one_step_only() {
        var one = raised();
        clock.set("2026-11-05T09:00");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(escalation::takeUpTheNext, pool)).toList();
            all.forEach(CompletableFuture::join);
        }
        assertThat(now(one).step()).isEqualTo(Step.MANAGERS);
        assertThat(as(teacher, () -> rows.story(one))).hasSize(2);
    }

    @Test
    void it_is_settled_early_by_those_who_disagreed() {
        var one = raised();
        doAs(manager, () -> escalation.talk(nell, one.number(), "I had not read the attendance"));
        doAs(manager, () -> assertThatThrownBy(() -> escalation.settle(nell, one.number(), Outcome.AGREED, " ", List.of(Theme.THRESHOLD))).isInstanceOf(Settled.class));
        doAs(manager, () -> escalation.settle(nell, one.number(), Outcome.AGREED, "A discussion is held today", List.of(Theme.INFORMATION)));
        clock.set("2026-12-01T09:00");
        stepUp();
        assertThat(now(one).step()).as("the clock of what is settled does not run").isEqualTo(Step.PRACTITIONERS);
    }

    @Test
    void nobody_else_reads_it() {
        var one = raised();
        var police = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer", Role.MANAGER);
        doAs(police, () -> assertThat(rows.counts()).isEmpty());
        doAs(officer, () -> assertThat(rows.counts()).as("numbers alone, of whom nobody is named").anyMatch(count -> count.agency().equals(school.name())));
        for (var stranger : List.of(police, officer)) {
            doAs(stranger, () -> {
                assertThatThrownBy(() -> lookedAt.look(nell, one.number())).isInstanceOf(NoSuchDisagreement.class);
                assertThat(cast.rows("select * from escalation.happened h join escalation.disagreement d on d.id = h.disagreement_id where d.number = ?", one.number())).isEmpty();
            });
        }
        cast.inWorks(() -> cast.update("update people.person set grade = 3 where id = ?", nell));
        doAs(teacher, () -> assertThatThrownBy(() -> lookedAt.look(nell, one.number())).isInstanceOf(NoSuchDisagreement.class));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2018-02-01, 'Resolving disagreements, 2018',       the first version
        2019-03-31, 'Resolving disagreements, 2018',       the day before the refresh
        2019-04-01, 'Resolving disagreements, April 2019', the refresh holds from its first day
        2026-11-02, 'Resolving disagreements, April 2019', and until there is another
        """)
    void the_version_is_that_of_the_day(LocalDate day, String version, String because) {
        assertThat(policies.on(day).name()).as(because).isEqualTo(version);
    }

    @Test
    void what_the_head_of_service_decided_is_final_and_there_can_only_be_another_review() {
        var worker = cast.worker(care, "Sam Okafor");
        var hos = cast.worker(care, "Hana Service", Role.HEAD_OF_SERVICE);
        var here = as(worker, () -> cases.find(nell, file.ref()));
        doAs(worker, () -> reviews.ask(here, "the fourth concern about hunger in a year"));
        doAs(worker, () -> assertThatThrownBy(() -> reviews.ask(here, "again")).isInstanceOf(Settled.class));
        doAs(worker, () -> assertThatThrownBy(() -> reviews.scrutinise(here, "x", true)).isInstanceOf(NotForYou.class));
        doAs(hos, () -> assertThatThrownBy(() -> reviews.decide(here, "x")).isInstanceOf(Settled.class));
        doAs(manager, () -> reviews.scrutinise(here, "each was closed apart from the others", true));
        doAs(manager, () -> assertThatThrownBy(() -> reviews.decide(here, "x")).isInstanceOf(NotForYou.class));
        doAs(hos, () -> reviews.decide(here, "an enquiry begins"));
        doAs(hos, () -> assertThatThrownBy(() -> reviews.decide(here, "or not")).isInstanceOf(Settled.class));
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update escalation.review set decision = 'another' where case_id = ?", here.id()))).hasMessageContaining("final");
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("delete from escalation.review where case_id = ?", here.id()))).hasMessageContaining("final");
        doAs(worker, () -> reviews.ask(here, "hungry again"));
        assertThat(as(worker, () -> reviews.of(here.id()))).hasSize(2).first().satisfies(r -> assertThat(r.after()).isNotEmpty());
        assertThat(as(worker, () -> reviews.of(here.id())).getLast().decision()).isEqualTo("an enquiry begins");
        doAs(teacher, () -> assertThatThrownBy(() -> reviews.ask(file, "x")).isInstanceOf(NotForYou.class));
    }

    @Test
    void what_was_said_is_never_changed() {
        raised();
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update escalation.happened set words = 'x'"))).isNotNull();
    }

    @Test
    void a_new_version_is_published_and_what_was_raised_before_keeps_its_own() {
        var before = raised();
        var board = cast.worker(care, "Bo Officer", Role.BOARD_OFFICER);
        doAs(teacher, () -> assertThatThrownBy(() -> policies.publish("Mine", LocalDate.parse("2031-01-06"), "")).isInstanceOf(NotForYou.class));
        doAs(board, () -> assertThatThrownBy(() -> policies.publish("Backdated", LocalDate.parse("2026-01-05"), "")).isInstanceOf(Settled.class));
        doAs(board, () -> policies.publish("Resolving disagreements, January 2031", LocalDate.parse("2031-01-06"), "https://partnership.example/policy"));
        doAs(board, () -> assertThatThrownBy(() -> policies.publish("Resolving disagreements, January 2031", LocalDate.parse("2031-02-03"), "")).isInstanceOf(Settled.class));
        assertThat(policies.on(LocalDate.parse("2031-01-05")).name()).isEqualTo("Resolving disagreements, April 2019");
        assertThat(policies.on(LocalDate.parse("2031-01-06")).name()).isEqualTo("Resolving disagreements, January 2031");
        assertThat(now(before).policy()).isEqualTo("Resolving disagreements, April 2019");
    }

    @Test
    void an_agency_says_how_it_made_the_policy_known_and_how_many_would_use_it() {
        doAs(teacher, () -> assertThatThrownBy(() -> policies.makeKnown("in a briefing", 12, 9)).isInstanceOf(NotForYou.class));
        doAs(manager, () -> assertThatThrownBy(() -> policies.makeKnown("in a briefing", 12, 13)).as("more than were asked").isInstanceOf(Settled.class));
        doAs(manager, () -> policies.makeKnown("in a briefing", 12, 9));
        assertThat(as(teacher, () -> policies.known())).filteredOn(k -> k.agency().equals(care.name())).singleElement().satisfies(k -> assertThat(k.confident()).isEqualTo(9));
    }

    @Test
    void advice_is_asked_without_a_name_answered_and_how_long_it_took_is_known_to_all() {
        var lead = cast.worker(care, "Lea Lead", Role.SAFEGUARDING_LEAD);
        doAs(teacher, () -> advice.ask(care, "A child eats from the bin. Is that a concern to raise?"));
        var asked = as(lead, () -> advice.mine(50)).getFirst();
        doAs(teacher, () -> assertThatThrownBy(() -> advice.answer(asked.id(), "Yes")).isInstanceOf(NotForYou.class));
        clock.set("2026-11-02T13:00");
        doAs(lead, () -> advice.answer(asked.id(), "Yes. Raise it today; this is how."));
        doAs(lead, () -> assertThatThrownBy(() -> advice.answer(asked.id(), "No")).as("what was answered stands").isInstanceOf(Settled.class));
        assertThat(as(teacher, () -> advice.mine(50))).first().satisfies(one -> assertThat(one.answer()).startsWith("Yes"));
        var stranger = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer");
        assertThat(as(stranger, () -> advice.mine(50))).as("the words are theirs alone").isEmpty();
        assertThat(as(stranger, () -> advice.times())).filteredOn(t -> t.agency().equals(care.name())).singleElement()
            .satisfies(t -> assertThat(java.util.Objects.requireNonNull(t.hours())).isEqualByComparingTo("3.0"));
    }
}
