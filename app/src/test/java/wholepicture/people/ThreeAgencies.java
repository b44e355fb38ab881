package wholepicture.people;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.people.Someone.called;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;

/** Three agencies that know an invented family, and a data steward who may see them all. */
@Story
@Import(Post.class)
abstract class ThreeAgencies {

    @Autowired Cast cast;
    @Autowired Post post;
    @Autowired MovableClock clock;
    @Autowired Steward steward;

    Agency health;
    Agency school;
    Agency police;
    Practitioner sam;
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
        sam = cast.practitioner(health, "Sam Steward", Role.DATA_STEWARD);
        number = Invented.number();
        family = Invented.familyName(number);
        home = "%d %s Way".formatted(number, Invented.familyName(8000 + number));
        married = Invented.familyName(3000 + number);
        other = Invented.familyName(6000 + number);
        postcode = "ZX%d 4QD".formatted(number);
    }

    Someone orla(String localId) {
        return called(localId, "Orla", family).girl().born("2019-03-04").lives(home, postcode);
    }

    Someone niamh(String localId) {
        return called(localId, "Niamh", family).girl().born("2016-08-21").lives(home, postcode);
    }

    /** The steward parts a record from its person by mistake, and takes that back: everything is as it was. */
    void partedByMistakeItComesBack(Agency agency, String localId) {
        var person = post.person(agency, localId);
        long record = post.record(agency, localId);
        var said = said(record);
        var alone = parts(person, record);
        assertThat(alone).isNotEqualTo(person);
        assertThat(moves(alone, record, person)).isEqualTo(person);
        assertThat(said(record)).as("nothing is lost").isEqualTo(said);
        assertThat(stands(person)).isTrue();
    }

    /** The steward takes a record for another person's by mistake, and takes that back: both persons are as they were. */
    void joinedByMistakeItGoesBack(Agency agency, String localId, UUID wrong) {
        var person = post.person(agency, localId);
        long record = post.record(agency, localId);
        var said = said(record);
        assertThat(moves(person, record, wrong)).isEqualTo(wrong);
        var back = stands(person) ? moves(wrong, record, person) : parts(wrong, record);
        assertThat(back).as("the person it came from, under the same id").isEqualTo(person);
        assertThat(said(record)).as("nothing is lost").isEqualTo(said);
        assertThat(List.of(stands(person), stands(wrong))).containsOnly(true);
    }

    UUID parts(UUID person, long record) {
        cast.open(person, sam, 2);
        return Acting.as(sam, () -> steward.partRecord(person, record, "Not the same"));
    }

    private UUID moves(UUID person, long record, UUID to) {
        cast.open(person, sam, 2);
        return Acting.as(sam, () -> steward.moveRecord(person, record, to, "The same after all"));
    }

    private List<Map<String, Object>> said(long record) {
        return post.rows("select version, body::text from people.record_version where record_id = ? order by version", record);
    }

    private boolean stands(UUID person) {
        return post.rows("select 1 from people.person where id = ? and ended_at is null", person).size() == 1;
    }
}
