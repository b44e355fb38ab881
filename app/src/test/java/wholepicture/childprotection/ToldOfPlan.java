package wholepicture.childprotection;

import java.time.LocalDate;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What stories tell of a plan, filled in as a careful worker would. */
final class ToldOfPlan {

    /** Nothing stands outside of the case, and the lead works for the authority. */
    static final Fact.Known KNOWN = new Fact.Known(0, false, Set.of("Sam Okafor"), null);

    private ToldOfPlan() {}

    static PlanWork.GoalWritten goal(int over, String danger) {
        return new PlanWork.GoalWritten("goal-1", over, danger, "Nell eats before school every day for three months", "4");
    }

    static PlanWork.ActionWritten action(String part, int over, LocalDate by) {
        return new PlanWork.ActionWritten(part, over, "Grandmother brings breakfast", "grandmother", "the food diary", by, "goal-1");
    }

    static PlanWork.Visited visit(boolean seen) {
        return new PlanWork.Visited("Sam Okafor", false, seen, seen, seen, seen ? "" : "nobody opened", "at home", seen ? "Nan made porridge" : "", "", "", "warm, tidy", "mother, calm");
    }

    static OtherPlans.NeedPlanMade needPlan() {
        return new OtherPlans.NeedPlanMade("meals, and school every day", "Sam Okafor", "family centre weekly: mother, from Monday", "welcomes it");
    }

    /** Plans beside the protection plan, and how the family is, filled in well or badly. */
    static Fact beside(RandomGenerator random, boolean well) {
        var every = Telling.Every.values()[random.nextInt(3)];
        return switch (random.nextInt(21)) {
            case 14 -> new Telling.RegularlyTold(random.nextBoolean() ? "Guardian" : "Solicitor", every, well ? "what was seen on visits" : "");
            case 15 -> new Telling.UpdateSent(every, "secure e-mail");
            case 16 -> new Telling.NoLongerTold(well ? "Guardian" : "Nobody");
            case 17 -> new OtherPlans.CarePlanMade("section 20", "Sam Okafor", well ? "with foster carers in her school's town" : "");
            case 18 -> new OtherPlans.CarePlanReviewed(well ? "settled" : "");
            case 19 -> new OtherPlans.CarePlanEnded("home with Nan", well ? "family centre" : "");
            case 0 -> well ? needPlan() : new OtherPlans.NeedPlanMade("", "", "", "");
            case 1 -> new OtherPlans.NeedPlanReviewed("meals better", well ? "goes on" : "");
            case 2 -> new OtherPlans.NeedPlanEnded("meals every day", well ? "family centre" : "");
            case 3 -> new OtherPlans.InterimPlanMade("with Nan", well ? "Sam, every day" : "");
            case 4 -> new Engagement.AggressionMet(Engagement.Way.OVERT, "shouted", "", "", "nobody goes alone", well ? "visits in pairs" : "");
            case 5 -> new Engagement.NotEngaging("never in", well ? "unannounced visits" : "", "legal advice");
            case 6 -> new Engagement.DisguisedCompliance("diary in one ink", well ? "asked for receipts" : "", "said they were lost");
            case 7 -> new Gathering.ExpertAsked("pathologist", well ? "how old is the fracture" : "");
            case 8 -> new Gathering.ExpertAnswered("two weeks");
            case 9 -> new Gathering.AdultHistoryShared("adult mental health", "mother", "low for years", well ? "consent" : "");
            case 10 -> new Gathering.ToldOfMissing("Police", "telephone", well ? "seen last at school" : "", "");
            case 11 -> new TakingPart.ParentTakesPart("mother", TakingPart.Part.IN_WORDS, well ? "cancelled four times" : "");
            case 12 -> new TakingPart.FamiliarityAsked("the flat no longer shocks us", well ? "Ola, next week" : "");
            case 13 -> new TakingPart.FamilyGiven(TakingPart.Paper.PLAN, "mother", "easy words", well ? TakingPart.Form.EASY : TakingPart.Form.AS_IS, "", "We want Nell to eat.", "told it back");
            default -> new Engagement.ComplianceAddressed("visits without notice");
        };
    }

    /** Any of them, filled in well or badly. */
    static Fact any(RandomGenerator random, boolean well, LocalDate day) {
        int over = random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0 -> goal(over, well ? "Nell goes hungry" : "");
            case 1 -> action(well ? "outline-1" : "action-" + over, over, day.plusDays(random.nextInt(-30, 60)));
            case 2 -> new PlanWork.ActionJudged(well ? "outline-2" : "action-9", random.nextBoolean(), "diary seen");
            case 3 -> new PlanWork.ContingencyWritten("if-1", over, "Nan is ill", well ? "aunt comes" : "");
            case 4 -> new PlanWork.VisitsSet(well ? "visits" : "other", over, PlanWork.VisitEvery.values()[random.nextInt(3)], "Sam Okafor");
            case 5 -> new PlanWork.MemberNamed("member-1", over, "Gran Story", "grandmother", true, random.nextBoolean());
            case 6 -> new PlanWork.RecommendationJudged(well ? "r1" : "r7", PlanWork.Standing.UNDER_WAY, "spoken of with the school");
            default -> visit(well);
        };
    }
}
