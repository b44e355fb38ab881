package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.linkage.Clusters.Person;
import wholepicture.linkage.Constraints.Pair;
import wholepicture.linkage.Placement.Join;
import wholepicture.linkage.Placement.StartNew;
import wholepicture.linkage.Placement.Stay;

/** Which records make one person. Everybody here is invented. */
class ClustersTests {

    private static final String NHS = "9434765919";
    private static final String OTHER_NHS = "9434765870";

    private final Clusters clusters = new Clusters(Model.standard(), Thresholds.STANDARD);

    private final PersonRecord health = orla("health").identified("NHS", NHS);
    private final PersonRecord school = orla("school");
    private final PersonRecord police = orla("police");
    private final PersonRecord twin = twin("twin");

    @Test
    void the_first_record_of_somebody_starts_a_new_person() {
        assertThat(place(health).home()).isEqualTo(new StartNew(Optional.empty()));
        assertThat(place(health, person("P9", twin)).home()).isEqualTo(new StartNew(Optional.empty()));
    }

    @Test
    void a_second_agencys_record_joins_and_says_through_which_record() {
        var placed = place(school, person("P1", health), person("P2", twin));
        assertThat(placed.home()).isInstanceOfSatisfying(Join.class, join -> {
            assertThat(join.because().person()).isEqualTo("P1");
            assertThat(join.because().member()).isEqualTo("health");
            assertThat(join.because().decidedByPerson()).isFalse();
            assertThat(join.leaving()).isEmpty();
        });
        assertThat(placed.reviews()).isEmpty();
    }

    @Test
    void a_record_does_not_join_through_one_record_what_another_contradicts() {
        var mixedUp = person("P1", school, twin);
        var placed = place(police, mixedUp);
        assertThat(placed.home()).isEqualTo(new StartNew(Optional.empty()));
        assertThat(placed.reviews()).singleElement().satisfies(review -> {
            assertThat(review.member()).isEqualTo("school");
            assertThat(review.why()).isEqualTo("It fits one record of this person, but contradicts another.");
        });
    }

    @Test
    void a_baby_without_a_name_does_not_chain_the_twins_together() {
        var baby = record("baby").named("Baby", "Brannigan").living("14 Rowan Way", "XY4 7QD").born(born("2019-03-04"));
        var placed = place(baby, person("P1", health), person("P2", twin));
        assertThat(placed.unite()).isEmpty();
        assertThat(placed.home()).isEqualTo(new StartNew(Optional.empty()));
        assertThat(placed.reviews()).extracting(Placement.Review::person).containsExactlyInAnyOrder("P1", "P2");
    }

    @Test
    void a_record_without_a_number_does_not_chain_two_valid_nhs_numbers_together() {
        var placed = place(orla("another").identified("NHS", OTHER_NHS), person("P1", health, school));
        assertThat(placed.home()).isEqualTo(new StartNew(Optional.empty()));
        assertThat(placed.reviews()).extracting(Placement.Review::person).containsExactly("P1");
    }

    @Test
    void two_persons_become_one_only_when_a_record_belongs_to_both_beyond_doubt() {
        var married = record("married").named("Siobhan", "Okonkwo").born(born("1988-01-19")).living("3 Mill Lane", "XY1 1AA").identified("NHS", NHS);
        var maiden = record("maiden").named("Siobhan", "Brannigan").born(born("1988-01-19")).living("14 Rowan Way", "XY4 7QD");
        var between = record("between").named("Siobhan", "Okonkwo").named("Siobhan", "Brannigan").born(born("1988-01-19"))
            .living("14 Rowan Way", "XY4 7QD").identified("NHS", NHS);
        var placed = place(between, person("P1", married), person("P2", maiden));
        assertThat(placed.home()).isInstanceOf(Join.class);
        assertThat(placed.unite()).hasSize(1);
        var twoNumbers = place(between, person("P1", married), person("P2", maiden, record("other").named("Siobhan", "Brannigan")
            .born(born("1985-06-30")).identified("NHS", OTHER_NHS)));
        assertThat(twoNumbers.unite()).isEmpty();
        assertThat(twoNumbers.reviews()).extracting(Placement.Review::person).containsExactly("P2");
    }

