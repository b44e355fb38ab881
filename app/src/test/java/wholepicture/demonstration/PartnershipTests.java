package wholepicture.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.demonstration.Resident.Role;

class PartnershipTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Pattern DRAMA = Pattern.compile("07700 900\\d{3}|0116 496 0\\d{3}|01632 960\\d{3}");

    private final Partnership partnership = Partnership.of(Partnership.SEED, DAY, 400, null);

    @Test
    void the_same_seed_and_day_give_the_same_partnership() throws Exception {
        assertThat(digest(Partnership.of(7, DAY, 60, null))).isEqualTo(digest(Partnership.of(7, DAY, 60, null)))
            .isNotEqualTo(digest(Partnership.of(8, DAY, 60, null)));
    }

    @Test
    void a_family_is_the_same_however_many_there_are() {
        var few = Partnership.of(Partnership.SEED, DAY, 30, null).families().toList();
        assertThat(partnership.families().limit(30).toList()).usingRecursiveComparison().isEqualTo(few);
    }

    @Test
    void no_family_is_the_double_of_another() {
        var children = Partnership.on(DAY).families().flatMap(family -> family.members().stream())
            .filter(who -> who.isChild() && who.born() != null).map(who -> who.given() + " " + who.family() + " " + who.born()).toList();
        assertThat(children).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261120})
    void numbers_are_of_the_right_form_and_nobody_shares_one(long seed) {
        var people = Partnership.of(seed, DAY, 500, null).families().flatMap(family -> family.members().stream()).toList();
        var nhs = people.stream().map(Resident::nhs).filter(number -> number != null).toList();
        var upn = people.stream().map(Resident::upn).filter(number -> number != null).toList();
        assertThat(nhs).doesNotHaveDuplicates().allMatch(number -> number.startsWith("999") && validNhs(number));
        assertThat(upn).doesNotHaveDuplicates().hasSizeGreaterThan(200)
            .allMatch(number -> number.matches("[A-HJ-NP-RT-Z]\\d{12}") && number.charAt(0) == Numbers.upnCheckLetter(number.substring(1)));
    }

    @Test
    void check_digits_are_those_of_published_examples() {
        assertThat(Numbers.nhsCheckDigit(943_476_591)).isEqualTo(9);
        assertThat(validNhs("9434765919")).isTrue();
        assertThat(validNhs("9434765918")).isFalse();
    }

    @Test
    void telephone_numbers_are_only_those_kept_for_drama() {
        var sent = everything().flatMap(arrival -> switch (arrival) {
            case PersonSent person -> person.reach().stream().map(Arrival.Reach::value);
            case InvolvementSent involvement -> Stream.ofNullable(involvement.phone());
            default -> Stream.<String>empty();
        });
        var published = Stream.concat(partnership.agencies().stream().map(Partner::phone), partnership.workers().stream().map(Partner.Worker::phone));
        assertThat(Stream.concat(sent, published).toList()).hasSizeGreaterThan(100).allMatch(phone -> DRAMA.matcher(phone).matches());
    }

    @Test
    void one_household_never_has_the_telephone_of_another() {
        Map<String, Integer> whose = new HashMap<>();
        Partnership.on(DAY).families().forEach(family -> family.members().stream().map(Resident::phone).filter(phone -> phone != null)
            .forEach(phone -> assertThat(whose.merge(phone, family.number(), (before, now) -> before)).as(phone).isEqualTo(family.number())));
        assertThat(whose).hasSizeGreaterThan(1_000);
        assertThat(partnership.stories().flatMap(story -> story.people().stream()).map(Story.Part::phone)
            .filter(phone -> phone != null && phone.startsWith("07"))).doesNotContainAnyElementsOf(whose.keySet()).doesNotHaveDuplicates();
    }

    @Test
    void every_home_has_a_real_postcode_of_the_sample() {
        var places = Places.sample();
        assertThat(partnership.families().flatMap(family -> family.members().stream()).flatMap(who -> who.homes().stream()).map(Home::postcode))
            .allMatch(places::knows);
        assertThat(partnership.stories().flatMap(story -> story.people().stream()).flatMap(who -> who.homes().stream())
            .map(Arrival.Residence::postcode)).allMatch(postcode -> postcode != null && places.knows(postcode));
    }

    @Test
    void children_have_children_names_and_adults_those_of_their_years() {
        assertThat(partnership.families().flatMap(family -> family.members().stream()).filter(who -> who.born() != null))
            .allSatisfy(who -> {
                var usual = who.community().given(who.woman(), who.born().getYear());
                assertThat(usual).as("%s born %s", who.given(), who.born()).containsAnyOf(who.given(), who.middle());
            });
    }

    @Test
    void parents_are_older_than_their_children() {
        assertThat(partnership.families().flatMap(family -> family.ties().stream())
            .filter(tie -> tie.kind() == Arrival.RelationshipKind.MOTHER && tie.other().born() != null))
            .isNotEmpty().allSatisfy(tie -> assertThat(tie.one().born()).isBefore(tie.other().born().minusYears(14)));
    }

    @Test
    void households_are_of_every_shape() {
        var families = Partnership.on(DAY).families().toList();
        assertThat(families.stream().mapToInt(family -> family.members().size()).sum()).isBetween(6_500, 8_500);
        assertThat(families.stream().map(Family::community).distinct().count()).isEqualTo(16);
        assertThat(families).anyMatch(family -> family.first(Role.FOSTER_CARER).isPresent())
            .anyMatch(family -> family.first(Role.GRANDPARENT).isPresent()).anyMatch(family -> family.first(Role.STEP_PARENT).isPresent())
            .anyMatch(family -> family.members().stream().anyMatch(Resident::twin))
            .anyMatch(family -> family.members().stream().anyMatch(who -> who.died() != null))
            .anyMatch(family -> family.members().stream().anyMatch(who -> who.due() != null))
            .anyMatch(family -> family.members().stream().anyMatch(who -> who.homes().size() > 1));
    }

    @Test
    void the_truth_is_kept_of_every_record_and_nothing_is_said_of_strangers() {
        for (var agency : partnership.agencies()) {
            var truth = partnership.truth(agency.code());
            Set<String> sent = new HashSet<>();
            partnership.arrivals(agency.code()).forEach(arrival -> {
                assertThat(truth).as("%s %s", agency.code(), arrival).containsKey(arrival.localPerson());
                if (arrival instanceof PersonSent) {
                    sent.add(arrival.localPerson());
                }
                assertThat(sent).contains(arrival.localPerson());
                if (arrival instanceof RelationshipSent relationship) {
                    assertThat(relationship.otherLocalPerson() == null).isNotEqualTo(relationship.otherName() == null);
                }
            });
            assertThat(sent).containsExactlyInAnyOrderElementsOf(truth.keySet());
        }
    }

    @Test
    void one_person_is_known_to_many_agencies_each_a_little_differently() {
        Map<String, Set<String>> agencies = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        for (var agency : partnership.agencies()) {
            var truth = partnership.truth(agency.code());
            partnership.arrivals(agency.code()).filter(PersonSent.class::isInstance).map(PersonSent.class::cast).forEach(person -> {
                var id = truth.get(person.localPerson());
                agencies.computeIfAbsent(id, i -> new HashSet<>()).add(agency.code());
                names.computeIfAbsent(id, i -> new HashSet<>()).add(person.names().getFirst().full() + person.born());
            });
        }
        assertThat(agencies.values()).anyMatch(codes -> codes.size() >= 6);
        assertThat(agencies.get("long-neglect/lacey")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(names.values().stream().filter(different -> different.size() > 1).count()).isGreaterThan(names.size() / 4);
    }

    @Test
    void lines_have_an_author_a_sense_and_a_day_that_has_come() {
        Set<String> ids = new HashSet<>();
        for (var agency : partnership.agencies()) {
            partnership.arrivals(agency.code()).filter(EntrySent.class::isInstance).map(EntrySent.class::cast).forEach(entry -> {
                assertThat(entry.author()).isNotBlank();
                assertThat(entry.title()).isNotBlank();
                assertThat(entry.description()).doesNotContain("{", "}", "null", "  ");
                assertThat(entry.happened() == null || !entry.happened().from().isAfter(DAY)).as("%s", entry).isTrue();
                assertThat(entry.recorded() == null || !entry.recorded().from().isAfter(DAY)).as("%s", entry).isTrue();
                assertThat(ids.add(agency.code() + entry.localId())).as("%s twice", entry.localId()).isTrue();
            });
        }
        assertThat(ids).hasSizeGreaterThan(5_000);
    }

    @Test
    void nothing_happens_to_a_child_before_birth() {
        for (var agency : partnership.agencies()) {
            Map<String, LocalDate> born = new HashMap<>();
            var truth = partnership.truth(agency.code());
            partnership.families().flatMap(family -> family.members().stream()).filter(who -> who.born() != null)
                .forEach(who -> born.put(who.id(), who.born()));
            partnership.arrivals(agency.code()).filter(EntrySent.class::isInstance).map(EntrySent.class::cast).forEach(entry -> {
                var birth = born.get(truth.get(entry.localPerson()));
                assertThat(birth == null || entry.happened() == null || !entry.happened().to().isBefore(birth)).as("%s", entry).isTrue();
            });
        }
    }

    private Stream<Arrival> everything() {
        return partnership.agencies().stream().flatMap(agency -> partnership.arrivals(agency.code()));
    }

    private static boolean validNhs(String number) {
        return Numbers.nhsCheckDigit(Integer.parseInt(number.substring(0, 9))) == number.charAt(9) - '0';
    }

    private static String digest(Partnership partnership) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        List<Partner> agencies = partnership.agencies();
        agencies.forEach(agency -> partnership.arrivals(agency.code())
            .forEach(arrival -> sha.update(arrival.toString().getBytes(StandardCharsets.UTF_8))));
        return HexFormat.of().formatHex(sha.digest());
    }
}
