package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.people.Someone.called;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wholepicture.agencies.Acting;

/** One person or two? Each case with a steward who gets it wrong and takes that back. */
class LinkingTests extends ThreeAgencies {

    @Test
    void one_child_in_three_agencies_is_one_person() {
        post.sends(health, orla("H1").number("NHS", "9434765919"));
        post.sends(school, called("S1", "Orla", family + "h").girl().born("2019-03-04").lives(home.replaceFirst(" ", ", "), postcode));
        post.sends(police, called("P1", "ORLA", family.toUpperCase(Locale.ROOT)).born("2019-04-03").lives(home, postcode));

        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.person(police, "P1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.rows("select name, born_from::text from people.person where id = ?", post.person(health, "H1")).getFirst())
            .containsEntry("name", "Orla " + family).containsEntry("born_from", "2019-03-04");

        partedByMistakeItComesBack(police, "P1");
    }

    @Test
    void a_name_that_is_only_half_written_is_completed_by_the_usual_one() {
        post.sends(health, orla("H1"));
        post.sends(school, called("S1", "Orlaith", "Brannigan").alsoCalled("Orla", "", "alias").girl().born("2019-03-04").lives("14 Rowan Way", postcode));
        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));
    }

    @Test
    void twins_stay_two() {
        post.sends(health, orla("H1").twin(), called("H2", "Niamh", family).girl().twin().born("2019-03-04").lives(home, postcode));
        post.sends(school, orla("S1"), called("S2", "Niamh", family).girl().born("2019-03-04").lives(home, postcode));

        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.person(school, "S2")).isEqualTo(post.person(health, "H2"));
        assertThat(post.person(health, "H1")).isNotEqualTo(post.person(health, "H2"));

        joinedByMistakeItGoesBack(health, "H2", post.person(health, "H1"));
        assertThat(post.person(school, "S2")).isEqualTo(post.person(health, "H2"));
        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));
    }

    @Test
    void brothers_and_sisters_at_one_address_with_their_mothers_telephone_stay_apart() {
        post.sends(health, orla("H1").phone("07700 900321"),
            niamh("H2").phone("07700 900321"),
            called("H3", "Finn", family).boy().born("2014-01-30").lives(home, postcode).phone("07700 900321"),
            called("H4", "Siobhan", family).girl().born("1988-01-19").lives(home, postcode).phone("07700 900321"));

        assertThat(List.of(post.person(health, "H1"), post.person(health, "H2"), post.person(health, "H3"), post.person(health, "H4"))).doesNotHaveDuplicates();

        joinedByMistakeItGoesBack(health, "H2", post.person(health, "H1"));
    }

    @Test
    void a_father_and_his_son_of_one_name_are_two() {
        post.sends(police, called("P1", "Patrick", family).boy().born("1984-05-17").lives(home, postcode));
        post.sends(school, called("S1", "Patrick", family).boy().born("2012-11-30").lives(home, postcode));
        post.sends(health, called("H1", "Patrick", family).boy().born("1984").lives(home, postcode));

        assertThat(post.person(school, "S1")).isNotEqualTo(post.person(police, "P1"));
        assertThat(post.person(health, "H1")).isNotEqualTo(post.person(school, "S1"));

        joinedByMistakeItGoesBack(school, "S1", post.person(police, "P1"));
    }

    @Test
    void a_baby_known_before_birth_is_the_child_that_was_born() {
        post.sends(health, called("H1", "Baby", family).due("2019-03-11").lives(home, postcode).phone("07700 900777"));
        var before = post.person(health, "H1");
        assertThat(post.rows("select due::text, born_from from people.person where id = ?", before).getFirst()).containsEntry("due", "2019-03-11");

        post.sends(health, orla("H1").phone("07700 900777"));
        post.sends(police, orla("P1"));

        assertThat(post.person(health, "H1")).isEqualTo(before);
        assertThat(post.person(police, "P1")).isEqualTo(before);
        assertThat(post.rows("select name, due, born_from::text from people.person where id = ?", before).getFirst())
            .containsEntry("name", "Orla " + family).containsEntry("born_from", "2019-03-04").containsEntry("due", null);

        partedByMistakeItComesBack(police, "P1");
    }

    @Test
    void a_baby_known_before_birth_to_one_agency_and_born_to_another_is_joined_or_asked_about() {
        post.sends(health, called("H1", "Baby", family).due("2019-03-11").lives(home, postcode));
        post.sends(school, orla("S1"));

        boolean joined = post.person(school, "S1").equals(post.person(health, "H1"));
        assertThat(joined || !post.openQuestions(post.record(school, "S1")).isEmpty()).isTrue();
    }

    @Test
    void a_changed_surname_does_not_part_a_mother_from_her_past() {
        var nhs = Invented.nhs(number);
        post.sends(health, called("H1", "Siobhan", family).girl().born("1988-01-19").number("NHS", nhs).lives(home, postcode));
        post.sends(police, called("P1", "Siobhan", married).girl().born("1988-01-19").number("NHS", nhs).lives("3 Elm Court", "ZZ1 1ZZ"));
        assertThat(post.person(police, "P1")).isEqualTo(post.person(health, "H1"));

        post.sends(health, called("H1", "Siobhan", married).alsoCalled("Siobhan", family, "maiden").girl().born("1988-01-19").number("NHS", nhs)
            .lives("3 Elm Court", "ZZ1 1ZZ"));
        assertThat(post.person(health, "H1")).isEqualTo(post.person(police, "P1"));
        assertThat(post.rows("select name from people.person where id = ?", post.person(health, "H1")).getFirst()).containsEntry("name", "Siobhan " + married);

        partedByMistakeItComesBack(police, "P1");
    }

    @Test
    void two_children_with_one_wrong_nhs_number_are_asked_about_and_not_joined() {
        var nhs = Invented.nhs(9000 + number);
        post.sends(health, orla("H1").number("NHS", nhs));
        post.sends(police, called("P1", "Zuzanna", other).girl().born("2014-06-01").number("NHS", nhs).lives("8 Canal Street", "ZZ2 2ZZ"));

        assertThat(post.person(police, "P1")).isNotEqualTo(post.person(health, "H1"));
        assertThat(post.openQuestions(post.record(police, "P1"))).hasSize(1);

        long question = post.openQuestions(post.record(police, "P1")).iterator().next();
        var orla = post.person(health, "H1");
        var zuzanna = post.person(police, "P1");
        Acting.doAs(sam, () -> steward.join(question, "One number, one child"));
        var one = post.person(health, "H1");
        assertThat(post.person(police, "P1")).isEqualTo(one);
        var parted = one.equals(orla) ? post.record(police, "P1") : post.record(health, "H1");
        assertThat(parts(one, parted)).as("undone").isEqualTo(one.equals(orla) ? zuzanna : orla);
        assertThat(List.of(post.person(health, "H1"), post.person(police, "P1"))).containsExactly(orla, zuzanna);
    }

    @Test
    void a_question_that_a_mended_number_answers_is_asked_no_more() {
        var nhs = Invented.nhs(9000 + number);
        post.sends(health, orla("H1").number("NHS", nhs));
        post.sends(police, called("P1", "Marta", other).girl().born("2012-09-17").number("NHS", nhs).lives("31 Quay Lane", "ZY2 2ZZ"));
        assertThat(post.openQuestions(post.record(police, "P1"))).hasSize(1);
        post.sends(police, called("P1", "Marta", other).girl().born("2012-09-17").number("NHS", Invented.nhs(9500 + number))
            .lives("31 Quay Lane", "ZY2 2ZZ"));
        assertThat(post.openQuestions(post.record(police, "P1"))).as("the number was mended").isEmpty();
    }
}
