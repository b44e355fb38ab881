package wholepicture.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.OutcomeCodes;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

class TemplatesTests {

    private static final When BORN = When.day(LocalDate.of(2016, 3, 14));

    @ParameterizedTest
    @EnumSource(Template.class)
    void a_downloaded_template_is_known_by_its_headings_and_its_example_is_not_taken_in(Template template) throws Exception {
        var heard = Heard.from("whatever.txt", template.csv());
        assertThat(heard.parts.getFirst().template()).isEqualTo(template);
        assertThat(heard.notRead).hasSize(1).first().satisfies(unit -> assertThat(unit.reason()).contains("example"));
        assertThat(heard.rows).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void the_example_would_be_taken_in_without_a_remark_if_it_were_a_real_row(Template template) throws Exception {
        var heard = Heard.from("real.csv", template.csv().replaceFirst("P-1001", "P-77"));
        assertThat(heard.bad).isEmpty();
        assertThat(heard.rows).hasSize(1).first().satisfies(row -> {
            assertThat(row.arrivals()).isNotEmpty().allSatisfy(arrival -> assertThat(arrival.localPerson()).isEqualTo("P-77"));
            assertThat(row.remarks()).isEmpty();
        });
        assertThat(heard.parts.getFirst().remarks()).isEmpty();
    }

    @Test
    void a_person_is_read_whole_in_any_order_of_columns() throws Exception {
        var heard = Heard.from("people.csv", """
            Family Name;NHS number;person_id;GIVEN_NAME;middle name;born;sex;postcode;address;address_from;mobile;known as;first language;shoe size
            Example;999 000 0018;P-1;Amira;Jane;14/03/2016;F;le11aa;1 Example Street, Leicester;2021;07700 900123;Mimi; Mouse;Polish
            """.replace("Mimi; Mouse", "\"Mimi; Mouse\"").replace("Polish", "Polish;31"));
        var person = heard.only(PersonSent.class);
        assertThat(person.born()).isEqualTo(BORN);
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.names().getFirst().full()).isEqualTo("Amira Jane Example");
        assertThat(person.names()).extracting(name -> name.use() + ": " + name.full())
            .containsExactly("usual: Amira Jane Example", "alias: Mimi", "alias: Mouse");
        assertThat(person.identifiers()).containsExactly(new Identifier("NHS", "9990000018"));
        assertThat(person.residences().getFirst().postcode()).isEqualTo("LE1 1AA");
        assertThat(person.residences().getFirst().from()).isEqualTo(When.year(2021));
        assertThat(person.reach()).containsExactly(new Reach("phone", "07700 900123", "mobile"));
        assertThat(person.particulars()).containsExactly(Map.entry("First language", "Polish"), Map.entry("shoe size", "31"));
        assertThat(person.grade()).isNull();
        assertThat(heard.parts.getFirst().remarks()).singleElement().satisfies(remark -> assertThat(remark.sentence()).contains("shoe size", "particulars"));
        assertThat(heard.rows.getFirst().place().inWords()).isEqualTo("row 2");
    }

    @Test
    void a_child_not_yet_born_needs_no_name_but_a_due_date() throws Exception {
        var heard = Heard.from("people.csv", """
            person_id,given_name,family_name,due,grade
            P-1,,Example,2027-02-01,protected
            P-2,,,2027-02,
            """);
        assertThat(heard.bad).isEmpty();
        var unborn = heard.all(PersonSent.class);
        assertThat(unborn.getFirst().grade()).isEqualTo(Grade.PROTECTED);
        assertThat(unborn.getFirst().born()).isNull();
        assertThat(unborn.getLast().names()).isEmpty();
        assertThat(unborn.getLast().due()).isEqualTo(When.parse("2027-02"));
    }

