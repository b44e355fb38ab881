package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static wholepicture.people.Someone.called;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.Taken;
import wholepicture.time.When;

@Story
@Import(Post.class)
class LinkingTests {

    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired MovableClock clock;
    @Autowired People people;
    @Autowired Involving involving;

    Agency health;
    Agency school;
    Agency police;
    String postcode;
    String family;
    String home;
    String married;
    String other;
    int number;

    @BeforeEach
    void agencies() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        school = cast.agency(AgencyKind.SCHOOL);
        police = cast.agency(AgencyKind.POLICE);
        number = Invented.number();
        family = Invented.familyName(number);
        home = "%d %s Way".formatted(number, Invented.familyName(8000 + number));
        married = Invented.familyName(3000 + number);
        other = Invented.familyName(6000 + number);
        postcode = "ZX%d 4QD".formatted(number);
    }

    private Someone orla(String localId) {
        return called(localId, "Orla", family).girl().born("2019-03-04").lives(home, postcode);
    }

    @Test
    void one_child_in_three_agencies_is_one_person() {
        post.sends(health, orla("H1").number("NHS", "9434765919"));
        post.sends(school, called("S1", "Orla", family + "h").girl().born("2019-03-04").lives(home.replaceFirst(" ", ", "), postcode));
        post.sends(police, called("P1", "ORLA", family.toUpperCase(Locale.ROOT)).born("2019-04-03").lives(home, postcode));

        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.person(police, "P1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.rows("select name, born_from::text from people.person where id = ?", post.person(health, "H1")).getFirst())
            .containsEntry("name", "Orla " + family).containsEntry("born_from", "2019-03-04");
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

    @Test
    void brothers_and_sisters_at_one_address_with_their_mothers_telephone_stay_apart() {
        post.sends(health, orla("H1").phone("07700 900321"),
            called("H2", "Niamh", family).girl().born("2016-08-21").lives(home, postcode).phone("07700 900321"),
            called("H3", "Finn", family).boy().born("2014-01-30").lives(home, postcode).phone("07700 900321"),
            called("H4", "Siobhan", family).girl().born("1988-01-19").lives(home, postcode).phone("07700 900321"));

        assertThat(List.of(post.person(health, "H1"), post.person(health, "H2"), post.person(health, "H3"), post.person(health, "H4"))).doesNotHaveDuplicates();
    }

    @Test
    void a_father_and_his_son_of_one_name_are_two() {
        post.sends(police, called("P1", "Patrick", family).boy().born("1984-05-17").lives(home, postcode));
        post.sends(school, called("S1", "Patrick", family).boy().born("2012-11-30").lives(home, postcode));
        post.sends(health, called("H1", "Patrick", family).boy().born("1984").lives(home, postcode));

        assertThat(post.person(school, "S1")).isNotEqualTo(post.person(police, "P1"));
        assertThat(post.person(health, "H1")).isNotEqualTo(post.person(school, "S1"));
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
    }

    @Test
    void two_children_with_one_wrong_nhs_number_are_asked_about_and_not_joined() {
        var nhs = Invented.nhs(9000 + number);
        post.sends(health, orla("H1").number("NHS", nhs));
        post.sends(police, called("P1", "Zuzanna", other).girl().born("2014-06-01").number("NHS", nhs).lives("8 Canal Street", "ZZ2 2ZZ"));

        assertThat(post.person(police, "P1")).isNotEqualTo(post.person(health, "H1"));
        assertThat(post.openQuestions(post.record(police, "P1"))).hasSize(1);

        post.sends(police, called("P1", "Zuzanna", other).girl().born("2014-06-01").number("NHS", Invented.nhs(9500 + number))
            .lives("8 Canal Street", "ZZ2 2ZZ"));
        assertThat(post.openQuestions(post.record(police, "P1"))).as("the number was mended").isEmpty();
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
        post.sends(health, orla("H1"), called("H2", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));
        post.sends(school, orla("S1"));
        assertThat(post.person(school, "S1")).isEqualTo(post.person(health, "H1"));

        clock.set("2026-11-20T10:00");
        assertThat(post.sends(school, called("S1", "Niamh", family).girl().born("2016-08-21").lives(home, postcode)))
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
        post.sends(health, called("H2", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));
        post.sends(health, called("H1", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));

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
