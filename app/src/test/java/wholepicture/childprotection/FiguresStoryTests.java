package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Workers;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.Words.StrategyDecision;
import wholepicture.childprotection.figures.Figures;
import wholepicture.childprotection.frontdoor.Awareness;
import wholepicture.childprotection.frontdoor.Memoranda;
import wholepicture.childprotection.frontdoor.Memorandum;

/** What is asked of others around a strategy discussion, and what an authority counts over its cases. */
@Story
class FiguresStoryTests extends ProtectionStory {

    @Autowired MockMvc mvc;
    @Autowired Workers workers;
    @Autowired Agencies agencies;
    @Autowired Figures figures;
    @Autowired MissingSteps missing;
    @Autowired Memoranda memoranda;
    @Autowired Awareness awareness;

    @Test
    void uses_of_police_protection_and_medicals_are_counted_and_who_may_not_see_the_child_counts_nothing() throws Exception {
        var file = raised();
        by(manager, file, new Emergency.PoliceProtectionConsidered("home cold and dirty", "grandmother took her in"));
        by(worker, file, ToldUrgently.taken(""));
        assertThat(page(manager, "/front-door/figures")).contains("0 of 1 (0 %)", "To be audited", "home cold and dirty; grandmother took her in", "Considered");
        by(worker, file, ToldUrgently.released());
        by(manager, file, ToldUrgently.audited());
        by(worker, file, ToldUrgently.medicalAsked());
        by(worker, file, ToldUrgently.medicalHeld());
        by(worker, file, new Harm.MedicalHeld("Dr Cole", true, "Uncle did it", "asked who gets her up", Harm.TimeAlone.ACCEPTED, "", "bruise", ""));
        var read = page(manager, "/front-door/figures");
        assertThat(read).contains("1 of 1 (100 %)", "Audited").contains("1 of 2 (50 %)");
        assertThat(Acting.as(manager, () -> figures.medicals(care.id()))).isEqualTo(new Figures.Medicals(2, 1, 1, 1));
        var stranger = cast.practitioner(cast.agency(AgencyKind.HOUSING), "Hal Rent");
        assertThat(Acting.as(stranger, () -> figures.protections(care.id(), 10))).isEmpty();
        assertThat(Acting.as(stranger, () -> figures.medicals(care.id()))).isEqualTo(new Figures.Medicals(0, 0, 0, 0));
    }

    @Test
    void a_child_who_waits_for_a_conference_without_an_interim_plan_is_on_the_list_until_there_is_one() throws Exception {
        var file = raised();
        by(manager, file, new Moving.TransferredIn("Westshire", Words.Category.NEGLECT, LocalDate.of(2026, 9, 1), "plan"));
        assertThat(page(worker, "/front-door/figures")).contains(file.ref().value(), "No interim plan");
        by(worker, file, new OtherPlans.InterimPlanMade("with Nan", "Sam, weekly"));
        assertThat(page(worker, "/front-door/figures")).doesNotContain(file.ref().value());
    }

    @Test
    void a_need_without_an_action_an_adults_history_without_a_basis_and_an_unanswered_expert_are_noticed() throws Exception {
        var file = raised();
        by(manager, file, Told.decided(Outcome.STRATEGY));
        refused(worker, file, new Gathering.AdultHistoryShared("Adult mental health", "mother", "low for years", ""), "on what basis");
        by(worker, file, new Gathering.AdultHistoryShared("Adult mental health", "mother", "low for years", "mother's consent of 1 November"));
        assertThat(page(worker, file.address() + "/strategy")).contains("Adult mental health, of mother: low for years", "mother's consent");
        refused(worker, file, strategy("Food – family centre, daily\nSleep"), "Nothing is said yet of: Sleep");
        by(worker, file, strategy("Food – family centre, daily\nSleep – own bed, grandmother, Friday"));
        by(worker, file, new Gathering.ExpertAsked("Forensic pathologist", "how old is the bruise"));
        refused(worker, file, new Gathering.ExpertAsked("Another", "the same"), "has not answered");
        assertThat(clock(file, "cp.expert-opinion").due().lastDay()).isEqualTo("2026-11-16");
        by(worker, file, new Gathering.ExpertAnswered("two to four days"));
        assertThat(clock(file, "cp.expert-opinion").ended()).isEqualTo("MET");
    }

