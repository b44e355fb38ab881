package wholepicture.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.escalation.Disagreement;
import wholepicture.escalation.Outcome;
import wholepicture.escalation.Theme;
import wholepicture.time.Then;
import wholepicture.time.When;

/** Disagreements between agencies: one settled where it began, one that a senior manager decided, and one that time takes up. */
final class DisagreementsTold {

    private static final String GRACE = "health.visitor";
    private static final String SAM = "social.worker";

    private final Tale second;
    private final Tale back;
    private final LocalDate today;

    DisagreementsTold(Tools tools, Partnership partnership, LocalDate today) {
        this.second = new Tale(tools, partnership, today, "twice-planned");
        this.back = new Tale(tools, partnership, today, "long-neglect");
        this.today = today;
    }

    void live() {
        var isla = newest(second, "isla");
        var lacey = newest(back, "lacey");
        second.tell("decided higher up",
            () -> raise(second, "2026-03-05T09:00", GRACE, isla, Tale.CARE, "We are asked to wait for the birth. Harley is five and lives there now.", "A strategy discussion before Easter"),
            () -> second.doAt("2026-03-06T12:00", SAM, () -> second.with().escalation().talk(isla.person(), open(second, isla).number(), "We want the assessment first. I see why five weeks are long for a boy of five.")),
            () -> second.doAt("2026-03-09T09:00", GRACE, () -> second.with().escalation().takeUp(isla.person(), open(second, isla).number(), "We have said the same things to each other twice")),
            () -> second.doAt("2026-03-11T15:00", "team.leader.health", () -> second.with().escalation().takeUp(isla.person(), open(second, isla).number(), "Both managers stand by their workers")),
            () -> second.doAt("2026-03-13T11:00", "conference.chair", () -> second.with().escalation().settle(isla.person(), open(second, isla).number(), Outcome.CHANGED,
                "A senior manager reads the case with the Head of Service this month; what police hold on the father is asked for now and not after the birth.", List.of(Theme.THRESHOLD, Theme.DELAY))));
        back.tell("settled early",
            () -> raise(back, weekday(today.minusDays(2)), "teacher", lacey, Tale.CARE, "Mason and Tyler are asked about as Lacey's brothers only. They were behind the same door.", "Enquiries for each of the four, in their own names"),
            () -> back.doAt(weekday(today.minusDays(2)).plusSeconds(3 * 3600), SAM, () -> back.with().escalation().settle(lacey.person(), open(back, lacey).number(), Outcome.AGREED,
                "Joanne is right: each of the four has an enquiry and a worker who sees them alone.", List.of(Theme.JOINT, Theme.VOICE))));
        second.tell("taken up by time",
            () -> raise(second, weekday(today.minusDays(7)), GRACE, isla, Tale.CARE, "The same coat hangs in the hall as at the first plan. We were told that a review in January is soon enough.", "The review is held before Christmas"),
            () -> byTheClock(isla));
    }

    private void raise(Tale tale, String when, String username, CaseFile file, String other, String issue, String wanted) {
        raise(tale, tale.moment(when), username, file, other, issue, wanted);
    }

    private void raise(Tale tale, Instant when, String username, CaseFile file, String other, String issue, String wanted) {
        boolean there = tale.inWorks(() -> tale.with().disagreements().ofCase(file.id()).stream().anyMatch(one -> one.issue().equals(issue)));
        if (!there) {
            tale.doAt(when, username, () -> tale.with().escalation().raise(tale.with().cases().find(file.person(), file.ref()), tale.with().agencies().byCode(other).orElseThrow(), issue, wanted));
        }
    }

    /** Nobody settles it: each time its day is over it goes up a step, as the server's own hand does it. */
    private void byTheClock(CaseFile file) {
        var now = weekday(today).minusSeconds(3600);
        for (var one = open(second, file); one.due().isBefore(now); one = open(second, file)) {
            Then.at(one.due().plusSeconds(60), () -> second.with().escalation().takeUpTheNext());
        }
    }

    private static Disagreement open(Tale tale, CaseFile file) {
        return tale.inWorks(() -> tale.with().disagreements().ofCase(file.id()).stream().filter(Disagreement::isOpen).findFirst().orElseThrow());
    }

    private static CaseFile newest(Tale tale, String child) {
        UUID person = tale.person(Tale.CARE, child);
        return tale.inWorks(() -> tale.with().cases().of(person).stream().filter(one -> one.process().equals(ChildProtection.PROCESS) && one.closedAt() == null).findFirst().orElseThrow());
    }

    /** Ten in the morning of that day, or of the Friday before a weekend. */
    private static Instant weekday(LocalDate day) {
        int over = Math.max(0, day.getDayOfWeek().getValue() - 5);
        return day.minusDays(over).atTime(LocalTime.of(10, 0)).atZone(When.UK).toInstant();
    }
}
