package wholepicture.learning.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Grade;
import wholepicture.people.NamesHeld;
import wholepicture.time.When;

/** Nothing goes out that tells who somebody is; and whoever asks learns nothing of whom the records hold. */
@Story
@Import(Told.class)
class IdentifyingTests {

    @Autowired Told told;
    @Autowired Products products;
    @Autowired Explained explained;
    @Autowired Publishing publishing;
    @Autowired NamesHeld names;
    @Autowired Involving involving;
    @Autowired Cast cast;

    private Agency agency;
    private Practitioner lead;

    @BeforeEach
    void somebody() {
        agency = cast.agency(AgencyKind.POLICE);
        lead = cast.practitioner(agency, "Ione Marsh", Role.LEARNING_LEAD);
    }

    private void known(String given, String family, String formerFamily) {
        var all = formerFamily.isEmpty() ? List.of(Arrival.Name.usual(given, family)) : List.of(Arrival.Name.usual(given, family), new Arrival.Name(given, "", formerFamily, "former"));
        cast.receive(agency, new Arrival.PersonSent("P" + given + family, all, When.day(LocalDate.of(2014, 3, 9)), null, null, Arrival.Sex.FEMALE, null, List.of(), List.of(), List.of(),
            java.util.Map.of(), null));
    }

    private List<Finding> found(String text) {
        long id = told.draft(lead, Form.ALERT, "x");
        return Acting.as(lead, () -> {
            products.save(id, "A lesson", "", List.of(Part.of("What happened", text)), Told.ASK, List.of(), "Robin");
            return publishing.look(id).findings();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The number was 943 476 5919 in the file.       | NUMBER     | 943 476 5919     | an NHS number whose check digit is right
        Her pupil number is A123456789012.             | NUMBER     | A123456789012    | a unique pupil number
        She was born on 9 March 2014 at night.         | DAY        | 9 March 2014     | a day in words
        He died on the 4th of October 2021.            | DAY        | 4th of October 2021 | with its ending
        It was on 09/03/2014 that they called.         | DAY        | 09/03/2014       | in figures
        They lived at LE1 6RN then.                    | PLACE      | LE1 6RN          | a postcode
        They moved to 14 Oxbow Lane in spring.         | PLACE      | 14 Oxbow Lane    | a street with its number
        Ring 07700 900321 or wait.                     | REACH      | 07700 900321     | a telephone that is no agency's
        Write to nell@home.example soon.               | REACH      | nell@home.example | an address that is no agency's
        Robin was 7 years old then.                    | AGE        | 7 years old      | an exact age
        The girl, aged 14, left.                       | AGE        | aged 14          | an exact age
        A 3-week-old baby cried.                       | AGE        | 3-week-old       | an exact age of a baby
        Robin was eleven weeks old then.               | AGE        | eleven weeks old | an age in words
        The girl, aged fourteen, left.                 | AGE        | aged fourteen    | an age in words
        A three-week-old baby cried.                   | AGE        | three-week-old   | an age of a baby in words
        Robin was twenty-one when it ended.            | AGE        | was twenty-one   | an age in words and no unit
        The baby, Jessamy, was hurt.                   | FIRST_NAME | Jessamy          | a first name that nobody declared
        When Jessamy Quillfeather called, they came.   | NAME       | Jessamy Quillfeather | a whole name that nobody has
        """)
    void what_reads_as_somebodys_is_found_with_its_passage(String text, Finding.Kind kind, String words, String because) {
        assertThat(found(text)).as(because).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.words()).isEqualTo(words);
            assertThat(text).isEqualTo((finding.before().replaceFirst("(?s).*\n", "") + finding.words() + finding.after()).strip());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Robin was a small baby. In March 2014 nobody asked.     | a declared name, and only a month
        Babies who are eleven or under are asked about.         | an age that a rule names
        All six were asked, and two of them answered.           | numbers that are no ages
        The number 943 476 5918 is none.                        | its check digit is wrong
        Ask before the baby is born. Working Together says so.  | ordinary words with capital letters
        Ring 0116 496 0100 or duty@agency.example.              | an agency's own
        Ask everybody aged 16 or over.                          | an age that a rule names
        The course is on 4 March 2027.                          | a day that is still to come
        The police, MARAC and CAMHS met on Tuesday.             | short names of the field
        """)
    void what_tells_of_nobody_is_let_through(String text, String because) {
        assertThat(found(text)).as(because).isEmpty();
    }

    @Test
    void a_name_of_ordinary_words_a_former_name_and_one_in_small_letters_are_found_because_somebody_has_them() {
        assertThat(found("We met Amber Ward there.")).isEmpty();
        known("Amber", "Ward", "Stone");
        known("Ottilie", "Brackwater", "");
        assertThat(found("We met Amber Ward there.")).extracting(Finding::words, Finding::kind).containsExactly(org.assertj.core.groups.Tuple.tuple("Amber Ward", Finding.Kind.NAME));
        assertThat(found("She was called Amber Stone then.")).extracting(Finding::words).contains("Amber Stone");
        assertThat(found("ottilie brackwater was there")).extracting(Finding::words).containsExactly("ottilie brackwater");
        assertThat(found("Ward Amber is not the order in small letters: ward amber light.")).extracting(Finding::words).containsExactly("Ward Amber");
    }

    @Test
    void the_answer_to_what_reads_as_a_name_is_the_same_whoever_has_it_and_however_closely_they_are_kept() {
        var text = "The worker wrote that Perpetua Thistlewood was not at home. Later Thistlewood came.";
        var before = found(text);
        known("Perpetua", "Thistlewood", "");
        var open = found(text);
        var person = cast.inWorks(() -> cast.one("select id from people.person where name = 'Perpetua Thistlewood'", java.util.UUID.class));
        var guardian = cast.practitioner(agency, "Gil Guard", Role.SAFEGUARDING_LEAD);
        cast.open(person, guardian, 4);
        Acting.doAs(guardian, () -> involving.keepAs(person, Grade.SEALED, "in danger"));
        assertThat(before).isNotEmpty().isEqualTo(open).isEqualTo(found(text));
    }

    @Test
    void calling_a_whole_name_invented_does_not_tell_whether_somebody_has_it() {
        long id = told.draft(lead, Form.ALERT, "x");
        Acting.doAs(lead, () -> {
            products.save(id, "A lesson", "", List.of(Part.of("What happened", "Then Hester Millstream came.")), Told.ASK, List.of(), "Hester, Millstream");
            var before = publishing.look(id).findings();
            known("Hester", "Millstream", "");
            assertThat(publishing.look(id).findings()).isEqualTo(before).extracting(Finding::words).containsExactly("Hester Millstream");
        });
    }

    @Test
    void a_product_waits_until_each_finding_is_gone_or_explained_and_a_number_never_stays() {
        long id = told.draft(lead, Form.ALERT, "x");
        Acting.doAs(lead, () -> {
            products.save(id, "A lesson", "", List.of(Part.of("What happened", "Ask Jessamy Quillfeather. Her number is 943 476 5919.")), Told.ASK, List.of(), "");
            assertThatThrownBy(() -> publishing.check(id)).isInstanceOf(Products.NotNow.class);
            explained.identifiesNobody(id, "Jessamy Quillfeather", "She wrote the guide, and agreed to be named.");
            explained.identifiesNobody(id, "943 476 5919", "It is an example.");
            assertThat(publishing.look(id).clear()).as("the number must go").isFalse();
            products.save(id, "A lesson", "", List.of(Part.of("What happened", "Ask Jessamy Quillfeather.")), Told.ASK, List.of(), "");
            publishing.check(id);
        });
    }

    @Test
    void it_is_looked_through_again_when_it_is_published() {
        var officer = cast.practitioner(agency, "Otis Board", Role.BOARD_OFFICER);
        long id = told.draft(lead, Form.ALERT, "x");
        Acting.doAs(lead, () -> {
            products.save(id, "A lesson", "", List.of(Part.of("What happened", "We met Summer White there.")), Told.ASK, List.of(), "");
            publishing.check(id);
        });
        Acting.doAs(officer, () -> products.approve(id));
        known("Summer", "White", "");
        Acting.doAs(officer, () -> assertThatThrownBy(() -> publishing.publish(id, LocalDate.of(2027, 11, 2))).isInstanceOf(Products.NotNow.class));
    }

    @Test
    void the_records_are_asked_in_the_works_only_and_the_journal_keeps_that_they_were() {
        Acting.doAs(lead, () -> {
            assertThatThrownBy(() -> names.among(Set.of(new NamesHeld.Pair("Amber", "Ward", true)))).isInstanceOf(IllegalStateException.class);
            found("Nothing at all.");
            assertThat(cast.rows("select 1 from journal.entry where sentence = 'Looked through a product of learning for words that identify somebody.' and worker_id = ?", lead.workerId())).isNotEmpty();
        });
    }

    @Test
    void words_are_looked_up_in_the_index_and_nobody_is_read_through() {
        var plan = String.join("\n", cast.inWorks(() -> {
            cast.rows("select set_config('enable_seqscan', 'off', true)");
            return cast.rows("""
                explain select 1 from unnest(array['amber']::text[], array['ward']::text[]) as asked (one, other)
                where exists (select 1 from people.word w where w.word = asked.one) and exists (
                    select 1 from people.searchable s join people.record_version v on v.person_id = s.person_id
                    where s.words @@ ('''n:' || asked.one || ''' & ''n:' || asked.other || '''')::tsquery)
                """).stream().map(row -> String.valueOf(row.get("QUERY PLAN"))).toList();
        }));
        assertThat(plan).contains("searchable_words").contains("word_pkey").doesNotContain("Seq Scan on searchable").doesNotContain("Seq Scan on word").doesNotContain("Seq Scan on record_version");
    }
}
