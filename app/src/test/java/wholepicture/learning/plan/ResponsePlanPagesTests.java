package wholepicture.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendations;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;

/** A response plan through its pages, and as the document that a board reads. */
@Story
class ResponsePlanPagesTests {

    @Autowired Reviews reviews;
    @Autowired Recommendations recommendations;
    @Autowired Cast cast;
    @Autowired MockMvcTester pages;
    @Autowired MovableClock clock;

    private Agency trust;
    private Worker lead;
    private Worker nurse;
    private Worker visitor;
    private long review;
    private UUID id;

    @BeforeEach
    void a_recommendation() {
        clock.set("2026-11-02T10:00");
        trust = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        lead = cast.worker(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ione Marsh", Role.LEARNING_LEAD);
        nurse = cast.worker(trust, "Ruth Vane", Role.SAFEGUARDING_LEAD);
        visitor = cast.worker(trust, "Una Firth");
        Acting.doAs(Practitioner.of(lead), () -> {
            review = reviews.register(ReviewKind.LOCAL_PRACTICE_REVIEW, "Child Sorrel", LocalDate.of(2026, 10, 1));
            reviews.take(review, Reviews.read("plan.txt", "Recommendations\n\n- Each agency must ask who else lives in the household & write it down.\n"));
            reviews.decide(review, reviews.passages(review).getFirst().id(), Decision.ACCEPTED, "", "");
            id = recommendations.of(reviews.at(review)).getFirst().id();
        });
    }

    private MvcTestResult post(Worker worker, String path, String... typed) {
        var request = pages.post().uri("/recommendations/" + id + path).with(cast.signedIn(worker)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void it_is_asked_answered_undertaken_shown_claimed_and_completed_through_pages() {
        String answer = "/agencies/" + trust.code();
        assertThat(post(nurse, answer + "/response", "response", "Ours")).as("not asked yet").hasStatus(404);
        assertThat(post(lead, "/ask", "agency", trust.code(), "due.day", "31", "due.month", "2", "due.year", "2026")).hasStatus(422).bodyText().contains("real date", "value=\"31\"");
        assertThat(post(lead, "/ask", "agency", trust.code(), "due.day", "30", "due.month", "11", "due.year", "2026")).hasStatus3xxRedirection();
        assertThat(post(visitor, answer + "/response", "response", "")).as("does not speak for the trust").hasStatus(404);
        assertThat(post(nurse, answer + "/response", "response", "")).hasStatus(422).bodyText().contains("Write what the agency says");
        assertThat(post(nurse, answer + "/response", "response", "We ask at each visit.")).hasStatus3xxRedirection();
        assertThat(post(nurse, answer + "/actions", "what", "New form for the household", "who", "", "measure", "Forms filled in", "output", "SYSTEMIC_CHANGE"))
            .hasStatus(422).bodyText().contains("Write who does it", "Enter the day by which it is done", "New form for the household");
        assertThat(post(nurse, answer + "/actions", "what", "New form for the household", "who", "Ruth Vane", "measure", "Forms filled in", "output", "SYSTEMIC_CHANGE", "by.day", "1",
            "by.month", "12", "by.year", "2026")).hasStatus3xxRedirection();
        assertThat(post(nurse, answer + "/evidence", "evidence", "30 files read", "strength", "AUDITED", "of.day", "1", "of.month", "11", "of.year", "2026"))
            .hasStatus(422).bodyText().contains("Say where whoever doubts it can look", "30 files read");
        assertThat(post(nurse, answer + "/evidence", "evidence", "30 files read", "strength", "AUDITED", "where", "Audit of October", "of.day", "1", "of.month", "11", "of.year", "2026"))
            .hasStatus3xxRedirection();
        var evidence = Acting.as(Practitioner.of(lead), () -> cast.rows("select id::text as id from learning.evidence where recommendation_id = ?", id).getFirst().get("id").toString());
        assertThat(post(nurse, answer + "/impact", "impact", "Men are known in 28 of 30 homes", "shows", evidence)).hasStatus3xxRedirection();
        assertThat(post(lead, "/complete")).hasStatus(422).bodyText().contains("has accepted");
        var impact = Acting.as(Practitioner.of(lead), () -> cast.rows("select id::text as id from learning.impact where recommendation_id = ?", id).getFirst().get("id").toString());
        assertThat(post(nurse, "/impact/" + impact, "accepted", "true")).hasStatus(403);
        assertThat(post(lead, "/impact/" + impact, "accepted", "true")).hasStatus3xxRedirection();
        assertThat(post(lead, "/complete")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/recommendations/" + id).with(cast.signedIn(lead))).hasStatusOk().bodyText()
            .contains("Complete", "We ask at each visit.", "New form for the household", "Systemic change", "Audited: 30 files read", "Men are known in 28 of 30 homes");
        assertThat(pages.get().uri("/recommendations?show=all").with(cast.signedIn(lead))).hasStatusOk().bodyText().contains("1 of 1 agencies", "Accepted");
    }

    @Test
    void a_board_takes_the_plan_along_as_word_and_as_an_accessible_pdf() throws IOException {
        post(lead, "/ask", "agency", trust.code(), "due.day", "30", "due.month", "10", "due.year", "2026");
        assertThat(pages.get().uri("/recommendations").with(cast.signedIn(lead))).bodyText().contains("Who is late", trust.name());
        byte[] word = pages.get().uri("/reviews/%d/response-plan.docx".formatted(review)).with(cast.signedIn(lead)).exchange().getResponse().getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word)); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("Child Sorrel: response plan", "household & write it down", trust.name(), "Late: due 30 Oct 2026", "Restricted until published");
            assertThat(document.getParagraphs()).extracting(p -> String.valueOf(p.getStyle())).contains("Heading1", "Heading3");
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
        }
        byte[] pdf = pages.get().uri("/reviews/%d/response-plan.pdf".formatted(review)).with(cast.signedIn(lead)).exchange().getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Child Sorrel: response plan", "household & write it down", trust.name(), "Late: due 30 Oct 2026");
        }
        assertThat(pages.get().uri("/reviews/%d/response-plan.docx".formatted(review)).with(cast.signedIn(nurse))).hasStatus(404);
    }

    @Test
    void mending_and_rejecting_lose_nothing_that_was_typed() {
        var proposal = Acting.as(Practitioner.of(lead), () -> reviews.passages(review).getFirst().id());
        Acting.doAs(Practitioner.of(lead), () -> cast.rows("update learning.proposal set decision = null where id = ? returning id", proposal));
        assertThat(pages.post().uri("/reviews/%d/proposals/%d".formatted(review, proposal)).param("decision", "REJECTED").param("mended", "Ask every adult by name").param("reason", " ")
            .with(cast.signedIn(lead)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(422).bodyText().contains("Ask every adult by name", "Say why it is rejected");
    }
}
