package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.day;
import static wholepicture.childprotection.web.Question.heading;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.several;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.childprotection.Authorising;
import wholepicture.childprotection.ClosingGrounds;
import wholepicture.childprotection.ClosingLook;
import wholepicture.childprotection.Enquiries;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Keeping;
import wholepicture.childprotection.Meeting;
import wholepicture.childprotection.Planning;
import wholepicture.childprotection.Strategy;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.web.Question.Kind;

/** The forms of child protection, in the order a case meets them. */
final class Acts {

    private static final List<Question> CLOSING = List.of(heading("Only if nothing more is to be done"),
        words("sexualAbuse", "Child sexual abuse: what was considered and found", "", ""),
        words("neglect", "Neglect: what was considered and found", "", ""),
        words("otherSigns", "Every other sign of abuse: what was considered and found", "", ""),
        words("optimism", "Could we be too hopeful? What would have to be true for this to go wrong, and what do we see of it", "", ""),
        words("othersAnswered", "What is answered to each concern that another agency had within the last year", "They are listed above", ""),
        words("onlyParents", "If a parent's word stands alone: why the case closes all the same", "Better to ask a second source first, and to record it with the statement", ""));

    private static final List<Question> LASTS = List.of(
        words("lasts", "What has changed for the better, and what shows that it lasts", "A promise is no evidence. If nothing had to change: why not", ""),
        line("period", "Over what period", "For example, every week from March to June", ""));

    static final List<Question> MEETING = List.of(heading("The meeting"),
        line("chair", "Who led it", "", "Say who led the meeting"),
        several("present", "Which agencies were there", "", Words.Sector.class, "Choose which agencies were there"),
        words("names", "Who they were, and which family members and supporters came", "", "Say who was there"),
        words("missing", "Who was missing, and why it went ahead without them", "Needed when an agency that must be there was not", ""),
        words("shared", "What each agency told", "Begin each with the agency", ""));

