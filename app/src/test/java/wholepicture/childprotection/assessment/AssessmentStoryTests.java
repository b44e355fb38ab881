package wholepicture.childprotection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
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
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Authorising;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Enquiries;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.Words;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.questions.Answers;
import wholepicture.questions.Drafts;
import wholepicture.questions.Kind;
import wholepicture.questions.Line.Slot;
import wholepicture.questions.QuestionSet;
import wholepicture.questions.QuestionSets;
import wholepicture.questions.Sheet;
import wholepicture.questions.Sheets;
import wholepicture.questions.Typed;
import wholepicture.time.When;

/** Several agencies answer one assessment; two write at once; a manager authorises. Told to the real application. */
@Story
class AssessmentStoryTests {

    @Autowired Standing standing;
    @Autowired CombinedRisk combined;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired Assessments assessments;
    @Autowired Sheets sheets;
    @Autowired QuestionSets sets;
    @Autowired Drafts drafts;
    @Autowired Chronology chronology;
    @Autowired MockMvcTester pages;

    Agency care;
    Worker sam;
    Worker grace;
    Worker lena;
    Practitioner worker;
    Practitioner visitor;
    Practitioner teacher;
    Practitioner manager;
    UUID nell;
    CaseFile file;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        sam = cast.worker(care, "Sam Okafor");
        grace = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Grace Visitor");
        lena = cast.worker(cast.agency(AgencyKind.SCHOOL), "Lena Lead");
        worker = Practitioner.of(sam);
        visitor = Practitioner.of(grace);
        teacher = Practitioner.of(lena);
        manager = cast.practitioner(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        nell = cast.person(care, "Nell Story", 1);
        List.of(worker, visitor, teacher, manager).forEach(who -> cast.open(nell, who, 2));
        file = Acting.as(worker, () -> protection.raise(List.of(nell), care, new Concern(Words.Source.SCHOOL, "Lena Lead", "Hungry three days running", List.of(), "hunger",
            Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "Mother knows"), clock.instant(), Because.of("hungry")).getFirst());
        act(manager, new FrontDoor.ReferralDecided(Words.Outcome.ASSESSMENT, Words.Level.STATUTORY, "", null));
    }

    @Test
    void three_agencies_fill_in_one_toolkit_and_the_second_time_shows_which_way_it_goes() {
        var first = begun("neglect", worker);
        answer(worker, first, "food", "4");
        answer(visitor, first, "clean", "2");
        answer(teacher, first, "play", "3");
        assertThat(Acting.as(teacher, () -> answers(first)).agencies()).containsExactlyInAnyOrder(care.name(), grace.agency().name(), lena.agency().name());
        fill(worker, first);
        Acting.doAs(worker, () -> finish(first));
        clock.set("2027-02-02T10:00");
        var second = begun("neglect", visitor);
        answer(visitor, second, "food", "2");
        fill(visitor, second);
        Acting.doAs(visitor, () -> finish(second));
        assertThat(pages.get().uri(file.address() + "/assessments").with(cast.signedIn(lena))).hasStatusOk().bodyText()
            .contains("Neglect toolkit over time", "Better than the last time", "Multi-agency: ");
        assertThat(sentences()).contains("Neglect toolkit begun")
            .anySatisfy(said -> assertThat(said).startsWith("Neglect toolkit finished, answered by ").endsWith("; often or never met: Food").contains(care.name(), grace.agency().name(), lena.agency().name()));
        assertThat(cast.inWorks(() -> cast.one("select count(*) from chronology.entry where person_id = ? and title like 'Neglect toolkit%'", Integer.class, nell))).isEqualTo(4);
    }

