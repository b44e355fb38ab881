package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.Overseen;
import wholepicture.cases.ToSupervise.Point;
import wholepicture.meetings.Challenges;
import wholepicture.meetings.Inviting;
import wholepicture.meetings.MeetingTypes;
import wholepicture.meetings.Meetings;
import wholepicture.meetings.Mode;
import wholepicture.meetings.Seat;
import wholepicture.supervision.Held;
import wholepicture.supervision.NotForYou;
import wholepicture.supervision.Register;
import wholepicture.supervision.Spoken;
import wholepicture.supervision.Supervising;

/** Supervision of cases and of those who chair: what stands on the agenda until it was spoken of, and who reads what was agreed. */
@Story
class SupervisionStoryTests extends ProtectionStory {

    @Autowired Supervising supervising;
    @Autowired Register register;
    @Autowired Cases cases;
    @Autowired Meetings meetings;
    @Autowired MeetingTypes types;
    @Autowired Inviting inviting;
    @Autowired Challenges challenges;
    @Autowired Workers workers;
    @Autowired MockMvc mvc;

    @Test
    void what_was_met_stands_on_the_agenda_until_a_supervisor_has_spoken_of_it() {
        var file = enquiring("2026-11-02T10:00");
        by(worker, file, new Engagement.AggressionMet(Engagement.Way.PASSIVE, "never there when we come", "the nurse too", "I lie awake", "I leave sooner", "visits in pairs"));
        by(worker, file, new Engagement.DisguisedCompliance("diary in one ink", "asked for receipts", "lost them"));
        assertThat(agenda(manager, file)).extracting(Point::what).containsExactly("Aggression towards workers: passive", "Disguised compliance", "The work between its gates");
        assertThat(agenda(manager, file).getFirst().words()).contains("I lie awake", "the nurse too");

        var spoken = agenda(manager, file).stream().map(point -> new Held.Agreed(point.key(), point.what(), "a visit without notice by Friday")).toList();
        Acting.doAs(manager, () -> supervising.record(talk(worker, false, spoken), fresh(manager, file)));

        assertThat(agenda(manager, file)).as("all was spoken of").isEmpty();
        var journey = Acting.as(manager, () -> protection.read(file.person(), file.ref())).journey();
        assertThat(journey.isBetween(Engagement.DisguisedCompliance.class, Engagement.ComplianceAddressed.class)).as("compliance still waits").isFalse();
        assertThat(journey.has(Keeping.OversightGiven.class)).isTrue();
        assertThat(said(manager, file)).hasSize(4).allSatisfy(one -> assertThat(one.supervisor()).isEqualTo("Mo Manager"));
        assertThat(cast.inWorks(() -> cast.one("select count(*)::int from chronology.entry where person_id = ? and title = 'Supervision of the work was held'", Integer.class, file.person()))).isOne();
    }

    @Test
    void what_was_agreed_is_read_by_the_agency_that_supervises_alone_and_recorded_by_its_supervisors() throws Exception {
        var file = enquiring("2026-11-02T10:00");
        by(worker, file, new Engagement.AggressionMet(Engagement.Way.OVERT, "shouted", "", "shaking", "short visits", "in pairs"));
        var point = agenda(manager, file).getFirst();
        var agreed = talk(worker, false, List.of(new Held.Agreed(point.key(), point.what(), "Sam talks to Mo after each visit")));
        assertThatThrownBy(() -> Acting.doAs(worker, () -> supervising.record(agreed, fresh(worker, file)))).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> Acting.doAs(manager, () -> supervising.record(talk(lead, false, List.of()), null))).as("a worker of another agency").isInstanceOf(NotForYou.class);
        Acting.doAs(manager, () -> supervising.record(agreed, fresh(manager, file)));
        cast.open(file.person(), lead, 3);
        assertThat(said(manager, file)).hasSize(2);
        assertThat(said(lead, file)).as("another agency that sees the whole child").isEmpty();
        assertThat(Acting.as(lead, register::lines)).isEmpty();

