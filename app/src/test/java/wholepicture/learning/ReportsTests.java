package wholepicture.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import wholepicture.learning.reports.Reports;

/** Agencies' own reports are asked for, written by the agency, read together by learning leads and by no other agency. */
@Story
class ReportsTests {

    @Autowired Reviews reviews;
    @Autowired Reports reports;
    @Autowired Cast cast;
    @Autowired MockMvcTester pages;
    @Autowired MovableClock clock;

    private Agency police;
    private Worker lead;
    private Worker sergeant;
    private Worker teacher;
    private long review;
    private long report;

    @BeforeEach
    void a_report_is_asked_for() {
        clock.set("2026-11-02T10:00");
        police = cast.agency(AgencyKind.POLICE);
        lead = cast.worker(cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE), "Ione Marsh", Role.LEARNING_LEAD);
        sergeant = cast.worker(police, "Ewan Pike", Role.SAFEGUARDING_LEAD);
        teacher = cast.worker(cast.agency(AgencyKind.SCHOOL), "Odd Larsen", Role.SAFEGUARDING_LEAD);
        Acting.doAs(Practitioner.of(lead), () -> {
            review = reviews.register(ReviewKind.LOCAL_PRACTICE_REVIEW, "Child Melilot", LocalDate.of(2026, 10, 1));
            reports.ask(review, police, "What officers knew of the home", LocalDate.of(2026, 11, 20));
            report = reports.of(review).getFirst().id();
        });
    }

    private MvcTestResult send(Worker worker, String... typed) {
        var request = pages.post().uri("/reviews/reports/" + report).with(cast.signedIn(worker)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void the_agency_writes_it_and_learns_of_the_review_only_its_kind() {
        assertThat(pages.get().uri("/reviews/reports/" + report).with(cast.signedIn(sergeant))).hasStatusOk().bodyText()
            .contains("Local child safeguarding practice review", "What officers knew of the home").doesNotContain("Melilot");
        assertThat(pages.get().uri("/").with(cast.signedIn(sergeant))).bodyText().contains("Your agency’s own report");
        assertThat(pages.get().uri("/reviews/reports/" + report).with(cast.signedIn(teacher))).hasStatus(404);
        assertThat(send(teacher)).hasStatus(404);
        assertThat(send(sergeant, "author", "Insp Carr", "isolated", "One officer did not use the power", "from.day", "9", "from.month", "3", "from.year", "2026", "until.day", "1", "until.month",
            "3", "until.year", "2026")).hasStatus(422).bodyText().contains("must not be before the first", "Choose how good", "because why it is not systemic", "One officer did not use the power");
        assertThat(send(sergeant, "author", "Insp Carr", "from.day", "1", "from.month", "3", "from.year", "2026", "until.day", "9", "until.month", "9", "until.year", "2026", "quality", "MIXED",
            "judgement", "Quick at the door, slow in writing", "systemic", "Crimes were recorded late", "isolated", "One officer did not use the power because nobody had shown it to him",
            "chronology", "March: called to the flat\nSeptember: called again")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/reviews/%d/reports".formatted(review)).with(cast.signedIn(lead))).hasStatusOk().bodyText().contains("1 of 1 received, 1 mixed; 1 findings are systemic, 1 are not",
            "Insp Carr", "1 March 2026 to 9 September 2026", "Not systemic: nobody had shown it to him", "September: called again");
        assertThat(pages.get().uri("/reviews/%d/reports".formatted(review)).with(cast.signedIn(sergeant))).as("the review itself").hasStatus(404);
    }

    @Test
    void no_other_agency_reads_it_even_after_publication() {
        send(sergeant, "author", "Insp Carr", "from.day", "1", "from.month", "3", "from.year", "2026", "until.day", "9", "until.month", "9", "until.year", "2026", "quality", "WEAK",
            "judgement", "Slow", "systemic", "Crimes were recorded late");
        Acting.doAs(Practitioner.of(lead), () -> {
            reviews.readForNames(review);
            reviews.publish(review, "The family agreed.");
        });
        Acting.doAs(Practitioner.of(teacher), () -> {
            assertThat(cast.rows("select id from learning.report where review_id = ?", review)).isEmpty();
            assertThat(cast.rows("select id from learning.finding where report_id = ?", report)).isEmpty();
        });
        assertThat(pages.get().uri("/reviews/%d/reports".formatted(review)).with(cast.signedIn(teacher))).hasStatusOk().bodyText().contains("None that you may read").doesNotContain("recorded late");
    }

    @Test
    void the_decision_not_to_publish_and_the_familys_part_are_kept() {
        assertThat(pages.post().uri("/reviews/%d/publication".formatted(review)).param("restricted", "true").param("why", "ANOTHER").param("reason", "A sibling would be known").with(cast.signedIn(lead))
            .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(pages.post().uri("/reviews/%d/family".formatted(review)).param("family", "The grandmother was heard at home").with(cast.signedIn(lead))
            .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/reviews/" + review).with(cast.signedIn(lead))).bodyText().contains("Not to be published", "A sibling would be known", "The grandmother was heard at home");
        assertThat(pages.get().uri("/reviews/" + review).with(cast.signedIn(teacher))).hasStatus(404);
    }
}
