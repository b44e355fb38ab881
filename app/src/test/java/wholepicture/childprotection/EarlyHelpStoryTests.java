package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Story;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.Words.HelpPrompt;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.earlyhelp.AreaOffer;
import wholepicture.childprotection.earlyhelp.AreaOffers;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.FamilyPlan;
import wholepicture.childprotection.earlyhelp.HelpFact;
import wholepicture.childprotection.earlyhelp.HelpStage;
import wholepicture.childprotection.earlyhelp.HelpWords.Ending;
import wholepicture.childprotection.earlyhelp.HelpWords.Offer;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;
import wholepicture.childprotection.earlyhelp.Helping;
import wholepicture.childprotection.earlyhelp.Offering;
import wholepicture.childprotection.earlyhelp.Offering.FamilyAssessed;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.RunningClock;
import wholepicture.clocks.RunningClock.State;

/** Early help: offered, planned with a lead professional, reviewed, stepped up and down, and each area's own form. */
@Story
class EarlyHelpStoryTests extends ProtectionStory {

    private static final FamilyAssessed ASSESSED = new FamilyAssessed("The form", List.of(new FamilyAssessed.Answer("The child", "tired")), "I want to sleep", true);

    @Autowired EarlyHelp help;
    @Autowired AreaOffers offers;
    @Autowired Cases cases;
    @Autowired Involving involving;

    @Test
    void a_plan_needs_a_lead_and_another_agency_where_more_than_one_is_needed() {
        var file = asked(Trigger.RETURN_FROM_CARE);
        refused(lead, file, new FamilyPlan.ActionAgreed("a", "b", LocalDate.of(2026, 12, 1)), "waits to be offered");
        refused(lead, file, new Offering.OfferDecided(Offer.DECLINED, ""), "who was asked");
        by(lead, file, new Offering.OfferDecided(Offer.ACCEPTED, "mother"));
        refused(lead, file, plan(), "lead professional");
        lead(file);
        refused(lead, file, plan(), "Assess");
        by(lead, file, ASSESSED);
        refused(lead, file, plan(), "More than one agency");
        by(lead, file, new Offering.TeamJoined(school.name(), "Tess, teacher", ""));
        refused(lead, file, plan(), "More than one agency");
        by(lead, file, new Offering.TeamJoined("Health", "Grace", ""));
        refused(lead, file, plan(), "at least one");
        by(lead, file, new FamilyPlan.ActionAgreed("Breakfast club", "school", LocalDate.of(2026, 12, 1)));
        by(lead, file, plan());
        assertThat(stands(file)).isEqualTo(HelpStage.HELPING);
        assertThat(clock(file, "eh.offer").ended()).isEqualTo("MET");
        assertThat(clock(file, "eh.plan").ended()).isEqualTo("MET");
        assertThat(clock(file, "eh.review").ended()).isNull();
        refused(lead, file, ends(Ending.NEEDS_MET), "still open: Breakfast club");
        by(lead, file, new FamilyPlan.ActionAnswered(1, true, "goes every day"));
        refused(lead, file, new FamilyPlan.ActionAnswered(1, true, "again"), "no such action");
        refused(lead, file, ends(Ending.SOCIAL_CARE), "Step up");
        by(lead, file, ends(Ending.NEEDS_MET));
        assertThat(stands(file)).isEqualTo(HelpStage.ENDED);
        assertThat(all(file)).allMatch(one -> one.ended() != null);
        assertThat(cast.inWorks(() -> cast.one("select count(*) from chronology.entry where person_id = ? and description like ?", Long.class, file.person(), "%" + file.ref().value() + "%")))
            .as("each act leaves a line").isEqualTo(Acting.as(lead, () -> help.read(file.person(), file.ref())).episode().facts().size());
    }