        var address = "/people/%s/supervision/%s".formatted(file.person(), file.ref());
        assertThat(status(lead, address)).as("sees the case and does not supervise").isEqualTo(403);
        assertThat(status(cast.practitioner(cast.agency(wholepicture.agencies.AgencyKind.POLICE), "Nobody Involved", wholepicture.agencies.Role.MANAGER), address)).as("as a case that is not there").isEqualTo(404);
        assertThat(status(manager, "/people/%s/supervision/CP-2026-9999".formatted(file.person()))).isEqualTo(404);
        assertThat(mvc.perform(post(address).with(signedIn(worker)).with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(Jsoup.parse(mvc.perform(post(address).with(signedIn(manager)).with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn().getResponse().getContentAsString())
            .select(".govuk-error-summary a").eachText()).contains("Choose whom you spoke with", "Say what was agreed on a point of the agenda, or what else was spoken of");
    }

    @Test
    void those_who_chair_stand_in_the_register_until_they_were_supervised_as_chairs() {
        var file = raised();
        var chair = workers.byId(Objects.requireNonNull(cast.practitioner(care, "Priya Chair").workerId())).orElseThrow();
        var meeting = Acting.as(manager, () -> meetings.arrange(types.of("cp.professionals"), List.of(fresh(manager, file)),
            new Meetings.Plan(clock.instant(), 60, Mode.VIDEO, "link", "Priya Chair"), "to see who does what"));
        Acting.doAs(manager, () -> inviting.ask(meeting.number(), chair, Seat.CHAIR, false));
        Acting.doAs(manager, () -> challenges.challenge(meeting.number(), "The school", "it sees her every day"));
        cast.inWorks(() -> cast.update("update meetings.meeting set held_at = ?::timestamptz, closed_at = ?::timestamptz where number = ?", "2026-11-02T10:00Z", "2026-11-02T11:00Z", meeting.number()));
        assertThat(agenda(manager, file)).extracting(Point::what).contains("A challenge at a meeting");
        assertThat(line("Priya Chair").chaired()).isOne();
        assertThat(line("Priya Chair").lastAsChair()).isNull();
        Acting.doAs(manager, () -> supervising.record(new Held(chair.id(), LocalDate.of(2026, 11, 2), true, LocalDate.of(2026, 12, 7), "how the child is heard", "challenging others", List.of()), null));
        assertThat(line("Priya Chair").lastAsChair()).isEqualTo("2026-11-02");
        assertThat(line("Priya Chair").next()).isEqualTo("2026-12-07");
        assertThat(Acting.as(manager, register::training)).containsExactly(List.of("challenging others", "1"));
        assertThat(Acting.as(Practitioner.of(chair), () -> register.mine(5))).singleElement().satisfies(talk -> assertThat(talk.about()).isEqualTo("how the child is heard"));
        assertThat(Acting.as(worker, () -> register.mine(5))).as("a colleague").isEmpty();
    }

    @Test
    void every_gate_that_a_manager_held_stands_in_one_list_with_its_day_and_reason() throws Exception {
        var file = called();
        Acting.doAs(manager, () -> protection.give(file.person(), file.ref(), workers.byId(Objects.requireNonNull(worker.workerId())).orElseThrow(), Because.of("is free")));
        Acting.doAs(otherManager, () -> protection.act(file.person(), file.ref(), new Keeping.OversightGiven("the school was not asked", "ask it by Friday"), clock.instant(), Because.of("weekly look")));
        var overseen = Acting.as(manager, () -> supervising.overseen(fresh(manager, file)));
        assertThat(overseen).extracting(Overseen.Entry::gate).containsExactly("A manager looked at the work and gave direction", "Section 47 enquiries authorised", "Decided on the concern: " + Words.Outcome.STRATEGY.inWords());
        assertThat(overseen.getFirst().why()).isEqualTo("the school was not asked – ask it by Friday");
        assertThat(overseen).extracting(Overseen.Entry::by).containsExactly("Ola Other", "Mo Manager", "Mo Manager");
        var page = Jsoup.parse(mvc.perform(get("/people/%s/supervision/%s".formatted(file.person(), file.ref())).with(signedIn(manager))).andReturn().getResponse().getContentAsString());
        assertThat(page.select("li:contains(enquiries authorised)").text()).contains("2 Nov 2026", "Mo Manager", "because");
    }

    private Register.Line line(String name) {
        return Acting.as(manager, register::lines).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private Held talk(Practitioner with, boolean chairs, List<Held.Agreed> agreed) {
        return new Held(Objects.requireNonNull(with.workerId()), LocalDate.of(2026, 11, 2), chairs, null, "the week", "", agreed);
    }

    private List<Point> agenda(Practitioner who, CaseFile file) {
        return Acting.as(who, () -> supervising.agenda(cases.find(file.person(), file.ref())));
    }

    private List<Spoken> said(Practitioner who, CaseFile file) {
        return Acting.as(who, () -> supervising.spoken(cases.find(file.person(), file.ref())));
    }

    private CaseFile fresh(Practitioner who, CaseFile file) {
        return Acting.as(who, () -> cases.find(file.person(), file.ref()));
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(Practitioner who) {
        return cast.signedIn(workers.byId(Objects.requireNonNull(who.workerId())).orElseThrow());
    }

    private int status(Practitioner who, String address) throws Exception {
        return mvc.perform(get(address).with(signedIn(who))).andReturn().getResponse().getStatus();
    }
}
