package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Workers;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.cases.Because;
import wholepicture.childprotection.ChairsJudgement.Participation;
import wholepicture.childprotection.NewbornPlans.Standing;
import wholepicture.childprotection.Telling.Every;
import wholepicture.childprotection.plan.BeforeReview;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.clocks.RunningClock.State;
import wholepicture.time.When;

/** What stands beside a plan: those who hear of it regularly, a plan in care, what the conference recorded, and on what evidence a plan ends. */
@Story
class PlansBesideStoryTests extends ProtectionStory {

    @Autowired MockMvc mvc;
    @Autowired Workers workers;
    @Autowired NewbornPlans newborns;
    @Autowired Chronology chronology;

    @Test
    void those_who_hear_regularly_are_owed_an_update_and_a_missed_one_is_over() {
        var file = enquiring("2026-11-02T10:00");
        refused(worker, file, new Telling.UpdateSent(Every.WEEK, "letter"), "Nobody hears");
        by(worker, file, new Telling.RegularlyTold("Guardian Ruth", Every.WEEK, "visits, not the address"));
        by(worker, file, new Telling.RegularlyTold("Solicitor", Every.WEEK, "dates"));
        assertThat(clock(file, "cp.update-weekly").due().lastDay()).isEqualTo("2026-11-09");
        clock.set("2026-11-10T09:00");
        assertThat(state(file, "cp.update-weekly")).isEqualTo(State.OVER);
        by(worker, file, new Telling.UpdateSent(Every.WEEK, "secure e-mail"));
        assertThat(clock(file, "cp.update-weekly").due().lastDay()).isEqualTo("2026-11-17");
        refused(worker, file, new Telling.NoLongerTold("Nobody"), "Nobody of this name");
        by(worker, file, new Telling.NoLongerTold("Guardian Ruth"));
        assertThat(all(file).stream().anyMatch(c -> c.timescale().code().equals("cp.update-weekly") && c.ended() == null)).as("the solicitor still hears").isTrue();
        by(worker, file, new Telling.NoLongerTold("Solicitor"));
        assertThat(all(file).stream().anyMatch(c -> c.timescale().code().equals("cp.update-weekly") && c.ended() == null)).isFalse();
    }

    @Test
    void a_plan_in_care_stands_beside_the_others_with_what_was_missed_while_it_ran() throws Exception {
        var file = onPlan();
        by(worker, file, new OtherPlans.CarePlanMade("Interim care order", "Sam Okafor", "with foster carers; home again is tried first"));
        refused(worker, file, new OtherPlans.CarePlanMade("x", "y", "z"), "already");
        cast.open(file.person(), worker, 2);
        Acting.doAs(worker, () -> chronology.write(file.person(), new Written(EntryKind.APPOINTMENT, When.day(LocalDate.of(2026, 11, 20)), "Was not brought: dentist", "", null, null,
            java.util.List.of(), "", "", "", null, Outcome.WAS_NOT_BROUGHT)));
        var rows = Jsoup.parse(html(worker, "/people/" + file.person() + "/protection/plans")).select("tbody tr").eachText();
        assertThat(rows.getFirst()).startsWith("Plan of a child in care 20 November 2026 Now Interim care order: with foster carers").contains("Not brought once: 20 November 2026");
        refused(worker, file, new OtherPlans.CarePlanEnded("home", "family centre"), "Only a manager");
        by(manager, file, new OtherPlans.CarePlanEnded("home with Nan", "family centre"));
        assertThat(stage(file)).as("the protection plan goes on").isEqualTo(Stage.ON_PLAN);
    }

    @Test
    void a_conference_is_read_in_sections_and_a_review_receives_what_was_recorded() throws Exception {
        var file = called();
        assertThat(status(worker, file.address() + "/conference-record")).as("none was held").isEqualTo(404);
        var made = Told.planMade(LocalDate.of(2026, 11, 20));
        by(worker, file, new Planning.ConferenceHeld(made.meeting(), true, made.plan(), 0, "", made.analysis(), "", Participation.PN6));
        by(worker, file, Told.coreGroup());
        assertThat(Jsoup.parse(html(worker, file.address() + "/conference-record")).select("main").text()).contains("Was not there; views came in another way", "hunger that nobody answers");
        assertThat(html(worker, file.address() + "/conference-record/recommendations.csv")).isEqualTo("Section,What or whose,Words\r\n\"Recommendations\",\"School\",\"Tells the lead the same morning when she is hungry\"\r\n");
        assertThat(status(worker, file.address() + "/conference-record/nothing.csv")).isEqualTo(404);
        var known = BeforeReview.of(Acting.as(worker, () -> protection.read(file.person(), file.ref())).journey());
        assertThat(known.get("outcomes")).contains("Breakfast every day – open");
        assertThat(known.get("measures")).contains("a little");
        assertThat(Jsoup.parse(html(worker, file.address() + "/review")).select("textarea[name=progress]").text()).contains("Breakfast every day – open");
    }