    private static final List<Act> ORDINARY = List.of(
        Act.of("earlier-concerns", "Read the earlier concerns", Timescales.REFERRAL_DECISION,
            List.of(words("meaning", "What they mean for this decision", "", "Say what they mean, or that there are none")),
            a -> new FrontDoor.EarlierConcernsRead(number(a.text("count")), a.text("meaning"))),
        Act.of("decide", "Decide on the concern", Timescales.REFERRAL_DECISION, all(List.of(
            one("outcome", "What is to be done", "", Words.Outcome.class, "Choose what is to be done"),
            one("level", "Level of need", "By the thresholds document in force; Front door, Thresholds, has its signs", Words.Level.class, "Choose the level of need"),
            line("sentTo", "If the family is sent to another agency: which, and who made contact", "", "")), all(CLOSING, List.of(FamilyActs.EVIDENCE))),
            a -> new FrontDoor.ReferralDecided(a.one(Words.Outcome.class, "outcome"), a.one(Words.Level.class, "level"), a.text("sentTo"), look(a),
                grounds(a), a.text("evidence"))),
        Act.of("sign", "Sign that nothing more is done", null, List.of(yesNo("agreed", "Do you agree?", "If not, the decision goes back", "Say whether you agree")),
            a -> new FrontDoor.SignedOff(a.yes("agreed"))),
        Act.of("tell-referrer", "Tell the referrer", Timescales.REFERRER_TOLD, List.of(
            yesNo("told", "Have they been told?", "", "Say whether they have been told"),
            line("how", "How, or why not", "By telephone, by letter …", "Say how they were told, or why not"),
            line("proof", "How we know that it reached them", "", "")),
            a -> new FrontDoor.ReferrerTold(a.yes("told"), a.text("how"), a.text("proof"))),
        Act.of("follow-up", "Follow up: did the family reach the agency?", Timescales.SIGNPOST_FOLLOWED_UP, List.of(
            yesNo("reached", "Did they reach it?", "", "Say whether they reached it"), words("result", "What came of it", "", "Say what came of it")),
            a -> new FrontDoor.SignpostFollowedUp(a.yes("reached"), a.text("result"))),
        Act.of("ask-strategy", "Ask for a strategy discussion", Timescales.STRATEGY_DISCUSSION, List.of(words("worry", "What is new", "", "Say what is new"),
            yesNo("chronology", "Attach the chronology?", "As it stands now, so that whoever comes has read it", "Say whether the chronology goes with it")),
            a -> new Strategy.StrategyAsked(a.text("worry"), a.text("chronology"))),
        Act.of("strategy", "Record the strategy discussion", Timescales.STRATEGY_DISCUSSION, all(MEETING, List.of(heading("For this child"),
            one("decision", "What was decided", "", Words.StrategyDecision.class, "Choose what was decided"),
            words("immediateSafety", "Is the child safe now, and how", "", "Say whether the child is safe now"),
            words("interimPlan", "Interim plan: how the child is kept safe until the conference", "Enquiries do not begin without one", ""),
            line("medical", "Medical: needed, with what purpose, or not needed and why", "", "Say whether a medical is needed"),
            line("parentsTold", "Who tells the parents what", "", "Say who tells the parents what"),
            words("needs", "What the child needs, one need on each line", "After a dash: what is done about it, by whom, by when. Sleep – night lamp and own bed, grandmother, by Friday", ""))),
            a -> new Strategy.StrategyHeld(meeting(a), a.one(Words.StrategyDecision.class, "decision"), a.text("immediateSafety"), a.text("interimPlan"),
                a.text("medical"), a.text("parentsTold"), a.text("needs"))),
        Act.of("seen", "Record that the child was seen", null, List.of(yesNo("alone", "Was the child seen alone?", "", "Say whether the child was seen alone"),
            line("whyNotAlone", "If not, why not", "", ""), words("said", "What the child said", "In their own words", ""),
            words("looked", "How the child looked", "", ""), words("behaved", "How the child behaved", "", ""),
            words("unfit", "If the home is unfit for a child to stay in: what makes it so", "Squalor, danger, cold. Leave empty if it is not", ""),
            words("notProtected", "Then: was police protection considered, and why was it not used", "", "")),
            a -> new Enquiries.ChildSeen(a.yes("alone"), a.text("whyNotAlone"), a.text("said"), a.text("looked"), a.text("behaved"), a.contact().contact(), a.text("unfit"), a.text("notProtected"))),
        Act.of("agency-answer", "Record what an agency knows", null, List.of(line("agency", "Agency", "", "Say which agency"),
            words("answer", "What it knows", "", "Say what it knows")), a -> new Enquiries.AgencyAnswered(a.text("agency"), a.text("answer"))),
        Act.of("conclude", "Conclude the section 47 enquiries", Timescales.INITIAL_CONFERENCE, List.of(
            words("analysis", "Analysis", "What the facts mean for this child, apart from what happened", "Write the analysis"),
            one("outcome", "Outcome", "", Words.EnquiryOutcome.class, "Choose the outcome")),
            a -> new Enquiries.EnquiryConcluded(a.text("analysis"), a.one(Words.EnquiryOutcome.class, "outcome"))),
        Act.of("authorise", "Authorise the enquiry", null, List.of(), a -> new Authorising.EnquiryAuthorised()),
        Act.of("call-conference", "Call the initial conference", Timescales.INITIAL_CONFERENCE, List.of(day("day", "The day of the conference", "", "Enter the day of the conference"),
            line("chair", "Independent chair", "", "Enter the name of the chair")),
            a -> new Strategy.ConferenceCalled(or(a.day("day"), LocalDate.EPOCH), a.text("chair"))),
        ConferenceAct.CONFERENCE,
        Act.of("core-group", "Record a core group", Timescales.NEXT_CORE_GROUP, all(MEETING, List.of(heading("The three tasks, for this child"),
            words("risksReduced", "Are the risks less?", "", "Judge each of the three"), one("risksRated", "Rated", "", Planning.Rating.class, "Rate each of the three"),
            words("harmPrevented", "Is further harm prevented?", "", "Judge each of the three"), one("harmRated", "Rated", "", Planning.Rating.class, "Rate each of the three"),
            words("wellbeing", "Is the child's wellbeing safeguarded so that no plan is needed?", "", "Judge each of the three"), one("wellbeingRated", "Rated", "", Planning.Rating.class, "Rate each of the three"))),
            a -> new Planning.CoreGroupMet(meeting(a), a.text("risksReduced"), a.text("harmPrevented"), a.text("wellbeing"), new Planning.Rated(
                a.one(Planning.Rating.class, "risksRated"), a.one(Planning.Rating.class, "harmRated"), a.one(Planning.Rating.class, "wellbeingRated")))),
        ConferenceAct.REVIEW,
        Act.of("assessment", "Authorise the assessment", Timescales.ASSESSMENT, all(List.of(words("analysis", "Analysis", "Apart from what happened", "Write the analysis"),
            yesNo("closes", "Is nothing more needed?", "If yes, another manager signs before the case closes", "Answer yes or no")), all(CLOSING, all(LASTS, List.of(FamilyActs.EVIDENCE)))),
            a -> new Authorising.AssessmentAuthorised(a.text("analysis"), a.yes("closes"), look(a), a.text("evidence"), grounds(a))),
        new Act("give", "Give the case to a worker", null, offered -> List.of(new Question("to", Kind.ONE, "Who holds the case from now on", "They are recorded as involved and see the whole picture",
            offered.workers(), "Choose a worker")), a -> new Keeping.GivenTo(number(a.text("to")), "the worker")),
        Act.of("minutes", "Issue the minutes", Timescales.MINUTES, List.of(words("to", "To whom they went", "", "Say to whom they went")),
            a -> new Keeping.MinutesIssued(a.text("to"))),
        new Act("move-date", "Move a due date", null, offered -> List.of(new Question("code", Kind.ONE, "Which", "The original date stays, and judges", offered.clocks(), "Choose which"),
            day("to", "To", "", "Enter the new date")), a -> new Keeping.DueRevised(a.text("code"), or(a.day("to"), LocalDate.EPOCH))),
        Act.of("oversight", "Record a manager's oversight", null, List.of(words("found", "What you found in the work and the record", "Between the gates too: what has drifted, what is missing", "Say what you found"),
            words("directs", "What you direct, by when", "", "Say what you direct")), a -> new Keeping.OversightGiven(a.text("found"), a.text("directs"))),
        Act.of("disagree", "Record that an agency disagrees", null, List.of(line("agency", "Agency", "", "Say which agency"), words("says", "What it says", "", "Say what it says")),
            a -> new Keeping.Disagreed(a.text("agency"), a.text("says"))));

    static final List<Act> ALL = all(all(all(ORDINARY, all(StatementActs.ALL, NeedActs.ALL)), PlanActs.ALL),
        all(all(all(FamilyActs.ALL, TakingPartActs.ALL), all(GatheringActs.ALL, TellingActs.ALL)), UrgentActs.ALL));

    private Acts() {}

    static Meeting meeting(Answers a) {
        return new Meeting(a.text("chair"), a.several(Words.Sector.class, "present"), a.text("names"), a.text("missing"), a.text("shared"));
    }

    private static @Nullable ClosingLook look(Answers a) {
        var look = new ClosingLook(a.text("sexualAbuse"), a.text("neglect"), a.text("otherSigns"), a.text("optimism"), a.text("lasts"), a.text("period"));
        return look.isEmpty() ? null : look;
    }

    private static ClosingGrounds grounds(Answers a) {
        return new ClosingGrounds(a.text("onlyParents"), number(a.text("others")), a.text("othersAnswered"));
    }

    static <T> List<T> all(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return Optional.ofNullable(day).orElse(otherwise);
    }
}
