package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import wholepicture.linkage.Weighed.FieldWeight;

/** What holds for every pair, whoever they are. */
class WeighingTests {

    private static final List<Prepared> RECORDS = Families.of(120, 11).stream().map(Prepared::of).toList();

    private interface PairCheck {
        void holds(Prepared one, Prepared other);
    }

    @Test
    void the_weight_is_the_same_whichever_record_comes_first() {
        everyKindOfPair((one, other) -> {
            var weighed = Model.standard().compare(one, other);
            var turned = Model.standard().compare(other, one);
            assertThat(turned.bits()).isEqualTo(weighed.bits());
            assertThat(turned.rival()).isEqualTo(weighed.rival());
            assertThat(turned.fields()).extracting(FieldWeight::level).isEqualTo(weighed.fields().stream().map(FieldWeight::level).toList());
        });
    }

    @Test
    void the_steps_of_the_waterfall_sum_to_the_total_and_the_short_way_agrees() {
        everyKindOfPair((one, other) -> {
            var weighed = Model.standard().compare(one, other);
            assertThat(weighed.fields().stream().mapToDouble(FieldWeight::bits).sum()).isCloseTo(weighed.bits(), within(1e-9));
            assertThat(Model.standard().weigh(one, other)).isCloseTo(weighed.bits(), within(1e-9));
        });
    }

    @Test
    void a_record_with_a_birth_date_and_an_address_speaks_for_its_own_copy() {
        for (Prepared record : RECORDS) {
            if (record.record().birth() instanceof Birth.Between && !record.record().addresses().isEmpty()) {
                assertThat(Model.standard().weigh(record, record)).isGreaterThan(0);
            }
        }
    }

    @Test
    void every_pair_that_would_join_shares_a_key() {
        int joins = 0;
        for (int i = 0; i < RECORDS.size(); i++) {
            for (int j = i + 1; j < RECORDS.size(); j++) {
                var one = RECORDS.get(i);
                var other = RECORDS.get(j);
                if (Model.standard().weigh(one, other) >= Thresholds.STANDARD.join()) {
                    joins++;
                    assertThat(BlockingKeys.of(one)).as("%s and %s", one.record(), other.record()).containsAnyElementsOf(BlockingKeys.of(other));
                }
            }
        }
        assertThat(joins).isGreaterThan(100);
    }

    @Test
    void a_rare_name_weighs_more_than_a_common_one() {
        double common = Model.standard().weigh(named("David", "Smith"), named("David", "Smith"));
        double rare = Model.standard().weigh(named("Peregrine", "Ollerenshaw"), named("Peregrine", "Ollerenshaw"));
        assertThat(rare - common).isGreaterThan(7);
    }

    @Test
    void fewer_people_need_less_proof() {
        var one = named("David", "Smith");
        assertThat(Model.standard().among(1_000).weigh(one, one)).isGreaterThan(Model.standard().weigh(one, one) + 5);
    }

    @Test
    void a_model_that_cannot_be_read_says_which_line_and_why() {
        var lines = Tables.lines("standard.model");
        assertThatThrownBy(() -> Model.read(lines.stream().filter(line -> !line.startsWith("NHS_SAME")).toList()))
            .hasMessage("The model does not say how likely NHS_SAME is.");
        assertThatThrownBy(() -> Model.read(lines.stream().map(line -> line.startsWith("SEX_SAME") ? "SEX_SAME 0.9" : line).toList()))
            .hasMessage("This line of the model needs 6 figures: SEX_SAME 0.9");
        assertThatThrownBy(() -> Model.read(lines.stream().map(line -> line.replace("0.985", "much")).toList()))
            .hasMessageStartingWith("This line of the model holds no figure where one is needed: SEX_SAME");
    }

    private static Prepared named(String given, String family) {
        return Prepared.of(PersonRecord.of("record").named(given, family));
    }

    /** Pairs of one family stand near each other; others are drawn at random. */
    private static void everyKindOfPair(PairCheck check) {
        var chance = new SplittableRandom(3);
        for (int i = 0; i < RECORDS.size(); i++) {
            for (int near = i; near < Math.min(RECORDS.size(), i + 15); near++) {
                check.holds(RECORDS.get(i), RECORDS.get(near));
            }
            check.holds(RECORDS.get(i), RECORDS.get(chance.nextInt(RECORDS.size())));
        }
    }
}