    @Test
    void all_problems_of_a_row_are_told_at_once_with_column_value_and_remedy() throws Exception {
        var heard = Heard.from("people.csv", """
            person_id,given_name,family_name,born,died,grade
            ,,,31/02/2019,2030-01-01,top secret
            P-2,Ann,Example,2016-03-14,2015-01-01,
            P-3,Ann,Example,12/31/1999,,
            P-4,Ann,Example,43586,,
            P-5,Ann,Example,01/02/99,,
            P-6,Ann,Example,1850-01-01,,
            """);
        assertThat(heard.rows).isEmpty();
        assertThat(heard.bad.get(0).problems()).extracting(Problem::column).containsExactly("person_id", "born", "died", "family_name", "grade");
        assertThat(heard.bad.get(0).problems()).extracting(Problem::row).containsOnly(2L);
        assertThat(heard.bad.get(0).problems().get(1).inWords())
            .isEqualTo("Row 2, born, \"31/02/2019\": This is not a real date. Write a day that exists, as in 2024-05-03.");
        assertThat(heard.bad).extracting(bad -> bad.problems().getLast().whatIsWrong()).containsExactly(
            "This is not a way of keeping a record that we know.",
            "The person would have died before being born.",
            "There is no month 31.",
            "This is a spreadsheet's own day number, not a date.",
            "The year has only two digits.",
            "Nobody born then can be alive or recently dead.");
        assertThat(heard.bad).allSatisfy(bad -> assertThat(bad.problems()).allSatisfy(problem -> assertThat(problem.remedy()).endsWith(".")));
    }

    @Test
    void a_bad_row_mended_is_read_like_any_other() throws Exception {
        var heard = Heard.from("people.csv", "person_id,given_name,family_name,born\nP-1,\"Ann, \"\"Annie\"\"\",Example,2019-02-31\n");
        var mended = Readers.unit("people.csv", heard.parts.getFirst().header(), heard.bad.getFirst().raw().replace("31", "28"));
        var again = Heard.from(mended, ReadingContext.on(Heard.TODAY)).only(PersonSent.class);
        assertThat(again.names().getFirst().given()).isEqualTo("Ann, \"Annie\"");
        assertThat(again.born()).isEqualTo(When.parse("2019-02-28"));
    }

    @Test
    void what_is_odd_but_bearable_is_taken_in_with_a_remark() throws Exception {
        var heard = Heard.from("people.csv", """
            person_id,given_name,family_name,nhs_number,upn,postcode,sex,multiple_birth
            P-1,Ann,Example,9990000019,,,,
            P-2,Ann,Example,12345,,,,
            P-3,Ann,Example,,A123,,,
            P-4,Ann,Example,,,Narnia,,
            P-5,Ann,Example,,,,sometimes,
            P-6,Ann,Example,,,,,perhaps
            P-7,Ann,Null,unknown,n/a,,not known,
            """);
        assertThat(heard.bad).isEmpty();
        assertThat(heard.rows).extracting(row -> row.remarks().size()).containsExactly(1, 1, 1, 1, 1, 1, 0);
        assertThat(heard.all(PersonSent.class).get(0).identifiers()).containsExactly(new Identifier("NHS", "9990000019"));
        assertThat(heard.all(PersonSent.class).get(1).identifiers()).isEmpty();
        assertThat(heard.all(PersonSent.class).get(1).particulars()).containsEntry("NHS number as sent", "12345");
        assertThat(heard.all(PersonSent.class).get(6).names().getFirst().family()).isEqualTo("Null");
        assertThat(heard.all(PersonSent.class).get(6).identifiers()).isEmpty();
    }

    @Test
    void addresses_relationships_flags_and_involvements() throws Exception {
        assertThat(Heard.from("a", """
            person_id,address,postcode,use,from,to
            P-1,"1 Example Street
            Leicester LE1 1AA",,refuge,2021-05,2022
            """).only(ResidenceSent.class).residence()).satisfies(residence -> {
                assertThat(residence.lines()).isEqualTo("1 Example Street, Leicester");
                assertThat(residence.postcode()).isEqualTo("LE1 1AA");
                assertThat(residence.use()).isEqualTo("refuge");
                assertThat(residence.to()).isEqualTo(When.year(2022));
            });
        var related = Heard.from("r", """
            person_id,relationship,other_person_id,other_name,parental_responsibility,note
            P-1,Mum,P-2,,Y,
            P-1,godmother,,Bo Example,,since birth
            P-1,mother,P-1,,,
            P-1,mother,,,,
            """);
        assertThat(related.all(RelationshipSent.class)).extracting(RelationshipSent::kind).containsExactly(RelationshipKind.MOTHER, RelationshipKind.OTHER);
        assertThat(related.all(RelationshipSent.class)).extracting(RelationshipSent::note)
            .containsExactly("Recorded as Mum", "since birth (recorded as godmother)");
        assertThat(related.all(RelationshipSent.class).getFirst().parentalResponsibility()).isTrue();
        assertThat(related.bad).hasSize(2);
        var flag = Heard.from("f", "person_id,flag,told,why_not_told,review,from\nP-1,Child protection plan,no,Risk to mother,2026-12-01,2026-09-01\n")
            .only(FlagSent.class);
        assertThat(flag.told()).isFalse();
        assertThat(flag.whyNotTold()).isEqualTo("Risk to mother");
        assertThat(flag.localId()).startsWith("flag/made-");
        var involved = Heard.from("i", "person_id,worker,role,phone,from,to\nP-1,Sam Writer,Health visitor,0116 496 0001,2023-11-01,2022-11-01\n");
        assertThat(involved.all(InvolvementSent.class)).isEmpty();
        assertThat(involved.bad.getFirst().problems().getFirst().whatIsWrong()).isEqualTo("It would end before it began.");
    }

