package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.linkage.PersonRecord.Address;
import wholepicture.linkage.PersonRecord.Contact.Kind;

/** Many ways of writing one thing, brought to one form. */
class TidyingTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        Zoë,                 zoe,            an accent
        O'Brien,             obrien,         an apostrophe
        O’BRIEN,             obrien,         another apostrophe and capitals
        O Brien,             obrien,         no apostrophe
        Mc Donald,           mcdonald,       a space
        Smith-Jones,         smith jones,    a hyphen
        Mrs Begum,           begum,          a title in the name
        Łukaszewicz,         lukaszewicz,    a Polish letter
        Đặng,                dang,           Vietnamese letters
        Çelik,               celik,          a Turkish letter
        Жуков,               жуков,          another script keeps its letters
        Child,               child,          a family name that could be a stand-in
        Unknown,             "",             not known
        Not known,           "",             not known in two words
        N/K,                 n k,            two initials cannot be told from an abbreviation
        NK,                  "",             not known abbreviated
        """)
    void family_names(String written, String tidied, String because) {
        assertThat(String.join(" ", Words.ofFamily(written))).as(because).isEqualTo(tidied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Baby", "BABY GIRL", "Infant", "Twin 1", "Twin B", "Baby of Siobhan", "Unborn", "B/O Siobhan", "Unknown", "Baby Boy 2", "Not yet named"})
    void a_stand_in_for_a_given_name_is_no_name(String written) {
        assertThat(Words.ofGiven(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Bo", "No", "Na", "Boyd", "Babatunde", "Un-ji"})
    void a_short_name_is_a_name(String written) {
        assertThat(Words.ofGiven(written)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mohammed,Muhammad", "Mohamud,Mohammed", "Smith,Smyth", "Hussain,Hussein", "Shaun,Sean", "Catherine,Katharine",
        "Philip,Filip", "Khan,Kahn", "Begum,Begam", "Clark,Clarke", "Reid,Reed", "Aisha,Ayesha"})
    void names_that_sound_alike_have_one_key(String one, String other) {
        assertThat(sound(one)).isEqualTo(sound(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Smith,Jones", "Khan,Patel", "Nowak,Kowalski", "Orla,Niamh"})
    void names_that_do_not_have_another(String one, String other) {
        assertThat(sound(one)).isNotEqualTo(sound(other));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        William, Liam
        Elizabeth, Betty
        Małgorzata, Gosia
        Oluwaseun, Seun
        Chukwuemeka, Emeka
        Fatima, Faadumo
        Harpreet, Harry
        Jakub, Kuba
        """)
    void one_person_may_go_by_either(String one, String other) {
        var names = PersonRecord.of("one").named(one, "Ollerenshaw");
        var others = PersonRecord.of("other").named(other, "Ollerenshaw");
        assertThat(Model.standard().compare(Prepared.of(names), Prepared.of(others)).fields()).extracting(Weighed.FieldWeight::level)
            .containsAnyOf(Level.GIVEN_SAME, Level.GIVEN_SHORT);
        assertThat(BlockingKeys.of(names.born(Birth.in(2001)))).containsAnyElementsOf(BlockingKeys.of(others.born(Birth.in(2001))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        9434765919,   true
        943 476 5919, true
        943-476-5870, true
        9434765918,   false
        943476591,    false
        94347659190,  false
        0000000000,   false
        1111111111,   false
        943476591A,   false
        '',           false
        """)
    void an_nhs_number_is_ten_digits_of_which_the_last_checks(String number, boolean valid) {
        assertThat(NhsNumber.valid(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900123", "+44 7700 900123", "0044 7700 900123", "+44 (0)7700 900123", "447700900123"})
    void a_telephone_number_in_any_form(String number) {
        assertThat(BlockingKeys.of(PersonRecord.of("one").reached(Kind.PHONE, number))).containsExactly("r:07700900123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "none", "12345", "07777777777"})
    void what_is_no_telephone_number_finds_nobody(String number) {
        assertThat(BlockingKeys.of(PersonRecord.of("one").reached(Kind.PHONE, number))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        14 Rowan Way | XY4 7QD  | 14 ROWAN WAY, EASTLEIGH | xy47qd  | HOME_SAME
        14 Rowan Way | XY4 7QD  | 16 Rowan Way            | XY4 7QD | HOME_POSTCODE
        14 Rowan Rd  | XY4 7QD  | 14 Rowan Road           | XY4 7QB | HOME_SAME
        14 Rowan Way | XY4 7QD  | 3 Mill Lane             | XY4 1AA | HOME_DISTRICT
        14 Rowan Way | XY4 7QD  | 3 Mill Lane             | ZQ1 1AA | HOME_DIFFERENT
        Flat 2, 9 Quay St | XY4 7QD | 9 Quay Street       | XY4 7QD | HOME_POSTCODE
        The Old Rectory | XY4 7QD | Old Rectory, Mill Lane | XY4 7QD | HOME_POSTCODE
        The Old Rectory | XY4 7QD | The Old Rectory, Mill Lane | XY4 7QD | HOME_SAME
        Leeds        | ''       | Leeds                   | ''      |
        No fixed abode | ZZ99 3VZ | No fixed abode        | ZZ99 3VZ |
        """)
    void addresses(String lines, String postcode, String otherLines, String otherPostcode, Level expected) {
        var one = Prepared.of(PersonRecord.of("one").living(lines, postcode));
        var other = Prepared.of(PersonRecord.of("other").living(otherLines, otherPostcode));
        var levels = Model.standard().compare(one, other).fields().stream().map(Weighed.FieldWeight::level).skip(1).toList();
        assertThat(levels).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void one_property_number_is_one_address_however_it_is_written() {
        var one = Prepared.of(PersonRecord.of("one").living(new Address("Rose Cottage", "XY4 7QD", "010012345678")));
        var other = Prepared.of(PersonRecord.of("other").living(new Address("14 Rowan Way", "", "10012345678")));
        assertThat(Model.standard().compare(one, other).has(Level.HOME_SAME)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2019-03-04, 2019-03-04, BORN_SAME_DAY
        2019-03-04, 2019-04-03, BORN_SWAPPED
        2019-03-04, 2018-03-04, BORN_SLIP
        2019-03-12, 2019-03-21, BORN_SLIP
        2019-03-04, 2091-03-04, BORN_SLIP
        2019-03-04, 2019-03-25, BORN_NEAR
        2019-03-04, 2016-08-21, BORN_APART
        1984-05-17, 2012-11-30, BORN_GENERATION
        1990-01-01, 1990-01-01, BORN_SAME_FIRST_OF_JANUARY
        1990-01-01, 1990-07-19, BORN_NEAR
        """)
    void birth_days(LocalDate one, LocalDate other, Level expected) {
        assertThat(Born.compare(Birth.on(one), Birth.on(other))).isEqualTo(expected);
        assertThat(Born.compare(Birth.on(other), Birth.on(one))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2019-03-11, 2019-03-04, BORN_WHEN_DUE,     a week early
        2019-03-11, 2019-01-05, BORN_WHEN_DUE,     nine weeks early
        2019-03-11, 2018-11-20, BORN_NOT_WHEN_DUE, an older brother
        2019-03-11, 2019-03-30, BORN_WHEN_DUE,     late
        2019-03-11, 2019-06-30, BORN_NOT_WHEN_DUE, too late
        """)
    void a_child_is_born_about_when_due(LocalDate due, LocalDate born, Level expected, String because) {
        assertThat(Born.compare(Birth.expected(due), Birth.on(born))).as(because).isEqualTo(expected);
        assertThat(Born.compare(Birth.on(born), Birth.expected(due))).as(because).isEqualTo(expected);
    }

    @Test
    void a_date_that_stands_for_not_known_says_nothing() {
        var placeholder = Birth.on(LocalDate.of(1900, 1, 1));
        assertThat(Born.compare(Born.tidied(placeholder), Born.tidied(placeholder))).isNull();
    }

    @Test
    void a_monstrous_record_still_makes_few_keys() {
        var monster = PersonRecord.of("one").born(Birth.on(LocalDate.of(1994, 12, 9)));
        for (int i = 0; i < 300; i++) {
            monster = monster.named("name ".repeat(1000) + "x".repeat(10_000) + i, "word ".repeat(1000) + i).living("1 Mill Lane", "XY1 1A" + i)
                .reached(Kind.PHONE, "0770090" + (1000 + i));
        }
        var keys = BlockingKeys.of(monster);
        assertThat(keys.size()).isBetween(10, 2_000);
        assertThat(keys.stream().mapToInt(String::length).max().orElseThrow()).isLessThan(100);
    }

    @Test
    void swapped_day_and_month_and_swapped_names_meet_under_one_key() {
        var one = PersonRecord.of("one").named("Quang", "Nguyen").born(Birth.on(LocalDate.of(1994, 12, 9)));
        var other = PersonRecord.of("other").named("Nguyen", "Quang").born(Birth.on(LocalDate.of(1994, 9, 12)));
        assertThat(BlockingKeys.of(one)).filteredOn(key -> !key.startsWith("f:")).containsExactlyInAnyOrderElementsOf(
            BlockingKeys.of(other).stream().filter(key -> !key.startsWith("f:")).toList());
    }

    @Test
    void a_baby_is_found_before_and_after_birth_over_the_turn_of_the_year() {
        var unborn = PersonRecord.of("one").named("Baby", "Brannigan").born(Birth.expected(LocalDate.of(2027, 1, 6))).living("", "XY4 7QD");
        var born = PersonRecord.of("other").named("Orla", "Okonkwo").born(Birth.on(LocalDate.of(2026, 12, 20))).living("", "XY4 7QD");
        assertThat(BlockingKeys.of(unborn)).containsAnyElementsOf(BlockingKeys.of(born));
    }

    private static String sound(String name) {
        return Sound.of(String.join("", Words.ofGiven(name)));
    }
}
