package wholepicture.learning.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
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
import wholepicture.learning.products.Discussion.Setting;

/** A product reaches those it is for; it is seen whom it did not reach; and what somebody answered stays their own. */
@Story
@Import(Told.class)
class ReceiptsTests {

    @Autowired Told told;
    @Autowired Products products;
    @Autowired Publishing publishing;
    @Autowired Receipts receipts;
    @Autowired Reminders reminders;
    @Autowired Reading reading;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired MockMvcTester pages;

    private Agency trust;
    private Agency school;
    private Practitioner lead;
    private Practitioner officer;
    private Worker managing;
    private final List<Practitioner> visitors = new ArrayList<>();
    private Practitioner teacher;

    @BeforeEach
    void somebody() {
        clock.set("2026-11-02T10:00");
        var office = cast.agency(AgencyKind.PARTNERSHIP_OFFICE);
        trust = cast.agency(AgencyKind.MENTAL_HEALTH);
        school = cast.agency(AgencyKind.EARLY_YEARS);
        lead = cast.practitioner(office, "Ione Marsh", Role.LEARNING_LEAD);
        officer = cast.practitioner(office, "Otis Board", Role.BOARD_OFFICER);
        managing = cast.worker(trust, "Mona Manager", Role.MANAGER);
        visitors.clear();
        for (int i = 1; i <= 5; i++) {
            visitors.add(cast.practitioner(trust, "Vera Visitor" + "abcde".charAt(i - 1)));
        }
        teacher = cast.practitioner(school, "Tina Teach");
    }

    private long published(Audience to, Form form) {
        long id = told.approved(lead, officer, form, "lanyard");
        Acting.doAs(officer, () -> {
            receipts.address(id, to);
            publishing.publish(id, LocalDate.of(2027, 11, 2));
        });
        return id;
    }

    private Audience only(Agency... agencies) {
        return new Audience(List.of(), java.util.Arrays.stream(agencies).map(Agency::id).toList(), List.of(), List.of());
    }

    private List<String> letters(long id) {
        return cast.inWorks(() -> cast.rows("select to_address, subject from post.letter where body like ? order by seq", "%/learning/products/" + id + "\n%")).stream()
            .map(row -> row.get("subject").toString()).toList();
    }

