package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.cases.CaseFile;
import wholepicture.marac.Marac;

/** No conference decides without MARAC's information, and earlier plans are counted, not typed. */
@Story
class MaracFirstTests extends ProtectionStory {

    @Autowired MockMvc mvc;
    @Autowired Marac marac;

    @Test
    void a_conference_waits_until_what_marac_knows_was_considered_even_where_its_worker_may_not_see_of_whom() throws Exception {
        var file = called();
        var mother = mother(file);
        var police = cast.worker(cast.agency(AgencyKind.POLICE), "Dee Bell");
        cast.open(mother, wholepicture.agencies.Practitioner.of(police), 2);
        Acting.doAs(wholepicture.agencies.Practitioner.of(police), () -> marac.known(mother, "County MARAC", LocalDate.of(2026, 10, 5), "Strangulation, threats to kill", "DS Bell, 101"));
        var held = LocalDate.of(2026, 11, 20);
        refused(worker, file, Told.planMade(held), "known to MARAC");
        refused(worker, file, Told.noPlan("no risk found"), "known to MARAC");
        assertThat(Acting.as(worker, () -> marac.of(mother))).as("what it is stays with those who may see the mother").isEmpty();
        var whole = Told.planMade(held);
        by(worker, file, new Planning.ConferenceHeld(whole.meeting(), true, whole.plan(), 0, "", whole.analysis(), "Bail conditions until May; mother's own safety plan read"));
        assertThat(stage(file)).isEqualTo(Stage.ON_PLAN);
    }

    @Test
    void a_marac_that_ended_or_is_of_a_sealed_adult_holds_nothing_up() {
        var file = called();
        var mother = mother(file);
        cast.open(mother, manager, 2);
        Acting.doAs(manager, () -> marac.known(mother, "County MARAC", LocalDate.of(2026, 1, 5), "threats", "101"));
        var id = Acting.as(manager, () -> marac.of(mother)).getFirst().id();
        Acting.doAs(manager, () -> marac.ended(mother, id, LocalDate.of(2026, 6, 1), "twelve months without a new incident"));
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 20)));
        assertThat(stage(file)).isEqualTo(Stage.ON_PLAN);
    }

    @Test
    void the_page_reads_both_ways_and_a_stranger_finds_nobody() throws Exception {
        var file = called();
        var mother = mother(file);
        var police = cast.worker(cast.agency(AgencyKind.POLICE), "Dee Bell");
        var stranger = cast.worker(cast.agency(AgencyKind.HOUSING), "Hal Rent");
        cast.open(mother, wholepicture.agencies.Practitioner.of(police), 2);
        cast.open(file.person(), wholepicture.agencies.Practitioner.of(police), 2);
        var address = "/people/" + mother + "/marac";
        var sent = mvc.perform(post(address).with(cast.signedIn(police)).with(csrf()).param("conference", "County MARAC").param("since.day", "5").param("since.month", "10")
            .param("since.year", "2026").param("risks", "threats").param("ask", "101")).andReturn().getResponse();
        assertThat(sent.getStatus()).isEqualTo(302);
        var page = mvc.perform(get(address).with(cast.signedIn(police))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("County MARAC", "Known now", file.ref().value());
        var turned = mvc.perform(get(address).with(cast.signedIn(stranger))).andReturn().getResponse().getContentAsString();
        assertThat(turned).doesNotContain("County MARAC", file.ref().value(), "threats");
        assertThat(mvc.perform(post(address).with(cast.signedIn(stranger)).with(csrf())).andReturn().getResponse().getStatus()).isIn(403, 404);
    }

    @Test
    void earlier_plans_are_counted_over_all_cases_of_the_child() {
        var first = onPlan();
        clock.set("2027-06-21T10:00");
        by(manager, first, Told.oversight());
        by(worker, first, Told.ends(LocalDate.of(2027, 6, 21)));
        var second = Acting.as(lead, () -> protection.raise(java.util.List.of(first.person()), care, Told.concern(), clock.instant(), wholepicture.cases.Because.of("hungry again")).getFirst());
        by(manager, second, Told.decided(Words.Outcome.STRATEGY));
        by(worker, second, Told.strategy(Words.StrategyDecision.JOINT_ENQUIRY));
        by(worker, second, new Enquiries.EnquiryConcluded("Neglect again", Words.EnquiryOutcome.CONFERENCE));
        by(manager, second, new Authorising.EnquiryAuthorised());
        by(worker, second, new Strategy.ConferenceCalled(LocalDate.of(2027, 6, 21), "Priya Nair"));
        refused(worker, second, Told.planMade(LocalDate.of(2027, 6, 21)), "on a plan before (once)");
        refused(worker, second, Told.planMade(LocalDate.of(2027, 6, 21), 1, ""), "on a plan before (2 times)");
        by(worker, second, Told.planMade(LocalDate.of(2027, 6, 21), 0, "kept visits while somebody came; nothing held after"));
        assertThat(stage(second)).isEqualTo(Stage.ON_PLAN);
    }

    private UUID mother(CaseFile of) {
        var mother = cast.person(school, "Una Story", 2);
        cast.receive(school, new RelationshipSent(number(mother), number(of.person()), null, RelationshipKind.MOTHER, null, null, null, null, null, null));
        return mother;
    }

    private String number(UUID person) {
        return cast.inWorks(() -> cast.one("select local_id from people.record where person_id = ? and agency_id = ?", String.class, person, school.id()));
    }
}