    @Test
    void two_write_on_one_line_at_once_and_neither_loses_a_word() {
        var id = begun("child-and-family", worker);
        answer(worker, id, "meaning", "Nell is hungry.");
        Acting.doAs(visitor, () -> save(id, "meaning", 1, "Nell is hungry and does not grow."));
        var kept = Acting.as(teacher, () -> save(id, "meaning", 1, "Nell is hungry and falls asleep in class."));
        assertThat(kept.beside()).containsExactly("meaning");
        var both = Acting.as(worker, () -> answers(id));
        assertThat(both.value("meaning")).isEqualTo("Nell is hungry and does not grow.");
        assertThat(both.beside("meaning")).extracting(Answers.Saved::value, Answers.Saved::worker).containsExactly(org.assertj.core.groups.Tuple.tuple("Nell is hungry and falls asleep in class.", "Lena Lead"));
        assertThat(Acting.as(teacher, () -> save(id, "meaning", 1, "Nell is hungry and falls asleep in class.")).saved()).as("sent again after the answer was lost").isZero();
        var page = pages.get().uri("/answers/%s/analysis".formatted(id)).with(cast.signedIn(sam)).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Two people wrote in", "does not grow", "falls asleep in class", "Keep both");
        assertThat(Acting.as(worker, () -> save(id, "meaning", 3, "Nell is hungry and does not grow.")).saved()).as("looking at both settles nothing").isZero();
        send(sam, id, "analysis", "seen-meaning", "3", "q-meaning", "Nell is hungry and does not grow.", "settle-meaning", "both");
        var settled = Acting.as(worker, () -> answers(id));
        assertThat(settled.unsettled()).isEmpty();
        assertThat(settled.value("meaning")).isEqualTo("Nell is hungry and does not grow.\n\nNell is hungry and falls asleep in class.");
        assertThat(settled.history("meaning")).extracting(Answers.Saved::worker).containsExactly("Sam Okafor", "Grace Visitor", "Lena Lead", "Sam Okafor");
        assertThat(pages.get().uri("/answers/%s/line/meaning".formatted(id)).with(cast.signedIn(lena))).hasStatusOk().bodyText().contains("Nell is hungry.", "Written beside");
    }

    @Test
    void an_unchanged_field_of_an_old_form_writes_over_nothing() {
        var id = begun("child-and-family", worker);
        answer(worker, id, "meaning", "First words");
        answer(visitor, id, "meaning", "Better words");
        assertThat(Acting.as(teacher, () -> save(id, "meaning", 1, "First words"))).isEqualTo(new Sheets.Kept(0, List.of()));
        assertThat(Acting.as(worker, () -> answers(id)).value("meaning")).isEqualTo("Better words");
    }

