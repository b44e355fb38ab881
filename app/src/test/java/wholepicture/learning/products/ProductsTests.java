package wholepicture.learning.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.learning.products.Product.Standing;

/** A product goes from draft to published by the hands of two, and whoever may not know of it does not. */
@Story
@Import(Told.class)
class ProductsTests {

    @Autowired Told told;
    @Autowired Lessons lessons;
    @Autowired Products products;
    @Autowired ProductFacts facts;
    @Autowired Publishing publishing;
    @Autowired LearningSearch search;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired MockMvcTester pages;

    private Worker leading;
    private Worker visiting;
    private Practitioner lead;
    private Practitioner officer;
    private Practitioner visitor;

    @BeforeEach
    void somebody() {
        clock.set("2026-11-02T10:00");
        var agency = cast.agency(AgencyKind.PARTNERSHIP_OFFICE);
        leading = cast.worker(agency, "Ione Marsh", Role.LEARNING_LEAD);
        visiting = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Una Firth", Role.PRACTITIONER, Role.MANAGER, Role.SAFEGUARDING_LEAD);
        lead = Practitioner.of(leading);
        officer = cast.practitioner(agency, "Otis Board", Role.BOARD_OFFICER);
        visitor = Practitioner.of(visiting);
    }

    @Test
    void a_briefing_is_drafted_checked_approved_by_another_published_changed_and_withdrawn() {
        long id = told.draft(lead, Form.BRIEFING, "vrelk");
        Acting.doAs(lead, () -> {
            assertThat(products.at(id).now().parts()).hasSize(7);
            assertThatThrownBy(() -> products.approve(id)).isInstanceOf(Products.NotNow.class);
            publishing.check(id);
            assertThatThrownBy(() -> products.approve(id)).isInstanceOf(Products.NotNow.class).hasMessageContaining("Somebody else");
            assertThatThrownBy(() -> publishing.publish(id, LocalDate.of(2027, 11, 2))).isInstanceOf(Products.NotNow.class);
        });
        Acting.doAs(officer, () -> {
            products.approve(id);
            publishing.publish(id, LocalDate.of(2027, 11, 2));
        });
        Acting.doAs(visitor, () -> assertThat(products.read(id).now().standing()).isEqualTo(Standing.PUBLISHED));

        Acting.doAs(lead, () -> {
            var now = products.at(id).now();
            products.save(id, "Ask who lives at home, again", now.summary(), now.parts(), now.ask(), now.themes(), now.invented());
            assertThat(products.at(id).now().number()).isEqualTo(2);
            assertThat(products.read(id).now().number()).as("everybody still reads the first").isEqualTo(1);
        });
        Acting.doAs(visitor, () -> assertThat(products.read(id).now().title()).endsWith("vrelk"));

        clock.set("2027-11-03T10:00");
        assertThat(Acting.as(visitor, () -> products.read(id).isOverdue(LocalDate.of(2027, 11, 3)))).isTrue();
        Acting.doAs(officer, () -> products.holds(id, LocalDate.of(2028, 11, 3), "The guidance has not changed."));
        assertThat(Acting.as(visitor, () -> products.read(id).isOverdue(LocalDate.of(2027, 11, 3)))).isFalse();
        Acting.doAs(officer, () -> products.withdraw(id, "The advice on bruises is out of date.", Optional.empty()));
        Acting.doAs(visitor, () -> {
            var read = products.read(id);
            assertThat(read.name()).isEqualTo("Ask who lives at home vrelk (withdrawn)");
            assertThat(read.now().parts()).as("its words are no longer shown").isEmpty();
            assertThat(search.find("vrelk")).isEmpty();
        });
        assertThat(pages.get().uri("/learning/products/" + id).with(cast.signedIn(visiting))).hasStatusOk().bodyText()
            .contains("withdrawn", "The advice on bruises is out of date.").doesNotContain("Nobody asked who lived");
        assertThat(Acting.as(lead, () -> facts.of(id))).extracting(ProductFacts.Fact::sentence)
            .containsSubsequence("Drafted.", "Saved.", "Checked: it is whole, and identifies nobody.", "Approved.", "Published.", "Withdrawn.");
    }