    @Test
    void an_offer_that_nobody_decides_on_runs_over_and_not_needed_needs_no_more_than_a_reason() {
        var file = asked(Trigger.DRUGS_OR_ALCOHOL);
        clock.set("2026-11-10T09:00");
        assertThat(state(file, "eh.offer")).isEqualTo(State.OVER);
        by(lead, file, new Offering.OfferDecided(Offer.NOT_NEEDED, ""));
        assertThat(clock(file, "eh.offer").ended()).isEqualTo("BREACHED");
        assertThat(stands(file)).isEqualTo(HelpStage.ENDED);
    }

    @Test
    void the_actions_of_a_day_are_one_clock_of_whoever_leads_until_each_is_answered() {
        var file = helping();
        by(lead, file, new FamilyPlan.ActionAgreed("Somebody fetches her", "Nan", LocalDate.of(2026, 12, 1)));
        by(lead, file, new FamilyPlan.ActionAgreed("The boiler is mended", "landlord", LocalDate.of(2026, 11, 4)));
        assertThat(all(file)).filteredOn(one -> one.timescale().code().equals("eh.action")).hasSize(2);
        clock.set("2026-11-06T09:00");
        assertThat(state(file, "eh.action")).as("that of the boiler is due first").isEqualTo(State.OVER);
        long leads = Objects.requireNonNull(Acting.as(lead, () -> help.read(file.person(), file.ref())).file().workerId());
        assertThat(Acting.as(lead, () -> clocks.running(Clocks.Whose.MINE, leads, clock.instant(), null, 50))).extracting(one -> one.timescale().code()).containsExactly("eh.action");
        by(lead, file, new FamilyPlan.ActionAnswered(3, false, "He never came"));
        assertThat(clock(file, "eh.action").original().inWords()).contains("2 December");
        by(lead, file, new FamilyPlan.ActionAnswered(1, true, "goes every day"));
        assertThat(clock(file, "eh.action").ended()).as("the other of that day is open").isNull();
        by(lead, file, new FamilyPlan.ActionAnswered(2, true, "Nan does"));
        assertThat(all(file)).filteredOn(one -> one.timescale().code().equals("eh.action")).extracting(RunningClock::ended).containsExactlyInAnyOrder("MET", "BREACHED");
        by(lead, file, new FamilyPlan.ActionAgreed("Breakfast club too", "school", LocalDate.of(2026, 12, 1)));
        assertThat(clock(file, "eh.action").ended()).as("it runs again").isNull();
    }

    @Test
    void something_new_has_the_level_judged_before_the_help_may_end() {
        var file = helping();
        refused(lead, file, new Helping.LevelJudged(Level.EARLY_HELP, Level.TARGETED), "Nothing new");
        by(lead, file, new Helping.SomethingNew("Father came back"));
        clock.set("2026-11-06T09:00");
        assertThat(state(file, "eh.level")).isEqualTo(State.OVER);
        refused(lead, file, ends(Ending.WITHDREW), "Judge it");
        by(lead, file, new Helping.LevelJudged(Level.EARLY_HELP, Level.TARGETED));
        assertThat(clock(file, "eh.level").ended()).isEqualTo("BREACHED");
        by(lead, file, ends(Ending.WITHDREW));
    }

    @Test
    void help_steps_up_into_a_concern_and_goes_on_until_it_is_ended() {
        var file = helping();
        var raised = Acting.as(lead, () -> protection.raise(List.of(file.person()), care, Told.concern(), clock.instant(), Because.of("worse"),
            opened -> help.steppedUp(file, opened.getFirst().ref(), clock.instant()))).getFirst();
        assertThat(Acting.as(lead, () -> help.read(file.person(), file.ref())).episode().steppedUp().orElseThrow().ref()).isEqualTo(raised.ref().value());
        assertThat(stands(file)).isEqualTo(HelpStage.HELPING);
        by(lead, file, ends(Ending.SOCIAL_CARE));
    }

