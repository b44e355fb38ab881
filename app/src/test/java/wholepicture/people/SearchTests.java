package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wholepicture.people.Someone.called;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Grade;

@Story
@Import(Post.class)
class SearchTests {

    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired People people;

    Agency health;
    Agency police;
    Practitioner officer;
    Practitioner visitor;
    int number;
    String family;
    String maiden;
    UUID child;

    @BeforeEach
    void somebody() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        visitor = cast.practitioner(health, "Hana Visitor");
        officer = cast.practitioner(police, "Paul Officer");
        someoneElse(Invented.number());
        child = send("H1", null);
    }

    private void someoneElse(int which) {
        number = which;
        family = Invented.familyName(which);
        maiden = Invented.familyName(5000 + which);
    }

    /** Each story has a part of town, a telephone and numbers of its own. */
    private String own(String text) {
        var nhs = Invented.nhs(number);
        return text.replace("FAMILY", family).replace("MAIDEN", maiden).replace("LOWER", family.toLowerCase(Locale.ROOT))
            .replace("DISTRICT", "Q%c%d".formatted('A' + number / 90, 10 + number % 90)).replace("ELSEWHERE", "ZZ%d".formatted(10 + number % 90))
            .replace("NHS-SPACED", nhs.substring(0, 3) + " " + nhs.substring(3, 6) + " " + nhs.substring(6)).replace("NHS", nhs)
            .replace("UPN", "Q" + nhs.substring(1) + "001").replace("PHONE", "07" + nhs.substring(0, 9)).replace("OTHER-NUMBER", "07" + nhs.substring(1));
    }

    private UUID send(String localId, @Nullable Grade grade) {
        var someone = called(localId, "Elizabeth", family).alsoCalled("Elizabeth", maiden, "maiden").girl().born("2014-05-03")
            .number("NHS", own("NHS")).number("UPN", own("UPN"))
            .lives("27 Marmalade Street", own("DISTRICT 1AB")).phone(own("PHONE"));
        if (grade != null) {
            someone.kept(grade);
        }
        post.sends(health, someone);
        return post.person(health, localId);
    }

    private Found search(Practitioner who, String typed) {
        return Acting.as(who, () -> people.search(Query.of(own(typed)), 1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        FAMILY,                             family name alone
        Elizabeth FAMILY,                   as she is called
        'FAMILY, Elizabeth',                in the other order
        'ELIZABETH  LOWER',                capitals and spaces
        Liz FAMILY,                         a short form
        Elisabeth FAMILY,                   another spelling
        Elizabth FAMILY,                    a slip of the pen
        Mrs Elizabeth FAMILY,               a title that is nowhere written
        Elizabeth MAIDEN,          her maiden name
        Eliz FAMILY,                        the beginning of a name
        FAMILY 03/05/2014,                  with the date of birth
        FAMILY 2014-05-03,                  in the other form
        FAMILY 05/03/2014,                  day and month swapped
        FAMILY 2014,                        the year
        FAMILY May 2014,                    the month
        FAMILY NHS-SPACED,                  the NHS number in groups
        NHS FAMILY,                         and whole
        FAMILY UPN,                         the UPN
        FAMILY PHONE,                       a telephone number as people write it
        FAMILY DISTRICT,                    the first half of the postcode
        FAMILY 2014 DISTRICT,               three things at once
        '27 Marmalade Street, DISTRICT 1AB FAMILY', the address
        FAMILY DISTRICT1ab,                 the postcode run together
        """)
    void a_child_is_found_by(String typed, String because) {
        var found = search(officer, typed);
        assertThat(found.hits()).as(because).extracting(Hit::person).containsExactly(child);
        assertThat(found.hits().getFirst().sight()).isEqualTo(Sight.INDEX);
        assertThat(found.hits().getFirst().name()).isEqualTo("Elizabeth " + family);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        Margaret FAMILY,             another given name
        FAMILY 04/05/2014,           another day
        FAMILY 2013,                 another year
        FAMILY ELSEWHERE,                  another part of town
        FAMILY OTHER-NUMBER,         another telephone
        """)
    void a_child_is_not_found_by(String typed, String because) {
        assertThat(search(officer, typed).hits()).as(because).isEmpty();
    }

    @Test
    void the_name_as_typed_stands_before_names_like_it() {
        post.sends(health, called("H2", "Eliza", family).girl().born("1971-01-05"), called("H3", "Elizabeth", family + "x").born("1950-02-02"));
        assertThat(search(officer, "Elizabeth FAMILY").hits()).extracting(Hit::name).first().isEqualTo("Elizabeth " + family);
    }

    @Test
    void the_beginning_of_a_name_finds_however_many_names_begin_so() {
        var beginning = family.substring(0, 7);
        assertThat(search(officer, "Elizabeth " + beginning).hits()).extracting(Hit::person).containsExactly(child);
        cast.inWorks(() -> cast.update("insert into people.word select lower(?) || n from generate_series(1, 150) n", beginning));
        assertThat(search(officer, "Elizabeth " + beginning).hits()).extracting(Hit::person).containsExactly(child);
    }

    @ParameterizedTest
    @CsvSource({"INVOLVED", "PROTECTED", "SEALED"})
    void who_may_not_be_found_is_found_by_nothing_and_counts_nowhere(Grade grade) {
        someoneElse(500 + number);
        var hidden = send("H9", grade);
        for (var typed : new String[] {"FAMILY", "Elizabeth FAMILY", "Elizabth FAMILY", "NHS FAMILY", "FAMILY 2014", "MAIDEN", "27 Marmalade Street FAMILY", "FAMILY DISTRICT"}) {
            var forHidden = search(officer, typed);
            assertThat(forHidden.hits()).as(typed).extracting(Hit::person).doesNotContain(hidden);
            assertThat(forHidden).as(typed).isEqualTo(search(officer, typed.replace("FAMILY", "Nosuchperson").replace("MAIDEN", "Nosuchperson")));
        }
        Acting.doAs(officer, () -> {
            assertThatThrownBy(() -> people.find(hidden)).isInstanceOf(NoSuchPerson.class);
            assertThat(people.index(java.util.List.of(hidden))).isEmpty();
        });
    }

    @Test
    void an_agency_finds_whom_it_sent_as_involved_and_the_others_do_not() {
        someoneElse(500 + number);
        var own = send("H9", Grade.INVOLVED);
        assertThat(search(visitor, "FAMILY NHS-SPACED").hits()).extracting(Hit::person).containsExactly(own);
        assertThat(search(officer, "FAMILY").hits()).isEmpty();
    }

    @Test
    void a_protected_person_is_found_by_the_name_in_the_index_by_those_who_are_involved_and_by_the_rest_only_with_the_reach() {
        someoneElse(500 + number);
        var safe = send("H9", Grade.PROTECTED);
        assertThat(search(visitor, "Elizabeth FAMILY 2014").hits()).extracting(Hit::person).containsExactly(safe);
        assertThat(search(visitor, "FAMILY DISTRICT").hits()).isEmpty();
        assertThat(search(visitor, "MAIDEN").hits()).isEmpty();
        cast.open(safe, visitor, 3);
        assertThat(search(visitor, "FAMILY DISTRICT").hits()).extracting(Hit::person).containsExactly(safe);
        assertThat(search(visitor, "MAIDEN").hits()).extracting(Hit::person).containsExactly(safe);
    }

    @Test
    void what_a_protected_record_of_an_open_child_says_finds_the_child_only_with_the_reach() {
        post.sends(police, called("P1", "Elizabeth", family).alsoCalled("Sparrow", family, "alias").girl().born("2014-05-03").number("NHS", own("NHS"))
            .lives("Refuge, 1 Quiet Lane", own("ELSEWHERE 9ZZ")).kept(Grade.PROTECTED));
        assertThat(post.person(police, "P1")).isEqualTo(child);

        assertThat(search(visitor, "Elizabeth FAMILY").hits()).extracting(Hit::person).containsExactly(child);
        assertThat(search(visitor, "Sparrow FAMILY").hits()).isEmpty();
        assertThat(search(visitor, "FAMILY ELSEWHERE").hits()).isEmpty();
        cast.open(child, visitor, 2);
        assertThat(search(visitor, "Sparrow FAMILY").hits()).isEmpty();
        Acting.doAs(visitor, () -> assertThat(people.find(child).names()).extracting(said -> said.value().given()).doesNotContain("Sparrow"));
        cast.open(child, visitor, 3);
        assertThat(search(visitor, "Sparrow FAMILY").hits()).extracting(Hit::person).containsExactly(child);
        assertThat(search(visitor, "FAMILY ELSEWHERE").hits()).extracting(Hit::person).containsExactly(child);
    }

    @Test
    void who_is_kept_closer_since_is_no_longer_found_by_words_of_before() {
        cast.inWorks(() -> cast.update("update people.person set grade = 4 where id = ?", child));
        assertThat(search(visitor, "Elizabeth FAMILY").hits()).isEmpty();
        assertThat(search(officer, "Elizabeth FAMILY").hits()).isEmpty();
    }

    @Test
    void the_words_themselves_are_nobodys_to_read() {
        for (var attempt : new String[] {"select * from people.searchable", "select * from people.word", "select * from people.key",
            "select people.guesses('elizabth')", "select people.beginning(array['n:eliz'], 10)", "select people.holding('''n:elizabeth'''::tsquery, 10)",
            "select people.opened_to_me(gen_random_uuid(), 1::smallint)", "select * from people.review", "select * from people.decision",
            "select reason from people.link", "select evidence from people.link", "select weight from people.link"}) {
            Acting.doAs(officer, () -> assertThatThrownBy(() -> cast.rows(attempt)).as(attempt).isInstanceOf(DataAccessException.class));
        }
    }

    @Test
    void nobody_finds_anybody_without_signing_in() {
        assertThat(people.search(Query.of("Elizabeth " + family), 1).hits()).isEmpty();
    }

    @Test
    void what_was_searched_for_is_in_the_journal() {
        search(officer, "Elizabeth FAMILY");
        Acting.doAs(officer, () -> assertThat(cast.rows("select sentence, details from journal.entry where kind = 'search'").toString())
            .contains("Searched for people", family));
    }

    @Test
    void agencies_that_differ_are_both_heard() {
        post.sends(police, called("P1", "Elizabeth", family).girl().born("2014-05-30").number("NHS", own("NHS"))
            .particular("Language", "Polish").lives("27 Marmalade Street", own("DISTRICT 1AB")));
        cast.open(child, officer, 2);
        var person = Acting.as(officer, () -> people.find(child));
        assertThat(person.records()).hasSize(2);
        assertThat(person.births()).hasSize(2);
        assertThat(person.identifiers().getFirst().by()).extracting(Said.By::agency).containsExactlyInAnyOrder(health.name(), police.name());
        assertThat(person.residences()).hasSize(1);
        assertThat(person.particulars()).extracting(said -> said.value().value()).containsExactly("Polish");
    }
}
