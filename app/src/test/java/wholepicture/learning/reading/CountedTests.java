package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a document counted is found with its sentence; numbers that count nothing are left alone. */
class CountedTests {

    @Test
    void a_figure_comes_with_what_was_counted_of_how_many_and_its_sentence() {
        var found = Counted.in(Papers.of("audit.txt", """
            # Audit of plans

            In 2024 the board looked at 12 cases of Year 6 pupils. See page 4 cases.

            ## Things to improve on

            - In three out of five cases, **safety plans** were missing. Visits were late in 4 of the 5 records.
            - About 60% of children had been asked, and one parent said so.
            - 7/12 assessments named the father.
            - In one case nobody came.
            """));
        assertThat(found).extracting(Counted::words, Counted::what, Counted::value, Counted::of, Counted::unit).containsExactly(
            tuple("12 cases", "In 2024 the board looked at … of Year 6 pupils", 12d, Optional.empty(), "cases"),
            tuple("three out of five cases", "safety plans were missing", 3d, Optional.of(5), "cases"),
            tuple("4 of the 5 records", "Visits were late", 4d, Optional.of(5), "records"),
            tuple("About 60% of children", "had been asked, and one parent said so", 60d, Optional.empty(), "per cent of children"),
            tuple("7/12 assessments", "named the father", 7d, Optional.of(12), "assessments"),
            tuple("one case", "nobody came", 1d, Optional.empty(), "case"));
        assertThat(found.get(1).passage()).isEqualTo("In three out of five cases, **safety plans** were missing.");
        assertThat(found.get(1).section()).containsExactly("Audit of plans", "Things to improve on");
        assertThat(found.get(1).percent()).contains(60d);
        assertThat(found.get(3).percent()).contains(60d);
        assertThat(found.get(5).percent()).isEmpty();
    }

    @Test
    void a_figure_of_a_table_is_told_with_its_row_and_points_into_the_document() {
        var paper = Papers.of("audit.md", "# Results\n\n| Standard | Met |\n|---|---|\n| The child was seen alone | 9 of 12 cases |\n");
        assertThat(Counted.in(paper)).singleElement().satisfies(one -> {
            assertThat(one.passage()).isEqualTo("The child was seen alone | 9 of 12 cases");
            assertThat(one.what()).isEqualTo("The child was seen alone |");
            assertThat(paper.text().substring(one.start(), one.end())).isEqualTo("9 of 12 cases");
        });
    }

    @Test
    void the_audits_of_the_newsletter_keep_their_figures() {
        var sources = Documents.shared("sources");
        assumeTrue(sources.isPresent(), "the real documents are not beside this checkout");
        var paper = Papers.read(Documents.in(sources.get()).stream().filter(one -> Documents.name(one).startsWith("000")).findFirst().orElseThrow());
        var all = Counted.in(paper);
        assertThat(under(all, "Child Sexual Abuse Case Audit")).extracting(Counted::words).containsExactly("5 Cases", "one case", "three out of five cases", "4 out of 5 cases", "3 out of 5 cases", "3 of 5 cases", "one case");
        assertThat(under(all, "Strategy Discussions")).extracting(Counted::words).containsExactly("3 safeguarding cases");
        assertThat(all).allSatisfy(one -> assertThat(paper.text().substring(one.start(), one.end()).replaceAll("\\s+", " ")).isEqualTo(one.words()));
    }

    private static List<Counted> under(List<Counted> all, String heading) {
        return all.stream().filter(one -> one.section().stream().anyMatch(head -> head.startsWith(heading))).toList();
    }
}
