package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.clocks.RunningClock.State;
import wholepicture.time.When;

/** New events, known risks, crimes, babies and children not yet born, and children who go missing again and again. */
@Story
class NeedStoryTests extends ProtectionStory {

    @org.springframework.beans.factory.annotation.Autowired RiskDuties duties;

    @Test
    void something_new_has_the_level_judged_again_in_time() {
        var file = raised();
        by(manager, file, Told.decided(Outcome.ASSESSMENT));
        refused(worker, file, new Need.LevelJudgedAgain(Level.TARGETED, Level.STATUTORY), "Nothing new");
        by(lead, file, new Need.RiskEventRecorded("A new partner moved in"));
        clock.set("2026-11-05T09:00");
        assertThat(state(file, "cp.rethreshold")).isEqualTo(State.OVER);
        by(worker, file, new Need.LevelJudgedAgain(Level.TARGETED, Level.STATUTORY));
        assertThat(clock(file, "cp.rethreshold").ended()).isEqualTo("BREACHED");
        refused(worker, file, new Need.LevelJudgedAgain(Level.TARGETED, Level.STATUTORY), "Nothing new");
    }

    @Test
    void a_crime_reported_brings_a_strategy_discussion_about_and_evidence_is_kept() {
        var file = raised();
        refused(lead, file, new Need.CrimeReported("26/4711, assault", "2 November at 08:00", "", "with Nan", true), "how evidence is kept safe");
        by(lead, file, new Need.CrimeReported("26/4711, assault", "2 November at 08:00", "clothes bagged", "with Nan", true));
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_STRATEGY);
        assertThat(clock(file, "cp.strategy-discussion").ended()).isNull();
    }

    @Test
    void a_baby_is_decided_on_within_hours_and_a_child_not_yet_born_is_assessed_before_birth() {
        var baby = raised(When.day(LocalDate.of(2026, 6, 1)), null);
        assertThat(clock(baby, "cp.under-one-decision").original().inWords()).isEqualTo("by 14:00 on 2 November 2026");
        clock.set("2026-11-02T13:00");
        by(manager, baby, Told.decided(Outcome.ASSESSMENT));
        assertThat(clock(baby, "cp.under-one-decision").ended()).isEqualTo("MET");
        assertThat(all(raised(When.day(LocalDate.of(2025, 11, 1)), null))).as("a child of one year and a day").noneMatch(c -> c.timescale().code().equals("cp.under-one-decision"));

        var unborn = raised(null, When.day(LocalDate.of(2027, 2, 1)));
        clock.set("2026-11-17T09:00");
        assertThat(state(unborn, "cp.pre-birth-assessment")).isEqualTo(State.OVER);
        refused(lead, unborn, new Need.RiskKnown("Elder child was removed", "legal advice"), "an owner and a day");
        by(lead, unborn, new Need.RiskKnown("Elder child was removed", ""));
        assertThat(owe()).as("in time it is nobody's but the holder's").doesNotContain(manager.workerId());
        clock.set("2026-12-17T09:00");
        assertThat(owe()).as("once it is over, every manager's").contains(manager.workerId(), otherManager.workerId()).doesNotContain(worker.workerId());
        assertThat(clock(unborn, "cp.known-risk").ended()).isNull();
        by(worker, unborn, new Need.RisksActedOn("legal advice, Sam, by Friday"));
        assertThat(clock(unborn, "cp.known-risk").ended()).isEqualTo("BREACHED");
        assertThat(owe()).doesNotContain(manager.workerId());
    }

    private List<Long> owe() {
        return cast.inWorks(() -> duties.owing(clock.instant(), clock.instant())).stream().map(wholepicture.clocks.Duties.Owing::worker).toList();
    }

    @Test
    void the_third_time_missing_within_ninety_days_puts_the_question() {
        var file = raised();
        for (var night : List.of("2026-11-02T22:00", "2026-12-01T22:00")) {
            gone(file, night);
        }
        assertThat(all(file)).noneMatch(c -> c.timescale().code().equals("cp.missing-pattern"));
        gone(file, "2027-01-20T22:00");
        assertThat(clock(file, "cp.missing-pattern").ended()).isNull();
        by(worker, file, new Whereabouts.MissingPatternJudged(true, "older boys with cars"));
        assertThat(clock(file, "cp.missing-pattern").ended()).isEqualTo("MET");
        assertThat(stage(file)).isEqualTo(Stage.AWAITING_STRATEGY);
    }

    @Test
    void an_injury_has_a_plan_and_says_who_does_what_if_it_gets_worse() {
        var file = raised();
        refused(lead, file, new Harm.InjuryFound(true, "bruise", "fell", "stairs", "held", "no", "small", "", "call the ward"), "what the plan is now");
        refused(lead, file, new Harm.InjuryFound(true, "bruise", "fell", "stairs", "held", "no", "small", "seen by a doctor today", ""), "if it gets worse");
        by(lead, file, new Harm.InjuryFound(true, "bruise", "fell", "stairs", "held", "no", "small", "seen by a doctor today", "call the ward"));
        assertThat(stage(file)).isEqualTo(Stage.REFERRED);
    }

    @Test
    void times_far_apart_put_no_question() {
        var file = raised();
        for (var night : List.of("2026-11-02T22:00", "2027-01-20T22:00", "2027-03-20T22:00")) {
            gone(file, night);
        }
        assertThat(all(file)).noneMatch(c -> c.timescale().code().equals("cp.missing-pattern"));
    }

    @Test
    void a_child_missing_education_is_referred_and_comes_back() {
        var file = raised();
        refused(lead, file, new Whereabouts.BackInEducation("Year 4"), "not recorded as missing education");
        by(lead, file, new Whereabouts.MissingEducation("County inclusion service", "since September"));
        refused(lead, file, new Whereabouts.MissingEducation("again", ""), "already");
        by(lead, file, new Whereabouts.BackInEducation("Year 4, with a mentor"));
        var lines = cast.inWorks(() -> cast.one("select count(*) from chronology.entry where person_id = ? and kind = 'SCHOOL'", Long.class, file.person()));
        assertThat(lines).isEqualTo(2);
    }

    private void gone(CaseFile file, String night) {
        clock.set(night);
        by(lead, file, ToldUrgently.missing());
        by(lead, file, new Whereabouts.Returned("at home", "well"));
    }

    private CaseFile raised(When born, When due) {
        var number = "N" + UUID.randomUUID();
        cast.receive(school, new PersonSent(number, List.of(Name.usual("Child", "S" + number.substring(1, 9))), born, due, null, Sex.UNKNOWN, null, List.of(), List.of(), List.of(), Map.of(), null));
        var child = cast.inWorks(() -> cast.one("select person_id from people.record where local_id = ?", UUID.class, number));
        return Acting.as(lead, () -> protection.raise(List.of(child), care, Told.concern(), clock.instant(), Because.of("worried")).getFirst());
    }
}
