package wholepicture.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.KnowsPeople;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.reading.FileRefused;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Readers;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Sink;
import wholepicture.time.When;

@Story
class AgencysPeopleTests {

    @Autowired Cast cast;
    @Autowired Intake intake;
    @Autowired IntakeWork work;
    @Autowired KnowsPeople people;

    Agency trust;
    Agency school;
    Practitioner sender;

    @BeforeEach
    void two_agencies_one_of_which_sent_a_child() {
        trust = cast.agency(AgencyKind.HOUSING);
        school = cast.agency(AgencyKind.HOUSING);
        sender = cast.practitioner(trust, "Sunita Sender", Role.SENDS_FILES);
        send("people.csv", "person_id,given_name,family_name,born,nhs_number\nP-1,Ann,Example,2015-06,9990000018\n");
    }

    @Test
    void what_the_agency_sent_before_is_known_and_what_others_sent_is_not() {
        var ours = new AgencysPeople(people, trust);
        assertThat(ours.met("P-1")).isTrue();
        assertThat(ours.met("P-2")).isFalse();
        assertThat(ours.born("P-1")).contains(When.parse("2015-06"));
        assertThat(ours.born("P-2")).isEmpty();
        assertThat(ours.localPersonWith(new Identifier("NHS", "9990000018"))).contains("P-1");
        assertThat(ours.localPersonWith(new Identifier("NHS", "9990000026"))).isEmpty();
        var theirs = new AgencysPeople(people, school);
        assertThat(theirs.met("P-1")).isFalse();
        assertThat(theirs.born("P-1")).isEmpty();
        assertThat(theirs.localPersonWith(new Identifier("NHS", "9990000018"))).isEmpty();
    }

    @Test
    void a_missed_appointment_in_a_later_file_was_not_brought() throws Exception {
        var told = read("person_id,appointment_date,service,outcome\nP-1,2026-05-03,Dentist,DNA\nP-2,2026-05-03,Dentist,DNA\n");
        assertThat(told).extracting(arrival -> ((EntrySent) arrival).outcome()).containsExactly(Outcome.WAS_NOT_BROUGHT, Outcome.DID_NOT_ATTEND);
    }

    @Test
    void a_missed_appointment_that_came_before_the_birth_date_is_judged_again_when_it_is_known() {
        send("appointments.csv", "person_id,appointment_id,appointment_date,service,outcome\nP-8,1,2026-05-03,Dentist,DNA\nP-9,2,2026-05-03,Dentist,DNA\n");
        assertThat(outcomes()).containsExactly("DID_NOT_ATTEND", "DID_NOT_ATTEND");

        send("later.csv", "person_id,given_name,family_name,born\nP-8,Bea,Example,2010\nP-9,Cy,Example,1980-05-03\n");
        assertThat(outcomes()).containsExactly("WAS_NOT_BROUGHT", "DID_NOT_ATTEND");
        assertThat(cast.inWorks(() -> cast.rows("select version, outcome, original ->> 'outcome as sent' code from chronology.entry where agency_id = ? and local_id like '%P-8' order by version",
            trust.id()))).extracting(row -> row.get("version") + " " + row.get("outcome") + " " + row.get("code"))
            .containsExactly("1 DID_NOT_ATTEND DNA", "2 WAS_NOT_BROUGHT DNA");
    }

    private void send(String name, String text) {
        var sent = Acting.as(sender, () -> intake.receive(trust, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Via.PAGE, false));
        work.seeThrough(sent.delivery().id(), progress -> { });
    }

    private List<Object> outcomes() {
        return cast.inWorks(() -> cast.rows("select outcome from chronology.entry where agency_id = ? and superseded_at is null order by local_id", trust.id()))
            .stream().map(row -> row.get("outcome")).toList();
    }

    @Test
    void a_name_beside_a_reference_does_not_take_the_place_of_the_person_who_was_sent() throws Exception {
        var told = read("""
            {"resourceType":"Flag","id":"f","status":"active","code":{"text":"Safeguarding concern"},
             "subject":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"},"display":"A. Example"}}""");
        assertThat(told).noneMatch(PersonSent.class::isInstance).extracting(Arrival::localPerson).containsOnly("P-1");
    }

    private List<Arrival> read(String text) throws java.io.IOException, FileRefused {
        var told = new ArrayList<Arrival>();
        Readers.read(ReceivedFile.of("x", text.getBytes(StandardCharsets.UTF_8)),
            new ReadingContext(LocalDate.of(2026, 11, 20), null, new AgencysPeople(people, trust)), new Sink() {
                @Override
                public void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {
                    told.addAll(arrivals);
                }

                @Override
                public void bad(Place place, List<Problem> problems, String raw) {
                    throw new AssertionError(problems);
                }

                @Override
                public void notRead(Place place, String what, String reason) {
                    throw new AssertionError(reason);
                }
            });
        return told;
    }
}
