package wholepicture.learning.checks;

import static wholepicture.guidance.Basis.Source.BUILDING_CONFIDENCE_2017;
import static wholepicture.guidance.Basis.Source.CHILDREN_OF_FAMILY_Y;
import static wholepicture.guidance.Basis.Source.LEARNING_REVIEW_2;
import static wholepicture.guidance.Basis.Source.SAFEGUARDING_MATTERS_2019;
import static wholepicture.guidance.Basis.Source.SAFEGUARDING_MATTERS_2021;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wholepicture.cases.Asked.Form;
import wholepicture.cases.Asked.Strength;
import wholepicture.guidance.Basis;
import wholepicture.learning.checks.Condition.Age;
import wholepicture.learning.checks.Condition.All;
import wholepicture.learning.checks.Condition.DaysSince;
import wholepicture.learning.checks.Condition.Happened;
import wholepicture.learning.checks.Condition.Missed;
import wholepicture.learning.checks.Condition.Not;

/** Questions that the partnership's own documents call for, ready to be taken up. None asks before a lead has written it into the register and another approved it. */
public final class Ready {

    private static final String PROTECTION = "protection";
    private static final Age CHILD = new Age(null, 216);

    /** @param key names it in an address */
    public record One(String key, Wording wording) {

        /** The same, asking for a year from this day. */
        public Wording from(LocalDate day) {
            return new Wording(wording.question(), wording.process(), wording.moment(), wording.condition(), wording.whom(), wording.form(), wording.unknownCounts(), wording.strength(),
                wording.once(), day, day.plusYears(1), wording.lesson(), wording.link(), wording.source(), wording.themes(), wording.recommendation());
        }
    }

