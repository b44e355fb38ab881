package wholepicture.linkage.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.linkage.Constraints;
import wholepicture.linkage.batch.Learnt;
import wholepicture.linkage.batch.LinkProblem;
import wholepicture.linkage.batch.Linkage;
import wholepicture.linkage.batch.Linked;
import wholepicture.linkage.invented.InventedRecords;

class LivingTests {

    @TempDir
    static Path folder;

    private static Learnt learnt = Learnt.parse("{\"version\": 2, \"rules\": [], \"comparisons\": [], \"names\": {}}");
    private static List<String[]> pool = List.of();

    @BeforeAll
    static void learn() throws IOException {
        var file = folder.resolve("county.csv");
        InventedRecords.write(file, folder.resolve("truth.csv"), 3_000, 7);
        learnt = Learnt.of(Linkage.link(List.of(file), Optional.empty(), 2, _ -> {}));
        var header = List.of(Files.readAllLines(file).getFirst().split(","));
        int[] places = learnt.columns().stream().mapToInt(header::indexOf).toArray();
        pool = Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1))
            .map(row -> Arrays.stream(places).mapToObj(at -> row[at]).toArray(String[]::new)).toList();
    }

    private final Map<String, String[]> here = new TreeMap<>();

    /** The clusters of a full run over what is here, by the same model and decisions. */
    private TreeSet<String> fullRun(Living living) throws IOException {
        var lines = new ArrayList<>(List.of("record_id," + String.join(",", learnt.columns())));
        here.forEach((id, fields) -> lines.add(id + "," + String.join(",", fields)));
        var file = Files.write(folder.resolve("now.csv"), lines);
        return people(Linkage.link(List.of(file), Optional.empty(), learnt, living.constraints(), 2, _ -> {}));
    }

    private static TreeSet<String> people(Linked linked) {
        var people = new TreeMap<Integer, TreeSet<String>>();
        for (int i = 0; i < linked.size(); i++) {
            people.computeIfAbsent(linked.cluster(i), _ -> new TreeSet<>()).add(linked.id(i));
        }
        return new TreeSet<>(people.values().stream().map(ids -> String.join(" ", ids)).toList());
    }

    private TreeSet<String> people(Living living) {
        var people = new TreeMap<Long, TreeSet<String>>();
        here.keySet().forEach(id -> people.computeIfAbsent(living.cluster(id).orElseThrow(), _ -> new TreeSet<>()).add(id));
        people.forEach((cluster, ids) -> assertThat(living.members(cluster)).isEqualTo(ids));
        assertThat(living.clusters()).isEqualTo(people.size());
        return new TreeSet<>(people.values().stream().map(ids -> String.join(" ", ids)).toList());
    }

    private void endsAsAFullRun(Living living) throws IOException {
        var expected = fullRun(living);
        var found = people(living);
        assertThat(found.stream().filter(people -> !expected.contains(people))).as("clusters that a full run has not; it has %s",
            expected.stream().filter(people -> !found.contains(people)).toList()).isEmpty();
        assertThat(found).hasSameSizeAs(expected);
    }

    /** Something random happens to a random record. */
    private void happens(Living living, Random random, List<String[]> sayings) {
        String id = "r" + random.nextInt(1, 2_000);
        String[] fields = sayings.get(random.nextInt(sayings.size()));
        if (!here.containsKey(id)) {
            living.add(id, List.of(fields));
            here.put(id, fields);
        } else if (random.nextInt(4) == 0) {
            living.remove(id);
            here.remove(id);
        } else if (random.nextInt(3) > 0) {
            living.change(id, List.of(fields));
            here.put(id, fields);
        } else {
            String other = "r" + random.nextInt(2_000, 2_010);
            String near = living.members(living.cluster(id).orElseThrow()).stream().sorted().filter(each -> !each.equals(id)).findFirst().orElse(other);
            switch (random.nextInt(4)) {
                case 0 -> living.together(id, here.keySet().stream().skip(random.nextInt(here.size())).filter(each -> !each.equals(id)).findFirst().orElse(other));
                case 1 -> living.forget(id, near);
                default -> living.apart(id, near);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatever_comes_changes_and_goes_it_ends_where_a_full_run_ends(int seed) throws IOException {
        var random = new Random(seed);
        var living = Living.empty(learnt, 0);
        var known = pool.subList(0, 300 * seed);
        for (int round = 0; round < 12; round++) {
            for (int act = 0; act < 150; act++) {
                happens(living, random, known);
            }
            endsAsAFullRun(living);
        }
        assertThat(living.constraints().apart()).isNotEmpty();
        assertThat(living.constraints().together()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void blocks_become_over_full_and_cease_to_be_and_it_still_ends_where_a_full_run_ends(int seed) throws IOException {
        var random = new Random(seed);
        int given = learnt.columns().indexOf("first_name");
        int family = learnt.columns().indexOf("surname");
        int born = learnt.columns().indexOf("date_of_birth");
        var alike = pool.subList(0, 400).stream().map(row -> {
            String[] one = row.clone();
            one[given] = "Ann";
            one[family] = random.nextInt(8) == 0 ? one[family] : "Lee";
            one[born] = "2001-02-%02d".formatted(random.nextInt(1, 9));
            return one;
        }).toList();
        var living = Living.empty(learnt, 0);
        for (int i = 1; i <= 240; i++) {
            here.put("r" + i, alike.get(i));
            living.add("r" + i, List.of(alike.get(i)));
        }
        boolean grew = false;
        for (int round = 0; round < 8; round++) {
            for (int act = 0; act < 30; act++) {
                if (round % 4 < 2) {
                    happens(living, random, alike);
                } else {
                    String id = here.keySet().stream().skip(random.nextInt(here.size())).findFirst().orElseThrow();
                    living.remove(id);
                    here.remove(id);
                }
            }
            grew |= here.size() > 265;
            endsAsAFullRun(living);
        }
        assertThat(grew).isTrue();
    }

    @Test
    void what_begins_with_a_full_run_goes_on_as_one() throws IOException {
        var file = folder.resolve("county.csv");
        var living = Living.of(Linkage.link(List.of(file), Optional.empty(), learnt, Constraints.NONE, 2, _ -> {}), 0);
        var lines = Files.readAllLines(file);
        for (int i = 0; i < pool.size(); i++) {
            here.put(lines.get(i + 1).substring(0, lines.get(i + 1).indexOf(',')), pool.get(i));
        }
        endsAsAFullRun(living);
        assertThat(living.again().moved()).isEmpty();
        var random = new Random(9);
        for (int act = 0; act < 200; act++) {
            happens(living, random, pool);
        }
        endsAsAFullRun(living);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3})
    void with_hysteresis_linking_everything_again_moves_nothing(double hold) {
        var random = new Random(17);
        var living = Living.empty(learnt, hold);
        for (int round = 0; round < 10; round++) {
            for (int act = 0; act < 100; act++) {
                happens(living, random, pool.subList(0, 500));
            }
            assertThat(living.again().moved()).isEmpty();
        }
    }

    @Test
    void two_join_above_and_part_below() {
        var all = Living.empty(learnt, 0);
        for (int i = 0; i < pool.size(); i++) {
            all.add("r" + i, List.of(pool.get(i)));
        }
        double threshold = learnt.threshold();
        int between = 0;
        for (int i = 0; i < pool.size() && between < 5; i++) {
            var weak = all.find(List.of(pool.get(i)), threshold - 3).stream().filter(match -> match.weight() < threshold).findFirst();
            if (weak.isPresent()) {
                between++;
                String[] other = pool.get(Integer.parseInt(weak.get().record().substring(1)));
                for (double hold : new double[] {0, 3}) {
                    var living = Living.empty(learnt, hold);
                    living.add("one", List.of(pool.get(i)));
                    living.add("other", List.of(other));
                    assertThat(living.cluster("one")).as("too weak to join").isNotEqualTo(living.cluster("other"));
                    living.change("other", List.of(pool.get(i)));
                    assertThat(living.cluster("one")).as("the same").isEqualTo(living.cluster("other"));
                    living.change("other", List.of(other));
                    assertThat(living.cluster("one").equals(living.cluster("other"))).as("strong enough to stay").isEqualTo(hold > 0);
                }
            }
        }
        assertThat(between).isEqualTo(5);
    }

    @Test
    void weights_are_those_of_the_full_run() throws IOException {
        var living = Living.empty(learnt, 0);
        for (int i = 0; i < 600; i++) {
            here.put("r" + (10_000 + i), pool.get(i));
            living.add("r" + (10_000 + i), List.of(pool.get(i)));
        }
        fullRun(living);
        var linked = Linkage.link(List.of(folder.resolve("now.csv")), Optional.empty(), learnt, living.constraints(), 2, _ -> {});
        var compared = new HashMap<String, Double>();
        linked.eachPair((i, j, weight) -> compared.put(linked.id(i) + " " + linked.id(j), weight));
        assertThat(compared).hasSizeGreaterThan(500);
        compared.forEach((pair, weight) -> assertThat(living.weight(pair.split(" ")[0], pair.split(" ")[1])).isEqualTo(weight));
        var found = living.find(List.of(pool.getFirst()), -100);
        assertThat(found.getFirst().record()).isEqualTo("r10000");
        living.add("again", List.of(pool.getFirst()));
        found.forEach(match -> assertThat((double) match.weight()).isEqualTo(living.weight("again", match.record())));
    }

    @Test
    void what_cannot_be_is_said_and_changes_nothing() {
        var living = Living.empty(learnt, 0);
        living.add("one", List.of(pool.getFirst()));
        assertThatThrownBy(() -> living.add("one", List.of(pool.getFirst()))).isInstanceOf(LinkProblem.class).hasMessageContaining("is here already");
        assertThatThrownBy(() -> living.change("two", List.of(pool.getFirst()))).isInstanceOf(LinkProblem.class).hasMessageContaining("no record two");
        assertThatThrownBy(() -> living.change("one", List.of("x"))).isInstanceOf(LinkProblem.class).hasMessageContaining("fields");
        assertThat(living.again().moved()).isEmpty();
        assertThat(living.find(List.of(pool.getFirst()), 2)).hasSize(1);
    }
}
