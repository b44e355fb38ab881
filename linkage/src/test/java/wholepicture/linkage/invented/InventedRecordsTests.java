package wholepicture.linkage.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedRecordsTests {

    @TempDir
    Path folder;

    private List<String> write(String name, int many, long seed) throws IOException {
        InventedRecords.write(folder.resolve(name), folder.resolve(name + ".truth"), many, seed);
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void the_same_seed_invents_the_same_county() throws IOException {
        assertThat(write("one", 2_000, 7)).isEqualTo(write("two", 2_000, 7)).isNotEqualTo(write("three", 2_000, 8));
    }

    @Test
    void every_record_has_its_truth_and_every_difficulty_occurs() throws IOException {
        var lines = write("records", 30_000, 1);
        assertThat(lines).hasSize(30_001).first().isEqualTo(InventedRecords.HEADER);
        var ids = lines.stream().skip(1).map(line -> line.split(",")[0]).toList();
        var truth = Truth.read(folder.resolve("records.truth"), ids);
        var apart = Judgement.of(truth, i -> i);
        assertThat(apart.all().found()).isZero();
        assertThat(apart.byDifficulty()).containsOnlyKeys("twins", "moved", "changed name", "no birth date", "wrong birth date", "nothing special");
        assertThat(apart.byOrigin()).hasSizeGreaterThan(15);
        var together = Judgement.of(truth, truth::person);
        assertThat(together.all().f1()).isEqualTo(1);
        assertThat(together.falseBetween()).isEmpty();
    }

    @Test
    void wrong_links_are_told_apart_by_who_the_two_are_to_each_other() throws IOException {
        Files.writeString(folder.resolve("truth"), InventedRecords.TRUTH_HEADER + "\n" + """
            a,P1,H1,english,1,0,0,1
            b,P1,H1,english,1,1,0,1
            c,P2,H1,english,1,0,0,1
            d,P3,H1,polish,0,0,0,0
            e,P4,H2,polish,0,0,0,1
            """);
        var truth = Truth.read(folder.resolve("truth"), List.of("a", "b", "c", "d", "e"));
        var judged = Judgement.of(truth, i -> new int[] {0, 0, 0, 3, 3}[i]);
        assertThat(judged.all()).isEqualTo(new Judgement.Measure(1, 4, 1));
        assertThat(judged.all().precision()).isEqualTo(0.25);
        assertThat(judged.falseBetween()).isEqualTo(new HashMap<>(Map.of("twins", 2L, "other people", 1L)));
        var thresholds = new Judgement.Thresholds(truth, 1);
        thresholds.add(0, 1, 5);
        thresholds.add(0, 2, 3);
        thresholds.add(3, 4, -1);
        assertThat(thresholds.best().getKey()).isBetween(3.25, 5.0);
        assertThat(thresholds.at(0).precision()).isEqualTo(0.5);
        assertThat(thresholds.compared()).isEqualTo(1);
        assertThat(IntStream.range(0, 5).mapToObj(truth::origin)).contains("polish");
    }
}
