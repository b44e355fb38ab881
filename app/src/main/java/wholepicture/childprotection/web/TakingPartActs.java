package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;

import java.util.List;
import wholepicture.childprotection.Assessing;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.TakingPart;

/** The forms for how a family takes part, and for what it is given so that it can. */
final class TakingPartActs {

    static final String GIVEN = "family-given";

    static final List<Act> ALL = List.of(
        Act.of("takes-part", "Record how a parent or carer takes part", null, List.of(line("parent", "Which parent or carer", "Each by themselves, men too", "Say which parent or carer"),
            one("takesPart", "How they take part", "", TakingPart.Part.class, "Choose how they take part"), words("shows", "What shows it", "What they did, and what they said", "Say what shows it")),
            a -> new TakingPart.ParentTakesPart(a.text("parent"), a.one(TakingPart.Part.class, "takesPart"), a.text("shows"))),
        Act.of("familiar", "Ask whether we have grown used to this family", null, List.of(
            words("answer", "Could we have grown used to it? What would a stranger see on the first visit?", "Three times in a row nothing was found to be better", "Say what the honest answer is"),
            line("looks", "Who looks afresh, and when", "Somebody who has not worked with this family", "Say who looks afresh")),
            a -> new TakingPart.FamiliarityAsked(a.text("answer"), a.text("looks"))),
        Act.of("combined-spoken", "Record that violence, mental ill health and drugs together were spoken of in supervision", null, List.of(
            words("agreed", "What was agreed", "What each adds to the other, who is in danger when, and what is done about it", "Say what was agreed")),
            a -> new TakingPart.CombinedSpokenOf(a.text("agreed"))),
        Act.of(GIVEN, "Give the family the plan or a letter, in words they can use", null, List.of(
            one("paper", "What they are given", "", TakingPart.Paper.class, "Choose what they are given"), line("whom", "To whom", "The child, mother, father …", "Say to whom it was given"),
            line("needs", "What they need in order to understand", "Easy words, an interpreter, somebody who reads it to them; or none", "Say what they need, or \"none\""),
            one("form", "In which form", "", TakingPart.Form.class, "Choose in which form"), line("language", "Which language, if it is another than English", "", ""),
            words("words", "What they are given, word for word", "Short sentences, one thing in each. No word that you would not say at a kitchen table. The second button puts in the plan in easy words, to be changed", ""),
            words("understood", "How you made sure that they understood, and what they said", "Ask them to tell it in their own words", "")),
            a -> new TakingPart.FamilyGiven(a.one(TakingPart.Paper.class, "paper"), a.text("whom"), a.text("needs"), a.one(TakingPart.Form.class, "form"), a.text("language"),
                a.text("words"), a.text("understood"))));

    private TakingPartActs() {}

    /** Whether there is anything to record by it. */
    static boolean isOffered(Act act, Journey journey) {
        return switch (act.slug()) {
            case "familiar" -> TakingPart.standsStill(journey);
            case "combined-spoken" -> journey.has(Assessing.AssessmentBegun.class);
            default -> true;
        };
    }
}