    @Test
    void what_people_said_stands_above_any_weight() {
        var apart = new Constraints(Set.of(), Set.of(Pair.of("school", "health")));
        assertThat(place(school, Optional.empty(), apart, person("P1", health)))
            .isEqualTo(new Placement(new StartNew(Optional.empty()), List.of(), List.of()));

        var together = new Constraints(Set.of(Pair.of("school", "twin")), Set.of());
        assertThat(place(school, Optional.empty(), together, person("P1", health), person("P2", twin)).home())
            .isInstanceOfSatisfying(Join.class, join -> {
                assertThat(join.because().person()).isEqualTo("P2");
                assertThat(join.because().decidedByPerson()).isTrue();
            });
    }

    @Test
    void when_people_said_both_a_steward_is_told() {
        var both = new Constraints(Set.of(Pair.of("school", "health")), Set.of(Pair.of("school", "police")));
        var placed = place(school, Optional.empty(), both, person("P1", health, police));
        assertThat(placed.home()).isEqualTo(new StartNew(Optional.empty()));
        assertThat(placed.reviews()).singleElement().extracting(Placement.Review::why).asString().startsWith("People have said both");
    }

    @Test
    void whoever_fits_a_record_that_people_vouched_for_is_not_turned_away_by_the_other() {
        var vouched = new Constraints(Set.of(Pair.of("health", "twin")), Set.of());
        assertThat(place(school, Optional.empty(), vouched, person("P1", health, twin)).home()).isInstanceOf(Join.class);
        assertThat(place(school, Optional.of("P1"), vouched, person("P1", health, twin, school)).home()).isInstanceOf(Stay.class);
    }

    @Test
    void staying_needs_less_than_joining() {
        var doubtful = record("doubtful").named("Orla", "Brannigan").born(born("2019-03-04")).living("9 Quay Street", "ZQ1 2AB")
            .sex(PersonRecord.Sex.MALE);
        double bits = Model.standard().weigh(Prepared.of(doubtful), Prepared.of(school));
        var strict = new Clusters(Model.standard(), new Thresholds(bits + 1, bits - 1, 0, -6));
        assertThat(strict.place(Prepared.of(doubtful), Optional.empty(), List.of(person("P1", school)), Constraints.NONE).home())
            .isInstanceOf(StartNew.class);
        assertThat(strict.place(Prepared.of(doubtful), Optional.of("P1"), List.of(person("P1", school, doubtful)), Constraints.NONE).home())
            .isInstanceOf(Stay.class);
    }

    @Test
    void a_corrected_record_that_no_longer_fits_is_parted_and_one_alone_stays_itself() {
        var corrected = record("school").named("Niamh", "Brannigan").born(born("2016-08-21")).living("14 Rowan Way", "XY4 7QD");
        assertThat(place(corrected, Optional.of("P1"), Constraints.NONE, person("P1", health, school)).home())
            .isEqualTo(new StartNew(Optional.of("P1")));
        assertThat(place(corrected, Optional.of("P1"), Constraints.NONE, person("P1", school)).home())
            .isEqualTo(new Stay("P1", Optional.empty()));
        assertThat(place(corrected, Optional.of("P1"), Constraints.NONE).home()).isEqualTo(new Stay("P1", Optional.empty()));
    }

