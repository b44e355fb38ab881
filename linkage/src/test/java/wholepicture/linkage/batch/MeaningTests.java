package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import wholepicture.linkage.batch.Comparisons.Kind;

class MeaningTests {

    @Test
    void one_person_has_nearly_always_one_birth_date() {
        double[] drifted = {1, 0.3, 0.02, 0, 0, 0, 0, 0.68};
        assertThat(Meaning.ofOnePerson(drifted, Kind.BIRTH, false, true)).isGreaterThan(0.5);
        assertThat(drifted[7]).isCloseTo(0.08, within(1e-9));
        assertThat(Arrays.stream(drifted).skip(1).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void without_birth_dates_one_person_is_not_whoever_has_a_name_and_lives_elsewhere() {
        double[] namesakes = {1, 0.05, 0.01, 0.03, 0.01, 0.01, 0.01, 0.06, 0.82};
        assertThat(Meaning.ofOnePerson(namesakes.clone(), Kind.HOME, true, true)).isZero();
        assertThat(Meaning.ofOnePerson(namesakes, Kind.HOME, true, false)).isGreaterThan(0.4);
        assertThat(namesakes[8]).isCloseTo(0.35, within(1e-9));
    }

    @Test
    void what_can_be_is_left_as_it_was_learnt() {
        double[] usual = {1, 0.9, 0.04, 0.01, 0.01, 0.01, 0.01, 0.02};
        assertThat(Meaning.ofOnePerson(usual, Kind.BIRTH, true, true)).isZero();
        assertThat(usual).containsExactly(1, 0.9, 0.04, 0.01, 0.01, 0.01, 0.01, 0.02);
    }

    @Test
    void two_people_share_a_given_name_only_where_their_explanation_says_so() {
        double[] chance = {1, 0.006, 0.004, 0.02, 0, 0.03, 0, 0.94};
        double[] household = {1, 0.8, 0.1, 0.02, 0, 0.03, 0, 0.05};
        assertThat(Meaning.ofTwoPeople(household.clone(), Kind.GIVEN, EnumSet.of(Kind.GIVEN, Kind.HOME), chance, true)).isZero();
        assertThat(Meaning.ofTwoPeople(household, Kind.GIVEN, EnumSet.of(Kind.FAMILY, Kind.HOME), chance, true)).isGreaterThan(0.5);
        assertThat(household[1] + household[2] + household[3]).isLessThan(0.25);
    }

    @Test
    void without_birth_dates_two_people_of_one_home_and_given_name_have_not_the_family_name_in_common_as_well() {
        double[] chance = {1, 0.006, 0.004, 0.02, 0, 0.97};
        double[] absorbed = {1, 0.63, 0.05, 0.12, 0, 0.2};
        assertThat(Meaning.ofTwoPeople(absorbed.clone(), Kind.FAMILY, EnumSet.of(Kind.GIVEN, Kind.HOME), chance, true)).isZero();
        assertThat(Meaning.ofTwoPeople(absorbed, Kind.FAMILY, EnumSet.of(Kind.GIVEN, Kind.HOME), chance, false)).isGreaterThan(0.4);
        assertThat(absorbed[1] + absorbed[2] + absorbed[3]).isLessThan(0.31);
    }
}
