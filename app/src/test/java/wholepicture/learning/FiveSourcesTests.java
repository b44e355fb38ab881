package wholepicture.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.WordForWord.KeptFigure;
import wholepicture.learning.plan.Plan;
import wholepicture.learning.plan.Plans;

/** The partnership's five documents, taken in as a learning lead would take them in, and counted as records. */
@Story
class FiveSourcesTests {

    @Autowired Reviews reviews;
    @Autowired Recommendations recommendations;
    @Autowired Plans plans;
    @Autowired WordForWord wordForWord;
    @Autowired Cast cast;

    private Practitioner lead;

    @BeforeEach
    void a_lead() {
        lead = cast.practitioner(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Ione Marsh", Role.LEARNING_LEAD);
    }

    private static Path source(String start) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path shared = up.resolve("shared").resolve("sources");
            if (Files.isDirectory(shared)) {
                try (var files = Files.list(shared)) {
                    return files.filter(file -> String.valueOf(file.getFileName()).startsWith(start)).findFirst().orElseThrow();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        assumeTrue(false, "the real documents are not beside this checkout");
        throw new IllegalStateException();
    }

    /** Taken in whole, and everything accepted. */
    private long taken(ReviewKind kind, String start) {
        long id = reviews.register(kind, "Source " + start, LocalDate.of(2026, 1, 5));
        var file = source(start);
        reviews.take(id, Reviews.read(String.valueOf(file.getFileName()), file));
        reviews.passages(id).forEach(passage -> reviews.decide(id, passage.id(), Decision.ACCEPTED, "", ""));
        return id;
    }

    @Test
    void the_response_plan_stands_with_twelve_themes_and_every_response_under_its_recommendation() {
        source("003");
        Acting.doAs(lead, () -> {
            long id = taken(ReviewKind.SERIOUS_CASE_REVIEW, "003");
            var made = recommendations.of(reviews.at(id));
            assertThat(made).extracting(Recommendation::number).containsExactly("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "3.1", "3.2", "4.1", "5.1", "5.2", "6.1", "7.1", "8.1", "8.2",
                "9.1", "10.1", "11.1", "12.1");
            assertThat(made.stream().map(r -> r.section().split(" › ")[0]).distinct()).hasSize(12);
            Map<String, Integer> answers = made.stream().collect(Collectors.toMap(Recommendation::number, r -> plans.of(r.id()).unclaimed().size()));
            assertThat(answers).containsEntry("1.1", 3).containsEntry("2.1", 10).containsEntry("2.2", 5).containsEntry("8.2", 4).containsEntry("11.1", 1).doesNotContainValue(0);
            assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) reviews.passages(id).stream().filter(p -> p.kind().equals("response")).count());
            var missed = made.stream().filter(r -> r.number().equals("8.2")).findFirst().orElseThrow();
            assertThat(missed.themes()).contains("was-not-brought");
            assertThat(plans.of(missed.id()).unclaimed()).extracting(Plan.Response::words).anyMatch(words -> words.startsWith("CCG support the need"));
            assertThat(reviews.passages(id)).filteredOn(p -> p.number().equals("8.2")).singleElement().satisfies(p -> assertThat(p.gaps()).contains("an empty point stands under it"));
        });
    }

    @Test
    void the_cases_the_audits_and_the_briefings_stand_as_records_that_lead_back_to_their_passage() {
        source("004");
        Acting.doAs(lead, () -> {
            long cases = taken(ReviewKind.ALTERNATIVE_LEARNING_REVIEW, "004");
            var byCase = recommendations.of(reviews.at(cases)).stream().filter(r -> r.section().startsWith("Case") && r.section().contains("Recommendations"))
                .collect(Collectors.groupingBy(r -> r.section().substring(0, 6), Collectors.counting()));
            assertThat(byCase).containsEntry("Case 1", 9L).containsEntry("Case 2", 3L).containsEntry("Case 3", 8L).hasSize(3);
            long audits = taken(ReviewKind.AUDIT, "000");
            assertThat(recommendations.of(reviews.at(audits))).extracting(Recommendation::words).anyMatch(words -> words.contains("three out of five")).anyMatch(words -> words.contains("3 of 5"));
            var figures = wordForWord.figures(audits);
            assertThat(figures.stream().filter(f -> f.section().contains("Child Sexual Abuse Case Audit"))).extracting(KeptFigure::value, KeptFigure::of, f -> f.percent().orElse(-1d), KeptFigure::unit).contains(
                tuple(5d, Optional.empty(), -1d, "cases"), tuple(3d, Optional.of(5), 60d, "cases"), tuple(4d, Optional.of(5), 80d, "cases")).hasSize(7);
            assertThat(figures.stream().filter(f -> f.section().contains("Strategy Discussions"))).singleElement().satisfies(f -> assertThat(f.words()).isEqualTo("3 safeguarding cases"));
            wordForWord.settle(audits, Set.of(), Set.of(figures.getFirst().id()));
            assertThat(wordForWord.figures(audits)).filteredOn(f -> f.stands().orElse(false)).hasSize(1);
            long newsletter = taken(ReviewKind.SAFEGUARDING_ADULT_REVIEW, "002");
            assertThat(wordForWord.boxes(newsletter).stream().collect(Collectors.groupingBy(kept -> kept.box().briefing(), Collectors.counting()))).isEqualTo(Map.of(1, 7L, 2, 7L));
            assertThat(wordForWord.boxes(newsletter)).filteredOn(kept -> kept.box().title().equals("Key Learning Themes")).hasSize(2).allSatisfy(kept -> assertThat(kept.themes()).isNotEmpty());
            long findings = taken(ReviewKind.THEMATIC_REVIEW, "001");
            assertThat(reviews.documents(findings)).hasSize(1);
            for (long review : List.of(cases, audits, newsletter, findings)) {
                var words = cast.rows("select words from learning.document where review_id = ?", review).getFirst().get("words").toString();
                assertThat(cast.rows("select p.words, p.starts_at from learning.proposal p where p.review_id = ? and p.kind <> 'response'", review)).allSatisfy(row ->
                    assertThat(Optional.of(words.substring((int) row.get("starts_at")))).hasValueSatisfying(rest -> assertThat(bare(rest)).startsWith(bare(row.get("words").toString().substring(0,
                        Math.min(20, row.get("words").toString().length()))))));
            }
        });
    }

    private static String bare(String text) {
        return text.substring(0, Math.min(400, text.length())).replaceAll("[^\\p{L}\\d]", "");
    }
}
