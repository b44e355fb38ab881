package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.people.Someone.called;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Taken;

@Story
@Import(Post.class)
class LinkingTests {

    private static final AtomicInteger TOWN = new AtomicInteger(10);

    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired MovableClock clock;

    Agency health;
    Agency school;
    Agency police;
    String postcode;

    @BeforeEach
    void agencies() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        school = cast.agency(AgencyKind.SCHOOL);
        police = cast.agency(AgencyKind.POLICE);
        postcode = "ZX%d 4QD".formatted(TOWN.incrementAndGet());
    }

    private Someone orla(String localId) {
        return called(localId, "Orla", "Brannigan").girl().born("2019-03-04").lives("14 Rowan Way", postcode);
    }

    @Test
    void one_child_in_three_agencies_is_one_person() {
        post.sends(health, orla("H1").number("NHS", "9434765919"));
        post.sends(school, called("S1", "Orla", "Branigan").girl().born("2019-03-04").lives("14, Rowan Way", postcode));
        post.sends(police, called("P1", "ORLA", "BRANNIGAN").born("2019-04-03").lives("14 Rowan Way", postcode));

        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.person(police, "P1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.rows("select name, born_from::text from people.person where id = ?", post.person(health, "H1")).getFirst())
            .containsEntry("name", "Orla Brannigan").containsEntry("born_from", "2019-03-04");
    }

    @Test
    void twins_stay_two() {
        post.sends(health, orla("H1").twin(), called("H2", "Niamh", "Brannigan").girl().twin().born("2019-03-04").lives("14 Rowan Way", postcode));
        post.sends(school, orla("S1"), called("S2", "Niamh", "Brannigan").girl().born("2019-03-04").lives("14 Rowan Way", postcode));

        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.person(school, "S2")).isEqualTo(post.person(health, "H2"));
        assertThat(post.person(health, "H1")).isNotEqualTo(post.person(health, "H2"));
    }

    @Test
    void the_same_again_changes_nothing() {
        assertThat(post.sends(health, orla("H1"), orla("H1"))).containsExactly(Taken.NEW, Taken.UNCHANGED);
        assertThat(post.sends(health, orla("H1"))).containsExactly(Taken.UNCHANGED);
        assertThat(post.sends(health, orla("H1").phone("07700 900456"))).containsExactly(Taken.SUPERSEDES);
        assertThat(post.rows("select version from people.record_version where record_id = ? order by version", post.record(health, "H1")))
            .extracting("version").containsExactly(1, 2);
        assertThat(post.rows("select 1 from people.link where record_id = ?", post.record(health, "H1"))).hasSize(1);
    }
}