    @Test
    void a_concern_that_ends_with_early_help_and_a_plan_that_ends_step_down_with_what_is_known() {
        var concern = raised();
        by(worker, concern, new FrontDoor.EarlierConcernsRead(0, ""));
        by(manager, concern, Told.decided(Outcome.EARLY_HELP));
        by(worker, concern, new FrontDoor.ReferrerTold(true, "by telephone", "read back"));
        assertThat(helpOf(concern)).as("not before another manager signed").isEmpty();
        by(otherManager, concern, new FrontDoor.SignedOff(true));
        var down = helpOf(concern).getFirst();
        var asked = Acting.as(manager, () -> help.read(down.person(), down.ref())).episode().asked();
        assertThat(asked.trigger()).isEqualTo(Trigger.AFTER_CONCERN);
        assertThat(asked.known()).contains("Came to school hungry");
        assertThat(asked.source()).isEqualTo(concern.ref().value());
        assertThat(clock(down, "eh.offer").ended()).isNull();

        clock.set("2026-11-02T10:00");
        var planned = onPlan();
        clock.set("2027-02-10T10:00");
        by(manager, planned, Told.oversight());
        by(worker, planned, Told.ends(LocalDate.of(2027, 2, 10)));
        var after = Acting.as(manager, () -> help.read(planned.person(), helpOf(planned).getFirst().ref())).episode().asked();
        assertThat(after.trigger()).isEqualTo(Trigger.AFTER_PLAN);
        assertThat(after.known()).contains("missed meals");
    }

    @Test
    void a_return_from_care_asks_for_a_decision_and_joins_the_episode_that_runs() {
        var concern = raised();
        by(manager, concern, Told.decided(Outcome.ASSESSMENT));
        by(worker, concern, new Need.RiskEventRecorded("A quarrel"));
        assertThat(helpOf(concern)).isEmpty();
        by(worker, concern, new Need.RiskEventRecorded("Home from foster care", HelpPrompt.RETURN_FROM_CARE));
        by(worker, concern, new Need.RiskEventRecorded("Mother is low", HelpPrompt.PARENTS_MENTAL_HEALTH));
        var file = helpOf(concern);
        assertThat(file).hasSize(1);
        assertThat(Acting.as(manager, () -> help.read(concern.person(), file.getFirst().ref())).episode().last(Helping.SomethingNew.class).orElseThrow().what()).contains("Mother is low");
    }

    @Test
    void changing_the_area_changes_the_form_and_an_assessment_keeps_the_one_it_was_written_in() {
        var other = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var theirs = cast.practitioner(other, "Cora County", Role.PRACTITIONER, Role.MANAGER);
        Acting.doAs(theirs, () -> assertThat(offers.publish(other, offer(other.code(), LocalDate.of(2026, 11, 2), "Form of the county"))).isEmpty());
        assertThatThrownBy(() -> Acting.doAs(manager, () -> offers.publish(other, offer(other.code(), LocalDate.of(2026, 11, 2), "Not mine")))).isInstanceOf(SecurityException.class);
        Acting.doAs(theirs, () -> assertThat(offers.publish(other, offer(other.code(), LocalDate.of(2026, 11, 1), "Too late"))).contains("today or later"));
        var file = asked(Trigger.ASKED);
        by(lead, file, new Offering.OfferDecided(Offer.ACCEPTED, "mother"));
        assertThat(form(file)).isEqualTo("Family assessment");
        by(lead, file, ASSESSED);
        refused(lead, file, new Offering.AreaChanged(care.code(), "ours"), "this area already");
        by(lead, file, new Offering.AreaChanged(other.code(), "County"));
        assertThat(form(file)).isEqualTo("Form of the county");
        assertThat(Acting.as(lead, () -> help.read(file.person(), file.ref())).episode().assessed().orElseThrow().form()).isEqualTo("The form");
    }

