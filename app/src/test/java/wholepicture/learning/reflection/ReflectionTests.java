package wholepicture.learning.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.cases.Cases;
import wholepicture.learning.Passage;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.questions.Kind;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheets;
import wholepicture.questions.Typed;

/** Things to consider: private to the person, told of groups only, open again when the theme comes back. */
@Story
class ReflectionTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Reflection reflection;
    @Autowired Confidence confidence;
    @Autowired OpenAgain openAgain;
    @Autowired Sheets sheets;
    @Autowired QuestionSets sets;
    @Autowired Cases cases;
    @Autowired Reviews reviews;
    @Autowired MockMvcTester pages;

    Agency trust;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        trust = cast.agency(AgencyKind.COMMUNITY_HEALTH);
    }

    @Test
    void what_a_worker_wrote_of_themselves_nobody_else_reads_in_any_way() {
        var ann = cast.worker(trust, "Ann Bell");
        var boss = cast.worker(trust, "Mo Manager", Role.PRACTITIONER, Role.MANAGER, Role.LEARNING_LEAD, Role.SAFEGUARDING_LEAD, Role.ADMINISTRATOR, Role.AUDITOR, Role.BOARD_OFFICER);
        var id = finished(ann, "practitioner", "2", "zqhawthorny frightens me");
        Acting.doAs(Practitioner.of(boss), () -> {
            assertThat(cast.rows("select * from questions.sheet where id = ?", id)).isEmpty();
            assertThat(cast.rows("select * from questions.answer where sheet_id = ?", id)).isEmpty();
            assertThat(cast.rows("select * from journal.entry where sentence like '%zqhawthorny%'")).isEmpty();
        });
        assertThat(cast.inWorks(() -> cast.rows("select * from questions.sheet where id = ?", id))).as("not even the works").isEmpty();
        assertThat(cast.inWorks(() -> cast.rows("select * from questions.answer where sheet_id = ?", id))).isEmpty();
        assertThatThrownBy(() -> Acting.as(Practitioner.of(boss), () -> cast.rows("select * from learning.sure()"))).hasStackTraceContaining("permission denied");
        for (var path : List.of("/answers/" + id, "/answers/" + id + "/direct", "/answers/" + id + "/line/threat.evidence", "/self-assessment", "/self-assessment/confidence", "/journal")) {
            assertThat(pages.get().uri(path).with(cast.signedIn(boss))).as(path).bodyText().doesNotContain("zqhawthorny");
        }
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(boss))).hasStatus(404);
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(ann))).hasStatusOk().bodyText().contains("zqhawthorny frightens me", "What I shall do", "Version 1");
    }

    @Test
    void a_supervisor_reads_what_is_shared_after_their_own() {
        var ann = cast.worker(trust, "Ann Bell");
        var boss = cast.worker(trust, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        var id = finished(ann, "violence", "1", "I was afraid");
        assertThat(Acting.as(Practitioner.of(ann), () -> reflection.share(id, "nobody.at.all"))).isFalse();
        assertThat(Acting.as(Practitioner.of(ann), () -> reflection.share(id, boss.username()))).isTrue();
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(boss))).hasStatus(403);
        finished(boss, "supervisor", "4", "");
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(boss))).hasStatusOk().bodyText().contains("I was afraid", "Only Ann Bell answers");
        assertThat(pages.get().uri("/self-assessment").with(cast.signedIn(boss))).bodyText().contains("When somebody frightens me, by Ann Bell");
        Acting.doAs(Practitioner.of(ann), () -> reflection.share(id, ""));
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(boss))).hasStatus(404);
        assertThatThrownBy(() -> Acting.as(Practitioner.of(boss), () -> reflection.share(id, ""))).isInstanceOf(Sheets.NoSuchSheet.class);
    }

    @Test
    void a_feeling_is_kept_as_a_reason_to_look_and_stands_in_no_record() {
        var ann = cast.worker(trust, "Ann Bell");
        var id = finished(ann, "gut-feeling", "1", "zqelderberry: the house was too tidy");
        assertThat(cast.inWorks(() -> cast.rows("select id from chronology.entry where title like '%zqelderberry%'"))).isEmpty();
        assertThat(pages.get().uri("/learning/search?q=zqelderberry").with(cast.signedIn(ann))).hasStatusOk().bodyText().doesNotContain("too tidy");
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(ann))).hasStatusOk().bodyText().contains("What I would see if I am right", "What I would see if I am wrong");
    }

    @Test
    void each_look_back_begins_empty_under_its_three_headings() {
        var ann = cast.worker(trust, "Ann Bell");
        finished(ann, "reflection-log", "1", "The visit with school went well");
        var next = Acting.as(Practitioner.of(ann), () -> reflection.begin("reflection-log", Reflection.With.ALONE));
        assertThat(pages.get().uri("/answers/" + next + "/back").with(cast.signedIn(ann))).hasStatusOk().bodyText()
            .contains("What worked", "What worried me", "What will move things on", "The case or the topic").doesNotContain("went well");
    }

    @Test
    void a_look_back_leads_to_its_case_for_whoever_may_open_it_and_to_its_theme() {
        clock.set("2026-11-02T10:00");
        var ann = cast.worker(trust, "Ann Bell");
        var child = cast.person(trust, "Nell Story", 2);
        cast.open(child, Practitioner.of(ann), 2);
        var file = cast.inWorks(() -> cases.open("RL", "protection", child, trust.id(), UUID.randomUUID(), null, "REFERRED", clock.instant()));
        var id = Acting.as(Practitioner.of(ann), () -> reflection.begin("reflection-log", Reflection.With.TEAM));
        fill(ann, id, "1", "%s, and RL-2026-999999; Domestic abuse".formatted(file.ref()));
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(ann))).hasStatusOk().bodyText()
            .contains("href=\"%s\"".formatted(file.address()), "Open case " + file.ref(), "/themes/domestic-abuse").doesNotContain("Open case RL-2026-999999");
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(cast.worker(trust, "Ben Colley")))).as("a colleague sees their own agency's child").hasStatusOk().bodyText().contains(file.address());
        cast.inWorks(() -> cast.update("update people.person set grade = 4 where id = ?", child));
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(cast.worker(trust, "Cal Deane")))).as("closely kept: as a number that is no case").hasStatusOk().bodyText().doesNotContain(file.address());
    }

    @Test
    void a_team_answers_together_and_is_no_voice_among_the_group() {
        var ann = cast.worker(trust, "Ann Bell");
        var ben = cast.worker(trust, "Ben Colley");
        var other = cast.worker(cast.agency(AgencyKind.SCHOOL), "Tess Teacher");
        var id = Acting.as(Practitioner.of(ann), () -> reflection.begin("practitioner", Reflection.With.TEAM));
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(ben))).hasStatusOk();
        assertThat(pages.get().uri("/answers/" + id).with(cast.signedIn(other))).hasStatus(404);
    }

    @Test
    void groups_are_told_of_from_the_smallest_on_and_never_by_subtraction() {
        var other = cast.agency(AgencyKind.POLICE);
        var four = group(trust, 4, "2");
        assertThat(cells(four, trust)).as("four are too few").isEmpty();
        finished(cast.worker(trust, "Eve Fifth"), "adult-work", "5", "");
        assertThat(cells(four, trust)).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.people()).isEqualTo(5);
            assertThat(cell.sure()).as("2, 2, 2, 2 and 5 to the nearest half").isEqualTo(2.5);
        });
        assertThat(Acting.as(four, () -> confidence.here())).isNotEmpty().allMatch(line -> line.people() == 5);
        var officer = group(other, 1, "5");
        assertThat(cells(officer, other)).isEmpty();
        assertThat(Acting.as(officer, () -> confidence.here())).isEmpty();
        var together = together(officer);
        group(other, 3, "5");
        assertThat(together(officer)).as("the sum less the trust would tell of the four officers").isEqualTo(together);
        group(other, 1, "5");
        assertThat(cells(officer, other)).isNotEmpty().allMatch(cell -> cell.people() == 5);
        assertThat(together(officer)).singleElement().satisfies(cell -> assertThat(cell.people()).isGreaterThanOrEqualTo(together.stream().mapToInt(Confidence.Cell::people).sum() + 5));
        var page = pages.get().uri("/self-assessment/confidence").with(cast.signedIn(cast.worker(other, "Vi Viewer"))).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("One who holds it together", trust.name()).doesNotContain("Eve Fifth");
    }

    @Test
    void whoever_looks_every_day_sees_no_difference_that_one_person_made() {
        var five = group(trust, 5, "2");
        assertThat(cells(five, trust)).isNotEmpty().allMatch(cell -> cell.sure() == 2);
        var eve = cast.worker(trust, "Eve Sixth");
        finished(eve, "adult-work", "5", "");
        assertThat(cells(five, trust)).as("one more answered").isNotEmpty().allMatch(cell -> cell.people() == 5 && cell.sure() == 2);
        clock.set("2026-11-03T10:00");
        finished(eve, "adult-work", "4", "");
        group(trust, 3, "5");
        assertThat(cells(five, trust)).as("four answered anew or for the first time").isNotEmpty().allMatch(cell -> cell.people() == 5 && cell.sure() == 2);
        group(trust, 1, "5");
        assertThat(cells(five, trust)).as("five did").isNotEmpty().allMatch(cell -> cell.people() == 10);
        assertThat(Acting.as(five, () -> confidence.here())).isNotEmpty().allMatch(line -> line.people() == 10);
        assertThatThrownBy(() -> Acting.as(five, () -> cast.rows("select * from learning.confidence_counted"))).hasStackTraceContaining("permission denied");
    }

    @Test
    void a_line_opens_again_for_everybody_when_a_second_review_finds_its_theme() {
        var ann = cast.worker(trust, "Ann Bell");
        var lead = cast.practitioner(trust, "Lee Lead", Role.LEARNING_LEAD);
        finished(ann, "practitioner", "4", "");
        published(lead, "Child Alder", LocalDate.of(2026, 11, 2), "2026-11-03T09:00");
        assertThat(open(ann)).as("the first time is no return").doesNotContainKey("threat");
        published(lead, "Child Birch", LocalDate.of(2026, 11, 2), "2026-11-20T09:00");
        clock.set("2026-11-21T09:00");
        assertThat(open(ann)).containsKey("threat").doesNotContainKey("online");
        assertThat(pages.get().uri("/").with(cast.signedIn(ann))).bodyText().contains("open again", "Child Birch");
        var again = Acting.as(Practitioner.of(ann), () -> reflection.begin("practitioner", Reflection.With.ALONE));
        Acting.doAs(Practitioner.of(ann), () -> {
            var answers = sheets.answers(sheets.at(again));
            assertThat(answers.isAnswered("threat")).as("asked again").isFalse();
            assertThat(answers.value("online")).as("the rest stands").isEqualTo("4");
        });
        fill(ann, again, "5", "");
        finish(ann, again);
        assertThat(open(ann)).doesNotContainKey("threat");
    }

    @Test
    void a_learning_lead_says_that_a_theme_came_back_and_nobody_else_does() {
        var ann = cast.worker(trust, "Ann Bell");
        finished(ann, "supervisor", "4", "");
        clock.set("2026-11-09T10:00");
        assertThatThrownBy(() -> Acting.doAs(Practitioner.of(ann), () -> openAgain.cameBack("supervision", "seen"))).isInstanceOf(Reviews.OnlyLearningLeads.class);
        Acting.doAs(cast.practitioner(trust, "Lee Lead", Role.LEARNING_LEAD), () -> openAgain.cameBack("supervision", "A review two counties away"));
        assertThat(Acting.as(Practitioner.of(ann), () -> reflection.openAgain()).entrySet().stream().filter(e -> e.getKey().code().equals("supervisor")).findFirst().orElseThrow().getValue())
            .containsKeys("whole", "decisions").doesNotContainKey("online");
        assertThat(Acting.as(Practitioner.of(ann), () -> openAgain.themes())).as("other stories' reviews may have brought it back as well")
            .anySatisfy(back -> assertThat(List.of(back.theme(), back.why())).containsExactly("supervision", "A review two counties away"));
    }

    private java.util.Map<String, String> open(Worker who) {
        return Acting.as(Practitioner.of(who), () -> reflection.openAgain()).entrySet().stream().filter(e -> e.getKey().code().equals("practitioner")).findFirst().orElseThrow().getValue();
    }

    private void published(Practitioner lead, String title, LocalDate began, String at) {
        clock.set(at);
        Acting.doAs(lead, () -> {
            var review = reviews.register(ReviewKind.RAPID_REVIEW, title, began);
            reviews.take(review, Reviews.read("report.txt", "Recommendations\n\n- Services should support staff who meet violence and intimidation.\n"));
            reviews.passages(review).forEach(p -> reviews.decide(review, p.id(), Passage.Decision.ACCEPTED, "", ""));
            reviews.readForNames(review);
            reviews.publish(review, "The family agreed");
        });
    }

    private List<Confidence.Cell> together(Practitioner viewer) {
        return Acting.as(viewer, () -> confidence.cells()).stream().filter(cell -> cell.agencyId() == null && cell.theme().equals("key-worker")).toList();
    }

    private List<Confidence.Cell> cells(Practitioner viewer, Agency agency) {
        return Acting.as(viewer, () -> confidence.cells()).stream().filter(cell -> Long.valueOf(agency.id()).equals(cell.agencyId())).toList();
    }

    private Practitioner group(Agency agency, int people, String sure) {
        var all = IntStream.range(0, people).mapToObj(n -> cast.worker(agency, "Worker " + (char) ('A' + n))).toList();
        all.forEach(one -> finished(one, "adult-work", sure, ""));
        return Practitioner.of(all.getFirst());
    }

    private UUID finished(Worker who, String code, String sure, String words) {
        var id = Acting.as(Practitioner.of(who), () -> reflection.begin(code, Reflection.With.ALONE));
        fill(who, id, sure, words);
        finish(who, id);
        return id;
    }

    private void fill(Worker who, UUID id, String sure, String words) {
        Acting.doAs(Practitioner.of(who), () -> {
            var sheet = sheets.at(id);
            var before = sheets.answers(sheet);
            sets.of(sheet).lines().flatMap(line -> line.slots().stream()).filter(slot -> !before.isAnswered(slot.key())).forEach(slot -> sheets.save(sheet, List.of(slot),
                Typed.one(slot, 0, slot.kind() == Kind.DATE ? "2026-12-01" : slot.kind() == Kind.WORDS ? words.isEmpty() ? "nothing" : words : slot.choices().stream().map(Kind.Choice::key).filter(sure::equals).findFirst().orElse(slot.choices().getFirst().key()))));
        });
    }

    private void finish(Worker who, UUID id) {
        Acting.doAs(Practitioner.of(who), () -> {
            var sheet = sheets.at(id);
            reflection.finish(sheet, sets.of(sheet), sheets.answers(sheet));
        });
    }
}
