package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.people.Someone.called;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Grade;

/** How closely a person is kept whose records are joined. */
class KeepingTests extends ThreeAgencies {

    @Autowired Involving involving;

    @Test
    void a_record_that_is_sealed_never_hides_a_child_whom_others_know_nor_shows_its_own_name() {
        post.sends(police, called("P1", "Sparrow", family).alsoCalled("Orla", family, "birth").girl().born("2019-03-04")
            .lives(home, postcode).kept(Grade.SEALED));
        var sealed = post.person(police, "P1");
        assertThat(post.rows("select grade, name from people.person where id = ?", sealed).getFirst()).containsEntry("grade", 4).containsEntry("name", "Sparrow " + family);

        post.sends(school, orla("S1"));
        assertThat(post.person(school, "S1")).isEqualTo(sealed);
        assertThat(post.rows("select grade, name from people.person where id = ?", sealed).getFirst()).containsEntry("grade", 1).containsEntry("name", "Orla " + family);
        assertThat(post.rows("select grade from people.record where id = ?", post.record(police, "P1")).getFirst()).containsEntry("grade", 4);
        assertThat(post.rows("select grade from people.record where id = ?", post.record(school, "S1")).getFirst()).containsEntry("grade", 2);
    }

    @Test
    void how_closely_a_worker_keeps_a_person_outlives_what_agencies_send() {
        post.sends(health, orla("H1"));
        var child = post.person(health, "H1");
        var lead = cast.practitioner(health, "Lena Lead", Role.SAFEGUARDING_LEAD);
        cast.open(child, lead, 2);
        Acting.doAs(lead, () -> involving.keepAs(child, Grade.SEALED, "Threats to the family"));

        post.sends(school, orla("S1"));
        post.sends(health, orla("H1").phone("07700 900555"));
        assertThat(post.person(school, "S1")).isEqualTo(child);
        assertThat(post.rows("select grade from people.person where id = ?", child).getFirst()).containsEntry("grade", 4);
        assertThat(post.rows("select distinct grade from people.record where person_id = ?", child)).extracting("grade").containsExactly(4);
    }
}
