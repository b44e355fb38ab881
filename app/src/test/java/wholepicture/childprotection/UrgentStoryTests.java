package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static wholepicture.childprotection.Words.Outcome;
import static wholepicture.childprotection.Words.StrategyDecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Cases;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Written;
import wholepicture.clocks.RunningClock.State;
import wholepicture.time.When;

/** A child in danger, hurt, missing, expected or moving. */
@Story
class UrgentStoryTests extends ProtectionStory {

    @Autowired Cases cases;
    @Autowired MedicalsToRead medicals;
    @Autowired Workers workers;
    @Autowired EvidenceOffered offered;
    @Autowired Chronology chronology;

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
    void what_a_medical_found_goes_on_to_whoever_asked_and_whoever_holds_the_case_until_they_have_read_it() {
        var file = raised();
        var asked = cast.practitioner(school, "Asha Asks");
        var doctor = cast.practitioner(cast.agency(AgencyKind.ACUTE_HOSPITAL), "Imani Cole");
        cast.open(file.person(), asked, 3);
        cast.open(file.person(), doctor, 3);
        Acting.doAs(manager, () -> protection.give(file.person(), file.ref(), workers.byId(worker.workerId()).orElseThrow(), Because.of("is free")));
        by(asked, file, ToldUrgently.medicalAsked());
        assertThat(medicalsOf(asked)).as("nothing was found yet").isEmpty();
        by(doctor, file, new Harm.MedicalHeld("Dr Imani Cole", false, "", "asked who gets him up", Harm.TimeAlone.NOT_APPROPRIATE, "four months old", "two marks", "taken", "bones again on Friday; Sam tells the police"));
        assertThat(medicalsOf(asked)).containsExactly("/people/%s/protection/%s/medical-read".formatted(file.person(), file.ref()));
        assertThat(medicalsOf(worker)).hasSize(1);
        assertThat(medicalsOf(doctor)).as("recorded it").isEmpty();
        assertThat(medicalsOf(otherManager)).isEmpty();
        assertThat(cast.inWorks(() -> medicals.owing(clock.instant(), clock.instant().plusSeconds(3 * 86_400)))).filteredOn(one -> one.worker() == worker.workerId()).singleElement()
            .satisfies(one -> assertThat(List.of(one.over(), one.soon())).containsExactly(0, 1));
        clock.set("2026-11-04T09:00");
        assertThat(cast.inWorks(() -> medicals.owing(clock.instant(), clock.instant().plusSeconds(3 * 86_400)))).filteredOn(one -> one.worker() == worker.workerId()).singleElement()
            .satisfies(one -> assertThat(List.of(one.over(), one.soon())).as("a working day is over").containsExactly(1, 0));

        refused(worker, file, new Harm.MedicalRead(" "), "what follows from it for you");
        by(worker, file, new Harm.MedicalRead("I ring the police today"));
        refused(worker, file, new Harm.MedicalRead("again"), "read it already");
        assertThat(medicalsOf(worker)).isEmpty();
        assertThat(medicalsOf(asked)).as("each for themselves").hasSize(1);
        assertThat(Acting.as(worker, () -> protection.read(file.person(), file.ref())).journey().lastOf(Harm.MedicalRead.class)).as("the proof").hasValueSatisfying(it -> {
            assertThat(it.by()).isEqualTo("Sam Okafor");
            assertThat(((Harm.MedicalRead) it.fact()).follows()).isEqualTo("I ring the police today");
        });
        by(doctor, file, ToldUrgently.medicalHeld());
        assertThat(medicalsOf(worker)).as("a second medical").hasSize(1);
    }

    private List<String> medicalsOf(Practitioner who) {
        return Acting.as(who, () -> medicals.waiting(Objects.requireNonNull(who.workerId()), clock.instant(), 10)).stream().map(one -> one.where().href()).toList();
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
    void what_services_for_adults_wrote_of_an_adult_close_to_the_child_is_offered_to_be_shared() {
        var file = raised();
        var mother = sibling(file, "Mum Story", "1990-05-05", 2);
        var brother = sibling(file, "Ned Story", "2015-05-05", 2);
        var trust = cast.agency(AgencyKind.MENTAL_HEALTH);
        var nurse = cast.practitioner(trust, "Debbie Nurse");
        for (var person : List.of(mother, brother, file.person())) {
            cast.open(person, nurse, 2);
            Acting.doAs(nurse, () -> chronology.write(person, new Written(EntryKind.CONTACT, When.day(LocalDate.of(2026, 3, 2)), "Low since the birth", "", null, null, List.of(), "", "", "", null)));
        }
        Acting.doAs(nurse, () -> chronology.write(mother, new Written(EntryKind.CONTACT, When.day(LocalDate.of(2026, 4, 2)), "Kept closely", "", null, null, List.of(), "", "", "", null)));
        cast.inWorks(() -> cast.update("update chronology.entry set grade = 3 where title = 'Kept closely' and person_id = ?", mother));
        assertThat(Acting.as(nurse, () -> offered.ofAdults(cases.find(file.person(), file.ref())))).as("of the adult alone, and nothing that is kept closely").singleElement()
            .satisfies(line -> assertThat(line.text()).contains("Low since the birth", trust.name()));
        assertThat(Acting.as(worker, () -> offered.ofAdults(cases.find(file.person(), file.ref())))).as("who may not see the mother").isEmpty();
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
