package wholepicture.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wholepicture.childprotection.Words.Outcome;
import static wholepicture.childprotection.Words.StrategyDecision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.RunningClock;
import wholepicture.clocks.RunningClock.State;
import wholepicture.time.When;

/** The cast of the stories of child protection, and what they do. */
abstract class ProtectionStory {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired ChildProtection protection;
    @Autowired Clocks clocks;

    Agency care;
    Agency school;
    Practitioner lead;
    Practitioner worker;
    Practitioner manager;
    Practitioner otherManager;

    @BeforeEach
    void the_cast() {
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        school = cast.agency(AgencyKind.SCHOOL);
        lead = cast.practitioner(school, "Lena Lead");
        worker = cast.practitioner(care, "Sam Okafor");
        manager = cast.practitioner(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        otherManager = cast.practitioner(care, "Ola Other", Role.PRACTITIONER, Role.MANAGER);
        clock.set("2026-11-02T10:00");
    }

    CaseFile raised() {
        UUID child = cast.person(school, "Nell Story", 1);
        return Acting.as(lead, () -> protection.raise(List.of(child), care, Told.concern(), clock.instant(), Because.of("Hungry for three days")).getFirst());
    }

    CaseFile enquiring(String strategy) {
        var file = raised();
        by(manager, file, Told.decided(Outcome.STRATEGY));
        at(worker, file, Told.strategy(StrategyDecision.JOINT_ENQUIRY), strategy);
        return file;
    }

    /** Enquiries are authorised, and the conference is called for 20 November 2026, which is today. */
    CaseFile called() {
        var file = enquiring("2026-11-02T10:00");
        by(worker, file, Told.seen());
        by(worker, file, new Enquiries.EnquiryConcluded("Neglect, with harm to health", Words.EnquiryOutcome.CONFERENCE));
        by(manager, file, new Authorising.EnquiryAuthorised());
        by(worker, file, new Strategy.ConferenceCalled(LocalDate.of(2026, 11, 20), "Priya Nair"));
        clock.set("2026-11-20T14:00");
        return file;
    }

    CaseFile onPlan() {
        var file = called();
        by(worker, file, Told.planMade(LocalDate.of(2026, 11, 20)));
        return file;
    }

    void by(Practitioner who, CaseFile file, Fact fact) {
        Acting.doAs(who, () -> protection.act(file.person(), file.ref(), fact, clock.instant(), new Because("because", "waiting", "nobody")));
    }

    void at(Practitioner who, CaseFile file, Fact fact, String happened) {
        Acting.doAs(who, () -> protection.act(file.person(), file.ref(), fact, LocalDateTime.parse(happened).atZone(When.UK).toInstant(), Because.of("because")));
    }

    void refused(Practitioner who, CaseFile file, Fact fact, String message) {
        assertThatThrownBy(() -> by(who, file, fact)).isInstanceOfAny(Unlawful.class, MayNotAct.class).hasMessageContaining(message);
    }

    Stage stage(CaseFile file) {
        var reading = Acting.as(manager, () -> protection.read(file.person(), file.ref()));
        assertThat(reading.file().stage()).isEqualTo(reading.journey().stage().name());
        return reading.journey().stage();
    }

    List<RunningClock> all(CaseFile file) {
        return Acting.as(manager, () -> clocks.of(file.id()));
    }

    RunningClock clock(CaseFile file, String code) {
        return all(file).stream().filter(c -> c.timescale().code().equals(code)).findFirst().orElseThrow();
    }

    State state(CaseFile file, String code) {
        return clock(file, code).at(clock.instant());
    }
}
