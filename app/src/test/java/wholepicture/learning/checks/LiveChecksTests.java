package wholepicture.learning.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.cases.Asked.Strength;
import wholepicture.cases.Asking;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.cases.Replies;
import wholepicture.cases.Reply;
import wholepicture.cases.Unanswered;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concerns;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.HelpStage;
import wholepicture.childprotection.earlyhelp.HelpWords.Ending;
import wholepicture.childprotection.earlyhelp.HelpWords.Offer;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;
import wholepicture.childprotection.earlyhelp.Helping;
import wholepicture.childprotection.earlyhelp.Offering;
import wholepicture.learning.Reviews;

/** A check is written, approved by another, asks in a live case, is answered, holds up no act that protects, and is switched off. */
@Story
class LiveChecksTests {

    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Checks checks;
    @Autowired Preview preview;
    @Autowired Asking asking;
    @Autowired ChildProtection protection;
    @Autowired EarlyHelp help;

    Agency care;
    Practitioner lead;
    Practitioner other;
    Practitioner worker;
    Practitioner manager;
    Practitioner second;

    @BeforeEach
    void the_cast() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        lead = cast.practitioner(care, "Ione Marsh", Role.LEARNING_LEAD);
        other = cast.practitioner(cast.agency(AgencyKind.POLICE), "Bo Lead", Role.LEARNING_LEAD);
        worker = cast.practitioner(care, "Sam Okafor");
        manager = cast.practitioner(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        second = cast.practitioner(care, "Ola Other", Role.PRACTITIONER, Role.MANAGER);
    }

    private Wording wording(String moment, Strength strength, Condition condition) {
        return Wordings.at(care, moment, strength, condition);
    }

    private String live(Wording wording) {
        var id = Acting.as(lead, () -> checks.write(wording));
        Acting.doAs(other, () -> checks.approve(id));
        return id;
    }

    private CaseFile raised() {
        var child = cast.person(care, "Nell Story", 1);
        var file = Acting.as(worker, () -> protection.raise(List.of(child), care, Concerns.concern(), clock.instant(), Because.of("hungry")).getFirst());
        return file;
    }

    private void by(Practitioner who, CaseFile file, Fact fact, Replies replies) {
        Acting.doAs(who, () -> protection.act(file.person(), file.ref(), fact, clock.instant(), Because.of("because"), replies));
    }

    private CaseFile now(CaseFile file) {
        return Acting.as(worker, () -> protection.read(file.person(), file.ref()).file());
    }

    private List<String> due(Practitioner who, CaseFile file, String act) {
        return Acting.as(who, () -> asking.due(now(file), act)).stream().map(one -> one.check()).toList();
    }

    @Test
    void early_help_asks_too_and_does_not_end_before_it_is_answered() {
        var id = live(Wordings.with(wording("HelpEnded", Strength.GATE, Condition.ALWAYS), EarlyHelp.PROCESS));
        var file = Acting.as(worker, () -> help.ask(cast.person(care, "Nell Story", 1), new Offering.HelpAsked(Trigger.ASKED, "tired", care.code(), "", ""), clock.instant(), Because.of("asked")));
        Acting.doAs(worker, () -> help.act(file.person(), file.ref(), new Offering.OfferDecided(Offer.ACCEPTED, "mother"), clock.instant(), Because.of("because")));
        var ended = new Helping.HelpEnded(Ending.WITHDREW, "sad", "school", "hunger");
        assertThatThrownBy(() -> Acting.doAs(worker, () -> help.act(file.person(), file.ref(), ended, clock.instant(), Because.of("because")))).isInstanceOf(Unanswered.class);
        Acting.doAs(worker, () -> help.act(file.person(), file.ref(), ended, clock.instant(), Because.of("because"), new Replies(Map.of(id, Reply.yes()))));
        assertThat(Acting.as(worker, () -> help.read(file.person(), file.ref())).episode().stage()).isEqualTo(HelpStage.ENDED);
    }

