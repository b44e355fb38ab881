package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets unlike each other, linked with guessed columns and nothing set by hand: learning must not wander off on any of them. */
class TrialsTests {

    @TempDir
    Path folder;

    @Test
    void every_kind_of_set_is_linked_well_without_a_setting() throws IOException {
        var reached = new HashMap<String, Double>();
        for (var trial : Trials.all(folder, false, 12_000)) {
            var judged = trial.judge(Trials.link(trial));
            System.out.printf("%s: precision %.4f, recall %.4f, F1 %.4f%n", trial.name(), judged.precision(), judged.recall(), judged.f1());
            reached.put(trial.name(), judged.f1());
        }
        assertThat(reached).hasSize(8).allSatisfy((name, f1) -> assertThat(f1).as(name).isGreaterThan(0.95));
    }
}
