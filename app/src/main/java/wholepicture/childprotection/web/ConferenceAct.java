package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.heading;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.several;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.util.List;
import wholepicture.childprotection.ChairsJudgement;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.PlanOutline;
import wholepicture.childprotection.PlanOutline.LeadBody;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Recommendation;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.web.Question.Kind;

/** The forms of conferences: the decision for one child, the four tasks of one that makes a plan, and what the chair of a review judges. */
final class ConferenceAct {

    static final Act CONFERENCE = new Act("conference", "Record the initial conference", Timescales.INITIAL_CONFERENCE, offered -> Acts.all(Acts.MEETING, List.of(
        heading("For this child"),
        words("analysis", "What it means", "What the agencies told, put together, for this child and no other", "Say what it means for this child"),
        words("marac", "What MARAC knows of the risks, and how it was considered", "Needed when an adult close to the child is known to MARAC", ""),
        one("participation", "How the child took part", "", ChairsJudgement.Participation.class, "Choose how the child took part"),
        yesNo("continuingRisk", "Is the child at continuing risk of significant harm?", "If yes, a plan is needed", "Answer yes or no"),
        line("plansBefore", "Plans in other areas that are not kept here", "A number, if the family or another area tells of any. Those kept here are counted by the system", ""),
        words("earlierPlans", "How the family worked with earlier plans", "Before objectives are agreed", ""),
        heading("If a plan is made"),
        one("category", "Category", "", Words.Category.class, ""), one("body", "Who leads", "", LeadBody.class, ""),
        new Question("lead", Kind.ONE, "Lead practitioner", "", offered.workers(), ""),
        yesNo("qualified", "Is the lead a qualified and experienced social worker?", "", ""),
        words("coreGroup", "Core group: practitioners", "", ""), words("family", "Core group: family members", "Or why there is none", ""),
        words("outline", "What must improve", "One on each line, with dashes between: what – who – by when – how it is measured. "
            + "Breakfast every day – mother – 20 December 2026 – food diary", ""),
        words("contingency", "What happens if it does not", "", ""),
        words("recommendations", "Recommendations on how agencies work together", "One on each line: the agency, a colon, what it is to do", ""),
        day("coreGroupOn", "The first core group", "", ""), day("wholePlanOn", "The whole plan is there", "", ""), day("reviewOn", "The first review", "", ""))),
        ConferenceAct::held);

    static final Act REVIEW = new Act("review", "Record a review conference", Timescales.LATER_REVIEW, offered -> Acts.all(Acts.MEETING, List.of(heading("For this child"),
        words("assessment", "Was the core group's completed assessment received?", "At the first review: say so, or why not", ""),
        words("progress", "How far the plan has come", "Against each planned outcome", "Say how far the plan has come"),
        one("enough", "The chair's judgement of progress", "", ChairsJudgement.Progress.class, "Choose how far the plan has come"),
        words("challenge", "If it is not enough: what the chair challenged, and which contingency or other strategy follows", "With its actions", ""),
        words("minimised", "For a baby: what would show that risk is being made small?", "Asked for a child under one", ""),
        one("participation", "How the child took part", "", ChairsJudgement.Participation.class, "Choose how the child took part"),
        several("deciding", "Which agencies decided", "", Words.Sector.class, "Choose which agencies decided"),
        yesNo("continuingRisk", "Is the child at continuing risk of significant harm?", "If no, the plan ends", "Answer yes or no"),
        heading("If the plan goes on"), one("category", "Category, confirmed or changed", "", Words.Category.class, ""),
        words("categoryReason", "Why this category", "", ""), heading("If the plan ends"),
        words("evidence", "What is the evidence, over what period, and from whom besides the parents?", "", ""), line("lead", "Who holds the child now", "", ""),
        words("support", "Support that goes on", "", ""), words("triggers", "What would raise concern again", "", ""),
        words("optimism", "Could we be too hopeful? What would have to be true for this to go wrong, and what do we see of it", "", ""),
        day("shared", "The day this was shared with the family", "", ""))), ConferenceAct::reviewed);

    private ConferenceAct() {}

    private static Planning.ReviewHeld reviewed(Answers a) {
        return new Planning.ReviewHeld(Acts.meeting(a), a.yes("continuingRisk"), a.maybe(Words.Category.class, "category").orElse(null), a.text("categoryReason"),
            a.text("progress"), a.yes("continuingRisk") ? null : new Planning.StepDown(a.text("lead"), a.text("support"), a.text("triggers"), a.text("optimism"), a.day("shared")),
            new ChairsJudgement(a.one(ChairsJudgement.Progress.class, "enough"), a.text("challenge"), a.several(Words.Sector.class, "deciding"),
                a.one(ChairsJudgement.Participation.class, "participation"), a.text("evidence"), a.text("minimised"), a.text("assessment")));
    }

    private static Planning.ConferenceHeld held(Answers a) {
        Meeting meeting = Acts.meeting(a);
        return new Planning.ConferenceHeld(meeting, a.yes("continuingRisk"), a.yes("continuingRisk") ? plan(a) : null, Acts.number(a.text("plansBefore")),
            a.text("earlierPlans"), a.text("analysis"), a.text("marac"), a.one(ChairsJudgement.Participation.class, "participation"));
    }

    private static PlanOutline plan(Answers a) {
        return new PlanOutline(a.one(Words.Category.class, "category"), a.text("lead"), a.text("coreGroup"), a.text("outline"), a.text("contingency"),
            new PlanOutline.Tasks(a.one(LeadBody.class, "body"), a.yes("qualified"), a.text("family"), a.day("coreGroupOn"), a.day("wholePlanOn"), a.day("reviewOn")),
            Recommendation.read(a.text("recommendations")));
    }
}