    @Test
    void only_another_lead_approves_and_until_then_nothing_is_asked() {
        var id = Acting.as(lead, () -> checks.write(wording("StrategyHeld", Strength.PROMPT, Condition.ALWAYS)));
        var file = raised();
        assertThat(due(worker, file, "StrategyHeld")).isEmpty();
        assertThatThrownBy(() -> Acting.doAs(lead, () -> checks.approve(id))).isInstanceOf(NotNow.class).hasMessageContaining("Another learning lead");
        assertThatThrownBy(() -> Acting.doAs(worker, () -> checks.approve(id))).isInstanceOf(Reviews.OnlyLearningLeads.class);
        assertThatThrownBy(() -> Acting.doAs(worker, () -> checks.versions(id))).as("a draft is the leads' own").isInstanceOf(NoSuchCheck.class);
        Acting.doAs(other, () -> checks.approve(id));
        assertThat(due(worker, file, "StrategyHeld")).containsExactly(id);
        assertThat(due(worker, file, "CoreGroupMet")).as("another act").isEmpty();
        assertThat(Acting.as(worker, () -> checks.versions(id))).hasSize(1);
    }

    @Test
    void a_new_version_takes_the_place_of_the_old_one_once_it_is_approved_and_each_answer_keeps_its_own() {
        var id = live(wording("ReferralDecided", Strength.PROMPT, Condition.ALWAYS));
        var first = raised();
        by(manager, first, Concerns.assess(), new Replies(Map.of(id, Reply.yes())));
        Acting.doAs(lead, () -> checks.writeAgain(id, wording("StrategyHeld", Strength.PROMPT, Condition.ALWAYS)));
        assertThat(due(manager, raised(), "ReferralDecided")).as("until it is approved the old one asks").containsExactly(id);
        assertThatThrownBy(() -> Acting.doAs(lead, () -> checks.writeAgain(id, wording("StrategyHeld", Strength.PROMPT, Condition.ALWAYS)))).isInstanceOf(NotNow.class);
        Acting.doAs(other, () -> checks.approve(id));
        assertThat(due(manager, raised(), "ReferralDecided")).isEmpty();
        assertThat(due(worker, raised(), "StrategyHeld")).containsExactly(id);
        assertThat(Acting.as(worker, () -> asking.answered(now(first)))).singleElement().satisfies(kept -> {
            assertThat(kept.answer()).isEqualTo("Yes");
            assertThat(kept.by()).startsWith("Mo Manager, ");
        });
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update learning.check_version set question = 'other' where check_id = ?", id))).hasMessageContaining("never changed");
        assertThatThrownBy(() -> cast.inWorks(() -> cast.update("update learning.question_put set answer = 'NO' where check_id = ?", id))).hasMessageContaining("never changed");
    }

    @Test
    void what_needs_a_reason_is_not_skipped_without_one_and_what_protects_does_not_wait() {
        var id = live(wording("ChildSeen", Strength.NEEDS_REASON, Condition.ALWAYS));
        var protecting = live(wording("ReferralDecided", Strength.NEEDS_REASON, Condition.ALWAYS));
        var file = raised();
        by(manager, file, Concerns.assess(), Replies.NONE);
        assertThat(Acting.as(worker, () -> asking.answered(now(file)))).extracting(Asking.Answered::answer).as("the decision protected: it went ahead").containsExactly("Not answered");
        assertThat(due(worker, file, "ChildSeen")).as("and the question comes again").containsExactlyInAnyOrder(id, protecting);
        clock.set("2026-11-02T12:00");
        assertThatThrownBy(() -> by(worker, file, Concerns.seen(), new Replies(Map.of(protecting, Reply.yes())))).isInstanceOf(Unanswered.class).hasMessageContaining("or say why");
        assertThat(now(file).facts()).as("nothing changed").isEqualTo(2);
        by(worker, file, Concerns.seen(), new Replies(Map.of(id, Reply.because("The father would not say"), protecting, Reply.no("He moved out"))));
        assertThat(Acting.as(worker, () -> asking.answered(now(file)))).extracting(Asking.Answered::answer)
            .containsExactlyInAnyOrder("Not answered", "Not answered, because: The father would not say", "No. He moved out");
        assertThat(due(worker, file, "AgencyAnswered")).as("both are settled").isEmpty();
        var lines = Acting.as(worker, () -> cast.rows("select description from chronology.entry where person_id = ? and kind = 'VISIT'", file.person()));
        assertThat(lines).singleElement().satisfies(row -> assertThat(row.get("description").toString()).contains("He moved out", "The father would not say"));
    }

