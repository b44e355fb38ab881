package wholepicture.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Workers;
import wholepicture.childprotection.frontdoor.Memoranda;
import wholepicture.childprotection.frontdoor.Memorandum;
import wholepicture.practice.ChronologyMonths;
import wholepicture.practice.TaskGroups;
import wholepicture.practice.TaskGroups.LineKind;
import wholepicture.practice.ToolUse;

/** The registers of practice: how tools came into use in the invented partnership, a group set up for a task, a memorandum of understanding, and its chronologies month by month. */
@Component
class RegistersTold {

    private final Workers workers;
    private final ToolUse uses;
    private final TaskGroups groups;
    private final ChronologyMonths months;
    private final Memoranda memoranda;

    RegistersTold(Workers workers, ToolUse uses, TaskGroups groups, ChronologyMonths months, Memoranda memoranda) {
        this.memoranda = memoranda;
        this.workers = workers;
        this.uses = uses;
        this.groups = groups;
        this.months = months;
    }

    void live(LocalDate today) {
        if (uses.newest().isEmpty()) {
            as("team.manager", () -> {
                uses.keep("Neglect toolkit", ToolUse.Kind.SUPERVISION, today.minusDays(200), 7, "Each brought one home that they had stopped seeing");
                uses.keep("Neglect toolkit", ToolUse.Kind.TRAINING, today.minusDays(120), 22, "With health visitors and two schools");
                uses.keep("Neglect toolkit", ToolUse.Kind.SUPERVISION, today.minusDays(30), 6, "What the second time shows");
            });
            as("learning.lead", () -> {
                uses.keep("Sexual behaviour of a child", ToolUse.Kind.WORKSHOP, today.minusDays(95), 41, "Designated leads of schools: what green means");
                uses.keep("Sexual behaviour of a child", ToolUse.Kind.ADVICE, today.minusDays(12), 1, "A nursery asked about a game of doctors");
            });
        }
        if (groups.all().isEmpty()) {
            as("learning.lead", () -> {
                long group = groups.setUp(new TaskGroups.Task("Chronologies of several agencies", "Quality assurance group", "Look at twenty chronologies of several agencies: are they read, and by whom?",
                    "Ione Marsh", "Children's social care, police, community health, two schools", today.minusDays(80), today.minusDays(5)));
                groups.write(group, LineKind.PROGRESS, today.minusDays(40), "Twelve looked at. In seven nobody but the author had opened it before the conference.");
                groups.write(group, LineKind.RECOMMENDATION, today.minusDays(20), "Children's social care: the chronology is opened at the start of each strategy discussion.");
            });
        }
        as("board.officer", () -> {
            if (memoranda.all().isEmpty()) {
                memoranda.say(new Memorandum(UUID.randomUUID(), 0, Memorandum.Subject.MEDICALS, "Medical examinations of children", "Soarminster City Council; Fosseshire County Council; Fosse Valley Police; Soarminster University Hospitals",
                    "One examination, by somebody trained for it, that answers what all three need to know", "Within 24 hours of being asked; the child chooses who is in the room; findings in writing on the same day",
                    today.minusDays(150), today.plusDays(215), ""));
            }
        });
        months.count();
    }

    private void as(String username, Runnable act) {
        Acting.doAs(Practitioner.of(workers.byUsername(username).orElseThrow()), act);
    }
}
