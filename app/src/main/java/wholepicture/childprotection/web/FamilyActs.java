package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;

import java.util.List;
import wholepicture.childprotection.Engagement;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.OtherPlans;
import wholepicture.childprotection.Timescales;

/** The forms for plans beside the child protection plan, and for how a family is with those who work with it. */
final class FamilyActs {

    /** Asked wherever protection may be withdrawn because a family works with us. */
    static final Question EVIDENCE = words("evidence", "If how the family works with us is a reason: what is the evidence, over what period, from whom besides the parents?",
        "Needed where it is named, and where the family did not engage before", "");

    static final List<Act> ALL = List.of(
        Act.of("interim-plan", "Write the interim plan again", null, List.of(words("plan", "How the child is kept safe until the conference", "", "Say how the child is kept safe"),
            words("checks", "Who looks how often whether it holds", "", "Say who looks how often")),
            a -> new OtherPlans.InterimPlanMade(a.text("plan"), a.text("checks"))),
        Act.of("need-plan", "Make a child in need plan", Timescales.NEED_PLAN_REVIEWED, List.of(words("needs", "What the child needs", "", "Say what the child needs"),
            line("lead", "Lead practitioner", "", "Name the lead practitioner"), words("actions", "Who does what by when", "", "Say who does what by when"),
            words("family", "What the family says of it", "", "")),
            a -> new OtherPlans.NeedPlanMade(a.text("needs"), a.text("lead"), a.text("actions"), a.text("family"))),
        Act.of("need-plan-review", "Review the child in need plan", Timescales.NEED_PLAN_REVIEWED, List.of(words("progress", "What has become of it", "", "Say what has become of it"),
            words("next", "What comes next", "", "Say what comes next")), a -> new OtherPlans.NeedPlanReviewed(a.text("progress"), a.text("next"))),
        Act.of("need-plan-end", "End the child in need plan", null, List.of(words("outcome", "What it reached", "", "Say what it reached"),
            words("support", "Support that goes on", "", "Say which support goes on"), EVIDENCE), a -> new OtherPlans.NeedPlanEnded(a.text("outcome"), a.text("support"), a.text("evidence"))),
        Act.of("care-plan", "Make the plan of a child in care", Timescales.CARE_FIRST_REVIEW, List.of(line("status", "By which law the child is in care", "Accommodated with consent (section 20), care order, interim care order", "Say by which law"),
            day("since", "The day the child came into care", "The reviews count from it. Leave empty if it is the day of the plan", ""),
            line("lead", "Social worker who leads", "", "Name who leads"), words("plan", "Where the child lives, and what is to become of it", "", "Say what the plan is")),
            a -> new OtherPlans.CarePlanMade(a.text("status"), a.text("lead"), a.text("plan"), a.day("since"))),
        Act.of("care-plan-review", "Review the plan of the child in care", Timescales.CARE_LATER_REVIEW, List.of(words("progress", "What has become of it", "", "Say what has become of it")),
            a -> new OtherPlans.CarePlanReviewed(a.text("progress"))),
        Act.of("care-plan-end", "End the plan of the child in care", null, List.of(words("outcome", "Where the child lives now, and why the plan ends", "", "Say why it ends"),
            words("support", "Support that goes on", "", "Say which support goes on")), a -> new OtherPlans.CarePlanEnded(a.text("outcome"), a.text("support"))),
        Act.of("aggression", "Record aggression towards workers", null, List.of(one("way", "How it shows", "", Engagement.Way.class, "Choose how it shows"),
            words("what", "What happened", "", "Say what happened"), words("others", "What other workers have met", "", ""),
            words("feelings", "What it did to you", "For your supervisor: it is no weakness to write it", ""),
            words("effect", "What it does to the work with the child", "", "Say what it does to the work"), words("mitigation", "What is done about it", "", "Say what is done about it")),
            a -> new Engagement.AggressionMet(a.one(Engagement.Way.class, "way"), a.text("what"), a.text("others"), a.text("feelings"), a.text("effect"), a.text("mitigation"))),
        Act.of("not-engaging", "Record that the family does not engage", null, List.of(words("what", "How it does not engage", "", "Say how"),
            words("strategy", "How we meet it", "", "Say how we meet it"), words("consequence", "What follows if it goes on", "As the family was told", "Say what follows")),
            a -> new Engagement.NotEngaging(a.text("what"), a.text("strategy"), a.text("consequence"))),
        Act.of("disguised-compliance", "Record disguised compliance", null, List.of(words("evidence", "What shows that they go along only in appearance", "", "Say what shows it"),
            words("challenge", "How the family was challenged", "", "Say how"), words("response", "How they answered", "", "")),
            a -> new Engagement.DisguisedCompliance(a.text("evidence"), a.text("challenge"), a.text("response"))),
        Act.of("compliance-addressed", "Record that disguised compliance was spoken of in supervision", null, List.of(words("how", "What was agreed", "", "Say what was agreed")),
            a -> new Engagement.ComplianceAddressed(a.text("how"))));

    private FamilyActs() {}

    /** Whether there is anything to record by it. */
    static boolean isOffered(Act act, Journey journey) {
        return switch (act.slug()) {
            case "compliance-addressed" -> journey.isBetween(Engagement.DisguisedCompliance.class, Engagement.ComplianceAddressed.class);
            case "need-plan" -> !OtherPlans.hasNeedPlan(journey);
            case "need-plan-review", "need-plan-end" -> OtherPlans.hasNeedPlan(journey);
            case "care-plan" -> !OtherPlans.inCare(journey);
            case "care-plan-review", "care-plan-end" -> OtherPlans.inCare(journey);
            default -> true;
        };
    }
}