    public static final List<One> ALL = List.of(
        one("was-not-brought-again", "Appointments were missed again: what stood in the way, and who brings the child next time?", "ReferralDecided", new All(List.of(CHILD, new Missed(2, 365))),
            Form.WORDS, Strength.NEEDS_REASON, "A child does not fail to attend: somebody did not bring them. Ask what stood in the way before you decide what the missed appointments mean.",
            BUILDING_CONFIDENCE_2017.at("“Was Not Brought” instead of “Did Not Attend”"), "was-not-brought"),
        one("marac-before-conference", "What does MARAC know of the risks, and was it shared before the conference decided?", "ConferenceHeld",
            new Happened("ConcernRaised", "concern.domesticAbuse", List.of("YES", "SUSPECTED")), Form.WORDS, Strength.NEEDS_REASON,
            "Conferences decided without the risks that MARAC knew of. What either forum knows is shared before the other decides.", LEARNING_REVIEW_2.at("case 3, MARAC and child protection"), "domestic-abuse"),
        one("injury-to-a-baby", "Has a paediatrician examined the baby, whatever explanation was given for the mark?", "StrategyHeld",
            new All(List.of(new Age(null, 12), new Happened("ConcernRaised", "concern.injury", List.of()))), Form.YES_NO, Strength.NEEDS_REASON,
            "A child who does not move about alone rarely marks itself. The examination is not for the explanation to decide.", BUILDING_CONFIDENCE_2017.at("injury to a baby"), "bruising"),
        one("newborn-step-down", "This plan for a baby is less than nine months old: why is it safe to end it now?", "ReviewHeld",
            new All(List.of(new Age(null, 18), new Not(new DaysSince("ConferenceHeld", 273)))), Form.WORDS, Strength.GATE,
            "Plans for newborn babies ended before change had been tested. The review recommended nine months at least.", LEARNING_REVIEW_2.at("recommendations, newborn babies"), "babies"),
        one("men-of-the-household", "Who are the men in this child’s life, and what does each of them say?", "AssessmentAuthorised", CHILD, Form.WORDS, Strength.NEEDS_REASON,
            "Assessments left out fathers and other men, both those who were a danger and those who could protect. Name each, and what he says.",
            BUILDING_CONFIDENCE_2017.at("are the men associated with the family visible"), "men"),
        one("crime-disclosed", "A crime was told of: who keeps the evidence, and who speaks with the child?", "StrategyHeld", new Happened("ConcernRaised", "concern.crime", List.of()),
            Form.WORDS, Strength.PROMPT, "When a crime against a child is told of, the discussion plans the evidence together with the child’s safety. Decide both before anybody asks the child again.",
            CHILDREN_OF_FAMILY_Y.at("strategy discussion where a crime is disclosed"), "crime-disclosed"),
        one("minutes-read", "The conference’s minutes have not gone out: what was everybody working from?", "CoreGroupMet",
            new All(List.of(new Happened("ConferenceHeld", "", List.of()), new Not(new Happened("MinutesIssued", "", List.of())))), Form.WORDS, Strength.PROMPT,
            "Agencies worked from memory because minutes came late or not at all. Minutes are finished promptly and shared with everybody involved.",
            CHILDREN_OF_FAMILY_Y.at("minutes of safeguarding meetings"), "meetings-and-minutes"),
        one("strategy-in-time", "More than a day has passed since the decision to meet: what kept the child safe meanwhile?", "StrategyHeld", new DaysSince("ReferralDecided", 2), Form.WORDS,
            Strength.PROMPT, "A strategy discussion is held at once. When it was late, say what protected the child until then.", CHILDREN_OF_FAMILY_Y.at("strategy discussions"), "strategy-discussion"),
        one("communication-need", "Does the child or a parent need an interpreter, signs or easy words, and did they have it?", "ChildSeen", new Age(24, 216), Form.WORDS, Strength.PROMPT,
            "Families with a learning disability or another first language agreed to what they had not understood. Ask what each person needs in order to take part.",
            BUILDING_CONFIDENCE_2017.at("learning disability or English as a second language"), "equality"),
        one("young-carer", "Does this child care for somebody in the family?", "AssessmentAuthorised", new Age(60, 216), Form.YES_NO, Strength.NEEDS_REASON,
            "A child who cares for a parent is seldom asked about it. If the answer is yes, a young carer’s assessment is due.", BUILDING_CONFIDENCE_2017.at("is there a young carer in the family"), "carers"),
        beside("was-not-brought-recorded", "This is not the first: what stood in the way, and who brings the child next time?", "was-not-brought", "AppointmentMissed",
            new All(List.of(CHILD, new Missed(1, 365))), Strength.NEEDS_REASON, "A child does not fail to attend: somebody did not bring them. Ask with the second one, not after the fifth.",
            BUILDING_CONFIDENCE_2017.at("“Was Not Brought” instead of “Did Not Attend”"), "was-not-brought"),
        beside("was-not-brought-no-harm", "Who has seen the child since, and what did the child say or show?", "was-not-brought", "HarmJudged", CHILD, Strength.GATE,
            "Supervisors are asked to consider whether being kept from appointments is harm. Nobody can say that it is none without somebody having seen the child.",
            CHILDREN_OF_FAMILY_Y.at("recommendation 8.2"), "was-not-brought"),
        beside("disagreement-stands", "The decision stands: what is watched for the child now, by whom, and when is it looked at again?", "disagreements", "DisagreementSettled", CHILD, Strength.GATE,
            "Whoever disagreed often saw something that the other agency did not. When the decision stands, agree what would change it.",
            CHILDREN_OF_FAMILY_Y.at("escalation policies"), "escalation"),
        beside("minutes-shared", "Somebody who must be there was not: how do they get these minutes, and who asks them what they understood?", "meetings", "MinutesSent",
            new Happened("MeetingHeld", "quorate", List.of("NO")), Strength.PROMPT, "Agencies worked from memory because minutes came late or not at all. Minutes go to everybody involved, also to those who were not there.",
            CHILDREN_OF_FAMILY_Y.at("minutes of safeguarding meetings"), "meetings-and-minutes"),
        beside("child-not-asked", "The child was not asked to this meeting: why not, and who brought what the child says?", "meetings", "MeetingHeld",
            new All(List.of(new Age(60, 216), new Not(new Happened("FamilyAsked", "seat", List.of("CHILD"))))), Strength.NEEDS_REASON,
            "The person whom it is about was left out without anybody saying why. Record the reason, and whose words stood for theirs.",
            SAFEGUARDING_MATTERS_2019.at("making safeguarding personal"), "person-involved"),
        beside("marac-told-childrens-workers", "Which children live with this adult or see them, and who told those children’s workers before the next conference?", "marac", "KnownToMarac",
            new Age(192, null), Strength.NEEDS_REASON, "Conferences decided without the risks that MARAC knew of. What either forum knows is shared before the other decides.",
            LEARNING_REVIEW_2.at("case 3, MARAC and child protection"), "domestic-abuse"));

