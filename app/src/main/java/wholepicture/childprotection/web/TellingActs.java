package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.words;

import java.util.List;
import wholepicture.childprotection.Journey;
import wholepicture.childprotection.Telling;
import wholepicture.childprotection.Timescales;

/** The forms by which those who are to hear of a case are listed and told. */
final class TellingActs {

    static final List<Act> ALL = List.of(
        Act.of("hears-regularly", "List somebody who hears of the case regularly", null, List.of(line("who", "Who, of which agency", "A guardian, a solicitor, another authority", "Say who"),
            one("every", "How often", "", Telling.Every.class, "Choose how often"), words("what", "What they are told, and what not", "", "Say what they are told")),
            a -> new Telling.RegularlyTold(a.text("who"), a.one(Telling.Every.class, "every"), a.text("what"))),
        Act.of("update-sent", "Record that those who hear regularly were told", Timescales.UPDATE_EVERY_WEEK, List.of(one("every", "Those who hear", "", Telling.Every.class, "Choose who was told"),
            words("how", "How they were told, and of what", "By secure e-mail; of the visit on Monday", "Say how they were told")),
            a -> new Telling.UpdateSent(a.one(Telling.Every.class, "every"), a.text("how"))),
        Act.of("hears-no-longer", "Take somebody off who hears of the case regularly", null, List.of(line("who", "Who, as they are listed", "", "Say who")),
            a -> new Telling.NoLongerTold(a.text("who"))));

    private TellingActs() {}

    /** Nobody is told, or taken off, while nobody is listed. */
    static boolean isOffered(Act act, Journey journey) {
        return !ALL.contains(act) || act.slug().equals("hears-regularly") || !Telling.of(journey).isEmpty();
    }
}
