package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.linkage.invented.TwoCounts;
import wholepicture.linkage.invented.Wear;

/** Sets unlike each other, linked with guessed columns and nothing set by hand: learning must not wander off on any of them. */
class TrialsTests {

    @TempDir
    Path folder;

    /** Who is called Ahmed Mohammed is not somebody called Mohammed Ahmed in the same file: many such pairs were once taken for people counted twice. */
    @Test
    void people_whose_names_stand_the_other_way_round_do_not_make_a_count_look_as_if_it_held_anybody_twice() throws IOException {
        var counts = List.of(folder.resolve("census.csv"), folder.resolve("survey.csv"));
        TwoCounts.write(counts.get(0), counts.get(1), 25_000, 7_002, Wear.LIGHT_TO_JUDGE);
        assertThat(Trials.link(new Trials.Trial("census and survey", counts)).oneEach).isTrue();
    }

    @Test
    void every_kind_of_set_is_linked_well_without_a_setting() throws IOException {
        var reached = new HashMap<String, Double>();
        for (var trial : Trials.all(folder, false, 12_000)) {
            var judged = trial.judge(Trials.link(trial));
            System.out.printf("%s: precision %.4f, recall %.4f, F1 %.4f%n", trial.name(), judged.precision(), judged.recall(), judged.f1());
            reached.put(trial.name(), judged.f1());
        }
        assertThat(reached).hasSize(13).allSatisfy((name, f1) -> assertThat(f1).as(name).isGreaterThan(name.endsWith("without birth dates") ? 0.85 : 0.95));
    }
}