    @Test
    void a_person_falls_apart_when_the_record_between_is_gone() {
        var married = record("married").named("Siobhan", "Okonkwo").born(born("1988-01-19")).living("3 Mill Lane", "XY1 1AA");
        var maiden = record("maiden").named("Siobhan", "Brannigan").born(born("1988-01-19")).living("90 Quay Street", "ZQ1 2AB");
        var between = record("between").named("Siobhan", "Okonkwo").named("Siobhan", "Brannigan").born(born("1988-01-19"))
            .living("3 Mill Lane", "XY1 1AA").living("90 Quay Street", "ZQ1 2AB");
        assertThat(clusters.hold(person("P1", married, maiden, between), Constraints.NONE)).containsExactly(List.of("between", "maiden", "married"));
        assertThat(clusters.hold(person("P1", married, maiden), Constraints.NONE)).containsExactly(List.of("maiden"), List.of("married"));
        assertThat(clusters.hold(person("P1", married, maiden), new Constraints(Set.of(Pair.of("maiden", "married")), Set.of())))
            .containsExactly(List.of("maiden", "married"));
        assertThat(clusters.hold(person("P1", married, maiden, between), new Constraints(Set.of(), Set.of(Pair.of("between", "maiden")))))
            .containsExactly(List.of("between", "married"), List.of("maiden"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void gathered_groups_do_not_depend_on_the_order_of_the_records(long seed) {
        var records = new ArrayList<>(Families.of(40, seed).stream().map(Prepared::of).toList());
        var groups = clusters.gather(records, Constraints.NONE, 500);
        Collections.shuffle(records, new Random(seed));
        assertThat(clusters.gather(records, Constraints.NONE, 500)).isEqualTo(groups);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void records_arriving_in_another_order_make_the_same_persons(long seed) {
        var records = new ArrayList<>(Families.of(40, seed).stream().map(Prepared::of).toList());
        var first = arrive(records);
        Collections.shuffle(records, new Random(seed));
        assertThat(arrive(records)).isEqualTo(first);
    }

    @Test
    void the_order_of_the_candidates_makes_no_difference() {
        var people = new ArrayList<>(List.of(person("P1", school), person("P2", health), person("P3", twin)));
        var placed = place(police, people.toArray(Person[]::new));
        Collections.reverse(people);
        assertThat(place(police, people.toArray(Person[]::new)).toString()).isEqualTo(placed.toString());
    }

    /** As a store does it: each record is placed among the persons it shares a key with. */
    private Set<Set<String>> arrive(List<Prepared> records) {
        Map<String, List<Prepared>> persons = new HashMap<>();
        Map<String, Set<String>> keys = new HashMap<>();
        for (Prepared record : records) {
            var ours = BlockingKeys.of(record);
            keys.put(record.id(), ours);
            var people = persons.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(other -> !Collections.disjoint(ours, keys.get(other.id()))))
                .map(entry -> new Person(entry.getKey(), entry.getValue())).toList();
            var placed = clusters.place(record, Optional.empty(), people, Constraints.NONE);
            String home = placed.home() instanceof Join join ? join.because().person() : record.id();
            var members = persons.computeIfAbsent(home, _ -> new ArrayList<>());
            members.add(record);
            placed.unite().forEach(because -> members.addAll(persons.remove(because.person())));
        }
        return Set.copyOf(persons.values().stream().map(group -> Set.copyOf(group.stream().map(Prepared::id).toList())).toList());
    }

    private Placement place(PersonRecord record, Person... people) {
        return place(record, Optional.empty(), Constraints.NONE, people);
    }

    private Placement place(PersonRecord record, Optional<String> current, Constraints constraints, Person... people) {
        return clusters.place(Prepared.of(record), current, List.of(people), constraints);
    }

    private static Person person(String id, PersonRecord... records) {
        return new Person(id, List.of(records).stream().map(Prepared::of).toList());
    }

    private static PersonRecord orla(String id) {
        return record(id).named("Orla", "Brannigan").born(born("2019-03-04")).living("14 Rowan Way", "XY4 7QD");
    }

    private static PersonRecord twin(String id) {
        return record(id).named("Niamh", "Brannigan").born(born("2019-03-04")).living("14 Rowan Way", "XY4 7QD");
    }

    private static PersonRecord record(String id) {
        return PersonRecord.of(id);
    }

    private static Birth born(String day) {
        return Birth.on(LocalDate.parse(day));
    }
}
