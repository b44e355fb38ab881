package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is invented: whatever the document, each word of a proposal stands where it says that it stands. */
class QuotingTests {

    private static final List<String> PIECES = List.of("Areas for improvement", "What works well", "Recommendations:", "◼ Records are late", "− of the police", "1.2. Each agency must tell",
        "Recommendation 3: The board should ask", "Response", "- It was done in 40% of cases", "and so on", "", "", "\f", "7", "Case study: good practice", "Who was asked?", "| Action | Response |",
        "| Write it down | Written |", "..That you ask", "•", "<b>Procedures</b>", "**1.1.** Bold", "## Things to consider", "1.1.1. Response", "\tIs the child seen?", "multi-", "agency work");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_any_text_at_all(long seed) {
        var dice = new Random(seed);
        for (int document = 0; document < 60; document++) {
            var lines = new ArrayList<String>();
            for (int line = 0; line < 40; line++) {
                lines.add(" ".repeat(dice.nextInt(3)) + PIECES.get(dice.nextInt(PIECES.size())));
            }
            quotes(PlainPaper.of("any.txt", String.join("\n", lines)));
        }
    }

    @Test
    void of_the_invented_documents() {
        var quoted = Documents.in(Documents.invented("")).stream().mapToInt(file -> quotes(Papers.read(file))).sum();
        assertThat(quoted).isGreaterThan(20);
    }

    @Test
    void of_the_real_documents() {
        var letters = Documents.shared("data/reviews/letters");
        var sources = Documents.shared("sources");
        assumeTrue(letters.isPresent() && sources.isPresent(), "the real documents are not beside this checkout");
        assertThat(Documents.in(letters.orElseThrow())).allSatisfy(file -> assertThat(quotes(Papers.read(file))).isPositive());
        assertThat(Documents.in(sources.orElseThrow())).allSatisfy(file -> assertThat(quotes(Papers.read(file))).isPositive());
    }

    /** @return how many proposals were held against their document */
    private static int quotes(Paper paper) {
        var found = Reading.of(paper);
        int last = -1;
        for (var proposal : found) {
            String there = proposal.where().spans().stream().map(span -> paper.text().substring(span.start(), span.end())).collect(Collectors.joining());
            assertThat(bare(proposal.text())).isEqualTo(bare(there)).isNotEmpty();
            assertThat(proposal.where().start()).as("in the document's order").isGreaterThanOrEqualTo(last);
            assertThat(paper.text().substring(proposal.where().start())).startsWith(there.substring(0, 1));
            assertThat(proposal.parent().orElse(0)).isLessThan(proposal.id());
            proposal.themes().forEach(theme -> assertThat(theme.words()).isNotEmpty().allSatisfy(word -> assertThat(proposal.text()).contains(word)));
            proposal.figures().forEach(figure -> assertThat(proposal.text()).contains(figure.words()));
            last = proposal.where().start();
        }
        return found.size();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00A0-]+", "");
    }
}