    @Test
    void it_is_sent_read_understood_and_talked_about_and_each_agency_is_counted() {
        long id = published(only(trust, school), Form.BRIEFING);
        assertThat(letters(id)).hasSize(7).allMatch(subject -> subject.equals("7-minute briefing: Ask who lives at home lanyard"));
        Acting.doAs(visitors.get(0), () -> {
            assertThat(reading.waiting()).extracting(Reading.Waiting::product).contains(id);
            reading.read(id);
            assertThat(reading.waiting()).filteredOn(w -> w.product() == id).singleElement().matches(Reading.Waiting::read);
            reading.understood(id, "I would ask when he is at home, and ring him.");
            assertThat(reading.waiting()).extracting(Reading.Waiting::product).doesNotContain(id);
            reading.talked(id, Setting.TEAM_MEETING, LocalDate.of(2026, 11, 1), "Westholme team", 9, "Ask at every first visit.");
        });
        assertThat(Acting.as(officer, () -> receipts.reach(id))).extracting(Receipts.Reach::agency, Receipts.Reach::addressed, Receipts.Reach::read, Receipts.Reach::understood,
                Receipts.Reach::talked, Receipts.Reach::people)
            .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(trust.name(), 6, 1, 1, 1, 9), org.assertj.core.groups.Tuple.tuple(school.name(), 1, 0, 0, 0, 0));
        Acting.doAs(teacher, () -> {
            assertThat(receipts.reach(id)).as("a practitioner counts nobody").isEmpty();
            assertThat(receipts.notRead(id, trust.id())).isEmpty();
            assertThat(reading.talks(id)).isEmpty();
        });
        Acting.doAs(Practitioner.of(managing), () -> {
            assertThat(receipts.reach(id)).extracting(Receipts.Reach::agency).containsExactly(trust.name());
            assertThat(receipts.notRead(id, trust.id())).hasSize(5).doesNotContain("Vera Visitora");
            assertThat(receipts.notRead(id, school.id())).isEmpty();
        });
        assertThat(Acting.as(officer, () -> reading.talks(id))).singleElement().satisfies(talk -> assertThat(talk.weShall()).isEqualTo("Ask at every first visit."));
    }

    @Test
    void an_answer_is_the_workers_own_and_read_by_others_only_without_names_and_from_five_on() {
        long id = published(only(trust), Form.GUIDE);
        for (int i = 0; i < 5; i++) {
            int n = i;
            assertThat(Acting.as(officer, () -> receipts.answers(id))).as("after %d", i).isEmpty();
            Acting.doAs(visitors.get(i), () -> reading.understood(id, "Answer number " + n));
        }
        assertThat(Acting.as(officer, () -> receipts.answers(id))).hasSize(5);
        for (var other : List.of(Practitioner.of(managing), visitors.get(1), officer, lead)) {
            Acting.doAs(other, () -> assertThat(cast.rows("select answer from learning.teach_back where product_id = ? and answer = 'Answer number 0'", id)).as(other.name()).isEmpty());
        }
        Acting.doAs(Practitioner.of(managing), () -> assertThat(receipts.answers(id)).isEmpty());
        Acting.doAs(visitors.getFirst(), () -> assertThat(reading.mine(id).answer()).isEqualTo("Answer number 0"));
    }

    @Test
    void a_group_too_small_does_not_tell_what_one_person_answered() {
        long id = published(only(trust, school), Form.GUIDE);
        Acting.doAs(teacher, () -> reading.understood(id, "I would ring him."));
        var html = pages.get().uri("/learning/products/%d/reach".formatted(id)).with(cast.signedIn(cast.worker(trust, "Olive Board", Role.BOARD_OFFICER)));
        assertThat(html).hasStatusOk().bodyText().contains("Fewer than 5 people", "Not shown", "1 of 7 have read it")
            .doesNotContain(">1 of 7<", ">1 of 1<");
    }

    @Test
    void reminders_go_to_those_who_have_not_read_and_not_again_for_three_days() {
        long id = published(only(trust), Form.GUIDE);
        Acting.doAs(visitors.getFirst(), () -> reading.read(id));
        assertThat(Acting.as(officer, () -> receipts.remind(id))).as("they were written to today").isZero();
        clock.set("2026-11-06T10:00");
        var late = cast.practitioner(trust, "Nora Newcomer");
        assertThat(Acting.as(officer, () -> receipts.remind(id))).as("five who have not read it, and one who came since").isEqualTo(6);
        assertThat(letters(id)).hasSize(12).filteredOn(subject -> subject.startsWith("Reminder: ")).hasSize(5);
        Acting.doAs(late, () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).contains(id));
        assertThat(Acting.as(officer, () -> receipts.remind(id))).isZero();
        Acting.doAs(officer, () -> products.withdraw(id, "Out of date.", Optional.empty()));
        assertThatThrownBy(() -> Acting.as(officer, () -> receipts.remind(id))).isInstanceOf(Products.NotNow.class);
        Acting.doAs(late, () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).doesNotContain(id));
    }

    @Test
    void whoever_follows_the_theme_gets_it_and_whoever_wants_no_letters_finds_it_on_their_page_only() {
        Acting.doAs(teacher, () -> {
            reading.follow(List.of("men"));
            reading.wantLetters(false);
        });
        long id = published(only(trust), Form.GUIDE);
        Acting.doAs(teacher, () -> {
            assertThat(reading.waiting()).extracting(Reading.Waiting::product).contains(id);
            reading.follow(List.of());
            assertThat(reading.following()).isEmpty();
        });
        assertThat(letters(id)).hasSize(6);
    }

    @Test
    void an_audience_is_chosen_by_kind_of_agency_role_and_job() {
        long id = told.approved(lead, officer, Form.ALERT, "bollard");
        Acting.doAs(officer, () -> {
            receipts.address(id, new Audience(List.of(AgencyKind.MENTAL_HEALTH), List.of(school.id()), List.of(Role.MANAGER), List.of()));
            publishing.publish(id, LocalDate.of(2027, 11, 2));
        });
        Acting.doAs(Practitioner.of(managing), () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).contains(id));
        Acting.doAs(visitors.getFirst(), () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).doesNotContain(id));
        Acting.doAs(teacher, () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).doesNotContain(id));
        long other = told.approved(lead, officer, Form.ALERT, "bollard");
        Acting.doAs(officer, () -> {
            receipts.address(other, new Audience(List.of(), List.of(school.id()), List.of(), List.of("practitioner")));
            publishing.publish(other, LocalDate.of(2027, 11, 2));
        });
        Acting.doAs(teacher, () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).contains(other));
        Acting.doAs(visitors.getFirst(), () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).doesNotContain(other));
    }

    @Test
    void each_way_of_passing_it_on_is_logged_and_taken_along_as_rows_of_ones_own_agency() {
        long id = published(only(trust), Form.SLIDES);
        Acting.doAs(visitors.getFirst(), () -> java.util.Arrays.stream(Setting.values())
            .forEach(way -> reading.talked(id, way, LocalDate.of(2026, 11, 1), "=Team " + way.name(), 4, "Ask.", "We ring the school first.")));
        assertThat(Acting.as(visitors.getFirst(), () -> reading.talks(id))).extracting(Discussion::setting).containsExactlyInAnyOrder(Setting.values());
        var mine = pages.get().uri("/learning/talks.csv").with(cast.signedIn(managing)).exchange();
        assertThat(mine).hasStatusOk().bodyText().contains("\"'=Team SUPERVISION\"", "\"'=Team MANAGEMENT\"", "\"'=Team BULLETIN\"", "We ring the school first.");
        assertThat(pages.get().uri("/learning/talks.csv").with(cast.signedIn(cast.worker(school, "Sol School", Role.MANAGER)))).hasStatusOk().bodyText().doesNotContain("=Team");
    }

    @Test
    void an_alert_is_for_the_leads_of_every_agency_and_an_agency_without_one_is_named() {
        var without = cast.agency(AgencyKind.SCHOOL);
        var designated = cast.worker(school, "Desi Lead", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
        long id = published(new Audience(List.of(), List.of(school.id(), without.id()), List.of(Role.SAFEGUARDING_LEAD), List.of()), Form.ALERT);
        var leads = Acting.as(officer, () -> receipts.leads());
        assertThat(leads).anySatisfy(one -> assertThat(List.of(one.agency(), one.names())).containsExactly(without.name(), ""))
            .anySatisfy(one -> assertThat(List.of(one.agency(), one.names())).containsExactly(school.name(), "Desi Lead (Practitioner)"));
        assertThat(leads.getFirst().names()).as("those that have none first").isEmpty();
        assertThat(Acting.as(officer, () -> receipts.reach(id))).singleElement().satisfies(one -> assertThat(List.of(one.agency(), one.addressed())).isEqualTo(List.<Object>of(school.name(), 1)));
        Acting.doAs(Practitioner.of(designated), () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).contains(id));
        assertThatThrownBy(() -> Acting.doAs(Practitioner.of(designated), () -> receipts.leads())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_slide_is_opened_by_itself_and_its_use_is_seen_by_keepers() {
        long id = published(only(trust), Form.SLIDES);
        var nurse = cast.worker(trust, "Nell Nurse");
        for (int i = 0; i < 2; i++) {
            assertThat(pages.get().uri("/learning/products/%d/slides/1".formatted(id)).with(cast.signedIn(nurse))).hasStatusOk().bodyText().contains("Slide 1 of");
        }
        assertThat(pages.get().uri("/learning/products/%d/slides/99".formatted(id)).with(cast.signedIn(nurse))).hasStatus(404);
        assertThat(Acting.as(officer, () -> reading.openings(id))).containsEntry(1, 2);
        Acting.doAs(Practitioner.of(nurse), () -> assertThat(reading.openings(id)).isEmpty());
        assertThat(pages.get().uri("/learning/products/%d/slides/1".formatted(published(only(trust), Form.GUIDE))).with(cast.signedIn(nurse))).as("a guide has no slides").hasStatus(404);
    }

    private String letterTo(Practitioner to) {
        return cast.inWorks(() -> cast.rows("select l.body from post.letter l join agencies.worker w on w.email = l.to_address where w.id = ? order by l.seq desc limit 1", to.workerId()))
            .getFirst().get("body").toString();
    }

    @Test
    void letters_are_stopped_without_signing_in_and_not_by_a_program_that_opens_every_link() {
        published(only(trust), Form.GUIDE);
        var link = letterTo(visitors.getFirst()).lines().filter(line -> line.contains("/learning/letters/stop/")).findFirst().orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(pages.get().uri(link)).hasStatusOk().bodyText().contains("Send me no more of them").doesNotContain("Vera");
        Acting.doAs(visitors.getFirst(), () -> assertThat(reading.wantsLetters()).as("looking alone changes nothing").isTrue());
        assertThat(pages.post().uri(link).with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        Acting.doAs(visitors.getFirst(), () -> assertThat(reading.wantsLetters()).isFalse());
        Acting.doAs(visitors.get(1), () -> assertThat(reading.wantsLetters()).as("nobody else's").isTrue());
        assertThat(pages.get().uri(link)).hasStatusOk().bodyText().contains("Send them again");
        long next = published(only(trust), Form.GUIDE);
        assertThat(letters(next)).hasSize(5);
        assertThat(pages.get().uri("/learning/letters/stop/" + java.util.UUID.randomUUID())).hasStatus(404);
        assertThat(pages.get().uri("/learning/letters/stop/anything")).hasStatus(404);
        assertThat(cast.inWorks(() -> cast.rows("select key from learning.letters_key"))).isNotEmpty();
        Acting.doAs(visitors.get(1), () -> assertThatThrownBy(() -> cast.rows("select key from learning.letters_key")).isInstanceOf(org.springframework.dao.DataAccessException.class));
    }

    @Test
    void the_clock_reminds_on_working_mornings_in_one_letter_and_three_times_at_most() {
        long guide = published(only(trust), Form.GUIDE);
        long alert = published(only(trust), Form.ALERT);
        var vera = visitors.getFirst();
        clock.set("2026-11-03T06:00");
        assertThat(reminders.remind()).as("before morning").isZero();
        clock.set("2026-11-03T10:00");
        reminders.remind();
        assertThat(letterTo(vera)).as("an alert after a day").contains("/learning/products/%d\n".formatted(alert)).doesNotContain("/learning/products/%d\n".formatted(guide));
        clock.set("2026-11-08T10:00");
        assertThat(reminders.remind()).as("a Sunday").isZero();
        clock.set("2026-11-09T10:00");
        reminders.remind();
        assertThat(letterTo(vera)).as("both in one letter").contains("/learning/products/%d\n".formatted(guide), "/learning/products/%d\n".formatted(alert), "/learning/letters/stop/");
        Acting.doAs(vera, () -> reading.read(alert));
        var late = cast.practitioner(trust, "Nell Newcomer");
        reminders.remind();
        Acting.doAs(late, () -> assertThat(reading.waiting()).extracting(Reading.Waiting::product).contains(guide, alert));
        for (var day : List.of("2026-11-23T10:00", "2026-12-07T10:00", "2026-12-21T10:00", "2027-01-11T10:00")) {
            clock.set(day);
            reminders.remind();
        }
        int sent = cast.inWorks(() -> cast.rows("select l.id from post.letter l join agencies.worker w on w.email = l.to_address where w.id = ? and l.body like ?", vera.workerId(),
            "%/learning/products/" + guide + "\n%")).size();
        assertThat(sent).as("the letter and three reminders").isEqualTo(4);
    }

    @Test
    void a_new_version_goes_again_to_those_who_had_the_old_one_only_when_it_says_something_new() {
        long id = published(only(trust), Form.GUIDE);
        var vera = visitors.getFirst();
        Acting.doAs(vera, () -> reading.understood(id, "I would ask."));
        next(id, "");
        Acting.doAs(vera, () -> assertThat(reading.waiting()).as("only mended").extracting(Reading.Waiting::product).doesNotContain(id));
        assertThat(letters(id)).hasSize(6);
        next(id, "Ask grandparents too.");
        assertThat(letters(id)).hasSize(12).filteredOn(subject -> subject.startsWith("New version: ")).hasSize(6);
        assertThat(letterTo(vera)).contains("What is new: Ask grandparents too.");
        Acting.doAs(vera, () -> {
            assertThat(reading.waiting()).filteredOn(w -> w.product() == id).singleElement().matches(w -> w.again() && !w.read());
            assertThat(cast.rows("select version, read_at from learning.receipt_before where product_id = ?", id)).singleElement()
                .satisfies(row -> assertThat(row.get("read_at")).as("that the earlier one was read stays known").isNotNull());
        });
        assertThat(Acting.as(officer, () -> receipts.reach(id))).extracting(Receipts.Reach::read).containsExactly(0);
    }

    private void next(long id, String changed) {
        Acting.doAs(lead, () -> {
            var now = products.at(id).now();
            products.save(id, now.title(), now.summary(), now.parts(), now.ask(), now.themes(), now.invented());
            publishing.check(id);
        });
        Acting.doAs(officer, () -> {
            products.approve(id);
            publishing.publish(id, LocalDate.of(2027, 11, 2), changed);
        });
    }

    @Test
    void nobody_but_keepers_can_ask_whom_it_would_go_to_or_address_it() {
        long id = published(only(trust), Form.GUIDE);
        Acting.doAs(visitors.getFirst(), () -> {
            assertThat(cast.rows("select * from learning.addressees(?)", id)).isEmpty();
            assertThat(cast.rows("select * from learning.address_product(?)", id)).isEmpty();
            assertThat(cast.rows("select * from learning.address_again(?)", id)).isEmpty();
            assertThat(cast.rows("select * from learning.remind_unread(?, now())", id)).isEmpty();
            assertThatThrownBy(() -> receipts.remind(id)).isInstanceOf(Products.OnlyKeepers.class);
            assertThatThrownBy(() -> receipts.address(id, Audience.EVERYBODY)).isInstanceOf(Products.OnlyKeepers.class);
        });
    }
}