    @Test
    void a_contact_brings_its_voices_as_lines_of_their_own() throws Exception {
        var heard = Heard.from("c", """
            person_id,contact_id,contact_date,contact_kind,reason,what_happened,said,looked,behaved,present,author,outcome,factors,significance,grade
            P-1,88,2024-05-03 14:30,Home visit,Two-year review,Warm and tidy,I like it here,pale,hid behind her mother,Amira; mother,"Sam, HV",Seen again in May,dv; alcohol; thing,amber,protected
            """);
        var entries = heard.all(EntrySent.class);
        assertThat(entries).extracting(EntrySent::localId).containsExactly("contact/88/P-1", "contact/88/P-1/said", "contact/88/P-1/looked", "contact/88/P-1/behaved");
        assertThat(entries).extracting(EntrySent::voice).containsExactly(null, Voice.VERBAL, Voice.OBSERVED, Voice.NON_VERBAL);
        assertThat(entries).extracting(EntrySent::grade).containsOnly(Grade.PROTECTED);
        assertThat(entries.getFirst()).satisfies(visit -> {
            assertThat(visit.kind()).isEqualTo(EntryKind.VISIT);
            assertThat(visit.happened()).isEqualTo(When.parse("2024-05-03T14:30"));
            assertThat(visit.description()).isEqualTo("Warm and tidy. Outcome: Seen again in May.");
            assertThat(visit.present()).containsExactly("Amira", "mother");
            assertThat(visit.factors()).isEqualTo(Set.of(Factor.DOMESTIC_ABUSE, Factor.SUBSTANCE_MISUSE));
            assertThat(visit.significance()).isEqualTo(Significance.NOTABLE);
            assertThat(visit.original()).containsEntry("kind as sent", "Home visit").containsEntry("factors", "thing");
        });
    }

    @Test
    void one_incident_may_concern_several_people() throws Exception {
        var heard = Heard.from("c", "person_id,contact_id,contact_date,reason\nP-1,88,2024-05-03,Call-out\nP-2,88,2024-05-03,Call-out\n");
        assertThat(heard.all(EntrySent.class)).extracting(EntrySent::localId).doesNotHaveDuplicates();
    }

    @Test
    void a_line_of_a_chronology_may_have_no_date_or_only_a_year_and_its_analysis_stays_apart() throws Exception {
        var heard = Heard.from("ch", """
            person_id,event_date,event,description,analysis,source,kind,voice
            P-1,,Said to have lived abroad,,,GP letter,,
            P-1,1998,First referral,,,,referral,
            P-1,May 2024,"I don't want to go home",,Third time she says so,,,said
            P-1,2027-01-01,Was arrested,,,,arrest,
            P-1,2027-01-01,Conference planned,,,,conference,
            """);
        var lines = heard.all(EntrySent.class);
        assertThat(lines).extracting(EntrySent::happened).containsExactly(null, When.year(1998), When.parse("2024-05"), When.parse("2027-01-01"));
        assertThat(lines).extracting(EntrySent::kind).containsExactly(EntryKind.OTHER, EntryKind.REFERRAL, EntryKind.VOICE, EntryKind.MEETING);
        assertThat(lines.get(2).analysis()).isEqualTo("Third time she says so");
        assertThat(lines.get(2).voice()).isEqualTo(Voice.VERBAL);
        assertThat(lines.get(0).original()).containsEntry("source", "GP letter");
        assertThat(heard.bad).singleElement().satisfies(bad -> assertThat(bad.problems().getFirst().whatIsWrong()).isEqualTo("This day is still to come."));
    }

