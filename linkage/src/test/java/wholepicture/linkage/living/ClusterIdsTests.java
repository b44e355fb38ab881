package wholepicture.linkage.living;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterIdsTests {

    private final Rows rows = new Rows();
    private final ClusterIds ids = new ClusterIds(rows, 64);

    private Step clusters(int[]... clusters) {
        return ids.named(List.of(clusters), Map.of());
    }

    private int[] come(String... records) {
        return Arrays.stream(records).mapToInt(rows::add).toArray();
    }

    @Test
    void an_id_stays_while_records_come_and_go() {
        int[] all = come("a", "b", "c");
        clusters(new int[] {all[0]});
        long id = ids.of(all[0]);
        assertThat(clusters(new int[] {all[0], all[1], all[2]}).begun()).isEmpty();
        assertThat(ids.of(all[2])).isEqualTo(id);
        rows.remove(all[0]);
        var step = ids.named(List.of(new int[] {all[1], all[2]}), Map.of(all[0], "a"));
        assertThat(step.moved()).containsExactly(new Step.Moved("a", id, 0));
        assertThat(ids.of(all[1])).isEqualTo(id);
    }

    @Test
    void when_two_join_the_larger_gives_the_id_and_the_other_tells_where_it_went() {
        int[] all = come("a", "b", "c");
        clusters(new int[] {all[0]});
        clusters(new int[] {all[1], all[2]});
        long small = ids.of(all[0]);
        long large = ids.of(all[1]);
        assertThat(clusters(all).ended()).containsExactly(Map.entry(small, large));
        assertThat(ids.now(small)).isEqualTo(large);
        assertThat(ids.one(small)).isEqualTo(-1);
    }

    @Test
    void when_one_parts_most_of_it_keeps_the_id_and_of_equals_the_first_record() {
        int[] all = come("d", "b", "c", "a");
        clusters(all);
        long id = ids.of(all[0]);
        var step = clusters(new int[] {all[0], all[1]}, new int[] {all[2], all[3]});
        assertThat(ids.of(all[3])).isEqualTo(id);
        assertThat(step.begun()).containsExactly((long) ids.of(all[0]));
        assertThat(step.moved()).extracting(Step.Moved::record).containsExactlyInAnyOrder("d", "b");
    }

    @Test
    void an_id_is_never_given_again() {
        int[] one = come("a");
        clusters(one);
        long id = ids.of(one[0]);
        rows.remove(one[0]);
        assertThat(ids.named(List.of(), Map.of(one[0], "a")).ended()).containsExactly(Map.entry(id, 0L));
        assertThat(ids.now(id)).isZero();
        int[] again = come("a");
        clusters(again);
        assertThat((long) ids.of(again[0])).isNotEqualTo(id);
        assertThat(ids.size()).isEqualTo(1);
    }
}
