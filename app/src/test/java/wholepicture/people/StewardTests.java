package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wholepicture.people.Someone.called;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Grade;

@Story
@Import(Post.class)
class StewardTests {

    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired MovableClock clock;
    @Autowired Steward steward;

    Agency health;
    Agency school;
    Agency police;
    Practitioner sam;
    Practitioner officer;
    String family;
    String nhs;
    String home;
    String given;
    String otherName;
    String otherHome;
    String postcode;

    @BeforeEach
    void agencies() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        school = cast.agency(AgencyKind.SCHOOL);
        police = cast.agency(AgencyKind.POLICE);
        sam = cast.practitioner(health, "Sam Steward", Role.DATA_STEWARD);
        officer = cast.practitioner(police, "Paul Officer");
        int number = 20_000 + Invented.number();
        family = Invented.familyName(number);
        nhs = Invented.nhs(number);
        postcode = "ZW%d 4QD".formatted(number);
        given = Invented.familyName(18_000 + number);
        otherName = Invented.familyName(16_000 + number);
        otherHome = "%d %s Street".formatted(number % 97, Invented.familyName(14_000 + number));
        home = "%d %s Way".formatted(number, Invented.familyName(8000 + number));
    }

    private Someone orla(String localId) {
        return called(localId, given, family).girl().born("2019-03-04").lives(home, postcode);
    }

    /** One NHS number on two children: a question. */
    private long question() {
        return question(null, null);
    }

    private long question(@Nullable Grade orla, @Nullable Grade zuzanna) {
        var one = orla("H1").number("NHS", nhs);
        var other = called("P1", otherName, "Wolny" + family).girl().born("2014-06-01").number("NHS", nhs).lives(otherHome, postcode.replace("ZW", "ZQ"));
        post.sends(health, orla == null ? one : one.kept(orla));
        post.sends(police, zuzanna == null ? other : other.kept(zuzanna));
        return post.question(post.record(police, "P1"), post.record(health, "H1"));
    }

    private boolean queued(Practitioner who, long question) {
        return Acting.as(who, () -> {
            var page = steward.queue(null, 0);
            while (true) {
                if (page.lines().stream().anyMatch(line -> line.id() == question)) {
                    return true;
                }
                if (!page.more()) {
                    return false;
                }
                page = steward.queue(page.lines().getLast().raised(), page.lines().getLast().id());
            }
        });
    }

    @Test
    void both_records_are_seen_side_by_side_with_the_weight_of_each_field() {
        long id = question();
        assertThat(queued(sam, id)).isTrue();
        var question = Acting.as(sam, () -> steward.question(id)).orElseThrow();
        assertThat(List.of(question.one().says().names().getFirst().given(), question.other().says().names().getFirst().given()))
            .containsExactlyInAnyOrder(given, otherName);
        assertThat(question.weighed().fields()).extracting(field -> field.field().name()).contains("PRIOR", "BORN", "NHS");
        assertThat(post.rows("select sentence from journal.entry where worker_id = ? and kind = 'look'", sam.workerId())).hasSize(2);
    }

    @Test
    void parted_they_stay_apart_whatever_agencies_send_and_however_often_they_are_compared() {
        long id = question();
        Acting.doAs(sam, () -> steward.part(id, "The NHS number was read off the wrong card"));
        assertThat(queued(sam, id)).isFalse();

        post.sends(police, orla("P1").number("NHS", nhs));
        assertThat(post.person(police, "P1")).as("as alike as can be").isNotEqualTo(post.person(health, "H1"));
        assertThat(post.openQuestions(post.record(police, "P1"))).as("nor is it asked again").isEmpty();
        assertThatThrownBy(() -> Acting.doAs(sam, () -> steward.join(id, "again"))).isInstanceOf(Steward.AlreadyAnswered.class);
    }

    @Test
    void joined_they_stay_joined_whatever_agencies_send() {
        long id = question();
        Acting.doAs(sam, () -> steward.join(id, "Her name and birth date were mistaken at the station"));
        assertThat(post.person(police, "P1")).isEqualTo(post.person(health, "H1"));

        post.sends(police, called("P1", otherName, "Wolny" + family).girl().born("2014-06-01").lives(otherHome, postcode.replace("ZW", "ZQ")));
        post.sends(health, orla("H1").phone("07700 900333"));
        assertThat(post.person(police, "P1")).isEqualTo(post.person(health, "H1"));
        assertThat(post.rows("select decided_by, reason from people.link where record_id in (?, ?) and until is null and decided_by = 'worker'",
            post.record(police, "P1"), post.record(health, "H1"))).hasSize(1);
        assertThat(post.rows("select kind, reason from journal.entry where worker_id = ? and kind = 'join'", sam.workerId())).hasSize(1);
    }

    @Test
    void a_wrong_link_is_undone_with_nothing_lost_and_everything_goes_back() {
        post.sends(police, orla("P1"));
        var policesOwn = post.person(police, "P1");
        long record = post.record(police, "P1");
        assertThat(entry(record)).isEqualTo(policesOwn);
        clock.set("2026-11-10T10:00");
        post.sends(health, called("H1", "Niamh", family).girl().born("2016-08-21").lives(home, postcode));
        var niamh = post.person(health, "H1");
        cast.open(niamh, sam, 2);
        cast.open(policesOwn, sam, 2);
        Acting.doAs(sam, () -> steward.moveRecord(policesOwn, record, niamh, "The police meant Niamh"));
        assertThat(post.person(police, "P1")).isEqualTo(niamh);
        assertThat(entryOf(record)).isEqualTo(niamh);
        assertThat(Acting.as(officer, () -> cast.rows("select id from people.record where person_id = ?", niamh))).as("the police see their own record there").hasSize(1);

        clock.set("2026-11-12T10:00");
        Acting.doAs(sam, () -> assertThat(steward.partRecord(niamh, record, "The police never met Niamh")).isEqualTo(policesOwn));
        assertThat(post.person(police, "P1")).as("back where it came from").isEqualTo(policesOwn);
        assertThat(entryOf(record)).isEqualTo(policesOwn);
        assertThat(Acting.as(officer, () -> cast.rows("select id from people.record where person_id = ?", niamh))).isEmpty();
        assertThat(Acting.as(officer, () -> cast.rows("select id from people.record where person_id = ?", policesOwn))).hasSize(1);
        assertThat(post.rows("select ended_at from people.person where id = ?", policesOwn).getFirst()).containsEntry("ended_at", null);
        assertThat(post.rows("select reason from people.link where record_id = ? order by id", record)).extracting("reason")
            .containsExactly(Cause.COMPARISON.reason(), "The police meant Niamh", "The police never met Niamh");
        post.sends(police, orla("P1").phone("07700 900999"));
        assertThat(post.person(police, "P1")).isEqualTo(policesOwn);
        clock.set("2026-11-02T10:00");
    }

    private UUID entry(long record) {
        cast.inWorks(() -> cast.update("""
            insert into chronology.entry (record_id, local_id, received_at, kind, title, description, digest)
            values (?, ?, store.now(), 'OTHER', 'Seen', 'Seen at home', '\\x00')""", record, "E" + record));
        return entryOf(record);
    }

    private UUID entryOf(long record) {
        return (UUID) post.rows("select person_id from chronology.entry where record_id = ?", record).getFirst().get("person_id");
    }

    @Test
    void what_is_sealed_is_in_nobodys_queue_but_of_the_steward_to_whom_the_person_was_opened() {
        long plain = question();
        long shielded = questionOfAnotherFamily(Grade.PROTECTED);
        long sealed = questionOfAnotherFamily(Grade.SEALED);
        assertThat(queued(sam, plain)).isTrue();
        assertThat(queued(sam, shielded)).as("protected").isTrue();
        assertThat(queued(sam, sealed)).as("sealed").isFalse();

        int before = Acting.as(sam, () -> steward.queue(null, 0).count());
        Acting.doAs(sam, () -> {
            assertThat(steward.question(sealed)).isEqualTo(steward.question(999_999_999L)).isEmpty();
            assertThatThrownBy(() -> steward.join(sealed, "why")).isInstanceOf(Steward.AlreadyAnswered.class);
            assertThatThrownBy(() -> steward.part(999_999_999L, "why")).isInstanceOf(Steward.AlreadyAnswered.class);
        });
        cast.open(post.person(police, "P1"), sam, 4);
        assertThat(queued(sam, sealed)).isTrue();
        assertThat(Acting.as(sam, () -> steward.queue(null, 0).count())).isEqualTo(before + 1);
        var another = cast.practitioner(health, "Nora Steward", Role.DATA_STEWARD);
        assertThat(queued(another, sealed)).as("another steward").isFalse();
    }

    private long questionOfAnotherFamily(Grade grade) {
        agencies();
        return question(null, grade);
    }

    @Test
    void only_a_steward_asks_and_answers() {
        long id = question();
        Acting.doAs(officer, () -> {
            assertThatThrownBy(() -> steward.queue(null, 0)).isInstanceOf(Steward.NotASteward.class);
            assertThatThrownBy(() -> steward.question(id)).isInstanceOf(Steward.NotASteward.class);
            assertThatThrownBy(() -> steward.join(id, "why")).isInstanceOf(Steward.NotASteward.class);
            assertThatThrownBy(() -> steward.partRecord(post.person(health, "H1"), post.record(health, "H1"), "why")).isInstanceOf(Steward.NotASteward.class);
            assertThat(cast.rows("select * from people.review_queue('-infinity', 0, 100)")).isEmpty();
            assertThat(cast.rows("select * from people.review_sides(?)", id)).isEmpty();
            assertThat(cast.rows("select people.review_count(100) as n").getFirst()).containsEntry("n", 0);
        });
    }

    @Test
    void a_steward_puts_right_only_what_they_may_see() {
        post.sends(police, orla("P1"));
        var child = post.person(police, "P1");
        long record = post.record(police, "P1");
        Acting.doAs(sam, () -> {
            assertThatThrownBy(() -> steward.partRecord(child, record, "why")).isInstanceOf(NoSuchPerson.class);
            assertThatThrownBy(() -> steward.partRecord(UUID.randomUUID(), record, "why")).isInstanceOf(NoSuchPerson.class);
        });
        cast.open(child, sam, 2);
        Acting.doAs(sam, () -> assertThatThrownBy(() -> steward.moveRecord(child, record, UUID.randomUUID(), "why")).isInstanceOf(NoSuchPerson.class));
    }

    @Test
    void nothing_is_decided_without_a_reason() {
        long id = question();
        Acting.doAs(sam, () -> assertThatThrownBy(() -> steward.join(id, "  ")).isInstanceOf(IllegalArgumentException.class));
        assertThat(queued(sam, id)).isTrue();
    }
}
