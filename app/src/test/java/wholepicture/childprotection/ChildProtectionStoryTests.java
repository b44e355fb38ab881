package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wholepicture.childprotection.Words.Outcome;
import static wholepicture.childprotection.Words.StrategyDecision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Story;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.frontdoor.EarlierConcerns;
import wholepicture.clocks.RunningClock.State;
import wholepicture.time.When;

/** The way of a child through child protection, told to the real application. */
@Story
class ChildProtectionStoryTests extends ProtectionStory {

    @Autowired EarlierConcerns earlier;

    @Test
    void the_whole_way_from_the_first_concern_to_the_end_of_the_plan() {
        var file = raised();
        assertThat(stage(file)).isEqualTo(Stage.REFERRED);
        assertThat(state(file, "cp.referral-decision")).isEqualTo(State.SOON);

        clock.set("2026-11-03T09:00");
        by(manager, file, Told.decided(Outcome.STRATEGY));
        assertThat(clock(file, "cp.referral-decision").ended()).isEqualTo("MET");
        by(manager, file, new FrontDoor.ReferrerTold(true, "by telephone", "spoke to the lead at 10:15"));
        clock.set("2026-11-03T15:00");
        by(worker, file, Told.strategy(StrategyDecision.JOINT_ENQUIRY));
        assertThat(clock(file, "cp.initial-conference").original().lastDay()).isEqualTo("2026-11-24");
        clock.set("2026-11-05T16:00");
        by(worker, file, Told.seen());
        by(worker, file, new Enquiries.EnquiryConcluded("Neglect, with harm to health", Words.EnquiryOutcome.CONFERENCE));
        by(manager, file, new Authorising.EnquiryAuthorised());
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_CONFERENCE);
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 20), "Priya Nair"));
        clock.set("2026-11-20T14:00");
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 20)));
        assertThat(stage(file)).isEqualTo(Stage.ON_PLAN);
        assertThat(clock(file, "cp.core-group").original().lastDay()).isEqualTo("2026-12-04");
        assertThat(clock(file, "cp.first-review").original().lastDay()).isEqualTo("2027-02-20");
        clock.set("2026-12-01T10:00");
        by(worker, file, Told.coreGroup());
        assertThat(clock(file, "cp.next-core-group").original().lastDay()).isEqualTo("2027-01-12");
        clock.set("2027-02-18T10:00");
        by(worker, file, Told.goesOn());
        assertThat(clock(file, "cp.later-review").original().lastDay()).isEqualTo("2027-08-18");
        clock.set("2027-07-01T10:00");
        by(manager, file, Told.oversight());
        by(worker, file, Told.ends(LocalDate.of(2027, 7, 1)));
        assertThat(stage(file)).isEqualTo(Stage.ENDED);
        by(worker, file, new Keeping.MinutesIssued("all who were invited"));
        assertThat(all(file)).noneMatch(c -> c.ended() == null);
        assertThat(clock(file, "cp.next-core-group").reason()).isEqualTo("The plan ended");
    }

    @Test
    void a_conference_is_moved_twice_held_and_recorded_late_but_was_in_time() {
        var file = enquiring("2026-11-02T10:00");
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 18), "Priya Nair"));
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 20), "Priya Nair"));
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 23), "Priya Nair"));
        by(worker, file, new Enquiries.EnquiryConcluded("Neglect", Words.EnquiryOutcome.CONFERENCE));
        by(manager, file, new Authorising.EnquiryAuthorised());
        clock.set("2026-11-25T09:00");
        assertThat(state(file, "cp.initial-conference")).isEqualTo(State.OVER);
        at(worker, file, Told.planMade(LocalDate.of(2026, 11, 23)), "2026-11-23T14:00");
        assertThat(clock(file, "cp.initial-conference").ended()).isEqualTo("MET");
        assertThat(clock(file, "cp.first-review").anchor()).isEqualTo(LocalDateTime.parse("2026-11-23T14:00").atZone(When.UK).toInstant());
    }

    @Test
    void a_due_date_is_moved_by_a_manager_and_the_original_still_judges() {
        var file = enquiring("2026-11-02T10:00");
        refused(worker, file, new Keeping.DueRevised("cp.initial-conference", LocalDate.of(2026, 12, 1)), "Only a manager");
        by(manager, file, new Keeping.DueRevised("cp.initial-conference", LocalDate.of(2026, 12, 1)));
        clock.set("2026-11-30T10:00");
        var running = clock(file, "cp.initial-conference");
        assertThat(running.due().lastDay()).isEqualTo("2026-12-01");
        assertThat(running.original().lastDay()).isEqualTo("2026-11-23");
        assertThat(running.revisedBy() + ": " + running.revisedWhy()).isEqualTo("Mo Manager: because");
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 30), "Priya Nair"));
        by(worker, file, new Enquiries.EnquiryConcluded("Neglect", Words.EnquiryOutcome.CONFERENCE));
        by(manager, file, new Authorising.EnquiryAuthorised());
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 30)));
        assertThat(clock(file, "cp.initial-conference").ended()).as("late by the original date").isEqualTo("BREACHED");
    }

    @Test
    void a_closure_is_refused_until_causes_were_considered_and_somebody_else_signs() {
        var file = raised();
        refused(manager, file, Told.decided(Outcome.NO_FURTHER_ACTION), "earlier concerns");
        by(manager, file, new FrontDoor.EarlierConcernsRead(0, "none"));
        refused(manager, file, new FrontDoor.ReferralDecided(Outcome.NO_FURTHER_ACTION, Words.Level.UNIVERSAL, "", new ClosingLook("none", "", "none", "none")), "neglect");
        by(manager, file, Told.decided(Outcome.NO_FURTHER_ACTION));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_SIGNATURE);
        refused(manager, file, new FrontDoor.SignedOff(true), "Another manager signs");
        refused(worker, file, new FrontDoor.SignedOff(true), "Only a manager");
        refused(otherManager, file, new FrontDoor.SignedOff(true), "referrer has not been told");
        by(manager, file, new FrontDoor.ReferrerTold(true, "by e-mail", "receipt"));
        by(otherManager, file, new FrontDoor.SignedOff(false));
        assertThat(stage(file)).isEqualTo(Stage.REFERRED);
        assertThat(clock(file, "cp.referral-decision").ended()).as("a decision sent back was none").isNull();
        by(manager, file, Told.decided(Outcome.NO_FURTHER_ACTION));
        by(otherManager, file, new FrontDoor.SignedOff(true));
        assertThat(stage(file)).isEqualTo(Stage.ENDED);
        refused(manager, file, Told.decided(Outcome.STRATEGY), "closed");
    }

    @Test
    void an_assessment_closes_only_with_what_lasts_and_with_hope_looked_at() {
        var file = raised();
        by(manager, file, Told.decided(Outcome.ASSESSMENT));
        by(worker, file, Told.seen());
        refused(manager, file, new Authorising.AssessmentAuthorised("better", true, new ClosingLook("none", "none", "none", "", "meals", "a year")), "too hopeful");
        refused(manager, file, new Authorising.AssessmentAuthorised("better", true, new ClosingLook("none", "none", "none", "it may slip")), "over what period");
        refused(manager, file, new Authorising.AssessmentAuthorised("better", true, new ClosingLook("none", "none", "none", "it may slip", "she promised", "")), "over what period");
        by(manager, file, new Authorising.AssessmentAuthorised("better", true, Told.LOOKED));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_SIGNATURE);
    }

    @Test
    void a_family_sent_elsewhere_is_followed_up() {
        var file = raised();
        by(manager, file, new FrontDoor.EarlierConcernsRead(0, "none"));
        refused(manager, file, new FrontDoor.ReferralDecided(Outcome.SIGNPOST, Words.Level.TARGETED, "", Told.LOOKED), "which agency");
        by(manager, file, Told.decided(Outcome.SIGNPOST));
        by(manager, file, new FrontDoor.ReferrerTold(false, "the lead has left the school", ""));
        by(otherManager, file, new FrontDoor.SignedOff(true));
        clock.set("2026-11-17T10:00");
        assertThat(state(file, "cp.signpost-followed-up")).as("closing the case does not stop it").isEqualTo(State.OVER);
        by(worker, file, new FrontDoor.SignpostFollowedUp(true, "goes every week"));
        assertThat(clock(file, "cp.signpost-followed-up").ended()).isEqualTo("BREACHED");
    }

    @Test
    void a_concern_of_fourteen_years_ago_is_put_before_the_decision() {
        var file = raised();
        var number = cast.inWorks(() -> cast.one("select local_id from people.record where person_id = ? and agency_id = ?", String.class, file.person(), school.id()));
        cast.receive(school, new EntrySent(number, "old-1", EntryKind.CONCERN, When.day(LocalDate.of(2012, 5, 3)), null, "Bruise seen", "on the arm", null, null,
            List.of(), null, null, null, Set.of(), Map.of(), null));
        cast.open(file.person(), manager, 2);
        var found = Acting.as(manager, () -> earlier.of(file.person(), file.ref().value()));
        assertThat(found).extracting(EarlierConcerns.Earlier::title).as("the old one, and not the concern itself").containsExactly("Bruise seen");
        assertThat(Acting.as(otherManager, () -> earlier.of(file.person(), file.ref().value()))).as("whoever is not involved").isEmpty();
    }

    @Test
    void a_crime_told_of_brings_a_strategy_discussion_about_and_the_threshold_may_still_not_be_met() {
        UUID child = cast.person(school, "Nell Story", 1);
        var file = Acting.as(lead, () -> protection.raise(List.of(child), care, Told.concern("Assault, 26/1234"), clock.instant(), Because.of("She told me")).getFirst());
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_STRATEGY);
        assertThat(clock(file, "cp.strategy-discussion").ended()).isNull();
        by(worker, file, Told.strategy(StrategyDecision.ASSESSMENT));
        assertThat(stage(file)).isEqualTo(Stage.ASSESSING);
        assertThat(clock(file, "cp.assessment").ended()).isNull();
    }

    @Test
    void a_strategy_discussion_needs_health_or_a_reason_and_enquiries_need_an_interim_plan() {
        var file = raised();
        by(manager, file, Told.decided(Outcome.STRATEGY));
        var told = Told.strategy(StrategyDecision.SINGLE_ENQUIRY);
        var noHealth = new Meeting("Mo", Set.of(Words.Sector.SOCIAL_CARE, Words.Sector.POLICE), "two", "", "");
        refused(worker, file, new Strategy.StrategyHeld(noHealth, told.decision(), "safe", "plan", "", ""), "Health");
        refused(worker, file, new Strategy.StrategyHeld(Told.meeting(), told.decision(), "safe", " ", "", ""), "interim plan");
        by(worker, file, new Strategy.StrategyHeld(new Meeting("Mo", noHealth.present(), "two", "nobody on call until morning", ""), told.decision(), "safe", "plan", "", ""));
        assertThat(stage(file)).isEqualTo(Stage.ENQUIRING);
    }

    @Test
    void a_second_plan_waits_for_how_the_first_went_and_weekends_are_no_conference_days() {
        var file = enquiring("2026-11-02T10:00");
        refused(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 21), "Priya Nair"), "weekend");
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 2), "Priya Nair"));
        by(worker, file, new Enquiries.EnquiryConcluded("Neglect", Words.EnquiryOutcome.CONFERENCE));
        by(manager, file, new Authorising.EnquiryAuthorised());
        var held = LocalDate.of(2026, 11, 2);
        refused(worker, file, Told.planMade(held, 1, ""), "on a plan before (once)");
        refused(worker, file, new Planning.ConferenceHeld(Told.conference(), true, null, 0, "", "hunger", ""), "needs a plan");
        by(worker, file, Told.planMade(held, 1, "kept visits, missed the groups"));
        refused(worker, file, Told.ends(LocalDate.of(2026, 11, 2)), "after the day the plan was made");
        clock.set("2027-01-20T10:00");
        refused(worker, file, new Planning.ReviewHeld(Told.conference(), false, null, "", "enough", new Planning.StepDown("", "", "", "", null),
            Told.judged(ChairsJudgement.Progress.ENOUGH, "")), "lead person");
        refused(worker, file, new Planning.ReviewHeld(Told.conference(), true, null, "", "some", null, Told.judged(ChairsJudgement.Progress.SOME, "")), "confirm the category");
    }

    @Test
    void children_of_one_family_are_worked_together_and_keep_decisions_of_their_own() {
        var children = List.of(cast.person(school, "Nell Story", 1), cast.person(school, "Kai Story", 1));
        var files = Acting.as(lead, () -> protection.raise(children, care, Told.concern(), clock.instant(), Because.of("both hungry")));
        assertThat(files).extracting(CaseFile::beside).containsOnly(files.getFirst().beside());
        by(manager, files.get(0), Told.decided(Outcome.STRATEGY));
        by(manager, files.get(1), Told.decided(Outcome.ASSESSMENT));
        assertThat(stage(files.get(0))).isEqualTo(Stage.AWAITING_STRATEGY);
        assertThat(stage(files.get(1))).isEqualTo(Stage.ASSESSING);
    }

    @Test
    void every_act_leaves_a_line_in_the_chronology_and_a_row_in_the_journal() {
        var file = raised();
        by(manager, file, Told.decided(Outcome.STRATEGY));
        var lines = cast.inWorks(() -> cast.rows("select title, description from chronology.entry where person_id = ? order by id", file.person()));
        assertThat(lines).extracting(row -> row.get("title")).containsExactly("A concern was raised with children's social care",
            "Decided on the concern: Hold a strategy discussion");
        assertThat(lines.getLast().get("description").toString()).contains("Why: because", "Also considered: waiting", "Disagreed: nobody", file.ref().value());
        assertThat(cast.inWorks(() -> cast.rows("select kind from journal.entry where person_id = ? and kind like 'protection-%' order by seq", file.person())))
            .extracting(row -> row.get("kind")).containsExactly("protection-ConcernRaised", "protection-ReferralDecided");
    }

    @Test
    void whoever_raised_it_hears_what_became_of_it_and_nothing_else_and_nobody_else_sees_a_case() {
        var file = raised();
        by(manager, file, Told.decided(Outcome.STRATEGY));
        by(worker, file, Told.strategy(StrategyDecision.SINGLE_ENQUIRY));
        var heard = Acting.as(lead, () -> cast.rows("select kind from cases.fact where case_id = ? order by n", file.id()));
        assertThat(heard).extracting(row -> row.get("kind")).containsExactly("ConcernRaised", "ReferralDecided");
        assertThat(Acting.as(lead, () -> cast.rows("select 1 from clocks.clock where case_id = ?", file.id()))).isEmpty();

        var stranger = cast.practitioner(cast.agency(AgencyKind.POLICE), "Paul Officer");
        for (var table : List.of("cases.file", "cases.fact", "clocks.clock")) {
            assertThat(Acting.as(stranger, () -> cast.rows("select 1 from %s where person_id = ?".formatted(table), file.person()))).as(table).isEmpty();
        }
        assertThatThrownBy(() -> Acting.as(stranger, () -> protection.read(file.person(), file.ref()))).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> by(stranger, file, new Keeping.Disagreed("Police", "no"))).isInstanceOf(NoSuchCase.class);
        UUID hidden = cast.person(school, "Hidden Child", 3);
        assertThatThrownBy(() -> Acting.as(stranger, () -> protection.raise(List.of(hidden), care, Told.concern(), clock.instant(), Because.of("x"))))
            .isInstanceOf(NoSuchPerson.class);
    }

    @Test
    void what_happened_in_a_case_cannot_be_changed_even_by_the_works() {
        var file = raised();
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update cases.fact set why = 'other' where case_id = ?", file.id())))
            .hasMessageContaining("never changed");
    }
}
