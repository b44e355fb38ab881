package wholepicture.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import wholepicture.MovableClock;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.cases.Because;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.Moving;
import wholepicture.childprotection.PlanOutline;
import wholepicture.childprotection.PlanWork;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Recommendation;
import wholepicture.childprotection.Strategy;
import wholepicture.childprotection.TakingPart;
import wholepicture.childprotection.Words;
import wholepicture.time.When;

/** A child who moved here on a plan, with a plan of ours and something written in each part of it, so that its page can be looked at. */
final class PlanMade {

    private PlanMade() {}

    /** @return the address of the case */
    static String of(ChildProtection protection, MovableClock clock, Worker worker, Worker manager, UUID child) {
        var now = clock.instant();
        var on = now.atZone(When.UK).toLocalDate();
        var at = now.minus(Duration.ofHours(2));
        var file = Acting.as(Practitioner.of(worker), () -> protection.raise(List.of(child), worker.agency(), new Concern(Words.Source.OTHER_AUTHORITY, "Westshire", "On a plan there",
            List.of(), "neglect", Words.Level.STATUTORY, Words.Answer.NO, Words.Answer.YES, false, Words.Answer.NO, "", "", false, "yes"), at, Because.of("Moved here")).getFirst());
        act(protection, manager, file, at, new Moving.TransferredIn("Westshire", Words.Category.NEGLECT, on.minusMonths(2), "plan and minutes"));
        act(protection, worker, file, at, new Strategy.ConferenceCalled(on, "Ruth Chair"));
        var table = new Meeting("Ruth Chair", EnumSet.of(Words.Sector.SOCIAL_CARE, Words.Sector.HEALTH, Words.Sector.EDUCATION), "mother; Priya Nandra; the teacher", "", "All read");
        act(protection, worker, file, at, new Planning.ConferenceHeld(table, true, outline(worker, on), 0, "Kept most visits in Westshire", "Hungry most mornings", ""));
        for (var fact : List.<Fact>of(new PlanWork.GoalWritten("goal-1", 0, "Goes hungry and is too tired to learn", "Eats before school every day for three months", "4"),
            new PlanWork.ActionWritten("action-1", 0, "Breakfast club", "School", "the register of the club", on.plusDays(20), "goal-1"), new PlanWork.ActionJudged("outline-1", true, "diary seen"),
            new PlanWork.ContingencyWritten("if-1", 0, "Grandmother is ill", "aunt comes the same day"), new PlanWork.VisitsSet("visits", 0, PlanWork.VisitEvery.WEEK, worker.name()),
            new PlanWork.MemberNamed("member-1", 0, "Joan Hollis", "grandmother", true, false), new PlanWork.RecommendationJudged("r1", PlanWork.Standing.UNDER_WAY, "spoken of"),
            new PlanWork.Visited(worker.name(), false, true, true, true, "", "at home", "I had porridge", "tidy", "chatty", "warm", "mother, calm"),
            new Planning.CoreGroupMet(table, "a little", "yes", "not yet", new Planning.Rated(Planning.Rating.BETTER, Planning.Rating.DONE, Planning.Rating.SAME)),
            new TakingPart.ParentTakesPart("mother", TakingPart.Part.PARTLY, "came to two of three"),
            new TakingPart.FamilyGiven(TakingPart.Paper.PLAN, "mother", "easy words", TakingPart.Form.EASY, "", "We want her to eat every day.", "She told it back"))) {
            act(protection, worker, file, now, fact);
        }
        return file.address();
    }

    private static PlanOutline outline(Worker worker, LocalDate on) {
        return new PlanOutline(Words.Category.NEGLECT, worker.name(), "teacher, health visitor", "Breakfast every day – mother – 20 December 2030 – food diary", "legal advice",
            new PlanOutline.Tasks(PlanOutline.LeadBody.AUTHORITY, true, "mother and grandmother", on.plusDays(5), on.plusDays(10), on.plusDays(60)),
            Recommendation.read("School: tells the lead the same morning when the child is hungry"));
    }

    private static void act(ChildProtection protection, Worker who, CaseFile file, Instant at, Fact fact) {
        Acting.doAs(Practitioner.of(who), () -> protection.act(Objects.requireNonNull(file.person()), file.ref(), fact, at, Because.of("because")));
    }
}
