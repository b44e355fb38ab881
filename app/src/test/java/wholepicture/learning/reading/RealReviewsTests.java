package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measured on published inspection letters that others marked, and on the partnership documents that the project was drawn from. */
class RealReviewsTests {

    /** How many of the marked were found, and how many of the found were marked. */
    private record Measured(int marked, int found, int both) {
        double recall() {
            return (double) both / marked;
        }

        double precision() {
            return (double) both / found;
        }
    }

    private static Path shared(String folder) {
        var there = Documents.shared(folder);
        assumeTrue(there.isPresent(), "the real documents are not beside this checkout");
        return there.orElseThrow();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\d]", "");
    }

    /** The marks keep only the first sentence of some items. */
    private static boolean same(String marked, String found) {
        return bare(found).startsWith(bare(marked)) || bare(marked).startsWith(bare(found));
    }

    private static List<String> marked(JsonNode letter, String what) {
        var texts = new ArrayList<String>();
        letter.get(what).forEach(item -> texts.add(item.get("text").asString()));
        return texts;
    }

    private static Measured measure(List<String> marked, List<String> found) {
        Set<Integer> used = new HashSet<>();
        for (var text : marked) {
            for (int i = 0; i < found.size(); i++) {
                if (!used.contains(i) && same(text, found.get(i))) {
                    used.add(i);
                    break;
                }
            }
        }
        return new Measured(marked.size(), found.size(), used.size());
    }

    private static List<String> texts(List<Proposal> found, Kind kind) {
        return found.stream().filter(p -> p.kind() == kind && p.parent().isEmpty()).map(Proposal::text).toList();
    }

    @Test
    void improvements_are_found_in_the_letters_and_strengths_are_never_taken_for_actions() throws IOException {
        Path reviews = shared("data/reviews");
        int marked = 0;
        int found = 0;
        int both = 0;
        for (var letter : JsonMapper.builder().build().readTree(Files.readString(reviews.resolve("gold.json"))).properties()) {
            var proposals = Documents.proposals(reviews.resolve("letters").resolve(letter.getKey()));
            var measured = measure(marked(letter.getValue(), "improve"), texts(proposals, Kind.IMPROVEMENT));
            marked += measured.marked();
            found += measured.found();
            both += measured.both();
            var strengths = marked(letter.getValue(), "strengths");
            assertThat(proposals).filteredOn(p -> p.kind().asksForAction()).as(letter.getKey())
                .noneMatch(p -> strengths.stream().anyMatch(strength -> same(strength, p.text())));
        }
        var all = new Measured(marked, found, both);
        assertThat(all.recall()).as("recall of %s", all).isGreaterThanOrEqualTo(0.95);
        assertThat(all.precision()).as("precision of %s", all).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Proposal> source(String start) {
        return Documents.in(shared("sources")).stream().filter(file -> Documents.name(file).startsWith(start)).findFirst().map(Documents::proposals).orElseThrow();
    }

    @Test
    void the_response_plan_comes_in_with_twelve_themes_and_every_response_under_its_recommendation() {
        var found = source("003");
        assertThat(found.stream().filter(p -> p.kind() == Kind.RECOMMENDATION).map(Proposal::number)).containsExactly(
            "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3.1", "3.2", "4.1", "5.1", "5.2", "6.1", "7.1", "8.1", "8.2", "9.1", "10.1", "11.1", "12.1");
        assertThat(found.stream().map(p -> p.where().path().getFirst()).distinct()).hasSize(12);
        Map<String, Long> answers = found.stream().filter(p -> p.kind() == Kind.RESPONSE)
            .collect(Collectors.groupingBy(p -> found.get(p.parent().orElseThrow() - 1).number(), Collectors.counting()));
        assertThat(answers).containsEntry("1.1", 3L).containsEntry("1.4", 2L).containsEntry("2.1", 10L).containsEntry("2.2", 5L).containsEntry("3.2", 3L)
            .containsEntry("8.2", 4L).containsEntry("11.1", 1L).containsEntry("12.1", 3L).hasSize(19);
        assertThat(found.stream().filter(p -> p.gaps().contains("its response has no heading")).map(Proposal::number)).containsExactly("2.1", "3.1", "5.1", "12.1");
        assertThat(found.stream().filter(p -> p.gaps().contains("an empty point stands under it")).map(Proposal::number)).containsExactly("8.2");
    }

    @Test
    void three_cases_come_in_with_their_recommendations() {
        var byCase = source("004").stream().filter(p -> p.where().path().getFirst().startsWith("Case") && p.where().path().getLast().startsWith("Recommendations"))
            .collect(Collectors.groupingBy(p -> p.where().path().getFirst().substring(0, 6), Collectors.counting()));
        assertThat(byCase).containsEntry("Case 1", 9L).containsEntry("Case 2", 3L).containsEntry("Case 3", 8L).hasSize(3);
    }

    @Test
    void audits_come_in_with_their_figures_and_their_questions() {
        var found = source("000");
        assertThat(found.stream().filter(p -> p.kind() == Kind.IMPROVEMENT).flatMap(p -> p.figures().stream()).map(Figures.Figure::words))
            .containsExactly("three out of five", "4 out of 5", "3 out of 5", "3 of 5");
        assertThat(found.stream().filter(p -> p.kind() == Kind.QUESTION && p.where().path().getLast().startsWith("Strategy"))).hasSize(4);
        assertThat(found.stream().filter(p -> p.kind() == Kind.RECOMMENDATION && p.number().matches("[abc]"))).hasSize(3);
    }
}
