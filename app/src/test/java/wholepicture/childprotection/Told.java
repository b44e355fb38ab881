package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import wholepicture.childprotection.Words.Answer;
import wholepicture.childprotection.Words.Category;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.Words.Outcome;
import wholepicture.childprotection.Words.Sector;
import wholepicture.childprotection.Words.Source;
import wholepicture.childprotection.Words.StrategyDecision;

/** What stories tell, filled in as a careful worker would. */
final class Told {

    static final ClosingLook LOOKED = new ClosingLook("nothing points to it", "home seen twice, adequate", "none found", "it would go wrong if she lost the flat; the rent is paid", "meals and school every day: school, health visitor", "March to June");

    private Told() {}

    static Concern concern() {
        return concern("");
    }

    static Concern concern(String crime) {
        return new Concern(Source.SCHOOL, "Lena Lead", "Came to school hungry three days running", List.of(new Concern.Statement("Class teacher", "asked for food")),
            "hunger, poor clothing", Level.STATUTORY, Answer.NO, Answer.YES, false, Answer.SUSPECTED, "", crime, false, "Mother knows");
    }

    static Meeting meeting() {
        return new Meeting("Mo Manager", EnumSet.of(Sector.SOCIAL_CARE, Sector.POLICE, Sector.HEALTH), "Mo Manager, DS Bell, Grace the health visitor", "",
            "Police: two call-outs. Health: weight falling.");
    }

    static Meeting conference() {
        return new Meeting("Priya Nair", EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION), "mother and grandmother; Sam Okafor; the teacher", "", "All reports read.");
    }

    static FrontDoor.ReferralDecided decided(Outcome outcome) {
        return new FrontDoor.ReferralDecided(outcome, Level.STATUTORY, outcome == Outcome.SIGNPOST ? "Family centre, by telephone" : "", outcome.closes() ? LOOKED : null);
    }

    static Strategy.StrategyHeld strategy(StrategyDecision decision) {
        return new Strategy.StrategyHeld(meeting(), decision, "safe tonight with grandmother", "stays with grandmother; daily calls", "no medical", "social worker tells mother");
    }

    static Enquiries.ChildSeen seen() {
        return new Enquiries.ChildSeen(true, "", "I like it at Nan's", "thin, tidy", "quiet, then chatty");
    }

    /** A conference of that day. */
    static Planning.ConferenceHeld planMade(LocalDate held) {
        return planMade(held, 0, "");
    }

    static Planning.ConferenceHeld planMade(LocalDate held, int plansBefore, String earlierPlans) {
        return new Planning.ConferenceHeld(conference(), true, outline(held), plansBefore, earlierPlans, "hunger that nobody answers", "");
    }

    static Planning.ConferenceHeld noPlan(String analysis) {
        return new Planning.ConferenceHeld(conference(), false, null, 0, "", analysis, "");
    }

    static PlanOutline outline(LocalDate held) {
        return new PlanOutline(Category.NEGLECT, "Sam Okafor", "teacher, health visitor", "Breakfast every day – mother – 20 December 2026 – food diary\n"
            + "Weight checked – health visitor – 4 December 2026 – back on her line", "legal advice", new PlanOutline.Tasks(PlanOutline.LeadBody.AUTHORITY, true,
            "mother and grandmother", held.plusDays(7), held.plusDays(14), held.plusDays(80)), Recommendation.read("School: tells the lead the same morning when she is hungry"));
    }

    static Planning.CoreGroupMet coreGroup() {
        return new Planning.CoreGroupMet(conference(), "a little", "yes", "not yet",
            new Planning.Rated(Planning.Rating.BETTER, Planning.Rating.DONE, Planning.Rating.SAME));
    }

    static Planning.ReviewHeld goesOn() {
        return new Planning.ReviewHeld(conference(), true, Category.NEGLECT, "meals better, not yet reliable", "some; chair asks for a food diary", null,
            judged(ChairsJudgement.Progress.SOME, ""));
    }

    /** A manager's oversight, without which no plan ends. */
    static Keeping.OversightGiven oversight() {
        return new Keeping.OversightGiven("weights and attendance both up since March", "the review may end it");
    }

    static Planning.ReviewHeld ends(LocalDate shared) {
        return new Planning.ReviewHeld(conference(), false, null, "", "enough, kept up for four months", new Planning.StepDown("Sam Okafor", "family centre weekly",
            "missed meals, missed school", "we see her only when she expects us; the school sees her every day", shared), judged(ChairsJudgement.Progress.ENOUGH, ""));
    }

    static ChairsJudgement judged(ChairsJudgement.Progress progress, String challenge) {
        return new ChairsJudgement(progress, challenge, EnumSet.of(Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION), ChairsJudgement.Participation.PN1,
            "food diary over four months, from the school and the health visitor", "a parent who says all is well and a weight that falls", "received on the day");
    }
}
