package wholepicture.learning.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Lesson;
import wholepicture.learning.products.Lessons;
import wholepicture.learning.products.Part;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Publishing;

/** A review goes out only after it was read for names; one that stays in still sends its lesson out. */
@Story
class PublicationTests {

    @Autowired Publication publication;
    @Autowired Reviews reviews;
    @Autowired Lessons lessons;
    @Autowired Products products;
    @Autowired Publishing publishing;
    @Autowired Cast cast;
    @Autowired MockMvcTester pages;
    @Autowired MovableClock clock;

    private Worker lead;
    private long review;

    @BeforeEach
    void a_review() {
        clock.set("2026-11-02T10:00");
        lead = cast.worker(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ione Marsh", Role.LEARNING_LEAD);
        Acting.doAs(Practitioner.of(lead), () -> {
            review = reviews.register(ReviewKind.LOCAL_PRACTICE_REVIEW, "Child Sorrel", LocalDate.of(2026, 10, 1));
            reviews.take(review, Reviews.read("report.txt", "Recommendations\n\n- Each agency must ask who lives in the household.\n- Schools must write to Mrs Oonagh Thistlewood of 14 Mill Lane when a child is away.\n"));
            var passages = reviews.passages(review);
            reviews.decide(review, passages.get(0).id(), Decision.ACCEPTED, "", "");
            reviews.decide(review, passages.get(1).id(), Decision.MENDED, "Schools must write to the grandmother when a child is away.", "");
        });
    }

    private MvcTestResult post(String path, String... typed) {
        var request = pages.post().uri("/reviews/%d/publication%s".formatted(review, path)).with(cast.signedIn(lead)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void it_waits_until_it_was_read_for_names_and_again_after_a_change() {
        assertThat(pages.get().uri("/reviews/%d/publication".formatted(review)).with(cast.signedIn(lead))).hasStatusOk().bodyText().contains("Oonagh Thistlewood", "It waits until somebody has read it for names");
        assertThat(post("", "reason", "The family agreed.")).hasStatus(422).bodyText().contains("only after it has been read for names");
        assertThat(post("/anonymised")).hasStatus(422).bodyText().contains("Words in it may tell who somebody is");
        Acting.doAs(Practitioner.of(lead), () -> reviews.decide(review, reviews.passages(review).get(1).id(), Decision.REJECTED, "", "It names somebody"));
        assertThat(post("/anonymised")).hasStatus3xxRedirection();
        Acting.doAs(Practitioner.of(lead), () -> reviews.decide(review, reviews.passages(review).get(1).id(), Decision.MENDED, "Schools must write when a child is away.", ""));
        assertThat(post("", "reason", "The family agreed.")).as("changed since").hasStatus(422);
        Acting.as(Practitioner.of(lead), () -> publication.look(review)).findings().stream().map(finding -> finding.words()).distinct().forEach(words -> assertThat(post("/stays", "words", words, "reason", "She is invented")).hasStatus3xxRedirection());
        assertThat(post("/anonymised")).hasStatus3xxRedirection();
        assertThat(post("", "reason", "The family agreed.")).hasStatus3xxRedirection();
        assertThat(Acting.as(Practitioner.of(lead), () -> reviews.at(review)).published()).contains(LocalDate.of(2026, 11, 2));
    }

    @Test
    void the_partners_alone_read_it_before_it_is_published_and_never_what_nobody_read_for_names() {
        var chief = cast.worker(cast.agency(AgencyKind.POLICE), "Vera Holt", Role.HEAD_OF_SERVICE);
        var visitor = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Una Firth");
        assertThat(post("/partners")).hasStatus(422).bodyText().contains("Say why the partners read it first");
        assertThat(post("/partners", "reason", "They answer for it")).hasStatus(422).bodyText().contains("only after it has been read for names");
        Acting.doAs(Practitioner.of(lead), () -> {
            reviews.decide(review, reviews.passages(review).get(1).id(), Decision.REJECTED, "", "It names somebody");
            assertThatThrownBy(() -> reviews.publish(review, "Round the page")).isInstanceOf(Reviews.NotReadForNames.class);
            assertThatThrownBy(() -> reviews.forThePartners(review, "Round the page")).isInstanceOf(Reviews.NotReadForNames.class);
            assertThatThrownBy(() -> cast.rows("update learning.review set published_on = date '2026-11-02', publication_reason = 'x' where id = ? returning id", review))
                .as("round everything but the database").hasRootCauseMessage("ERROR: A review is published only after it has been read for names\n  Where: PL/pgSQL function learning.read_for_names_first() line 4 at RAISE");
        });
        assertThat(post("/anonymised")).hasStatus3xxRedirection();
        assertThat(post("/partners", "reason", "They answer for it")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/reviews/" + review).with(cast.signedIn(chief))).hasStatusOk().bodyText().contains("Each agency must ask who lives in the household", "For the partners alone since");
        assertThat(pages.get().uri("/reviews/" + review).with(cast.signedIn(visitor))).hasStatus(404);
        var recommendation = Acting.as(Practitioner.of(chief), () -> cast.rows("select id from learning.recommendation where review_id = ?", review)).getFirst().get("id");
        assertThat(pages.get().uri("/recommendations/" + recommendation).with(cast.signedIn(chief))).hasStatusOk();
        assertThat(pages.get().uri("/recommendations/" + recommendation).with(cast.signedIn(visitor))).hasStatus(404);
        Acting.doAs(Practitioner.of(lead), () -> reviews.decide(review, reviews.passages(review).get(1).id(), Decision.MENDED, "Schools must write when a child is away.", ""));
        assertThat(pages.get().uri("/reviews/" + review).with(cast.signedIn(chief))).as("changed since it was read for names").hasStatus(404);
    }

    @Test
    void where_brothers_and_sisters_are_the_reason_its_lesson_goes_out_by_a_bulletin() {
        assertThat(post("", "restricted", "true")).hasStatus(422).bodyText().contains("Choose why it is not published");
        assertThat(post("", "restricted", "true", "why", "SIBLINGS")).hasStatus(422).bodyText().contains("Choose the bulletin or briefing");
        assertThat(post("", "restricted", "true", "why", "SIBLINGS", "bulletin", "999999")).hasStatus(422).bodyText().contains("There is no such product");
        long bulletin = bulletin();
        assertThat(post("", "restricted", "true", "why", "SIBLINGS", "bulletin", String.valueOf(bulletin))).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/reviews/%d/publication".formatted(review)).with(cast.signedIn(lead))).bodyText().contains("Not to be published", "Its lesson reaches staff by");
        var visitor = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Una Firth");
        assertThat(pages.get().uri("/reviews/" + review).with(cast.signedIn(visitor))).hasStatus(404);
        assertThat(pages.get().uri("/reviews/%d/publication".formatted(review)).with(cast.signedIn(visitor))).hasStatus(403);
        assertThat(pages.get().uri("/learning/products/" + bulletin).with(cast.signedIn(visitor))).hasStatusOk();
        assertThatThrownBy(() -> Acting.doAs(Practitioner.of(visitor), () -> publication.withhold(review, Publication.Reason.ANOTHER, "x", Optional.empty()))).isInstanceOf(Reviews.OnlyLearningLeads.class);
    }

    private long bulletin() {
        long id = Acting.as(Practitioner.of(lead), () -> {
            long lesson = lessons.save(new Lesson(0, Optional.empty(), "Ask who lives at home", "A baby was hurt.", "Men are not asked about.", "Nobody asked.", "The midwife did.", "- Ask", "Who is missing?",
                "Our guide.", "Whom would you ask?", List.of("men"), List.of(), ""));
            long made = products.begin(lessons.at(lesson), Form.GUIDE);
            var now = products.at(made).now();
            products.save(made, now.title(), "What to ask.", List.of(new Part("What to do", "- Ask\n- Ask again", Part.Concerns.BOTH, Optional.empty())), now.ask(), now.themes(), "");
            publishing.check(made);
            return made;
        });
        Acting.doAs(Practitioner.of(cast.worker(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Otis Board", Role.BOARD_OFFICER)), () -> {
            products.approve(id);
            publishing.publish(id, LocalDate.of(2027, 11, 2));
        });
        return id;
    }
}