    private static final Condition ADULT = new Age(216, null);

    /** Those of a process that is not here yet. They are tested against the facts that it will publish, and asked from the day on which it is. */
    public static final List<One> WAITING = List.of(
        adult("person-not-involved", "The adult was not asked: why not, and when and by whom will they be?", new All(List.of(ADULT, new Happened("ConcernRaised", "concern.personInvolved", List.of("NO")))),
            Strength.NEEDS_REASON, "Making safeguarding personal was left out without anybody saying why. Record the reason, and how the adult or an advocate is brought in.",
            SAFEGUARDING_MATTERS_2019.at("making safeguarding personal"), "person-involved"),
        adult("co-dependent-adults", "Each of these adults depends on the other: what happens to one when the other is helped, ill or gone?",
            new All(List.of(ADULT, new Happened("ConcernRaised", "concern.coDependent", List.of("YES", "SUSPECTED")))), Strength.NEEDS_REASON,
            "Two adults were offered services, each for themselves. Nobody looked at what their dependence on each other did to the risk.",
            SAFEGUARDING_MATTERS_2019.at("recognising co-dependent relationships"), "co-dependence"),
        adult("capacity-doubted", "Somebody doubts the adult’s capacity: for which decision was it assessed, when, and what was found?",
            new All(List.of(ADULT, new Happened("ConcernRaised", "concern.capacityDoubted", List.of("YES")))), Strength.NEEDS_REASON,
            "Unwise decisions were accepted without an assessment, or after one that was never repeated. Capacity is assessed for each decision, and again when something changes.",
            SAFEGUARDING_MATTERS_2021.at("7-minute briefings, mental capacity and unwise decisions"), "capacity"));

    private Ready() {}

    /** One that asks in work that has no case of its own. */
    private static One beside(String key, String question, String process, String moment, Condition condition, Strength strength, String lesson, Basis source, String theme) {
        return new One(key, new Wording(question, process, moment, condition, Whom.EVERYBODY, Form.WORDS, true, strength, false, LocalDate.EPOCH, LocalDate.EPOCH, lesson, "",
            source.cited(), List.of(theme), null));
    }

    private static One adult(String key, String question, Condition condition, Strength strength, String lesson, Basis source, String theme) {
        return new One(key, new Wording(question, "adult-enquiry", "EnquiryPlanned", condition, Whom.EVERYBODY, Form.WORDS, true, strength, false, LocalDate.EPOCH, LocalDate.EPOCH, lesson, "",
            source.cited(), List.of(theme), null));
    }

    /** Of those that can be taken up today. */
    public static Optional<One> named(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static One one(String key, String question, String moment, Condition condition, Form form, Strength strength, String lesson, Basis source, String theme) {
        return new One(key, new Wording(question, PROTECTION, moment, condition, Whom.EVERYBODY, form, true, strength, moment.equals("ChildSeen"), LocalDate.EPOCH, LocalDate.EPOCH, lesson, "",
            source.cited(), List.of(theme), null));
    }
}