    @Test
    void where_the_family_working_with_us_is_a_reason_the_evidence_is_asked_for() {
        var file = raised();
        by(manager, file, Told.decided(Words.Outcome.ASSESSMENT));
        by(worker, file, ToldOfPlan.needPlan());
        by(worker, file, Told.seen());
        refused(manager, file, new OtherPlans.NeedPlanEnded("Mother engages well", "family centre"), "from whom besides the parents");
        by(manager, file, new OtherPlans.NeedPlanEnded("Mother engages well", "family centre", "diary, school and nurse since June"));
        by(worker, file, new Engagement.NotEngaging("never in", "visits without notice", "legal advice"));
        refused(manager, file, new Authorising.AssessmentAuthorised("all is well", true, Told.LOOKED), "from whom besides the parents");
        by(manager, file, new Authorising.AssessmentAuthorised("all is well", true, Told.LOOKED, "school since June", null));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_SIGNATURE);
    }

    @Test
    void a_concern_does_not_close_at_the_front_door_because_the_family_works_with_us_without_evidence() {
        var file = raised();
        by(manager, file, new FrontDoor.EarlierConcernsRead(0, "none"));
        var closes = Told.decided(Words.Outcome.NO_FURTHER_ACTION);
        var because = Because.of("The family engages well and comes to everything");
        assertThatThrownBy(() -> Acting.doAs(manager, () -> protection.act(file.person(), file.ref(), closes, clock.instant(), because))).isInstanceOf(Unlawful.class)
            .hasMessageContaining("from whom besides the parents");
        assertThat(stage(file)).isEqualTo(Stage.REFERRED);
        Acting.doAs(manager, () -> protection.act(file.person(), file.ref(), new FrontDoor.ReferralDecided(closes.outcome(), closes.level(), "", closes.look(), null,
            "attendance since September, as the school counts it"), clock.instant(), because));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_SIGNATURE);
        var other = raised();
        by(worker, other, new Engagement.NotEngaging("never in", "visits without notice", "legal advice"));
        by(manager, other, new FrontDoor.EarlierConcernsRead(0, "none"));
        refused(manager, other, closes, "over what period");
        by(manager, other, Told.decided(Words.Outcome.STRATEGY));
        assertThat(stage(other)).as("what protects is never held up").isEqualTo(Stage.AWAITING_STRATEGY);
    }

    @Test
    void the_plan_of_a_child_in_care_is_reviewed_within_20_working_days_then_three_months_then_six() {
        var file = raised();
        by(manager, file, Told.decided(Words.Outcome.ASSESSMENT));
        refused(worker, file, new OtherPlans.CarePlanMade("section 20", "Sam Okafor", "with her aunt", LocalDate.of(2026, 11, 5)), "after the day of the plan");
        by(worker, file, new OtherPlans.CarePlanMade("section 20", "Sam Okafor", "with her aunt", LocalDate.of(2026, 10, 30)));
        assertThat(clock(file, "cp.care-first-review").due().lastDay()).as("20 working days from the day she came into care").isEqualTo("2026-11-27");
        clock.set("2026-11-26T10:00");
        by(worker, file, new OtherPlans.CarePlanReviewed("settled"));
        assertThat(clock(file, "cp.care-first-review").ended()).isEqualTo("MET");
        assertThat(clock(file, "cp.care-second-review").due().lastDay()).isEqualTo("2027-02-26");
        clock.set("2027-03-01T10:00");
        by(worker, file, new OtherPlans.CarePlanReviewed("school found"));
        assertThat(clock(file, "cp.care-second-review").ended()).isEqualTo("BREACHED");
        assertThat(clock(file, "cp.care-later-review").due().lastDay()).isEqualTo("2027-09-01");
        by(manager, file, new OtherPlans.CarePlanEnded("home with Nan", "family centre"));
        assertThat(clock(file, "cp.care-later-review").ended()).isEqualTo("NOT_NEEDED");
    }

    @Test
    void where_the_least_time_of_a_newborns_plan_is_only_recommended_a_review_is_warned_and_decides() throws Exception {
        var file = called();
        by(worker, file, new Moving.Born("the hospital", "midwife to Sam"));
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 20)));
        by(manager, file, Told.oversight());
        clock.set("2027-02-18T10:00");
        refused(worker, file, Told.ends(LocalDate.of(2027, 2, 18)), "does not end before");
        var head = cast.practitioner(care, "Hana Head", Role.PRACTITIONER, Role.HEAD_OF_SERVICE);
        Acting.doAs(head, () -> newborns.settle(Standing.RECOMMENDED, LocalDate.of(2027, 2, 1), "the board, minute 7"));
        try {
            assertThat(html(worker, file.address() + "/review")).contains("does not end before nine months; say why if it does");
            by(worker, file, Told.ends(LocalDate.of(2027, 2, 18)));
            assertThat(stage(file)).isEqualTo(Stage.ENDED);
        } finally {
            Acting.doAs(head, () -> newborns.settle(Standing.ADOPTED, LocalDate.of(2027, 2, 18), "the board again"));
        }
    }

    @Test
    void the_minutes_of_each_kind_of_meeting_have_a_clock_of_their_own() {
        var file = onPlan();
        assertThat(all(file)).extracting(c -> c.timescale().code()).contains("cp.minutes", "cp.minutes-conference");
        by(worker, file, new Keeping.MinutesIssued("all"));
        by(worker, file, Told.coreGroup());
        assertThat(clock(file, "cp.minutes-core-group").ended()).isNull();
        assertThat(clock(file, "cp.minutes-conference").ended()).isNotNull();
    }

    private String html(Practitioner who, String address) throws Exception {
        return mvc.perform(get(address).with(cast.signedIn(workers.byId(Objects.requireNonNull(who.workerId())).orElseThrow()))).andReturn().getResponse().getContentAsString();
    }

    private int status(Practitioner who, String address) throws Exception {
        return mvc.perform(get(address).with(cast.signedIn(workers.byId(Objects.requireNonNull(who.workerId())).orElseThrow()))).andReturn().getResponse().getStatus();
    }
}