    @Test
    void a_gate_stops_closing_until_it_is_answered_and_nothing_else() {
        var id = live(wording("ReferralDecided", Strength.GATE, Condition.ALWAYS));
        var closing = raised();
        by(worker, closing, Concerns.history(), Replies.NONE);
        assertThatThrownBy(() -> by(manager, closing, Concerns.close(), Replies.NONE)).isInstanceOf(Unanswered.class).hasMessageContaining("before protection is withdrawn");
        assertThatThrownBy(() -> by(manager, closing, Concerns.close(), new Replies(Map.of(id, Reply.because("no time"))))).as("a reason does not open a gate").isInstanceOf(Unanswered.class);
        by(manager, closing, Concerns.close(), new Replies(Map.of(id, Reply.no("Nobody has seen him"))));
        assertThat(now(closing).stage()).isEqualTo("AWAITING_SIGNATURE");
        var going = raised();
        by(manager, going, Concerns.assess(), Replies.NONE);
        assertThat(now(going).stage()).isEqualTo("ASSESSING");
        assertThat(Acting.as(worker, () -> asking.answered(now(going)))).as("and it was not put").isEmpty();
    }

    @Test
    void it_asks_whom_it_is_for_until_its_last_day_and_not_after_it_was_switched_off() {
        var w = wording("StrategyHeld", Strength.PROMPT, Condition.ALWAYS);
        var managers = live(Wordings.asking(w, new Whom(List.of("MANAGER"), List.of(), List.of(care.code()))));
        var police = live(Wordings.asking(w, new Whom(List.of(), List.of("POLICE"), List.of())));
        var file = raised();
        assertThat(due(worker, file, "StrategyHeld")).isEmpty();
        assertThat(due(manager, file, "StrategyHeld")).containsExactly(managers).doesNotContain(police);
        clock.set(w.until() + "T10:00");
        assertThat(due(manager, file, "StrategyHeld")).containsExactly(managers);
        clock.set(w.until().plusDays(1) + "T10:00");
        assertThat(due(manager, file, "StrategyHeld")).isEmpty();
        clock.set("2026-11-03T10:00");
        Acting.doAs(lead, () -> checks.switchOff(managers, "Everybody says yes"));
        assertThat(due(manager, file, "StrategyHeld")).isEmpty();
        var now = Acting.as(lead, () -> checks.versions(managers)).getFirst();
        assertThat(now.on(LocalDate.of(2026, 11, 3))).isEqualTo(Check.State.OFF);
        assertThat(now.off()).hasValueSatisfying(off -> assertThat(off.reason()).isEqualTo("Everybody says yes"));
    }

    @Test
    void a_preview_gives_a_lead_numbers_and_no_case_that_is_not_theirs_to_see() {
        for (int i = 0; i < 6; i++) {
            by(manager, raised(), Concerns.assess(), Replies.NONE);
        }
        var sealed = raised();
        by(manager, sealed, Concerns.assess(), Replies.NONE);
        cast.inWorks(() -> cast.update("update people.person set grade = 4 where id = ?", sealed.person()));
        clock.set("2026-11-02T11:00");
        var wording = wording("ReferralDecided", Strength.PROMPT, Condition.ALWAYS);
        var mine = Acting.as(lead, () -> preview.ofLastYear(wording));
        assertThat(mine.cases()).as("the one that is sealed is not counted").isEqualTo(6);
        assertThat(mine.sample()).as("of their own authority they may open").hasSize(6);
        var theirs = Acting.as(other, () -> preview.ofLastYear(wording));
        assertThat(theirs.cases()).isEqualTo(6);
        assertThat(theirs.sample()).as("cases of another authority").isEmpty();
        assertThat(theirs.byTeam()).containsExactly(Map.entry(care.name(), "6"));
        var few = Acting.as(other, () -> preview.ofLastYear(wording("ReferralDecided", Strength.PROMPT, new Condition.DaysSince("ConcernRaised", 1))));
        assertThat(few.cases()).isZero();
    }

    @Test
    void a_question_tells_nothing_that_whoever_is_asked_may_not_see() {
        var id = live(wording("ReferralDecided", Strength.PROMPT, new Condition.Missed(1, 365)));
        var file = raised();
        UUID child = file.person();
        var local = cast.inWorks(() -> cast.one("select local_id from people.record where person_id = ?", String.class, child));
        Wordings.missed(cast, care, local, "m1", LocalDate.of(2026, 10, 1), wholepicture.arrivals.Grade.PROTECTED);
        clock.set("2026-11-02T12:00");
        assertThat(due(manager, file, "ReferralDecided")).as("a protected line is not told of by a question").isEmpty();
        Wordings.missed(cast, care, local, "m2", LocalDate.of(2026, 10, 8), null);
        clock.set("2026-11-02T13:00");
        assertThat(due(manager, file, "ReferralDecided")).containsExactly(id);
    }
}
