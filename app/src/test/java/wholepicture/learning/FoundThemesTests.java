package wholepicture.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.FoundThemes.Course;
import wholepicture.learning.FoundThemes.Found;
import wholepicture.learning.Passage.Decision;

/** Themes are found by reviews, locally and nationally; the vocabulary has editions; a restricted review adds to nobody else's count. */
@Story
class FoundThemesTests {

    @Autowired Reviews reviews;
    @Autowired FoundThemes foundThemes;
    @Autowired Vocabulary vocabulary;
    @Autowired Cast cast;
    @Autowired MockMvcTester pages;
    @Autowired MovableClock clock;

    private Worker leading;
    private Worker visiting;
    private Practitioner lead;
    private Practitioner visitor;

    @BeforeEach
    void somebody() {
        clock.set("2026-11-02T10:00");
        var agency = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        leading = cast.worker(agency, "Ione Marsh", Role.LEARNING_LEAD);
        visiting = cast.worker(agency, "Una Firth");
        lead = Practitioner.of(leading);
        visitor = Practitioner.of(visiting);
    }

    private long review(ReviewKind kind, String title, String began, String text) {
        return Acting.as(lead, () -> {
            long id = reviews.register(kind, title, LocalDate.parse(began));
            reviews.take(id, Reviews.read("report.txt", "Recommendations\n\n- " + text + "\n"));
            reviews.passages(id).forEach(passage -> reviews.decide(id, passage.id(), Decision.ACCEPTED, "", ""));
            return id;
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-09-01, ,           NEW,     first found two months ago
        2026-09-01, 2019-03-01, BACK,    found long ago and now again
        2019-03-01, 2018-03-01, EARLIER, not for years
        2025-11-02, ,           EARLIER, twelve months ago to the day
        2025-11-03, ,           NEW,     within twelve months by a day
        """)
    void what_is_new_and_what_comes_back_is_told_by_the_last_twelve_months(LocalDate one, LocalDate other, Course course, String because) {
        var found = other == null ? List.of(new Found("closing", 1, one, false, 1)) : List.of(new Found("closing", 1, one, false, 1), new Found("closing", 2, other, false, 1));
        assertThat(FoundThemes.course(found, LocalDate.of(2026, 11, 2))).as(because).isEqualTo(course);
    }

    @Test
    void a_theme_page_tells_where_it_was_found_locally_and_nationally_and_counts_nothing_that_the_reader_may_not_know_of() {
        review(ReviewKind.NATIONAL, "National review of kin care", "2021-09-16", "Workers must ask each police protection officer and record police protection.");
        long open = review(ReviewKind.LOCAL_PRACTICE_REVIEW, "Child Betony", "2026-06-01", "Officers must know police protection.");
        long restricted = review(ReviewKind.RAPID_REVIEW, "Child Valerian", "2026-10-01", "Officers must use police protection.");
        Acting.doAs(lead, () -> {
            reviews.readForNames(open);
            reviews.publish(open, "The family agreed.");
            foundThemes.name(restricted, "probation");
            assertThat(foundThemes.of(restricted)).contains("police-powers", "probation");
        });
        assertThat(pages.get().uri("/themes/police-powers").with(cast.signedIn(visiting))).hasStatusOk().bodyText().contains("Child Betony", "Locally: 1 review.", "Nationally: none found")
            .doesNotContain("Valerian", "kin care");
        assertThat(pages.get().uri("/themes/police-powers").with(cast.signedIn(leading))).hasStatusOk().bodyText().contains("Child Betony", "Child Valerian", "Nationally: 1 review",
            "Comes back", "How practice stands now");
        assertThat(pages.get().uri("/themes").with(cast.signedIn(visiting))).hasStatusOk().bodyText().doesNotContain("Valerian");
        Acting.doAs(visitor, () -> assertThat(cast.rows("select * from learning.found where review_id = ?", restricted)).isEmpty());
        assertThat(pages.get().uri("/reviews?theme=probation").with(cast.signedIn(leading))).bodyText().contains("Child Valerian").doesNotContain("Child Betony");
        assertThat(pages.get().uri("/themes/no-such-theme").with(cast.signedIn(visiting))).hasStatus(404);
    }

    @Test
    void a_learning_lead_publishes_the_next_edition_with_a_local_theme_tied_to_a_national_one() {
        int before = Acting.as(lead, () -> vocabulary.now().version());
        var name = "Damp rooms " + before;
        assertThat(pages.post().uri("/themes/vocabulary").param("name", name).with(cast.signedIn(visiting)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(403);
        assertThat(pages.post().uri("/themes/vocabulary").param("name", name).param("words", "*").with(cast.signedIn(leading)).with(SecurityMockMvcRequestPostProcessors.csrf()))
            .hasStatus(422).bodyText().contains("Write what belongs to it", "Enter the words that bring it to mind", "Say why the themes change", name);
        assertThat(pages.post().uri("/themes/vocabulary").param("name", name).param("about", "Children in damp rooms").param("words", "damp and mouldering rooms").param("national", "housing")
            .param("reason", "Two audits met it").with(cast.signedIn(leading)).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        Acting.doAs(visitor, () -> {
            assertThat(vocabulary.now().version()).isEqualTo(before + 1);
            assertThat(vocabulary.editions().getFirst().changed()).isEqualTo("Added the local theme “%s”.".formatted(name));
            assertThatThrownBy(() -> vocabulary.publish(vocabulary.now().all().getFirst(), "mine")).isInstanceOf(Reviews.OnlyLearningLeads.class);
        });
        assertThat(pages.get().uri("/themes/housing").with(cast.signedIn(visiting))).bodyText().contains(name);
        long read = review(ReviewKind.AUDIT, "Audit of homes", "2026-10-02", "Officers must report damp and mouldering rooms.");
        Acting.doAs(lead, () -> {
            assertThat(foundThemes.of(read)).anyMatch(theme -> theme.startsWith("damp-rooms"));
            var taken = vocabulary.now().all().getLast();
            assertThatThrownBy(() -> vocabulary.publish(new wholepicture.learning.reading.Themes.Theme("", name, "again", List.of("again"), List.of(), List.of()), "again"))
                .isInstanceOf(Vocabulary.Taken.class);
            assertThat(taken.isLocal()).isTrue();
        });
    }
}
