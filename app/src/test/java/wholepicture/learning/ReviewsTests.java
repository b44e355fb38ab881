package wholepicture.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.Passage.Decision;

/** A review is registered, read, decided upon and published; until then nobody but learning leads can learn that it exists. */
@Story
class ReviewsTests {

    private static final String PLAN = """
        Recommendations

        - Each school must ask new pupils whom they live with.
        - Health visitors should meet the men of the household.
        """;

    @Autowired Reviews reviews;
    @Autowired Cast cast;
    @Autowired MockMvcTester pages;
    @TempDir Path folder;

    private Worker leading;
    private Worker visiting;
    private Practitioner lead;
    private Practitioner visitor;

    @BeforeEach
    void somebody() {
        Agency agency = cast.agency(AgencyKind.values()[0]);
        leading = cast.worker(agency, "Ione Marsh", Role.PRACTITIONER, Role.LEARNING_LEAD);
        visiting = cast.worker(agency, "Una Firth");
        lead = Practitioner.of(leading);
        visitor = Practitioner.of(visiting);
    }

    private long reviewWithPlan(String title) {
        try {
            return Acting.<Long, IOException>as(lead, () -> {
                long id = reviews.register(ReviewKind.RAPID_REVIEW, title, LocalDate.of(2026, 11, 2));
                reviews.take(id, Reviews.read("plan.txt", Files.writeString(folder.resolve("plan-%d.txt".formatted(id)), PLAN)));
                return id;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_of_a_review_that_is_not_published_reaches_anybody_else() {
        long id = reviewWithPlan("Child Thistledown");
        Acting.doAs(visitor, () -> {
            for (String table : List.of("review", "step", "document", "proposal")) {
                assertThat(cast.rows("select * from learning.%s where %s = ?".formatted(table, table.equals("review") ? "id" : "review_id"), id)).as(table).isEmpty();
            }
            assertThat(reviews.all()).extracting(Review::id).doesNotContain(id);
            assertThatThrownBy(() -> reviews.at(id)).isInstanceOf(Reviews.NoSuchReview.class);
        });
        var hidden = pages.get().uri("/reviews/" + id).with(cast.signedIn(visiting)).exchange();
        var absent = pages.get().uri("/reviews/999999999").with(cast.signedIn(visiting)).exchange();
        assertThat(hidden).hasStatus(404);
        assertThat(absent).hasStatus(404);
        assertThat(pages.get().uri("/reviews").with(cast.signedIn(visiting))).hasStatusOk().bodyText().doesNotContain("Thistledown", "Register a review");
        assertThat(pages.get().uri("/reviews").with(cast.signedIn(leading))).hasStatusOk().bodyText().contains("Thistledown", "Register a review");
    }

    @Test
    void what_was_accepted_is_read_by_everybody_after_publication_and_what_was_rejected_is_not() {
        long id = reviewWithPlan("Child Harebell");
        Acting.doAs(lead, () -> {
            var proposed = reviews.passages(id);
            assertThat(proposed).extracting(Passage::kind, Passage::words).containsExactly(
                tuple("recommendation", "Each school must ask new pupils whom they live with."), tuple("recommendation", "Health visitors should meet the men of the household."));
            assertThat(proposed.get(1).themes()).contains("Fathers and other men in the household (men of the household)");
            assertThat(proposed.get(1).before()).endsWith("live with.\n- ");
            reviews.decide(id, proposed.get(0).id(), Decision.REJECTED, "", "Already law");
            reviews.decide(id, proposed.get(1).id(), Decision.MENDED, "Health visitors meet every adult of the household.", "");
            reviews.readForNames(id);
            reviews.publish(id, "The family agreed.");
        });
        Acting.doAs(visitor, () -> {
            assertThat(reviews.passages(id)).extracting(Passage::mended).containsExactly("Health visitors meet every adult of the household.");
            assertThat(reviews.documents(id)).isEmpty();
            assertThatThrownBy(() -> reviews.publish(id, "mine")).isInstanceOf(Reviews.OnlyLearningLeads.class);
        });
        assertThat(pages.get().uri("/reviews/" + id).with(cast.signedIn(visiting))).hasStatusOk().bodyText()
            .contains("Health visitors meet every adult of the household.").doesNotContain("Already law", "Each school must ask");
    }

    @Test
    void the_clocks_of_a_rapid_review_count_working_days_from_the_day_of_becoming_aware() {
        long id = Acting.as(lead, () -> reviews.register(ReviewKind.RAPID_REVIEW, "Child Campion", LocalDate.of(2026, 12, 14)));
        Acting.doAs(lead, () -> assertThat(reviews.steps(id)).extracting(step -> step.due().map(LocalDate::toString).orElse("")).containsExactly("2026-12-21", "2027-01-07", ""));
    }

    @Test
    void a_document_that_cannot_be_read_leaves_nothing_behind_and_the_page_says_why() {
        long id = Acting.as(lead, () -> reviews.register(ReviewKind.AUDIT, "Audit of autumn", LocalDate.of(2026, 11, 2)));
        var broken = new MockMultipartFile("file", "letter.pdf", "application/pdf", "%PDF-1.7 the rest was lost".getBytes(StandardCharsets.UTF_8));
        assertThat(pages.post().uri("/reviews/%d/documents".formatted(id)).multipart().file(broken).with(cast.signedIn(leading)).with(SecurityMockMvcRequestPostProcessors.csrf()))
            .hasStatus(422).bodyText().contains("letter.pdf is broken");
        Acting.doAs(lead, () -> assertThat(cast.rows("select id from learning.document where review_id = ?", id)).isEmpty());
        var plan = new MockMultipartFile("file", "plan.txt", "text/plain", PLAN.getBytes(StandardCharsets.UTF_8));
        assertThat(pages.post().uri("/reviews/%d/documents".formatted(id)).multipart().file(plan).with(cast.signedIn(leading)).with(SecurityMockMvcRequestPostProcessors.csrf()))
            .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/reviews/" + id).with(cast.signedIn(leading))).bodyText().contains("plan.txt: 2 proposals, 0 decided", "<mark>Each school must ask new pupils");
        Acting.doAs(lead, () -> assertThat(cast.rows("select content from learning.document where review_id = ?", id)).singleElement()
            .satisfies(row -> assertThat((byte[]) row.get("content")).isEqualTo(PLAN.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void only_a_learning_lead_registers() {
        assertThat(pages.post().uri("/reviews").param("kind", "AUDIT").param("title", "Mine").param("began.day", "2").param("began.month", "11").param("began.year", "2026")
            .with(cast.signedIn(visiting)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(403);
        assertThat(pages.post().uri("/reviews").param("kind", "").param("title", "").with(cast.signedIn(leading)).with(SecurityMockMvcRequestPostProcessors.csrf()))
            .hasStatus(422).bodyText().contains("Choose what kind of review it is", "Enter the day its clocks count from");
    }
}
