package wholepicture.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendation.Status;
import wholepicture.learning.Recommendations.NoSuchRecommendation;

/** An accepted proposal becomes a recommendation that other rooms can point at; nobody learns of one whose review is restricted. */
@Story
class RecommendationsTests {

    private static final String PAPER = """
        Strengths

        - Midwives know the families well.

        Areas for improvement

        - Health visitors should meet the men of the household:
          - before the birth
          - at the six-week visit

        Recommendations

        - Each school must ask new pupils whom they live with.
        """;

    @Autowired Reviews reviews;
    @Autowired Recommendations recommendations;
    @Autowired Cast cast;
    @Autowired MockMvcTester pages;

    private Worker leading;
    private Worker visiting;
    private Practitioner lead;
    private Practitioner visitor;

    @BeforeEach
    void somebody() {
        var agency = cast.agency(AgencyKind.values()[0]);
        leading = cast.worker(agency, "Ione Marsh", Role.LEARNING_LEAD);
        visiting = cast.worker(agency, "Una Firth", Role.MANAGER, Role.SAFEGUARDING_LEAD);
        lead = Practitioner.of(leading);
        visitor = Practitioner.of(visiting);
    }

    private Review taken(String title) {
        return Acting.as(lead, () -> {
            long id = reviews.register(ReviewKind.RAPID_REVIEW, title, LocalDate.of(2026, 11, 2));
            reviews.take(id, Reviews.read("paper.txt", PAPER));
            return reviews.at(id);
        });
    }

    private void acceptAll(Review review) {
        for (var passage : reviews.passages(review.id()).reversed()) {
            reviews.decide(review.id(), passage.id(), Decision.ACCEPTED, "", "");
        }
    }

    @Test
    void what_asks_for_action_becomes_a_recommendation_under_the_one_it_is_a_part_of_and_what_praises_does_not() {
        var review = taken("Child Yarrow");
        Acting.doAs(lead, () -> {
            acceptAll(review);
            var made = recommendations.of(review);
            assertThat(made).extracting(Recommendation::words).containsExactlyInAnyOrder("Health visitors should meet the men of the household:", "before the birth",
                "at the six-week visit", "Each school must ask new pupils whom they live with.");
            var men = made.stream().filter(r -> r.words().startsWith("Health visitors")).findFirst().orElseThrow();
            assertThat(men.themes()).contains("men");
            assertThat(men.ownerName()).isEqualTo("Ione Marsh");
            assertThat(recommendations.under(men)).extracting(Recommendation::words).containsExactlyInAnyOrder("before the birth", "at the six-week visit");
            assertThat(recommendations.about("men")).contains(men);
        });
    }

    @Test
    void a_later_decision_gives_other_words_or_withdraws_it_and_the_id_stays() {
        var review = taken("Child Teasel");
        Acting.doAs(lead, () -> {
            var passage = reviews.passages(review.id()).getLast();
            reviews.decide(review.id(), passage.id(), Decision.ACCEPTED, "", "");
            UUID id = recommendations.of(review).getFirst().id();
            reviews.decide(review.id(), passage.id(), Decision.MENDED, "Schools ask each new pupil who is at home.", "");
            assertThat(recommendations.at(id).words()).isEqualTo("Schools ask each new pupil who is at home.");
            reviews.decide(review.id(), passage.id(), Decision.REJECTED, "", "It is law already");
            assertThat(recommendations.at(id).status()).isEqualTo(Status.WITHDRAWN);
            reviews.decide(review.id(), passage.id(), Decision.MENDED, "Schools ask each new pupil who is at home.", "");
            assertThat(recommendations.at(id).status()).isEqualTo(Status.OPEN);
            assertThat(recommendations.history(id)).extracting(Recommendations.Fact::sentence)
                .containsExactly("Taken up from the review.", "Given other words.", "Withdrawn.", "Taken up after all.");
            recommendations.embed(id, "Held for twelve months.");
            recommendations.reopen(id, "A new review found it again.");
            assertThat(recommendations.at(id).status()).isEqualTo(Status.REOPENED);
        });
    }

    @Test
    void nobody_else_learns_of_a_recommendation_until_its_review_is_published() {
        var review = taken("Child Woodruff");
        List<Recommendation> made = Acting.as(lead, () -> {
            acceptAll(review);
            return recommendations.of(review);
        });
        var id = made.getFirst().id();
        Acting.doAs(visitor, () -> {
            assertThat(cast.rows("select id from learning.recommendation where review_id = ?", review.id())).isEmpty();
            assertThat(cast.rows("select id from learning.recommendation_fact where recommendation_id = ?", id)).isEmpty();
            assertThatThrownBy(() -> recommendations.at(id)).isInstanceOf(NoSuchRecommendation.class);
        });
        assertThat(pages.get().uri("/recommendations/" + id).with(cast.signedIn(visiting))).hasStatus(404);
        assertThat(pages.get().uri("/recommendations/" + UUID.randomUUID()).with(cast.signedIn(visiting))).hasStatus(404);
        assertThat(pages.get().uri("/recommendations/" + id).with(cast.signedIn(leading))).hasStatusOk().bodyText().contains("Child Woodruff", "Ione Marsh", "Taken up from the review.");
        Acting.doAs(lead, () -> {
            reviews.readForNames(review.id());
            reviews.publish(review.id(), "The family agreed.");
        });
        assertThat(pages.get().uri("/recommendations/" + id).with(cast.signedIn(visiting))).hasStatusOk().bodyText()
            .contains("Child Woodruff").doesNotContain("Taken up from the review.");
    }
}