    @Test
    void what_an_agency_referred_stands_as_evidence_in_its_yearly_audit_until_it_types_its_own() throws Exception {
        raised();
        var head = workers.byId(Objects.requireNonNull(cast.practitioner(school, "Hana Head", Role.PRACTITIONER, Role.MANAGER).workerId())).orElseThrow();
        var form = Jsoup.parse(mvc.perform(get("/yearly-audit").with(cast.signedIn(head))).andReturn().getResponse().getContentAsString());
        assertThat(form.select("textarea[name=evidence.REFERRED]").text()).startsWith("Concerns raised with children's social care: 1.");
        assertThat(form.select("textarea[name=evidence.SHARED]").text()).as("nothing to count").isEmpty();
        clock.set("2027-01-02T10:00");
        assertThat(page(Practitioner.of(head), "/yearly-audit")).as("another year").doesNotContain("Concerns raised with");
    }

    @Test
    void how_long_minutes_take_is_told_by_the_team_that_convened_and_only_of_children_whom_one_may_see() {
        var file = raised();
        minutes(file, "East", 60);
        minutes(file, "East", 180);
        minutes(file, "West", 3 * 24 * 60);
        assertThat(Acting.as(manager, () -> figures.minutes(care.id()))).containsExactly(new Figures.Minutes("West", 1, 4320, 4320), new Figures.Minutes("East", 2, 120, 174));
        var stranger = cast.practitioner(cast.agency(AgencyKind.HOUSING), "Hal Rent");
        assertThat(Acting.as(stranger, () -> figures.minutes(care.id()))).isEmpty();
    }

    private void minutes(CaseFile file, String team, int after) {
        var convenes = workers.register(care, "convenes." + UUID.randomUUID(), "Con Venor", "Coordinator", team, "", "", Set.of(Role.PRACTITIONER), null, false);
        cast.inWorks(() -> {
            var meeting = cast.one("""
                insert into meetings.meeting (number, kind, agency_id, arranged_by, starts_at, minutes_long, mode, place, chair, initials, children, held_at, closed_at, issued_at)
                values (?, 'STRATEGY', ?, ?, '2026-11-01 10:00Z', 60, 'ONLINE', 'online', 'Mo', 'N S', 1, '2026-11-01 10:00Z', '2026-11-01 11:00Z', '2026-11-01 10:00Z'::timestamptz + make_interval(mins => ?)) returning id
                """, Long.class, "M-" + UUID.randomUUID(), care.id(), convenes.id(), after);
            return cast.update("insert into meetings.about (meeting_id, case_id, record_id, agency_id) select ?, id, record_id, agency_id from cases.file where id = ?", meeting, file.id());
        });
    }

    @Test
    void who_must_be_told_of_a_missing_child_depends_on_the_risk_and_each_is_logged() throws Exception {
        var file = raised();
        refused(worker, file, told("Police"), "not missing");
        by(worker, file, ToldUrgently.missing());
        assertThat(missing.toTell(care.code(), Whereabouts.Risk.HIGH)).hasSizeGreaterThan(missing.toTell(care.code(), Whereabouts.Risk.LOW).size());
        var elsewhere = new MissingSteps(new MockEnvironment().withProperty("wholepicture.missing.tell.high", "Police").withProperty("wholepicture.missing.tell.coast.high", "Police, Coastguard"), agencies);
        assertThat(elsewhere.toTell("coast", Whereabouts.Risk.HIGH)).as("as that area sets it").containsExactly("Police", "Coastguard");
        assertThat(elsewhere.toTell("inland", Whereabouts.Risk.HIGH)).as("as the partnership sets it").containsExactly("Police");
        assertThat(page(worker, file.address())).contains("Nobody has recorded telling: Police; Parents or carers; Children's social care; School; Health.");
        by(worker, file, told("Police"));
        by(lead, file, told("School"));
        assertThat(page(worker, file.address())).contains("Nobody has recorded telling: Parents or carers; Children's social care; Health.");
        by(worker, file, new Whereabouts.Returned("at home", "well"));
        assertThat(page(worker, file.address())).doesNotContain("Nobody has recorded telling");
    }

