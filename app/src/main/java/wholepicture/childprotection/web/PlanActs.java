package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.heading;
import static wholepicture.childprotection.web.Question.hidden;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wholepicture.childprotection.PlanWork;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.web.Question.Kind;
import wholepicture.ui.Option;

/** The forms by which a core group writes the plan, part by part. They are reached from the page of the plan. */
final class PlanActs {

    static final Act VISIT = Act.of("plan-visit", "Record a visit by the plan", Timescales.VISIT_EVERY_TEN_DAYS, List.of(
        line("who", "Who went", "", "Say who went"), line("place", "Where", "Home, school, grandmother's …", "Say where"),
        yesNo("announced", "Did the family know of it before?", "", "Answer yes or no"), yesNo("seen", "Was the child seen?", "Only then does the visit count", "Answer yes or no"),
        yesNo("alone", "Was the child seen alone?", "", "Answer yes or no"), line("whyNot", "If not seen, or not alone: why", "", ""),
        heading("The child"), words("said", "What the child said", "In their own words", ""), words("looked", "How the child looked", "", ""),
        words("behaved", "How the child behaved", "", ""), heading("The home"), yesNo("bedroom", "Was the child's bedroom seen?", "", "Answer yes or no"),
        words("home", "What the home was like", "", ""), words("adults", "Who was there, and how they were towards you", "", "")),
        a -> new PlanWork.Visited(a.text("who"), a.yes("announced"), a.yes("seen"), a.yes("alone"), a.yes("bedroom"), a.text("whyNot"), a.text("place"),
            a.text("said"), a.text("looked"), a.text("behaved"), a.text("home"), a.text("adults"), a.contact().contact()));

    private static final List<Act> PARTS = List.of(
        Act.of("plan-goal", "Write a danger and its safety goal", null, part(words("danger", "Danger statement",
                "What we fear may happen to this child if nothing changes, in words the family understands", "Write the danger statement"),
            words("goal", "Safety goal", "What the adults will be doing instead, for how long, so that we are no longer afraid", "Write the safety goal"),
            line("scale", "Where are we today, from 0 to 10?", "10 is safe enough to close; may be left empty", "")),
            a -> new PlanWork.GoalWritten(a.text("part"), number(a), a.text("danger"), a.text("goal"), a.text("scale"))),
        new Act("plan-action", "Write an action", null, offered -> part(words("what", "What is done", "One thing only", "Say what is done"),
            line("who", "Who does it", "", "Say who does it"), line("measure", "How we shall know that it helped", "", "Say how we shall know"),
            day("by", "By when", "", "Enter the day"), new Question("goal", Kind.ONE, "Which goal does it serve?", "", withNone(offered.goals()), "")),
            a -> new PlanWork.ActionWritten(a.text("part"), number(a), a.text("what"), a.text("who"), a.text("measure"), a.day("by"), a.text("goal"))),
        Act.of("plan-contingency", "Write what happens if the plan does not work", null, part(words("whenever", "If this happens", "", "Say what may happen"),
            words("then", "then who does what, and how soon", "", "Say who does what then")),
            a -> new PlanWork.ContingencyWritten(a.text("part"), number(a), a.text("whenever"), a.text("then"))),
        Act.of("plan-visits", "Set how often the child is visited", null, part(one("every", "How often", "At least", PlanWork.VisitEvery.class, "Choose how often"),
            line("who", "Who visits", "", "Say who visits")),
            a -> new PlanWork.VisitsSet(a.text("part"), number(a), a.one(PlanWork.VisitEvery.class, "every"), a.text("who"))),
        Act.of("plan-member", "Name a member of the core group", null, part(line("name", "Name", "", "Enter the name"),
            line("role", "What they are to the child", "Health visitor; grandmother", "Say what they are to the child"),
            yesNo("family", "A member of the family?", "", "Answer yes or no"), yesNo("leaves", "Have they left the core group?", "", "Answer yes or no")),
            a -> new PlanWork.MemberNamed(a.text("part"), number(a), a.text("name"), a.text("role"), a.yes("family"), a.yes("leaves"))));

    private static final List<Act> JUDGED = List.of(
        Act.of("plan-action-done", "Say what came of an action", null, List.of(hidden("part"), yesNo("done", "Was it done?", "", "Answer yes or no"),
            words("evidence", "What shows it, or why it was not done", "", "Say what shows it, or why it was not done")),
            a -> new PlanWork.ActionJudged(a.text("part"), a.yes("done"), a.text("evidence"))),
        Act.of("plan-recommendation", "Say how far a recommendation has come", null, List.of(hidden("part"), one("standing", "How far", "", PlanWork.Standing.class, "Choose how far"),
            words("how", "What was done, or why not", "", "Say what was done, or why not")),
            a -> new PlanWork.RecommendationJudged(a.text("part"), a.one(PlanWork.Standing.class, "standing"), a.text("how"))));

    static final List<Act> ALL = Stream.of(PARTS, JUDGED, List.of(VISIT)).flatMap(List::stream).toList();
    private static final Set<String> SLUGS = Set.copyOf(ALL.stream().map(Act::slug).toList());

    private PlanActs() {}

    /** Whether its form belongs to the page of the plan. */
    static boolean is(Act act) {
        return SLUGS.contains(act.slug());
    }

    /** Whether it writes what can be written again, which needs no reason beside it. */
    static boolean isPart(Act act) {
        return PARTS.stream().anyMatch(one -> one.slug().equals(act.slug()));
    }

    private static List<Question> part(Question... own) {
        return Stream.of(Stream.of(hidden("part"), hidden("over")), Stream.of(own),
            Stream.of(words("why", "Why, if something is changed", "", ""))).flatMap(s -> s).toList();
    }

    private static List<Option> withNone(List<Option> goals) {
        return Stream.concat(goals.stream(), Stream.of(Option.of("", "None in particular"))).toList();
    }

    private static int number(Answers a) {
        return a.text("over").matches("\\d{1,6}") ? Integer.parseInt(a.text("over")) : 0;
    }
}
