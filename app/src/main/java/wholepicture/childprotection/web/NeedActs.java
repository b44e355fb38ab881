package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.util.List;
import wholepicture.childprotection.Need;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Words;
import wholepicture.ui.Dates;

/** The forms for what changes while a child is helped: new events, known risks, a crime that was reported. */
final class NeedActs {

    static final List<Act> ALL = List.of(
        Act.of("risk-event", "Record something new that puts the level of need in question", Timescales.RETHRESHOLD, List.of(
            words("event", "What happened", "A new partner, an injury, a move, a worry that was told", "Say what happened"),
            one("prompt", "Is it one of these?", "Each asks whether early help is offered: somebody then decides, with a reason. Leave open if it is none of them", Words.HelpPrompt.class, "")),
            a -> new Need.RiskEventRecorded(a.text("event"), a.maybe(Words.HelpPrompt.class, "prompt").orElse(null))),
        Act.of("judge-again", "Judge the level of need again", Timescales.RETHRESHOLD, List.of(
            one("before", "Level until now", "", Words.Level.class, "Choose the level until now"),
            one("after", "Level from now on", "By the thresholds document in force; Front door, Thresholds, has its signs", Words.Level.class, "Choose the level from now on")),
            a -> new Need.LevelJudgedAgain(a.one(Words.Level.class, "before"), a.one(Words.Level.class, "after"))),
        Act.of("risk-known", "Record a known risk", Timescales.KNOWN_RISK, List.of(
            words("risk", "The risk", "Above all for a child not yet born: what is known already", "Say what the risk is"),
            words("action", "What is done about it", "Leave empty if nobody has said yet: whoever holds the case is reminded, and once it is over the managers too", ""),
            line("owner", "Who does it", "", ""), day("by", "By when", "", "")),
            a -> new Need.RiskKnown(a.text("risk"), a.text("action"), a.text("owner"), a.day("by"))),
        Act.of("risks-acted-on", "Say what is done about the known risks", Timescales.KNOWN_RISK, List.of(
            words("actions", "For each risk: what is done, by whom and by when", "", "Say what is done")), a -> new Need.RisksActedOn(a.text("actions"))),
        Act.of("crime", "Record a crime that was reported to the police", Timescales.STRATEGY_DISCUSSION, List.of(
            line("reference", "Crime reference, and the offence", "", "Give the reference and the offence"),
            day("police", "Day the police were first told", "", "Enter the day the police were first told"),
            line("policeTime", "Time the police were first told", "For example, 14:30", "Enter the time the police were first told"),
            words("evidence", "How evidence is kept safe", "Clothes, telephones, the place; who must not be asked again", "Say how evidence is kept safe"),
            words("support", "How the child is protected and supported meanwhile", "", "Say how the child is protected and supported"),
            yesNo("referred", "Did the police make a safeguarding referral?", "", "Answer yes or no")),
            a -> new Need.CrimeReported(a.text("reference"), firstTold(a), a.text("evidence"), a.text("support"), a.yes("referred"), a.moment("police", "policeTime"))));

    private NeedActs() {}

    private static String firstTold(Answers a) {
        var police = a.moment("police", "policeTime");
        return police == null ? "" : Dates.inWords(police) + " " + a.text("policeTime");
    }
}
