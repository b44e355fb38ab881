package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static wholepicture.linkage.PersonRecord.Contact.Kind.EMAIL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wholepicture.linkage.Constraints.Pair;

/**
 * How well the standard figures find the pairs of published test sets whose truth is known. None of these sets holds
 * families, which our figures are made for; they show that typing errors alone do not defeat us.
 */
class KnownSetsTests {

    private static final int LARGEST_BLOCK = 2000;

    @Test
    void febrl4_a_register_and_its_damaged_copy() throws IOException {
        var records = new ArrayList<PersonRecord>();
        records.addAll(read("febrl/dataset4a.csv", KnownSetsTests::febrl));
        records.addAll(read("febrl/dataset4b.csv", KnownSetsTests::febrl));
        var quality = measure("FEBRL 4", records, id -> id.split("-")[1], 5_000);
        assertThat(quality.amongStrangers()).isGreaterThan(0.99);
        assertThat(quality.amongFamilies()).isGreaterThan(0.92);
        assertThat(quality.withSteward()).isGreaterThan(0.98);
    }

    @Test
    void febrl3_up_to_five_damaged_copies_of_one_person() throws IOException {
        var quality = measure("FEBRL 3", read("febrl/dataset3.csv", KnownSetsTests::febrl), id -> id.split("-")[1], 2_000);
        assertThat(quality.amongStrangers()).isGreaterThan(0.97);
        assertThat(quality.amongFamilies()).isGreaterThan(0.9);
        assertThat(quality.withSteward()).isGreaterThan(0.97);
    }

    @Test
    void splink_fake_1000_with_names_and_birth_dates_replaced_or_left_out() throws IOException {
        var truth = new HashMap<String, String>();
        var records = read("splink/fake_1000.csv", fields -> {
            truth.put(fields[0], fields[6]);
            return PersonRecord.of(fields[0]).named(fields[1], fields[2]).born(born(fields[3].replace("-", ""))).reached(EMAIL, fields[5]);
        });
        var quality = measure("fake_1000", records, id -> truth.getOrDefault(id, ""), 250);
        assertThat(quality.amongStrangers()).isGreaterThan(0.6);
    }

    /**
     * F1 of the pairs joined.
     *
     * @param amongStrangers with the standard figures for one person and for strangers: nobody in these sets is related
     * @param amongFamilies with all the standard figures, which rather ask than join possible twins
     * @param withSteward the same, when a steward answers every question rightly
     */
    private record Quality(double amongStrangers, double amongFamilies, double withSteward) {}

    private static Quality measure(String name, List<PersonRecord> sent, Function<String, String> truth, int people) {
        var records = sent.stream().map(Prepared::of).toList();
        var real = pairs(groups(records.stream().map(Prepared::id).toList(), truth));
        var candidates = pairs(blocks(records));
        System.out.printf("%s: %d records, %d real pairs, of which blocking finds %.4f among %d candidates%n", name, records.size(),
            real.size(), (double) real.stream().filter(candidates::contains).count() / real.size(), candidates.size());
        double amongStrangers = f1(name + ", strangers only", joined(strangersOnly().among(people), records), real);
        var standard = Model.standard().among(people);
        var joined = joined(standard, records);
        double amongFamilies = f1(name + ", standard figures", joined, real);
        var asked = asked(standard, records, candidates);
        asked.removeAll(joined);
        long questions = asked.size();
        asked.retainAll(real);
        joined.addAll(asked);
        return new Quality(amongStrangers, amongFamilies, f1(name + ", and " + questions + " questions answered", joined, real));
    }

    private static Set<Pair> joined(Model model, List<Prepared> records) {
        return pairs(new Clusters(model, Thresholds.STANDARD).gather(records, Constraints.NONE, LARGEST_BLOCK));
    }

    private static Set<Pair> asked(Model model, List<Prepared> records, Set<Pair> candidates) {
        var byId = new HashMap<String, Prepared>();
        records.forEach(record -> byId.put(record.id(), record));
        return candidates.stream().filter(pair -> Thresholds.STANDARD.decide(model.compare(get(byId, pair.first()), get(byId, pair.second())))
            != Decision.APART).collect(Collectors.toSet());
    }

    private static double f1(String name, Set<Pair> found, Set<Pair> real) {
        double right = found.stream().filter(real::contains).count();
        double precision = right / found.size();
        double recall = right / real.size();
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf("  %s: precision %.4f, recall %.4f, F1 %.4f%n", name, precision, recall, f1);
        return f1;
    }

    /** The first two columns of the standard figures. */
    private static Model strangersOnly() {
        return Model.read(Tables.lines("standard.model").stream().map(line -> line.split("\\s+")).map(words ->
            words[0].equals("one_person") ? "one_person strangers" : String.join(" ", Arrays.copyOf(words, Math.min(3, words.length)))).toList());
    }

    private static Prepared get(Map<String, Prepared> byId, String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private static List<List<String>> blocks(List<Prepared> records) {
        var blocks = new HashMap<String, List<String>>();
        records.forEach(record -> BlockingKeys.of(record)
            .forEach(key -> blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(record.id())));
        return blocks.values().stream().filter(block -> block.size() <= LARGEST_BLOCK).toList();
    }

    private static Set<Pair> pairs(List<List<String>> groups) {
        var pairs = new HashSet<Pair>();
        for (List<String> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(Pair.of(group.get(i), group.get(j)));
                }
            }
        }
        return pairs;
    }

    private static List<List<String>> groups(List<String> ids, Function<String, String> truth) {
        var groups = new HashMap<String, List<String>>();
        ids.forEach(id -> groups.computeIfAbsent(truth.apply(id), _ -> new ArrayList<>()).add(id));
        return List.copyOf(groups.values());
    }

    private static PersonRecord febrl(String[] f) {
        return PersonRecord.of(f[0]).named(f[1], f[2]).living(f[3] + " " + f[4] + ", " + f[5] + ", " + f[6], f[7])
            .born(born(f[9])).identified("NINO", f[10]);
    }

    private static Birth born(String digits) {
        try {
            return digits.length() == 8 ? Birth.on(LocalDate.of(Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)))) : Birth.unknown();
        } catch (DateTimeException e) {
            return Birth.unknown();
        }
    }

    private static List<PersonRecord> read(String file, Function<String[], PersonRecord> row) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/data"))) {
            here = here.getParent();
        }
        assumeTrue(here != null, "the published sets are not beside this project");
        try (var lines = Files.lines(here.resolve("shared/data/linkage").resolve(file))) {
            return lines.skip(1).map(line -> line.split("\\s*,\\s*", -1)).map(row).toList();
        }
    }
}
