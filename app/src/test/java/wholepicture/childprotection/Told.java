package wholepicture.childprotection;

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

    static final ClosingLook LOOKED = new ClosingLook("nothing points to it", "home seen twice, adequate", "none found");

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

    static Enquiries.StrategyHeld strategy(StrategyDecision decision) {
        return new Enquiries.StrategyHeld(meeting(), decision, "safe tonight with grandmother", "stays with grandmother; daily calls", "no medical", "social worker tells mother");
    }

    static Enquiries.ChildSeen seen() {
        return new Enquiries.ChildSeen(true, "", "I like it at Nan's", "thin, tidy", "quiet, then chatty");
    }

    static Planning.ConferenceHeld planMade() {
        return new Planning.ConferenceHeld(conference(), true, new Planning.Plan(Category.NEGLECT, "Sam Okafor", "mother, teacher, health visitor",
            "meals every day by Christmas", "legal advice"), 0, "");
    }

    static Planning.ReviewHeld goesOn() {
        return new Planning.ReviewHeld(conference(), true, Category.NEGLECT, "meals better, not yet reliable", "some; chair asks for a food diary", null);
    }

    static Planning.ReviewHeld ends(java.time.LocalDate shared) {
        return new Planning.ReviewHeld(conference(), false, null, "", "enough, kept up for four months", new Planning.StepDown("Sam Okafor", "family centre weekly",
            "missed meals, missed school", shared));
    }

}
