package wholepicture.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.linkage.Constraints;
import wholepicture.linkage.batch.Learnt;
import wholepicture.linkage.batch.LinkProblem;
import wholepicture.linkage.batch.Linkage;
import wholepicture.linkage.batch.Linked;
import wholepicture.linkage.invented.InventedRecords;

class SparkLinkageTests {

    @TempDir
    static Path folder;

    private static Path records = Path.of("");
    private static Path model = Path.of("");
    private static SparkSession session = start();

    private static SparkSession start() {
        return SparkSession.builder().master("local[2]").appName("test").config("spark.ui.enabled", false).config("spark.sql.shuffle.partitions", 4)
            .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
    }

    /** A county, and a block of 300 who share name and year of birth, so that over-full blocks are divided here too. */
    @BeforeAll
    static void invent() throws IOException {
        records = folder.resolve("county.csv");
        InventedRecords.write(records, folder.resolve("truth.csv"), 3_000, 7);
        var lines = new ArrayList<>(Files.readAllLines(records));
        for (int i = 1; i <= 300; i++) {
            lines.add("x%d,council,Ann,,Lee,2001-02-%02d,F,%d High Street,Westford,ZQ%d 1AA,".formatted(i, i % 28 + 1, i % 90, i % 7));
        }
        Files.write(records, lines);
        model = Files.writeString(folder.resolve("model.json"), Learnt.of(Linkage.link(List.of(records), Optional.empty(), 2, _ -> {})).text());
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static Linked locally() {
        return Linkage.link(List.of(records), Optional.empty(), Learnt.read(model), Constraints.NONE, 2, _ -> {});
    }

    @Test
    void the_same_pairs_and_weights_and_clusters_as_on_one_machine() throws IOException {
        var table = session.read().option("header", true).csv(records.toString());
        var linked = SparkLinkage.of(session, table, "record_id", Files.readString(model));
        var locally = locally();
        var expected = new HashMap<String, Float>();
        locally.eachPair((i, j, weight) -> {
            var pair = Pair.of(locally.id(i), locally.id(j), (float) weight);
            expected.put(pair.one() + " " + pair.other(), pair.weight());
        });
        var found = new HashMap<String, Float>();
        linked.pairs().collect().forEach(pair -> assertThat(found.put(pair.one() + " " + pair.other(), pair.weight())).as("each pair once").isNull());
        assertThat(found).hasSameSizeAs(expected);
        assertThat(found.equals(expected)).as("the same weights").isTrue();
        assertThat(found).hasSizeGreaterThan(5_000);
        assertThat(people(linked.clusters().collectAsMap())).isEqualTo(people(locally));
    }

    @Test
    void reads_and_writes_parquet_and_csv() {
        var parquet = folder.resolve("county.parquet");
        session.read().option("header", true).csv(records.toString()).write().parquet(parquet.toString());
        SparkLinkCommand.run(session, "--records", parquet.toString(), "--model", model.toString(), "--id", "record_id",
            "--clusters", folder.resolve("clusters.csv").toString(), "--pairs", folder.resolve("pairs.parquet").toString());
        var clusters = new HashMap<String, String>();
        session.read().option("header", true).csv(folder.resolve("clusters.csv").toString()).collectAsList().forEach(row -> clusters.put(row.getString(0), row.getString(1)));
        assertThat(people(clusters)).isEqualTo(people(locally()));
        assertThat(session.read().parquet(folder.resolve("pairs.parquet").toString()).columns()).containsExactly("id_1", "id_2", "weight");
    }

    @Test
    void what_is_missing_is_said() {
        var table = session.read().option("header", true).csv(records.toString());
        assertThatThrownBy(() -> SparkLinkage.of(session, table, "nhs", Files.readString(model))).isInstanceOf(LinkProblem.class).hasMessageContaining("no column \"nhs\"");
        assertThatThrownBy(() -> SparkLinkCommand.run(session, "--records")).isInstanceOf(LinkProblem.class).hasMessageContaining("spark-submit");
        assertThatThrownBy(() -> SparkLinkage.of(session, table, "record_id", "{}")).isInstanceOf(LinkProblem.class).hasMessageContaining("no model");
    }

    private static TreeSet<String> people(Map<String, String> clusters) {
        var people = new TreeMap<String, TreeSet<String>>();
        clusters.forEach((id, cluster) -> people.computeIfAbsent(cluster, _ -> new TreeSet<>()).add(id));
        return new TreeSet<>(people.values().stream().map(ids -> String.join(" ", ids)).toList());
    }

    private static TreeSet<String> people(Linked linked) {
        var clusters = new HashMap<String, String>();
        for (int i = 0; i < linked.size(); i++) {
            clusters.put(linked.id(i), String.valueOf(linked.cluster(i)));
        }
        return people(clusters);
    }
}
