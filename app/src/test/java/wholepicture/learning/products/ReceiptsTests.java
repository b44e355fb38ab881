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
    void nobody_but_keepers_can_ask_whom_it_would_go_to_or_address_it() {
        long id = published(only(trust), Form.GUIDE);
        Acting.doAs(visitors.getFirst(), () -> {
            assertThat(cast.rows("select * from learning.addressees(?)", id)).isEmpty();
            assertThat(cast.rows("select * from learning.address_product(?)", id)).isEmpty();
            assertThat(cast.rows("select * from learning.remind_unread(?, now())", id)).isEmpty();
            assertThatThrownBy(() -> receipts.remind(id)).isInstanceOf(Products.OnlyKeepers.class);
            assertThatThrownBy(() -> receipts.address(id, Audience.EVERYBODY)).isInstanceOf(Products.OnlyKeepers.class);
        });
    }
}
