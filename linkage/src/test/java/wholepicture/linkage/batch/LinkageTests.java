package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.linkage.invented.InventedRecords;
import wholepicture.linkage.invented.Judgement;
import wholepicture.linkage.invented.Truth;

class LinkageTests {

    @TempDir
    Path folder;

    private static Linked link(int threads, Path... files) {
        return Linkage.link(List.of(files), Optional.empty(), threads, _ -> {});
    }

    @Test
    void finds_the_people_of_an_invented_county_without_joining_families() throws IOException {
        var records = folder.resolve("county.csv");
        InventedRecords.write(records, folder.resolve("truth.csv"), 20_000, 11);
        var linked = link(2, records);
        var truth = Truth.read(folder.resolve("truth.csv"), IntStream.range(0, linked.size()).mapToObj(linked::id).toList());
        var judged = Judgement.of(truth, linked::cluster);
        assertThat(judged.all().f1()).isGreaterThan(0.968);
        assertThat(judged.all().precision()).isGreaterThan(0.97);
    }

    @Test
    void the_same_clusters_for_any_number_of_threads_and_any_order_of_the_file() throws IOException {
        var records = folder.resolve("county.csv");
        InventedRecords.write(records, folder.resolve("truth.csv"), 8_000, 3);
        var lines = new ArrayList<>(Files.readAllLines(records));
        String header = lines.removeFirst();
        Collections.shuffle(lines, new Random(5));
        lines.addFirst(header);
        var shuffled = Files.write(folder.resolve("shuffled.csv"), lines);
        var expected = people(link(1, records));
        assertThat(people(link(3, records))).isEqualTo(expected);
        assertThat(people(link(2, shuffled))).isEqualTo(expected);
    }

    private static TreeSet<String> people(Linked linked) {
        var people = new TreeMap<Integer, TreeSet<String>>();
        for (int i = 0; i < linked.size(); i++) {
            people.computeIfAbsent(linked.cluster(i), _ -> new TreeSet<>()).add(linked.id(i));
        }
        var all = new TreeSet<String>();
        people.values().forEach(ids -> all.add(String.join(" ", ids)));
        return all;
    }

    @Test
    void a_hundred_thousand_identical_records_are_one_person_and_no_explosion() throws IOException {
        var file = folder.resolve("alike.csv");
        Files.write(file, IntStream.rangeClosed(0, 100_000).mapToObj(i -> i == 0 ? "id,first_name,surname,dob,postcode" : i + ",Ann,Lee,2001-02-03,ZQ1 1AA").toList());
        var linked = link(2, file);
        assertThat(linked.clusters()).isEqualTo(1);
        assertThat(linked.compared()).isLessThan(20_000_000);
    }

    @Test
    void one_record_is_one_person() throws IOException {
        assertThat(link(2, Files.writeString(folder.resolve("one.csv"), "id,first_name,surname,dob\n1,Ann,Lee,2001-02-03\n")).clusters()).isEqualTo(1);
    }

    @Test
    void febrl_3_and_4() throws IOException {
        assertThat(febrl("dataset3.csv")).isGreaterThan(0.998);
        assertThat(febrl("dataset4a.csv", "dataset4b.csv")).isGreaterThanOrEqualTo(0.9998);
    }

    @Test
    void fake_1000_with_names_and_birth_dates_replaced_or_left_out() throws IOException {
        var truth = new HashMap<String, String>();
        var file = known("splink/fake_1000.csv");
        Files.readAllLines(file).forEach(line -> truth.put(line.split(",")[0], line.substring(line.lastIndexOf(',') + 1)));
        assertThat(f1(link(2, file), truth::get)).isGreaterThan(0.93);
    }

    private double febrl(String... files) {
        var paths = new ArrayList<Path>();
        for (String file : files) {
            paths.add(known("febrl/" + file));
        }
        double f1 = f1(link(2, paths.toArray(Path[]::new)), id -> id.split("-")[1]);
        System.out.printf("%s: F1 of clusters %.4f%n", String.join(" and ", files), f1);
        return f1;
    }

    private static double f1(Linked linked, Function<String, String> person) {
        Map<String, List<Integer>> real = new HashMap<>();
        Map<Integer, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < linked.size(); i++) {
            real.computeIfAbsent(person.apply(linked.id(i)), _ -> new ArrayList<>()).add(i);
            found.computeIfAbsent(linked.cluster(i), _ -> new ArrayList<>()).add(i);
        }
        double right = 0;
        for (List<Integer> group : real.values()) {
            for (int i : group) {
                for (int j : group) {
                    right += i < j && linked.cluster(i) == linked.cluster(j) ? 1 : 0;
                }
            }
        }
        return 2 * right / (pairs(real.values()) + pairs(found.values()));
    }

    private static double pairs(Iterable<List<Integer>> groups) {
        double pairs = 0;
        for (List<Integer> group : groups) {
            pairs += group.size() * (group.size() - 1) / 2.0;
        }
        return pairs;
    }

    private static Path known(String file) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/data"))) {
            here = here.getParent();
        }
        assumeTrue(here != null, "the published sets are not beside this project");
        return here.resolve("shared/data/linkage").resolve(file);
    }
}
