package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.linkage.PersonRecord.Contact.Kind.EMAIL;
import static wholepicture.linkage.PersonRecord.Contact.Kind.PHONE;
import static wholepicture.linkage.PersonRecord.Sex.FEMALE;
import static wholepicture.linkage.PersonRecord.Sex.MALE;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wholepicture.linkage.PersonRecord.Name;

/** The pairs that families, agencies and typing produce, and what must become of each. Everybody here is invented. */
class CasesTests {

    private static final String ROWAN_WAY = "14 Rowan Way, Eastleigh Park";
    private static final String POSTCODE = "XY4 7QD";

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cases")
    void the_pair_is_decided_as_a_careful_steward_would(String because, PersonRecord one, PersonRecord other, String expected) {
        var weighed = Model.standard().compare(Prepared.of(one), Prepared.of(other));
        var decision = Thresholds.STANDARD.decide(weighed);
        assertThat(expected).as("%s: %s", because, weighed).contains(decision.name());
        var turned = Model.standard().compare(Prepared.of(other), Prepared.of(one));
        assertThat(Thresholds.STANDARD.decide(turned)).isEqualTo(decision);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
            is("twins with names of their own", girl("Orla", "Brannigan", "2019-03-04"), girl("Niamh", "Brannigan", "2019-03-04"), "APART"),
            is("a twin boy and a twin girl", girl("Orla", "Brannigan", "2019-03-04"), boy("Finn", "Brannigan", "2019-03-04"), "APART"),
            is("twins, said to be so", girl("Orla", "Brannigan", "2019-03-04").multipleBirth(true),
                girl("Niamh", "Brannigan", "2019-03-04").multipleBirth(true), "APART"),
            is("twins with NHS numbers that follow each other", girl("Orla", "Brannigan", "2019-03-04").identified("NHS", "9434765870"),
                girl("Niamh", "Brannigan", "2019-03-04").identified("NHS", "9434765919"), "APART"),
            is("twins with names alike", boy("Jayden", "Brannigan", "2019-03-04"), boy("Kayden", "Brannigan", "2019-03-04"), "REVIEW APART"),
            is("twins before they have names", boy("Twin 1", "Brannigan", "2019-03-04"), boy("Twin 2", "Brannigan", "2019-03-04"), "APART"),
            is("siblings at one address", girl("Orla", "Brannigan", "2019-03-04"), girl("Niamh", "Brannigan", "2016-08-21"), "APART"),
            is("siblings who share Mohammed, as brothers often do",
                boy("Mohammed Bilal", "Qureshi", "2015-02-03"), boy("Mohammed Hamza", "Qureshi", "2017-09-12"), "APART"),
            is("siblings with the mother's telephone and e-mail",
                girl("Orla", "Brannigan", "2019-03-04").reached(PHONE, "07700 900123").reached(EMAIL, "siobhan@example.org"),
                girl("Niamh", "Brannigan", "2016-08-21").reached(PHONE, "+44 7700 900123").reached(EMAIL, "SIOBHAN@example.org"), "APART"),
            is("a father and son of one name", boy("Patrick", "Brannigan", "1984-05-17"), boy("Patrick", "Brannigan", "2012-11-30"), "APART"),
            is("a father and son of one name, the father's year only",
                living("Patrick", "Brannigan").born(Birth.in(1984)), boy("Patrick", "Brannigan", "2012-11-30"), "APART"),
            is("a mother and daughter", girl("Siobhan", "Brannigan", "1988-01-19"), girl("Orla", "Brannigan", "2019-03-04"), "APART"),
            is("only an address is shared", living("Grzegorz", "Wolny").born(Birth.on(day("1990-07-07"))),
                girl("Orla", "Brannigan", "2019-03-04"), "APART"),
            is("only an address and a family name are known", living("", "Brannigan"), living("", "Brannigan"), "APART"),
            is("a baby registered before birth, and born when due",
                living("Baby", "Brannigan").born(Birth.expected(day("2019-03-11"))), girl("Orla", "Brannigan", "2019-03-04"), "REVIEW JOIN"),
            is("an unborn baby and an older sister",
                living("Baby of Siobhan", "Brannigan").born(Birth.expected(day("2019-03-11"))), girl("Niamh", "Brannigan", "2016-08-21"), "APART"),
            is("a baby without a name yet, and named",
                living("Baby girl", "Brannigan").born(Birth.on(day("2019-03-04"))), girl("Orla", "Brannigan", "2019-03-04"), "REVIEW JOIN"),
            is("a changed surname, the NHS number kept",
                elsewhere("Siobhan", "Brannigan", "1988-01-19").identified("NHS", "943 476 5919"),
                girl("Siobhan", "Okonkwo-Reyes", "1988-01-19").identified("NHS", "9434765919"), "JOIN"),
            is("a changed surname at the same address", girl("Siobhan", "Brannigan", "1988-01-19"), girl("Siobhan", "Okonkwo", "1988-01-19"), "JOIN"),
            is("a maiden name kept as a former name", girl("Siobhan", "Okonkwo", "1988-01-19").named("Siobhan", "Brannigan"),
                elsewhere("Siobhan", "Brannigan", "1988-01-19"), "JOIN"),
            is("two sisters, one filed under the other's NHS number",
                girl("Orla", "Brannigan", "2019-03-04").identified("NHS", "9434765919"),
                girl("Niamh", "Brannigan", "2016-08-21").identified("NHS", "9434765919"), "REVIEW APART"),
            is("two children of two families with one NHS number",
                girl("Orla", "Brannigan", "2019-03-04").identified("NHS", "9434765919"),
                elsewhere("Zuzanna", "Wolny", "2014-06-01").identified("NHS", "9434765919"), "REVIEW APART"),
            is("two strangers with the same invalid number, as stands in for one not known",
                girl("Orla", "Brannigan", "2019-03-04").identified("NHS", "1234567890"),
                elsewhere("Zuzanna", "Wolny", "2014-06-01").identified("NHS", "1234567890"), "APART"),
            is("a short form", boy("William", "Brannigan", "2012-11-30"), boy("Liam", "Brannigan", "2012-11-30"), "JOIN"),
            is("a Polish short form", girl("Małgorzata", "Wolny", "1991-10-02"), girl("Gosia", "Wolny", "1991-10-02"), "JOIN"),
            is("a Yoruba short form", boy("Oluwaseun", "Adeyinka", "2009-04-25"), boy("Seun", "Adeyinka", "2009-04-25"), "JOIN"),
            is("another spelling of Mohammed", boy("Muhammad", "Qureshi", "2015-02-03"), boy("Mohammed", "Qureshi", "2015-02-03"), "JOIN"),
            is("day and month swapped", girl("Orla", "Brannigan", "2019-03-04"), girl("Orla", "Brannigan", "2019-04-03"), "JOIN"),
            is("one digit of the year wrong", girl("Orla", "Brannigan", "2019-03-04"), girl("Orla", "Brannigan", "2018-03-04"), "JOIN"),
            is("only the year known, same address", girl("Orla", "Brannigan", "2019-03-04"), living("Orla", "Brannigan").born(Birth.in(2019)), "JOIN"),
            is("only the year known, a common name, elsewhere", elsewhere("David", "Smith", "1980-05-06"),
                living("David", "Smith").born(Birth.in(1980)), "APART"),
            is("given and family name the other way round", boy("Nguyen", "Quang", "1994-12-09"), boy("Quang", "Nguyen", "1994-12-09"), "JOIN"),
            is("the other way round, at another address",
                elsewhere("Tesfaye", "Bekele", "1994-12-09"), boy("Bekele", "Tesfaye", "1994-12-09"), "JOIN REVIEW"),
            is("a Portuguese name at two lengths", girl("Ana", "dos Santos Figueiredo", "1986-02-27"), girl("Ana Lúcia", "Figueiredo", "1986-02-27"), "JOIN"),
            is("Kaur as family name and as middle name", girl("Harpreet", "Kaur", "1979-08-15"),
                girl("Harpreet", "Kaur", "Bhogal", "1979-08-15"), "JOIN"),
            is("accents, case, hyphens and apostrophes", girl("Zoë", "O'Hanlon-Núñez", "2003-06-06"), girl("ZOE", "OHANLON NUNEZ", "2003-06-06"), "JOIN"),
            is("a refuge, with a new surname and the NHS number",
                girl("Siobhan", "Brannigan", "1988-01-19").identified("NHS", "9434765919"),
                elsewhere("Siobhan", "Keane", "1988-01-19").identified("NHS", "9434765919"), "JOIN"),
            is("a refuge, with a new surname and nothing else to go by",
                girl("Siobhan", "Brannigan", "1988-01-19"), elsewhere("Siobhan", "Keane", "1988-01-19"), "REVIEW APART"),
            is("an alias known to the police",
                boy("Patrick", "Brannigan", "1984-05-17").named(new Name("Declan", "", "Maguire")),
                elsewhere("Declan", "Maguire", "1984-05-17"), "JOIN"),
            is("all the same but two valid NHS numbers",
                girl("Orla", "Brannigan", "2019-03-04").identified("NHS", "9434765919"),
                girl("Orla", "Brannigan", "2019-03-04").identified("NHS", "9434765870"), "REVIEW"),
            is("two people of a common name born one day", elsewhere("David", "Smith", "1980-05-06"), boy("David", "Smith", "1980-05-06"), "REVIEW APART"),
            is("nothing but a common name", PersonRecord.of("a").named("David", "Smith"), PersonRecord.of("b").named("David", "Smith"), "APART"),
            is("nothing but a rare name", PersonRecord.of("a").named("Peregrine", "Ollerenshaw").sex(MALE),
                PersonRecord.of("b").named("Peregrine", "Ollerenshaw").sex(MALE), "REVIEW APART"),
            is("a rare name and a year, elsewhere", elsewhere("Peregrine", "Ollerenshaw", "1990-05-06"),
                living("Peregrine", "Ollerenshaw").born(Birth.in(1990)), "REVIEW"),
            is("both entered as 1 January", elsewhere("Abdi", "Warsame", "1990-01-01"), boy("Abdi", "Warsame", "1990-01-01"), "APART REVIEW"));
    }

    private static Arguments is(String because, PersonRecord one, PersonRecord other, String expected) {
        return Arguments.of(because, one, other, expected);
    }

    private static PersonRecord living(String given, String family) {
        return PersonRecord.of("record").named(given, family).living(ROWAN_WAY, POSTCODE);
    }

    private static PersonRecord girl(String given, String family, String born) {
        return living(given, family).born(Birth.on(day(born))).sex(FEMALE);
    }

    private static PersonRecord girl(String given, String middle, String family, String born) {
        return PersonRecord.of("record").named(new Name(given, middle, family)).living(ROWAN_WAY, POSTCODE)
            .born(Birth.on(day(born))).sex(FEMALE);
    }

    private static PersonRecord boy(String given, String family, String born) {
        return living(given, family).born(Birth.on(day(born))).sex(MALE);
    }

    private static PersonRecord elsewhere(String given, String family, String born) {
        return PersonRecord.of("record").named(given, family).born(Birth.on(day(born))).living("Flat 2, 90 Quay Street", "ZQ1 2AB");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
