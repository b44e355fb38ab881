package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wholepicture.linkage.Constraints.Pair;

/** Families are what causes wrong links: parents, brothers, twins and namesakes at one address, each in several agencies' files. */
class FamiliesTests {

    @Test
    void members_of_2000_families_are_told_apart_and_their_records_brought_together() {
        var records = Families.of(2_000, 2026).stream().map(Prepared::of).toList();
        var groups = new Clusters(Model.standard(), Thresholds.STANDARD).gather(records, Constraints.NONE, 1_000);
        var found = pairs(groups);
        var real = new HashMap<String, List<String>>();
        records.forEach(record -> real.computeIfAbsent(Families.person(record.id()), _ -> new ArrayList<>()).add(record.id()));
        var truth = pairs(List.copyOf(real.values()));
        var wrong = new HashSet<>(found);
        wrong.removeAll(truth);
        double precision = 1 - (double) wrong.size() / found.size();
        double recall = (double) (found.size() - wrong.size()) / truth.size();
        System.out.printf("families: %d records of %d people; %d pairs joined, %d wrongly; precision %.4f, recall %.4f, F1 %.4f%n", records.size(),
            real.size(), found.size(), wrong.size(), precision, recall, 2 * precision * recall / (precision + recall));
        assertThat(precision).isGreaterThan(0.999);
        assertThat(recall).isGreaterThan(0.9);
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
}
