package wholepicture.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
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
import wholepicture.learning.audits.Audits;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Output;
import wholepicture.learning.plan.Plans;
import wholepicture.learning.plan.Strength;

/** What is kept beside a review: its learning record, its figures, follow-up audits, what others published, the year, and one's own ticks. */
@Story
class BesideReviewsTests {

    @Autowired Reviews reviews;
    @Autowired Recommendations recommendations;
    @Autowired WordForWord wordForWord;
    @Autowired Audits audits;
    @Autowired Answering answering;
    @Autowired Plans plans;
    @Autowired Yearly yearly;
    @Autowired SelfCheck selfCheck;
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
    void a_review() {
        clock.set("2026-11-02T10:00");
        trust = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        lead = cast.worker(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ione Marsh", Role.LEARNING_LEAD);
        nurse = cast.worker(trust, "Ruth Vane", Role.SAFEGUARDING_LEAD);
        visitor = cast.worker(trust, "Una Firth");
        Acting.doAs(Practitioner.of(lead), () -> {
            review = reviews.register(ReviewKind.SAFEGUARDING_ADULT_REVIEW, "Adult Teasel", LocalDate.of(2026, 10, 1));
            reviews.take(review, Reviews.read("audit.txt", """
                Recommendations

                - Each agency must ask who else lives in the household.

                Things to improve on

                - In three out of five cases, nobody asked.

                7 minute briefing

                01 Background

                The adult lived alone.

                03 Key Learning Themes

                - Mental capacity
                """));
            reviews.decide(review, reviews.passages(review).getFirst().id(), Decision.ACCEPTED, "", "");
            id = recommendations.of(reviews.at(review)).getFirst().id();
        });
    }

    private MvcTestResult post(Worker worker, String path, String... typed) {
        var request = pages.post().uri(path).with(cast.signedIn(worker)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(Worker worker, String path) {
        return pages.get().uri(path).with(cast.signedIn(worker)).exchange();
    }

    private void publish() {
        Acting.doAs(Practitioner.of(lead), () -> {
            reviews.readForNames(review);
            reviews.publish(review, "His sister agreed.");
        });
    }

    @Test
    void figures_and_boxes_are_read_by_others_only_when_they_stand_and_the_review_is_published() {
        var page = "/reviews/%d/figures".formatted(review);
        assertThat(get(lead, page)).hasStatusOk().bodyText().contains("three out of five cases", "60%", "The adult lived alone.", "Mental capacity");
        assertThat(get(visitor, page)).hasStatus(404);
        assertThat(post(visitor, page)).hasStatus(403);
        publish();
        assertThat(get(visitor, page)).hasStatusOk().bodyText().doesNotContain("three out of five", "lived alone");
        Acting.doAs(Practitioner.of(visitor), () -> assertThat(cast.rows("select id from learning.figure where review_id = ?", review)).isEmpty());
        var figure = Acting.as(Practitioner.of(lead), () -> wordForWord.figures(review)).getFirst();
        assertThat(post(lead, page, "figure", String.valueOf(figure.id()))).hasStatus3xxRedirection();
        assertThat(get(visitor, page)).bodyText().contains("In three out of five cases, nobody asked.").doesNotContain("lived alone");
    }

    @Test
    void an_audit_is_evidence_does_what_was_undertaken_and_counts_what_was_met() {
        var page = "/recommendations/%s/audits".formatted(id);
        Acting.doAs(Practitioner.of(lead), () -> answering.ask(id, trust, LocalDate.of(2026, 12, 1)));
        Acting.doAs(Practitioner.of(nurse), () -> answering.undertake(id, trust, new Answering.Undertaking("Audit ten records", "Ruth", "Nine of ten ask", LocalDate.of(2026, 12, 1), Output.AUDIT)));
        assertThat(post(visitor, page)).hasStatus(403);
        assertThat(post(nurse, page, "agency", trust.code(), "records", "ten", "standard1", "The household is named", "met1", "11")).hasStatus(422).bodyText()
            .contains("Enter the day of the audit", "as a number", "Standard 1: write what was looked for", "Write what was seen", "The household is named");
        assertThat(post(nurse, page, "agency", trust.code(), "on.day", "2", "on.month", "11", "on.year", "2026", "auditor", "A matron of another ward", "records", "10", "standard1", "The household is named",
            "met1", "9", "standard2", "Men are asked about", "met2", "3", "of2", "4", "assessments", "GOOD", "voice", "REQUIRES_IMPROVEMENT", "seen", "Asked, and not written down.")).hasStatus3xxRedirection();
        assertThat(get(nurse, page)).hasStatusOk().bodyText().contains("10 records", "90%", "75%", "Assessments: good", "The voice of the child or adult: requires improvement", "Asked, and not written down.");
        Acting.doAs(Practitioner.of(lead), () -> {
            var part = plans.of(id).agencies().getFirst();
            assertThat(part.evidence()).singleElement().satisfies(shown -> assertThat(shown.strength()).isEqualTo(Strength.AUDITED));
            assertThat(part.actions()).singleElement().satisfies(action -> assertThat(action.done()).contains(LocalDate.of(2026, 11, 2)));
        });
        assertThat(get(lead, "/recommendations/" + id)).bodyText().contains("Follow-up audits", "The household is named: 9 of 10 (90%)");
        Acting.doAs(Practitioner.of(visitor), () -> assertThat(audits.of(id)).as("not published yet").isEmpty());
        assertThat(get(visitor, page)).hasStatus(404);
    }

    @Test
    void a_field_of_the_learning_record_that_is_withheld_stays_with_learning_leads() {
        var page = "/reviews/%d/record".formatted(review);
        assertThat(post(visitor, page, "BACKGROUND", "x")).hasStatus(403);
        assertThat(post(lead, page, "BACKGROUND", "A man of seventy who lived alone.", "CAMHS", "Seen twice.", "withheld-CAMHS", "yes")).hasStatus3xxRedirection();
        assertThat(post(lead, "/reviews/%d/presented".formatted(review), "body", "IMPROVEMENT_BOARD", "on.day", "1", "on.month", "11", "on.year", "2026")).hasStatus(422).bodyText()
            .contains("Enter who presented it", "Enter what was presented");
        assertThat(post(lead, "/reviews/%d/presented".formatted(review), "body", "IMPROVEMENT_BOARD", "on.day", "1", "on.month", "11", "on.year", "2026", "presenter", "The director", "document", "Plan, version 3"))
            .hasStatus3xxRedirection();
        assertThat(get(visitor, page)).hasStatus(404);
        publish();
        assertThat(get(visitor, page)).hasStatusOk().bodyText().contains("A man of seventy who lived alone.", "Improvement board", "Plan, version 3").doesNotContain("Seen twice");
        Acting.doAs(Practitioner.of(visitor), () -> assertThat(cast.rows("select field from learning.told where review_id = ? and words <> ''", review)).hasSize(1));
        assertThat(get(lead, page)).bodyText().contains("Seen twice.");
    }

    @Test
    void what_others_published_stands_in_a_register_with_what_is_done_here() {
        long national = Acting.as(Practitioner.of(lead), () -> reviews.register(ReviewKind.NATIONAL, "Report of a panel " + review, LocalDate.of(2021, 5, 14)));
        assertThat(post(lead, "/reviews/%d/elsewhere".formatted(national), "source", "A panel", "address", "panel.example")).hasStatus(422).bodyText().contains("begins with https://");
        assertThat(post(lead, "/reviews/%d/elsewhere".formatted(national), "source", "The national panel", "address", "https://panel.example/report", "action", "Midwives ask about fathers.")).hasStatus3xxRedirection();
        assertThat(get(lead, "/reviews/elsewhere")).hasStatusOk().bodyText().contains("Report of a panel " + review, "The national panel", "https://panel.example/report", "14 May 2021", "Midwives ask about fathers.")
            .doesNotContain("Adult Teasel");
        assertThat(get(visitor, "/reviews/elsewhere")).bodyText().doesNotContain("Report of a panel " + review);
    }

    @Test
    void the_year_counts_what_the_reader_may_know_of_and_says_what_has_priority() {
        int before = Acting.as(Practitioner.of(visitor), () -> yearly.reviews(2026)).stream().filter(one -> one.what().startsWith("Safeguarding adults")).mapToInt(one -> (int) one.many()).sum();
        publish();
        assertThat(Acting.as(Practitioner.of(visitor), () -> yearly.reviews(2026))).contains(new Yearly.Count("Safeguarding adults review", before + 1));
        assertThat(post(visitor, "/reviews/year/2026/priorities")).hasStatus(403);
        assertThat(post(lead, "/reviews/year/2026/priorities", "theme", "men")).hasStatus(422).bodyText().contains("Say why, from what was learnt");
        assertThat(post(lead, "/reviews/year/2026/priorities", "theme", "men", "why", "Three reviews found it.")).hasStatus3xxRedirection();
        assertThat(get(visitor, "/reviews/year")).hasStatusOk().bodyText().contains("April 2026 to March 2027", "Three reviews found it.", "Safeguarding adults review");
        assertThat(get(visitor, "/reviews/year/2027")).hasStatus(404);
        assertThat(List.of(Yearly.of(LocalDate.of(2027, 3, 31)), Yearly.of(LocalDate.of(2027, 4, 1)))).containsExactly(2026, 2027);
    }

    @Test
    void a_topic_has_a_keeper_and_a_day_and_is_read_by_everybody_from_its_theme_and_in_supervision() throws IOException {
        assertThat(get(visitor, "/themes/disguised-compliance/topic")).hasStatus(403);
        assertThat(post(visitor, "/themes/men/topic")).hasStatus(403);
        assertThat(post(lead, "/themes/men/topic", "owner", "nobody.here", "review.day", "1", "review.month", "11", "review.year", "2026", "questions", "Who is missing?")).hasStatus(422).bodyText()
            .contains("whoever keeps the topic", "must be after today", "Who is missing?");
        assertThat(post(lead, "/themes/men/topic", "owner", nurse.username(), "review.day", "1", "review.month", "11", "review.year", "2027", "questions", "Who is missing from your picture?\nWho sleeps here?",
            "resources", "Our guide on fathers https://partnership.example/fathers\nAsk the midwife")).hasStatus3xxRedirection();
        assertThat(get(visitor, "/themes/men")).bodyText().contains("Topic of practice", "Who sleeps here?", "https://partnership.example/fathers", "Ask the midwife", "Kept by Ruth Vane").doesNotContain("Keep the topic");
        var paper = get(visitor, "/themes/men/topic.pdf");
        assertThat(paper).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        try (var pdf = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Who is missing from your picture?", "Who sleeps here?", "Kept by Ruth Vane; holds until 1 November 2027");
        }
        assertThat(get(visitor, "/themes/bruising/topic.pdf")).as("nobody keeps it").hasStatus(404);
        assertThat(get(visitor, "/topics")).hasStatusOk().bodyText().contains("Who is missing from your picture?", "holds until 1 November 2027");
        assertThat(get(visitor, "/self-assessment")).bodyText().contains("/topics");
        assertThat(get(lead, "/themes/men/topic")).hasStatusOk().bodyText().contains("Our guide on fathers https://partnership.example/fathers", nurse.username());
    }

    @Test
    void ones_own_ticks_are_read_by_nobody_else() {
        var page = "/reviews/%d/self-check".formatted(review);
        assertThat(get(visitor, page)).hasStatus(404);
        publish();
        assertThat(post(visitor, page, "met", id.toString())).hasStatus3xxRedirection();
        assertThat(get(visitor, page)).hasStatusOk().bodyText().contains("1 of 1 ticked", "who else lives in the household");
        assertThat(get(lead, page)).bodyText().contains("0 of 1 ticked");
        Acting.doAs(Practitioner.of(lead), () -> assertThat(selfCheck.ticked()).isEmpty());
        assertThatThrownBy(() -> cast.inWorks(() -> cast.rows("select * from learning.own_tick"))).hasStackTraceContaining("permission denied");
        assertThat(post(visitor, page)).hasStatus3xxRedirection();
        assertThat(get(visitor, page)).bodyText().contains("0 of 1 ticked");
    }

    @Test
    void a_board_officer_accepts_a_statement_for_the_partners_once_the_review_is_published() {
        var officer = cast.worker(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Otis Board", Role.BOARD_OFFICER);
        Acting.doAs(Practitioner.of(lead), () -> answering.ask(id, trust, LocalDate.of(2026, 12, 1)));
        Acting.doAs(Practitioner.of(nurse), () -> answering.respond(id, trust, "We ask at every visit."));
        var accept = "/recommendations/%s/agencies/%s/accepted".formatted(id, trust.code());
        assertThat(post(officer, accept)).hasStatus(404);
        publish();
        assertThat(get(officer, "/recommendations/" + id)).bodyText().contains("Accept the statement for the partners");
        assertThat(post(nurse, accept)).hasStatus(403);
        assertThat(post(officer, accept)).hasStatus3xxRedirection();
        assertThat(get(lead, "/recommendations/" + id)).bodyText().contains("Statement accepted by Otis Board");
    }
}