    @Test
    void what_is_changed_after_it_was_checked_is_a_draft_again() {
        long id = told.approved(lead, officer, Form.GUIDE, "quorn");
        Acting.doAs(lead, () -> {
            var now = products.at(id).now();
            products.save(id, now.title(), "Other words.", now.parts(), now.ask(), now.themes(), now.invented());
            assertThat(products.at(id).now().standing()).isEqualTo(Standing.DRAFT);
            assertThatThrownBy(() -> publishing.publish(id, LocalDate.of(2027, 11, 2))).isInstanceOf(Products.NotNow.class);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        BRIEFING,  6, has exactly 7 boxes
        BRIEFING,  8, has exactly 7 boxes
        NEWSLETTER, 0, nothing in it
        """)
    void what_is_not_whole_is_not_checked(Form form, int parts, String because) {
        var some = java.util.stream.IntStream.range(0, parts).mapToObj(i -> Part.of("A box", "Words.")).toList();
        assertThat(form.missing("A title", some, "A question?")).anySatisfy(sentence -> assertThat(sentence).contains(because));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_empty_part_and_too_many_words_are_said(Form form) {
        var long_ = Part.of("Long", "word ".repeat(6_100));
        assertThat(form.missing("A title", List.of(long_, Part.of("Empty", " ")), "Why?")).anyMatch(s -> s.contains("(Empty) is empty")).anyMatch(s -> s.contains("at most"));
    }

    @Test
    void nobody_else_learns_of_what_is_not_published() {
        long id = told.draft(lead, Form.ALERT, "zwillick");
        Acting.doAs(visitor, () -> {
            for (var table : List.of("product", "product_version", "product_fact", "lesson", "not_identifying")) {
                assertThat(cast.rows("select * from learning." + table + " where " + (table.equals("lesson") ? "title like '%zwillick%'" : (table.equals("product") ? "id" : "product_id") + " = " + id)))
                    .as(table).isEmpty();
            }
            assertThat(search.find("zwillick")).isEmpty();
            assertThatThrownBy(() -> products.read(id)).isInstanceOf(Products.NoSuchProduct.class);
            assertThatThrownBy(() -> products.begin(Told.lesson("x"), Form.GUIDE)).isInstanceOf(Products.OnlyKeepers.class);
        });
        for (var address : List.of("", "/file.pdf", "/file.docx", "/file.pptx", "/reach")) {
            assertThat(pages.get().uri("/learning/products/" + id + address).with(cast.signedIn(visiting))).as(address).hasStatus(404);
            assertThat(pages.get().uri("/learning/products/999999" + address).with(cast.signedIn(visiting))).as(address).hasStatus(404);
        }
        assertThat(pages.get().uri("/learning/products/" + id + "/work").with(cast.signedIn(visiting))).hasStatus(403);
        assertThat(pages.get().uri("/learning/products/999999/work").with(cast.signedIn(visiting))).hasStatus(403);
        assertThat(pages.get().uri("/learning").with(cast.signedIn(visiting))).hasStatusOk().bodyText().doesNotContain("zwillick");
        assertThat(pages.get().uri("/learning").with(cast.signedIn(leading))).hasStatusOk().bodyText().contains("zwillick");
    }

    @Test
    void the_search_shows_the_passage_with_what_was_found_marked() {
        told.published(lead, officer, Form.BULLETIN, "brimmock");
        Acting.doAs(visitor, () -> {
            var hits = search.find("brimmock");
            assertThat(hits).singleElement().satisfies(hit -> assertThat(hit.kind()).isEqualTo("Learning bulletin"));
            assertThat(search.find("midwife touching brimmock")).last().satisfies(hit ->
                assertThat(hit.passage()).anySatisfy(piece -> assertThat(piece).isEqualTo(new LearningSearch.Piece("midwife", true))));
            assertThat(search.find("DNA")).first().satisfies(hit -> assertThat(hit.title()).isEqualTo("Was not brought"));
            assertThat(search.find("brimmock -nobody")).isEmpty();
            assertThat(search.find("\"'&|!:*( <b>")).isEmpty();
        });
    }

    @Test
    void an_issue_of_the_newsletter_says_of_what_it_names_that_it_was_withdrawn() {
        long guide = told.published(lead, officer, Form.GUIDE, "fennock");
        long issue = Acting.as(lead, () -> {
            long id = products.beginIssue("Winter");
            products.save(id, "Winter", "", List.of(new Part("Ask who lives at home", "Read our new guide.", Part.Concerns.CHILDREN, Optional.of(guide))), "", List.of(), "");
            publishing.check(id);
            return id;
        });
        Acting.doAs(officer, () -> {
            products.approve(issue);
            publishing.publish(issue, LocalDate.of(2027, 11, 2));
        });
        var address = "/learning/products/" + issue;
        assertThat(pages.get().uri(address).with(cast.signedIn(visiting))).hasStatusOk().bodyText().contains("Newsletter, issue", "Children", "One-minute guide: Ask who lives at home fennock")
            .contains("duty@agency.example").doesNotContain("fennock (withdrawn)");
        Acting.doAs(officer, () -> products.withdraw(guide, "It is out of date.", Optional.empty()));
        assertThat(pages.get().uri(address).with(cast.signedIn(visiting))).hasStatusOk().bodyText().contains("fennock (withdrawn)");
    }
}