    @Test
    void lines_without_a_number_get_the_same_one_each_time_and_different_lines_different_ones() throws Exception {
        var file = "person_id,event_date,event\nP-1,2024,Moved\nP-1,2025,Moved\nP-1,2024,Moved\n";
        var once = Heard.from("ch", file).all(EntrySent.class).stream().map(EntrySent::localId).toList();
        var twice = Heard.from("other name", file).all(EntrySent.class).stream().map(EntrySent::localId).toList();
        assertThat(once).isEqualTo(twice);
        assertThat(once.get(0)).isEqualTo(once.get(2)).isNotEqualTo(once.get(1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2010-06-15, 2024-05-03, DNA,             WAS_NOT_BROUGHT,      a child of 13
        2006-05-04, 2024-05-03, Did not attend,  WAS_NOT_BROUGHT,      18 tomorrow
        2006-05-03, 2024-05-03, 3,               DID_NOT_ATTEND,       18 today
        1980-01-01, 2024-05-03, no show,         DID_NOT_ATTEND,       an adult
        2006,       2024-05-03, DNA,             WAS_NOT_BROUGHT,      perhaps 17
        2005,       2024-05-03, DNA,             DID_NOT_ATTEND,       18 in any case
        2006-05,    2024-05,    DNA,             WAS_NOT_BROUGHT,      in doubt a child
        2006-02-28, 2024-02-28, DNA,             DID_NOT_ATTEND,       18 today
        2004-02-29, 2022-02-28, DNA,             WAS_NOT_BROUGHT,      born on a leap day and 18 tomorrow
        2004-02-29, 2022-03-01, DNA,             DID_NOT_ATTEND,       born on a leap day and 18 today
        2010-06-15, 2024-05-03, wnb,             WAS_NOT_BROUGHT,      said so already
        1940-06-15, 2024-05-03, was not brought, WAS_NOT_BROUGHT,      an adult whom somebody should have brought
        2010-06-15, 2024-05-03, 5,               ATTENDED,             NHS code
        2010-06-15, 2024-05-03, 2,               CANCELLED_BY_FAMILY,  NHS code
        2010-06-15, 2024-05-03, 4,               CANCELLED_BY_SERVICE, NHS code
        2010-06-15, 2024-05-03, 7,               LEFT_BEFORE_SEEN,     NHS code
        2010-06-15, 2027-05-03, booked,          BOOKED,               still to come
        2010-06-15, 2024-05-03, mystery,         UNKNOWN,              kept with a remark
        """)
    void a_child_was_not_brought_whatever_code_came(String born, String day, String code, Outcome outcome, String because) throws Exception {
        var known = new KnownPeople() {
            @Override
            public Optional<When> born(String localPerson) {
                return localPerson.equals("P-1") ? Optional.of(When.parse(born)) : Optional.empty();
            }

            @Override
            public Optional<String> localPersonWith(Identifier identifier) {
                return Optional.empty();
            }

            @Override
            public boolean met(String localPerson) {
                return false;
            }
        };
        var file = "person_id,appointment_date,service,outcome\nP-1," + day + ",Dentist," + code + "\n";
        var entry = Heard.from("ap", file, new ReadingContext(Heard.TODAY, null, known)).only(EntrySent.class);
        assertThat(entry.outcome()).as(because).isEqualTo(outcome);
        assertThat(entry.original()).containsEntry("outcome as sent", code);
    }

    @ParameterizedTest(name = "{0} on {1}: {3}")
    @CsvSource(textBlock = """
        9Nz, 2024-05-03, WAS_NOT_BROUGHT,     as the list says
        9nZ, 2024-05-03, WAS_NOT_BROUGHT,     written small
        9Nz, 2019-05-03, UNKNOWN,             before the day from which the list knows it
        9Ny, 2020-05-03, CANCELLED_BY_FAMILY, as it was meant then
        9Ny, 2024-05-03, WAS_NOT_BROUGHT,     as it is meant since
        X1,  2024-05-03, UNKNOWN,             two systems mean different things by it
        DNA, 2024-05-03, DID_NOT_ATTEND,      a word of ours stays what it is
        """)
    void a_code_is_read_by_the_list_that_the_partnership_keeps(String code, String day, Outcome outcome, String because) throws Exception {
        var kept = List.of(kept("One", "9Nz", Outcome.WAS_NOT_BROUGHT, "2020-01-01"), kept("One", "9Ny", Outcome.CANCELLED_BY_FAMILY, "2020-01-01"),
            kept("One", "9Ny", Outcome.WAS_NOT_BROUGHT, "2022-01-01"), kept("One", "X1", Outcome.WAS_NOT_BROUGHT, "2020-01-01"),
            kept("Two", "X1", Outcome.CANCELLED_BY_FAMILY, "2020-01-01"), kept("Two", "DNA", Outcome.CANCELLED_BY_FAMILY, "2020-01-01"));
        var file = "person_id,appointment_date,service,outcome\nP-1," + day + ",Dentist," + code + "\n";
        var heard = Heard.from("ap", file, new ReadingContext(Heard.TODAY, null, KnownPeople.NOBODY, () -> kept));
        assertThat(heard.only(EntrySent.class).outcome()).as(because).isEqualTo(outcome);
        assertThat(heard.only(EntrySent.class).original()).containsEntry("outcome as sent", code);
    }

    private static OutcomeCodes.Kept kept(String system, String code, Outcome meaning, String since) {
        return new OutcomeCodes.Kept(system, code, meaning, LocalDate.parse(since));
    }

    @Test
    void without_a_birth_date_the_code_stays_and_says_so() throws Exception {
        var heard = Heard.from("ap", "person_id,appointment_date,service,outcome\nP-1,2024-05-03,Dentist,DNA\nP-1,2027-05-03,Dentist,DNA\n");
        assertThat(heard.only(EntrySent.class).outcome()).isEqualTo(Outcome.DID_NOT_ATTEND);
        assertThat(heard.only(EntrySent.class).original()).containsEntry("age", "not known when this was received");
        assertThat(heard.bad).hasSize(1);
    }

    @Test
    void a_first_line_that_only_says_how_cells_are_parted_is_no_heading() throws Exception {
        var heard = Heard.from("p", "sep=;\nperson_id;given_name;family_name\nP-1;Ann;Example\n");
        assertThat(heard.only(PersonSent.class).names().getFirst().full()).isEqualTo("Ann Example");
        assertThat(heard.rows.getFirst().place().row()).isEqualTo(3);
    }

    @Test
    void odd_rows_are_told_apart_and_numbered_as_a_spreadsheet_does() throws Exception {
        var heard = Heard.from("p", """

            person_id,given_name,family_name,,
            P-1,Ann,Example,,

            ,,,,
            P-2,Ann
            P-3,"two
            lines",Example
            P-4,Ann,Example,too,many
            """);
        assertThat(heard.rows).extracting(row -> row.place().row()).containsExactly(3L, 7L);
        assertThat(heard.notRead).extracting(unit -> unit.place().row()).containsExactly(5L);
        assertThat(heard.bad).extracting(unit -> unit.place().row()).containsExactly(6L, 8L);
        assertThat(heard.places).extracting(Place::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void dates_are_read_as_people_write_them_and_no_more_exactly() {
        Map.ofEntries(Map.entry("2024-05-03", "2024-05-03"), Map.entry("03/05/2024", "2024-05-03"), Map.entry("3/5/2024", "2024-05-03"),
            Map.entry("3.5.2024", "2024-05-03"), Map.entry("03-05-2024 14:30", "2024-05-03T14:30"), Map.entry("3 May 2024", "2024-05-03"),
            Map.entry("3rd September 2024", "2024-09-03"), Map.entry("03-Sept-2024", "2024-09-03"), Map.entry("2020-Apr-25 00:00:00", "2020-04-25"),
            Map.entry("2024-05-03 00:00:00", "2024-05-03"), Map.entry("2024-05-03T14:30:00", "2024-05-03T14:30"), Map.entry("May 2024", "2024-05"),
            Map.entry("05/2024", "2024-05"), Map.entry("2024-05", "2024-05"), Map.entry("2024", "2024"), Map.entry("c. 2019", "2019"),
            Map.entry("about 2019", "2019"), Map.entry("20240503", "2024-05-03"), Map.entry("2024-05-01/2024-06-30", "2024-05-01/2024-06-30"),
            Map.entry("2024-07-03T13:30:00Z", "2024-07-03T14:30"))
            .forEach((text, iso) -> assertThat(Dates.read(text, null).iso()).as(text).isEqualTo(iso));
    }

    @Test
    void names_in_one_piece_are_taken_apart() {
        assertThat(List.of("MANN, Alan John", "Dr Alan John Mann", "Mrs Mann", "Cher", "Ann  Example")).map(text -> NamesRead.whole(text, "usual"))
            .extracting(name -> name.given() + "|" + name.middle() + "|" + name.family())
            .containsExactly("Alan|John|MANN", "Alan|John|Mann", "||Mann", "Cher||", "Ann||Example");
    }
}