    @Test
    void an_assessment_is_finished_whole_and_authorised_by_another() {
        act(worker, new Enquiries.ChildSeen(true, "", "I like it at Nan's", "thin", "quiet"));
        var id = begun("child-and-family", manager);
        assertThat(begun("child-and-family", visitor)).as("goes on with the one that is begun").isEqualTo(id);
        assertThat(pages.post().uri("/answers/%s/finish".formatted(id)).with(cast.signedIn(sam)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(422).bodyText()
            .contains("Does the child, or another child here, look after somebody?");
        refused(manager, "is not finished");
        fill(worker, id);
        assertThat(pages.post().uri("/answers/%s/finish".formatted(id)).with(cast.signedIn(grace)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(422).bodyText()
            .contains("A worker of " + care.name() + " finishes it");
        Acting.doAs(manager, () -> finish(id));
        refused(manager, "Another manager");
        var other = cast.practitioner(care, "Ola Other", Role.PRACTITIONER, Role.MANAGER);
        cast.open(nell, other, 2);
        act(other, new Authorising.AssessmentAuthorised("neglect", false, null));
        assertThat(pages.get().uri(file.address() + "/assessments").with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("Authorised by Ola Other", "The child and family assessment is authorised");
        assertThatThrownBy(() -> Acting.as(worker, () -> save(id, "meaning", 9, "later"))).isInstanceOf(Sheets.IsFinished.class);
    }

    @Test
    void a_fresh_look_is_asked_for_by_one_and_taken_by_somebody_who_has_not_acted() {
        var id = begun("fresh-look", worker);
        fill(worker, id);
        assertThatThrownBy(() -> Acting.as(worker, () -> {
            finish(id);
            return true;
        })).isInstanceOf(wholepicture.questions.Asks.CannotFinish.class).hasMessageContaining("You have acted in this case");
        Acting.doAs(visitor, () -> finish(id));
        assertThat(sentences()).anySatisfy(said -> assertThat(said).startsWith("Fresh look by somebody else finished"));
    }

    @Test
    void violence_illness_and_drugs_together_are_spoken_of_in_supervision() {
        var id = begun("child-and-family", worker);
        answer(worker, id, "combined", "violence\ndrugs");
        assertThat(Acting.as(manager, () -> combined.waits(file))).as("two of three").isFalse();
        answer(worker, id, "combined", "violence\nmental\ndrugs");
        assertThat(Acting.as(manager, () -> combined.waiting())).extracting(CombinedRisk.Waiting::ref).containsExactly(file.ref().value());
        assertThat(pages.get().uri(file.address()).with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("no manager has spoken of it in supervision yet");
        assertThat(Acting.as(cast.practitioner(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Far Manager", Role.MANAGER), () -> combined.waiting())).as("not of a child whom they may not see").isEmpty();
        assertThatThrownBy(() -> act(worker, new wholepicture.childprotection.TakingPart.CombinedSpokenOf("safety plan"))).isInstanceOf(MayNotAct.class);
        clock.set("2026-11-03T10:00");
        act(manager, new wholepicture.childprotection.TakingPart.CombinedSpokenOf("safety plan with his probation officer"));
        assertThat(Acting.as(manager, () -> combined.waiting())).isEmpty();
    }

    @Test
    void who_is_involved_with_the_child_takes_no_fresh_look() {
        var id = begun("fresh-look", worker);
        fill(worker, id);
        var ola = cast.practitioner(care, "Ola Other");
        cast.inWorks(() -> cast.holdCase(nell, ola));
        assertThatThrownBy(() -> Acting.doAs(ola, () -> finish(id))).isInstanceOf(wholepicture.questions.Asks.CannotFinish.class).hasMessageContaining("You are involved with this child");
        Acting.doAs(teacher, () -> finish(id));
    }

    @Test
    void each_earlier_involvement_is_marked_as_read_before_the_assessment_is_finished() {
        var earlier = Acting.as(visitor, () -> chronology.write(nell, new Written(EntryKind.CONCERN, When.parse("2024-03-02"), "Left alone at night", "A neighbour called.", null, null, List.of(), "", "", "", null)));
        var id = begun("child-and-family", worker);
        fill(worker, id);
        assertThat(pages.get().uri("/answers/%s/history".formatted(id)).with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("1 of 1 not read yet", "Left alone at night");
        assertThatThrownBy(() -> Acting.doAs(worker, () -> finish(id))).isInstanceOf(wholepicture.questions.Asks.CannotFinish.class).hasMessageContaining("1 earlier involvement is not marked as read");
        var history = file.address() + "/assessments/history";
        var stranger = cast.worker(lena.agency(), "Olga Outsider", Role.PRACTITIONER, Role.MANAGER);
        assertThat(pages.get().uri(history).with(cast.signedIn(stranger))).hasStatus(404);
        assertThat(pages.post().uri(history).with(cast.signedIn(stranger)).with(SecurityMockMvcRequestPostProcessors.csrf()).param("line", String.valueOf(earlier))).hasStatus(404);
        assertThat(pages.post().uri(history).with(cast.signedIn(sam)).with(SecurityMockMvcRequestPostProcessors.csrf()).param("line", String.valueOf(earlier), "x")).hasStatus(302);
        assertThat(pages.get().uri(history).with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("Sam Okafor, 2 Nov 2026", "All that you may see were read");
        Acting.doAs(worker, () -> finish(id));
        assertThat(sentences()).anySatisfy(said -> assertThat(said).startsWith("Child and family assessment finished"));
    }

    @Test
    void each_agency_writes_its_own_report_to_a_conference_and_none_without_history_and_analysis() {
        var own = begun("conference-report", worker);
        var health = begun("conference-report", visitor);
        assertThat(health).as("not the report of another agency").isNotEqualTo(own);
        assertThat(begun("conference-report", visitor)).as("goes on with its own").isEqualTo(health);
        answer(visitor, health, "facts", "Weight fell from the 25th to the 9th centile");
        assertThat(pages.post().uri("/answers/%s/finish".formatted(health)).with(cast.signedIn(grace)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(422).bodyText()
            .contains("The history of harm, told here and not only linked", "What this means for this child");
        fill(visitor, health);
        Acting.doAs(visitor, () -> finish(health));
        assertThat(sentences()).contains("Report to a conference finished, answered by " + grace.agency().name());
    }

    @Test
    void the_toolkit_is_offered_by_itself_where_the_concern_tells_of_neglect() {
        assertThat(pages.get().uri(file.address() + "/assessments").with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("Use it here: the concern tells of neglect.");
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', textBlock = """
        exploitation     | judgement | a screen for exploitation leaves its judgement
        sexual-behaviour | colour    | the traffic light leaves its colour
        """)
    void a_finished_tool_leaves_its_result_in_the_chronology_and_its_day_on_the_page(String code, String word, String because) {
        var id = begun(code, worker);
        fill(worker, id);
        Acting.doAs(worker, () -> finish(id));
        var title = Acting.as(worker, () -> sets.of(sheets.at(id))).title();
        assertThat(sentences()).as(because).anySatisfy(said -> assertThat(said).startsWith(title + " finished").containsIgnoringCase(word));
        assertThat(cast.inWorks(() -> cast.one("select count(*) from chronology.entry where person_id = ? and title like ?", Integer.class, nell, title + " finished%"))).isOne();
        assertThat(pages.get().uri(file.address() + "/assessments").with(cast.signedIn(sam))).hasStatusOk().bodyText().contains(title, "1 Dec 2026");
    }

    @Test
    void a_manager_sees_what_is_due_again_and_what_the_answers_tell_of_the_children_they_may_see() {
        var toolkit = begun("neglect", worker);
        answer(worker, toolkit, "review-on", "2026-11-20");
        fill(worker, toolkit);
        Acting.doAs(worker, () -> finish(toolkit));
        var ten = begun("pitfalls", worker);
        answer(worker, ten, "not-seen", "YES");
        fill(worker, ten);
        Acting.doAs(worker, () -> finish(ten));
        assertThat(due(manager)).as("its day is to come").doesNotContain(file.ref().value());
        clock.set("2026-11-23T10:00");
        assertThat(due(manager)).contains(file.ref().value());
        var far = cast.practitioner(cast.agency(AgencyKind.POLICE), "Fay Far", Role.MANAGER);
        assertThat(due(far)).as("not of a child whom they may not see").doesNotContain(file.ref().value());
        assertThat(Acting.as(far, () -> standing.counts())).isEmpty();
        assertThat(Acting.as(manager, () -> standing.counts())).anySatisfy(one -> {
            assertThat(one.what()).isEqualTo("Answered by one agency alone");
            assertThat(one.some()).isEqualTo(2);
        });
        assertThat(Acting.as(manager, () -> standing.pitfalls(java.util.Map.of("not-seen", "Not seen", "age", "Age")))).filteredOn(one -> one.what().equals("Not seen")).singleElement()
            .satisfies(one -> assertThat(one.some()).isOne());
        assertThat(pages.get().uri("/assessments").with(cast.signedIn(sam))).hasStatus(403);
        assertThat(pages.get().uri("/assessments").with(cast.signedIn(cast.worker(cast.agency(AgencyKind.POLICE), "Mel Manager", Role.MANAGER)))).hasStatusOk().bodyText().contains("None is over its day");
    }

    private List<String> due(Practitioner who) {
        return Acting.as(who, () -> standing.due().stream().map(Standing.Due::ref).toList());
    }

    @Test
    void who_may_not_see_the_child_is_answered_as_if_there_were_no_sheet() {
        var id = begun("neglect", worker);
        answer(worker, id, "food-seen", "zqbrackeny at the window");
        var stranger = cast.worker(lena.agency(), "Olga Outsider", Role.PRACTITIONER, Role.MANAGER, Role.SAFEGUARDING_LEAD, Role.LEARNING_LEAD, Role.BOARD_OFFICER);
        var outsider = Practitioner.of(stranger);
        Acting.doAs(outsider, () -> {
            assertThat(cast.rows("select * from questions.sheet where person_id is not null")).isEmpty();
            assertThat(cast.rows("select * from questions.answer where sheet_id = ?", id)).isEmpty();
            assertThatThrownBy(() -> sheets.at(id)).isInstanceOf(Sheets.NoSuchSheet.class);
            assertThatThrownBy(() -> assessments.begin(nell, file.ref(), "neglect")).isInstanceOf(wholepicture.cases.NoSuchCase.class);
        });
        for (var path : List.of("/answers/" + id, "/answers/%s/body".formatted(id), "/answers/%s/line/food-seen".formatted(id), file.address() + "/assessments")) {
            var answer = pages.get().uri(path).with(cast.signedIn(stranger)).exchange();
            assertThat(answer).as(path).hasStatus(404);
            assertThat(answer).bodyText().as(path).doesNotContain("zqbrackeny");
        }
        for (var path : List.of("/answers/" + id + "/body", "/answers/" + id + "/finish")) {
            assertThat(pages.post().uri(path).with(cast.signedIn(stranger)).with(SecurityMockMvcRequestPostProcessors.csrf())).as(path).hasStatus(404);
        }
        Acting.doAs(worker, () -> drafts.of(sheets.at(id), "body"));
        Acting.doAs(visitor, () -> assertThat(cast.rows("select * from questions.draft where sheet_id = ?", id)).as("another's draft").isEmpty());
    }

    @Test
    void a_sealed_child_takes_its_assessment_along() {
        var id = begun("neglect", worker);
        cast.inWorks(() -> cast.update("update people.person set grade = 4 where id = ?", nell));
        assertThatThrownBy(() -> Acting.as(visitor, () -> sheets.at(id))).isInstanceOf(Sheets.NoSuchSheet.class);
        cast.open(nell, visitor, 4);
        assertThat(Acting.as(visitor, () -> sheets.at(id)).id()).isEqualTo(id);
    }

    @Test
    void what_was_typed_when_the_session_had_ended_is_back_in_the_form_of_its_worker_alone() {
        var id = begun("neglect", worker);
        var draft = Acting.as(worker, () -> drafts.of(sheets.at(id), "body"));
        var answer = pages.post().uri("/answers/%s/body".formatted(id)).param("draft", draft.key().toString()).param("seen-food-seen", "0").param("q-food-seen", "Cold tins, twice").exchange();
        assertThat(answer).hasStatus(403);
        assertThat(answer.getResponse().getHeader("X-Kept")).isEqualTo("yes");
        assertThat(pages.get().uri("/answers/%s/body".formatted(id)).with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("Cold tins, twice", "are back in the form");
        assertThat(pages.get().uri("/answers/%s/body".formatted(id)).with(cast.signedIn(grace))).hasStatusOk().bodyText().doesNotContain("Cold tins");
        assertThat(Acting.as(worker, () -> answers(id)).isAnswered("food-seen")).as("kept, not saved").isFalse();
        assertThat(pages.get().uri("/").with(cast.signedIn(sam))).hasStatusOk().bodyText().contains("did not save");
        send(sam, id, "body", "draft", draft.key().toString(), "seen-food-seen", "0", "q-food-seen", "Cold tins, twice");
        assertThat(pages.get().uri("/answers/%s/body".formatted(id)).with(cast.signedIn(sam))).hasStatusOk().bodyText().doesNotContain("are back in the form");
        assertThat(pages.get().uri("/").with(cast.signedIn(sam))).hasStatusOk().bodyText().doesNotContain("did not save");
        assertThat(pages.post().uri("/answers/%s/body".formatted(id)).param("draft", UUID.randomUUID().toString()).param("q-food-seen", "x").exchange().getResponse().getHeader("X-Kept")).isNull();
    }

    @Test
    void a_closed_case_is_read_and_not_answered_and_only_its_worker_begins_the_assessment() {
        assertThatThrownBy(() -> Acting.as(visitor, () -> assessments.begin(nell, file.ref(), "child-and-family"))).isInstanceOf(MayNotAct.class);
        assertThat(sentences()).doesNotContain("Child and family assessment begun");
        assertThat(Acting.as(worker, () -> assessments.of(file))).isEmpty();
    }

    private List<String> sentences() {
        return Acting.as(worker, () -> protection.read(nell, file.ref())).rows().stream().map(row -> row.sentence()).toList();
    }

    private UUID begun(String code, Practitioner who) {
        return Acting.as(who, () -> assessments.begin(nell, file.ref(), code));
    }

    private void answer(Practitioner who, UUID id, String slot, String value) {
        Acting.doAs(who, () -> save(id, slot, answers(id).seen(slot), value));
    }

    private Sheets.Kept save(UUID id, String slot, int seen, String value) {
        var sheet = sheets.at(id);
        var field = sets.of(sheet).slot(slot).orElseThrow();
        return sheets.save(sheet, List.of(field), Typed.one(field, seen, value));
    }

    private Answers answers(UUID id) {
        return sheets.answers(sheets.at(id));
    }

    /** Answers whatever is not answered yet. */
    private void fill(Practitioner who, UUID id) {
        Acting.doAs(who, () -> {
            var sheet = sheets.at(id);
            var answers = sheets.answers(sheet);
            sets.of(sheet).lines().flatMap(line -> line.slots().stream()).filter(slot -> !answers.isAnswered(slot.key()))
                .forEach(slot -> sheets.save(sheet, List.of(slot), Typed.one(slot, answers.seen(slot.key()), something(slot))));
        });
    }

    private static String something(Slot slot) {
        return slot.kind() == Kind.DATE ? "2026-12-01" : slot.choices().isEmpty() ? "as seen at home" : slot.choices().get(1).key();
    }

    private void finish(UUID id) {
        Sheet sheet = sheets.at(id);
        QuestionSet set = sets.of(sheet);
        assessments.finish(sheet, set, sheets.answers(sheet));
    }

    private void send(Worker who, UUID id, String part, String... fields) {
        var request = pages.post().uri("/answers/%s/%s".formatted(id, part)).with(cast.signedIn(who)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request).hasStatus(302);
    }

    private void act(Practitioner who, wholepicture.childprotection.Fact fact) {
        Acting.doAs(who, () -> protection.act(nell, file.ref(), fact, clock.instant(), Because.of("it was needed")));
    }

    private void refused(Practitioner who, String why) {
        assertThatThrownBy(() -> act(who, new Authorising.AssessmentAuthorised("neglect", false, null))).isInstanceOf(Unlawful.class).hasMessageContaining(why);
    }
}
