package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static wholepicture.people.Someone.called;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Taken;
import wholepicture.time.When;

/** What agencies send again, late, corrected, apart, or at once. */
class VersionsTests extends ThreeAgencies {

    @Autowired People people;

    @Test
    void the_same_again_changes_nothing() {
        assertThat(post.sends(health, orla("H1"), orla("H1"))).containsExactly(Taken.NEW, Taken.UNCHANGED);
        assertThat(post.sends(health, orla("H1"))).containsExactly(Taken.UNCHANGED);
        assertThat(post.sends(health, orla("H1").phone("07700 900456"))).containsExactly(Taken.SUPERSEDES);
        assertThat(post.rows("select version from people.record_version where record_id = ? order by version", post.record(health, "H1")))
            .extracting("version").containsExactly(1, 2);
        assertThat(post.rows("select 1 from people.link where record_id = ?", post.record(health, "H1"))).hasSize(1);
    }

    @Test
    void what_arrives_before_its_person_waits_for_them() {
        var ids = cast.inWorks(() -> people.recordIds(school, Set.of("S1", "S2")));
        assertThat(ids).hasSize(2);
        assertThat(post.person(school, "S1")).isNull();
        assertThat(cast.inWorks(() -> people.recordIds(school, Set.of("S1")))).containsEntry("S1", post.record(school, "S1"));

        long record = post.record(school, "S1");
        cast.inWorks(() -> cast.update("""
            insert into people.residence (record_id, with_person, lines, place, stated_at) values (?, false, 'somewhere', 'somewhere', store.now())""", record));
        assertThat(post.sends(school, orla("S1"))).containsExactly(Taken.NEW);
        assertThat(post.record(school, "S1")).isEqualTo(record);
        assertThat(post.rows("select person_id from people.residence where record_id = ?", record)).extracting("person_id")
            .containsOnly(post.person(school, "S1"));
    }

    @Test
    void a_residence_sent_apart_is_added_and_a_later_statement_of_it_stands_in_its_place() {
        var from = When.parse("2025-01");
        post.sends(health, orla("H1"));
        assertThat(post.sends(health, new ResidenceSent("H1", new Residence("3 Elm Court", "ZZ3 3ZZ", null, "temporary", from, null), null)))
            .containsExactly(Taken.NEW);
        assertThat(post.sends(health, new ResidenceSent("H1", new Residence("3 Elm Court", "ZZ3 3ZZ", null, "temporary", from, null), null)))
            .containsExactly(Taken.UNCHANGED);
        assertThat(post.sends(health, new ResidenceSent("H1", new Residence("3, Elm Court", "ZZ33ZZ", null, "temporary", from, When.parse("2025-06-30")), null)))
            .containsExactly(Taken.SUPERSEDES);
        post.sends(health, orla("H1").phone("07700 900111"));

        assertThat(post.rows("select to_when from people.residence where record_id = ? and superseded_at is null order by id", post.record(health, "H1")))
            .extracting("to_when").containsExactly(null, "2025-06-30");
        assertThat(post.rows("select 1 from people.residence where record_id = ?", post.record(health, "H1"))).as("nothing is lost").hasSize(3);
    }

    @Test
    void a_version_that_comes_late_supersedes_and_keeps_the_earlier_and_may_take_the_record_to_another_person() {
        clock.set("2026-11-02T10:00");
        post.sends(health, orla("H1"), niamh("H2"));
        post.sends(school, orla("S1"));
        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));

        clock.set("2026-11-20T10:00");
        assertThat(post.sends(school, niamh("S1")))
            .containsExactly(Taken.SUPERSEDES);
        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H2"));
        assertThat(post.rows("select person_id, until is null as stands, since::date::text as since from people.link where record_id = ? order by id",
            post.record(school, "S1"))).extracting("person_id", "stands", "since")
            .containsExactly(tuple(post.person(health, "H1"), false, "2026-11-02"), tuple(post.person(health, "H2"), true, "2026-11-20"));
        clock.set("2026-11-02T10:00");
    }

    @Test
    void a_correction_parts_what_only_the_wrong_record_held_together() {
        var nhs = Invented.nhs(4000 + number);
        post.sends(health, called("H1", "Siobhan", family).girl().born("1988-01-19").lives(home, postcode));
        post.sends(police, called("P1", "Siobhan", married).girl().born("1988-01-19").number("NHS", nhs).alsoCalled("Siobhan", family, "alias")
            .lives(home, postcode));
        post.sends(school, called("S1", "Siobhan", married).girl().born("1988-01-19").number("NHS", nhs).lives("3 Elm Court", "ZZ1 1ZZ"));
        assertThat(List.of(post.person(police, "P1"), post.person(school, "S1"))).containsOnly(post.person(health, "H1"));

        post.sends(police, called("P1", "Dorota", other).girl().born("1971-06-01").lives("8 Canal Street", "ZZ2 2ZZ"));
        assertThat(List.of(post.person(health, "H1"), post.person(police, "P1"), post.person(school, "S1"))).doesNotHaveDuplicates();
    }

    @Test
    void what_a_worker_wrote_here_goes_where_the_record_goes_when_that_was_all_there_was() {
        post.sends(health, orla("H1"));
        var person = post.person(health, "H1");
        long written = (long) cast.inWorks(() -> cast.rows("select access.own_record(?, ?) as id", person, police.id())).getFirst().get("id");
        post.sends(health, niamh("H2"));
        post.sends(health, niamh("H1"));

        assertThat(post.person(health, "H1")).isEqualTo(post.person(health, "H2")).isNotEqualTo(person);
        assertThat(post.rows("select person_id from people.record where id = ?", written).getFirst()).containsEntry("person_id", post.person(health, "H2"));
        assertThat(post.rows("select ended_at is not null as ended from people.person where id = ?", person).getFirst()).containsEntry("ended", true);
    }

    @Test
    void two_imports_at_once_make_one_person_of_one() throws InterruptedException {
        var agencies = new ArrayList<Agency>();
        for (int i = 0; i < 6; i++) {
            agencies.add(cast.agency(AgencyKind.GP_PRACTICE));
        }
        var ready = new CountDownLatch(agencies.size());
        var wrong = new ConcurrentLinkedQueue<Throwable>();
        var threads = agencies.stream().map(agency -> Thread.ofPlatform().start(() -> {
            try {
                ready.countDown();
                ready.await();
                for (int child = 0; child < 5; child++) {
                    post.sends(agency, called("G" + child, "Child" + "abcde".charAt(child), family).boy().born("2017-0%d-11".formatted(child + 1))
                        .lives(home, postcode));
                }
            } catch (Throwable e) {
                wrong.add(e);
            }
        })).toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        for (int child = 0; child < 5; child++) {
            var name = "G" + child;
            assertThat(agencies.stream().map(agency -> post.person(agency, name)).distinct()).hasSize(1);
        }
    }
}
