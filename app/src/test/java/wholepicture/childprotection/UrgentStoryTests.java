package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.childprotection.Words.Outcome;
import static wholepicture.childprotection.Words.StrategyDecision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.clocks.RunningClock.State;

/** A child in danger, hurt, missing, expected or moving. */
@Story
class UrgentStoryTests extends ProtectionStory {

    @Autowired Cases cases;

    @Test
    void police_protection_lasts_72_hours_over_a_change_of_the_clocks_and_brings_a_strategy_discussion() {
        clock.set("2026-10-23T12:00");
        var file = raised();
        by(worker, file, ToldUrgently.taken(""));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_STRATEGY);
        assertThat(clock(file, "cp.referral-decision").reason()).isEqualTo("A strategy discussion follows at once");
        assertThat(clock(file, "cp.police-protection").due().passed()).hasToString("2026-10-26T11:00:00Z");
        refused(worker, file, ToldUrgently.taken("more"), "not renewed");
        by(worker, file, Told.strategy(StrategyDecision.JOINT_ENQUIRY));
        clock.set("2026-10-26T11:01");
        assertThat(state(file, "cp.police-protection")).isEqualTo(State.OVER);
        by(worker, file, ToldUrgently.released());
        assertThat(clock(file, "cp.police-protection").ended()).isEqualTo("BREACHED");
        refused(worker, file, ToldUrgently.taken(""), "what is new");
    }

    @Test
    void every_use_of_police_protection_is_audited_by_somebody_else() {
        var file = raised();
        refused(manager, file, ToldUrgently.audited(), "no use of police protection");
        by(worker, file, ToldUrgently.taken(""));
        refused(worker, file, ToldUrgently.audited(), "Somebody else audits");
        by(manager, file, ToldUrgently.audited());
        assertThat(clock(file, "cp.police-protection-audit").ended()).isEqualTo("MET");
        refused(manager, file, ToldUrgently.audited(), "no use of police protection");
    }

    @Test
    void an_emergency_protection_order_that_the_police_asked_for_counts_from_police_protection_and_is_extended_once() {
        var file = raised();
        refused(worker, file, ToldUrgently.order(Emergency.Order.EMERGENCY_PROTECTION, true), "only for a child in police protection");
        refused(worker, file, ToldUrgently.order(Emergency.Order.EXTENSION, false), "no emergency protection order");
        by(worker, file, ToldUrgently.taken(""));
        clock.set("2026-11-04T10:00");
        by(worker, file, ToldUrgently.order(Emergency.Order.EMERGENCY_PROTECTION, true));
        assertThat(clock(file, "cp.emergency-protection").due().lastDay()).as("8 days, 2 November being the first").isEqualTo("2026-11-09");
        by(worker, file, ToldUrgently.released());
        by(worker, file, ToldUrgently.order(Emergency.Order.EXTENSION, false));
        assertThat(clock(file, "cp.emergency-protection-extended").due().lastDay()).isEqualTo("2026-11-16");
        refused(worker, file, ToldUrgently.order(Emergency.Order.EXTENSION, false), "once only");
        by(worker, file, new Emergency.OrderEnded("ran out"));
        assertThat(clock(file, "cp.emergency-protection-extended").ended()).isEqualTo("MET");
    }

    @Test
    void a_bruise_on_a_baby_goes_to_a_strategy_discussion_whatever_the_explanation() {
        var file = raised();
        by(manager, file, Told.decided(Outcome.ASSESSMENT));
        refused(worker, file, new Harm.InjuryFound(false, "bruise", "rolled over", "", "", "", "", "", ""), "in its context");
        by(worker, file, ToldUrgently.bruise(true));
        assertThat(stage(file)).isEqualTo(Stage.ASSESSING);
        by(worker, file, ToldUrgently.bruise(false));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_STRATEGY);
        assertThat(state(file, "cp.injury-examined")).isEqualTo(State.DUE);
        refused(worker, file, ToldUrgently.medicalHeld(), "No medical was asked for");
        refused(worker, file, new Harm.MedicalAsked(Harm.Medical.INJURY, "to look", " ", "mother", ""), "what it is to find out");
        by(worker, file, ToldUrgently.medicalAsked());
        clock.set("2026-11-02T13:30");
        by(worker, file, ToldUrgently.medicalHeld());
        assertThat(clock(file, "cp.injury-examined").ended()).isEqualTo("MET");
    }

    @Test
    void a_childs_death_raises_a_concern_about_every_other_child_also_one_that_the_worker_may_not_know_of() {
        var file = raised();
        cast.open(file.person(), worker, 3);
        var sister = sibling(file, "Rose Story", "2019-05-05", 1);
        var hidden = sibling(file, "Hidden Story", "2021-05-05", 3);
        var grown = sibling(file, "Grown Story", "2001-05-05", 1);
        Acting.doAs(worker, () -> protection.act(file.person(), file.ref(), new Harm.GravelyHarmed(true, "found not breathing"), clock.instant(), Because.of("coroner told")));
        assertThat(open(sister)).singleElement().satisfies(other -> {
            assertThat(other.beside()).isEqualTo(file.beside());
            assertThat(other.stage()).isEqualTo(Stage.REFERRED.name());
        });
        assertThat(open(hidden)).hasSize(1);
        assertThat(open(grown)).isEmpty();
        assertThat(Acting.as(worker, () -> cases.of(hidden))).as("a child whom the worker may not know of").isEmpty();
        assertThat(Acting.as(worker, () -> cases.beside(cases.find(file.person(), file.ref())))).extracting(CaseFile::person).doesNotContain(hidden);
    }

    @Test
    void a_missing_childs_case_does_not_close_and_the_interview_is_due_72_hours_after_the_return() {
        var file = raised();
        by(manager, file, new FrontDoor.EarlierConcernsRead(0, "none"));
        by(worker, file, ToldUrgently.missing());
        refused(worker, file, ToldUrgently.missing(), "missing already");
        by(manager, file, Told.decided(Outcome.NO_FURTHER_ACTION));
        by(manager, file, new FrontDoor.ReferrerTold(true, "telephone", "spoke"));
        refused(otherManager, file, new FrontDoor.SignedOff(true), "not closed on a missing child");
        clock.set("2026-11-06T22:00");
        by(worker, file, new Whereabouts.Returned("at a friend's", "well"));
        assertThat(clock(file, "cp.return-interview").due().passed()).hasToString("2026-11-09T22:00:00Z");
        refused(worker, file, new Whereabouts.ReturnInterview(false, false, "", "", "", " "), "why there was no interview");
        by(otherManager, file, new FrontDoor.SignedOff(true));
        assertThat(stage(file)).isEqualTo(Stage.ENDED);
        by(worker, file, ToldUrgently.interview());
        assertThat(clock(file, "cp.return-interview").ended()).as("owed also after the case closed").isEqualTo("MET");
    }

    @Test
    void a_newborns_plan_is_looked_at_within_days_of_the_birth_and_does_not_end_before_nine_months() {
        var file = enquiring("2026-11-02T10:00");
        by(worker, file, new Moving.BeforeBirth(true, LocalDate.of(2026, 12, 1), "smoking: midwife by 9 November"));
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 2), "Priya Nair"));
        by(worker, file, new Enquiries.EnquiryConcluded("Neglect", Words.EnquiryOutcome.CONFERENCE));
        by(manager, file, new Authorising.EnquiryAuthorised());
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 2)));
        clock.set("2026-12-03T08:00");
        by(worker, file, new Moving.Born("county hospital", "health visitor"));
        assertThat(clock(file, "cp.review-after-birth").due().lastDay()).isEqualTo("2026-12-17");
        clock.set("2027-01-29T10:00");
        refused(worker, file, Told.ends(LocalDate.of(2027, 1, 29)), "does not end before 2 August 2027");
        refused(worker, file, new Moving.EarlyEndAllowed(), "Only a manager");
        by(manager, file, new Moving.EarlyEndAllowed());
        by(manager, file, Told.oversight());
        by(worker, file, Told.ends(LocalDate.of(2027, 1, 29)));
        assertThat(stage(file)).isEqualTo(Stage.ENDED);
    }

    @Test
    void ours_acts_until_another_authority_accepts_in_writing() {
        var file = enquiring("2026-11-02T10:00");
        refused(manager, file, new Moving.TransferAccepted("letter", null), "No authority was asked");
        by(worker, file, new Moving.TransferAsked("Westshire", "2 Pier Road", "case summary by secure mail"));
        assertThat(stage(file)).isEqualTo(Stage.ENQUIRING);
        assertThat(clock(file, "cp.initial-conference").ended()).isNull();
        refused(manager, file, new Moving.TransferAccepted(" ", null), "in writing");
        by(manager, file, new Moving.TransferAccepted("letter of the team manager, 12 November", LocalDate.of(2026, 11, 26)));
        assertThat(stage(file)).isEqualTo(Stage.ENDED);
        assertThat(clock(file, "cp.initial-conference").reason()).isEqualTo("Another authority took the case");
    }

    @Test
    void a_child_who_moves_here_on_a_plan_has_a_conference_within_15_working_days() {
        var file = raised();
        by(manager, file, new Moving.TransferredIn("Westshire", Words.Category.NEGLECT, LocalDate.of(2026, 9, 1), "plan, minutes, core group"));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_CONFERENCE);
        assertThat(clock(file, "cp.transfer-conference").due().lastDay()).isEqualTo("2026-11-23");
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 20), "Priya Nair"));
        clock.set("2026-11-20T14:00");
        refused(worker, file, Told.planMade(LocalDate.of(2026, 11, 20)), "on a plan before (once)");
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 20), 0, "Westshire: kept every visit"));
        assertThat(stage(file)).isEqualTo(Stage.ON_PLAN);
        assertThat(clock(file, "cp.transfer-conference").ended()).isEqualTo("MET");
    }

    private UUID sibling(CaseFile of, String name, String born, int grade) {
        var child = cast.person(school, name, grade);
        cast.inWorks(() -> cast.update("update people.person set born_from = ?, born_to = ? where id = ?", LocalDate.parse(born), LocalDate.parse(born), child));
        cast.receive(school, new RelationshipSent(number(child), number(of.person()), null, RelationshipKind.SIBLING, null, null, null, null, null, null));
        return child;
    }

    private String number(UUID person) {
        return cast.inWorks(() -> cast.one("select local_id from people.record where person_id = ? and agency_id = ?", String.class, person, school.id()));
    }

    private List<CaseFile> open(UUID child) {
        return cast.inWorks(() -> cases.of(child));
    }
}