    @Test
    void time_alone_is_counted_over_every_contact_of_health_and_a_home_that_is_unfit_asks_for_police_protection() throws Exception {
        var file = raised();
        refused(lead, file, new Gathering.HealthContact("Grace, health visitor", "weight", Harm.TimeAlone.NOT_OFFERED, "", ""), "no time alone");
        by(lead, file, new Gathering.HealthContact("Grace, health visitor", "weight", Harm.TimeAlone.NOT_OFFERED, "father stayed", ""));
        by(lead, file, new Gathering.HealthContact("School nurse", "asthma", Harm.TimeAlone.ACCEPTED, "", "I do not sleep"));
        assertThat(Acting.as(manager, () -> figures.contacts(care.id()))).isEqualTo(new Figures.Contacts(2, 1, 1));
        by(manager, file, Told.decided(Outcome.ASSESSMENT));
        refused(worker, file, new Enquiries.ChildSeen(true, "", "cold", "", "", wholepicture.chronology.Contact.NONE, "no heating, faeces on the floor", ""), "police protection considered");
        by(worker, file, new Enquiries.ChildSeen(true, "", "cold", "", "", wholepicture.chronology.Contact.NONE, "no heating, faeces on the floor", "grandmother took her the same hour"));
        assertThat(page(manager, "/front-door/figures")).contains("no heating, faeces on the floor; grandmother took her the same hour", "Considered", "1 of 2 (50 %)");
    }

    @Test
    void the_memorandum_in_force_stands_on_the_form_of_a_medical_and_agencies_state_that_their_staff_are_aware() throws Exception {
        var file = raised();
        var office = cast.practitioner(cast.agency(AgencyKind.PARTNERSHIP_OFFICE), "Ola Office", Role.BOARD_OFFICER);
        var entry = UUID.randomUUID();
        assertThatThrownBy(() -> Acting.doAs(manager, () -> memoranda.say(memorandum(entry, "Not mine", "2026-11-01")))).isInstanceOf(SecurityException.class);
        Acting.doAs(office, () -> memoranda.say(memorandum(entry, "Medicals together", "2026-11-01")));
        Acting.doAs(office, () -> memoranda.say(memorandum(entry, "Medicals of next year", "2027-11-01")));
        assertThat(page(worker, file.address() + "/ask-medical")).contains("Medicals together, version 1", "one examination", "seen within a day").doesNotContain("next year");
        assertThat(page(worker, "/front-door/memoranda")).contains("Medicals of next year, version 2");

        assertThat(page(manager, "/front-door/sexual-abuse-signs")).contains(care.name() + " Missing");
        assertThatThrownBy(() -> Acting.doAs(worker, () -> awareness.state("all of them"))).isInstanceOf(SecurityException.class);
        Acting.doAs(manager, () -> awareness.state("40 of 42 were trained in October"));
        assertThat(page(lead, "/front-door/sexual-abuse-signs")).contains(care.name() + " 40 of 42 were trained in October");
        clock.set("2027-11-03T10:00");
        assertThat(page(lead, "/front-door/sexual-abuse-signs")).contains(care.name() + " Missing");
    }

    private static Memorandum memorandum(UUID entry, String title, String from) {
        return new Memorandum(entry, 0, Memorandum.Subject.MEDICALS, title, "Council and hospital", "one examination", "seen within a day",
            LocalDate.parse(from), LocalDate.parse(from).plusMonths(1).plusDays(1), "");
    }

    private static Gathering.ToldOfMissing told(String whom) {
        return new Gathering.ToldOfMissing(whom, "telephone", "last seen at the gate", "ab12");
    }

    private static Strategy.StrategyHeld strategy(String needs) {
        var told = Told.strategy(StrategyDecision.JOINT_ENQUIRY);
        return new Strategy.StrategyHeld(told.meeting(), told.decision(), told.immediateSafety(), told.interimPlan(), told.medical(), told.parentsTold(), needs);
    }

    private String page(Practitioner who, String address) throws Exception {
        var worker = workers.byId(Objects.requireNonNull(who.workerId())).orElseThrow();
        var answer = mvc.perform(get(address).with(cast.signedIn(worker))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }
}