    @Test
    void whoever_may_not_see_the_child_finds_no_episode_and_only_those_involved_lead() {
        var file = asked(Trigger.ASKED);
        var stranger = cast.practitioner(cast.agency(AgencyKind.POLICE), "Pat Stranger");
        assertThatThrownBy(() -> Acting.doAs(stranger, () -> help.read(file.person(), file.ref()))).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> by(stranger, file, new Helping.SomethingNew("x"))).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> Acting.doAs(lead, () -> help.nameLead(file.person(), file.ref(), stranger.workerId(), clock.instant(), Because.of("x")))).isInstanceOf(Unlawful.class)
            .hasMessageContaining("involved");
        assertThatThrownBy(() -> Acting.as(lead, () -> help.ask(file.person(), new Offering.HelpAsked(Trigger.ASKED, "again", care.code(), "", ""), clock.instant(), Because.of("x"))))
            .isInstanceOf(Unlawful.class).hasMessageContaining("runs already");
    }

    /** As the school sees them, which holds the episode. */
    @Override
    List<RunningClock> all(CaseFile file) {
        return Acting.as(file.agencyId() == school.id() ? lead : manager, () -> clocks.of(file.id()));
    }

    private static AreaOffer offer(String area, LocalDate from, String form) {
        return new AreaOffer(area, "", from, form, List.of("Home", "School"), "Ring the hub", "Groups", "", "");
    }

    private String form(CaseFile file) {
        return Acting.as(lead, () -> offers.today(help.read(file.person(), file.ref()).episode().area()).form());
    }

    private static FamilyPlan.PlanBegun plan() {
        return new FamilyPlan.PlanBegun("She sleeps", "mother and Nell", "ring me");
    }

    private static Helping.HelpEnded ends(Ending how) {
        return new Helping.HelpEnded(how, "better", "school nurse, monthly", "missed meals");
    }

    private CaseFile asked(Trigger trigger) {
        UUID child = cast.person(school, "Nell Story", 1);
        return Acting.as(lead, () -> help.ask(child, new Offering.HelpAsked(trigger, "tired and late", care.code(), "", ""), clock.instant(), Because.of("asked")));
    }

    private void lead(CaseFile file) {
        var schoolLead = cast.practitioner(school, "Sally Lead", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD);
        Acting.doAs(schoolLead, () -> help.nameLead(file.person(), file.ref(), schoolLead.workerId(), clock.instant(), Because.of("knows them")));
        assertThat(Acting.as(schoolLead, () -> help.read(file.person(), file.ref())).file().workerId()).isEqualTo(schoolLead.workerId());
    }

    private CaseFile helping() {
        var file = asked(Trigger.ASKED);
        by(lead, file, new Offering.OfferDecided(Offer.ACCEPTED, "mother"));
        lead(file);
        by(lead, file, new FamilyAssessed("The form", List.of(), "fine", false));
        by(lead, file, new FamilyPlan.ActionAgreed("Breakfast club", "school", LocalDate.of(2026, 12, 1)));
        by(lead, file, plan());
        return file;
    }

    private void by(Practitioner who, CaseFile file, HelpFact fact) {
        Acting.doAs(who, () -> help.act(file.person(), file.ref(), fact, clock.instant(), new Because("because", "waiting", "nobody")));
    }

    private void refused(Practitioner who, CaseFile file, HelpFact fact, String message) {
        assertThatThrownBy(() -> by(who, file, fact)).isInstanceOfAny(Unlawful.class, MayNotAct.class).hasMessageContaining(message);
    }

    private HelpStage stands(CaseFile file) {
        var read = Acting.as(lead, () -> help.read(file.person(), file.ref()));
        assertThat(read.file().stage()).isEqualTo(read.episode().stage().name());
        return read.episode().stage();
    }

    private List<CaseFile> helpOf(CaseFile concern) {
        return Acting.as(manager, () -> cases.of(concern.person())).stream().filter(one -> one.process().equals(EarlyHelp.PROCESS)).toList();
    }
}
