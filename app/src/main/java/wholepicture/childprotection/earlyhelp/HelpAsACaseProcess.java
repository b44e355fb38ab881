package wholepicture.childprotection.earlyhelp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.cases.CaseProcess;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.Words.Worded;
import wholepicture.childprotection.earlyhelp.HelpWords.Ending;
import wholepicture.childprotection.earlyhelp.HelpWords.Offer;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;

/** What early help tells of itself to whoever ties questions to it. */
@Component
class HelpAsACaseProcess implements CaseProcess {

    @Override
    public String process() {
        return EarlyHelp.PROCESS;
    }

    @Override
    public String inWords() {
        return "Early help";
    }

    @Override
    public List<Named> moments() {
        return List.of(new Named("OfferDecided", "Deciding on the offer"), new Named("FamilyAssessed", "Assessing what a family needs"), new Named("PlanBegun", "Beginning a family plan"),
            new Named("ActionAnswered", "Saying what came of an action of a family plan"), new Named("Reviewed", "Reviewing a family plan"), new Named("SomethingNew", "Recording something new"),
            new Named("LevelJudged", "Judging the level of need again"), new Named("HelpEnded", "Ending the help"));
    }

    @Override
    public List<Named> stages() {
        return Arrays.stream(HelpStage.values()).filter(stage -> stage != HelpStage.ENDED).map(stage -> new Named(stage.name(), stage.inWords())).toList();
    }

    @Override
    public List<Happening> happenings() {
        var plain = Stream.of(new Happening("LeadNamed", "", "", "A lead professional was named"), new Happening("TeamJoined", "", "", "Another agency joined the team around a family"),
            new Happening("PlanBegun", "", "", "A family plan began"), new Happening("Reviewed", "", "", "A family plan was reviewed"), new Happening("SomethingNew", "", "", "Something new was recorded in early help"),
            new Happening("SteppedUp", "", "", "A concern was raised from early help"));
        return Stream.of(plain, of("HelpAsked", "trigger", "Early help was asked for: ", Trigger.values()), of("OfferDecided", "offer", "The offer of early help: ", Offer.values()),
            of("LevelJudged", "after", "The level of need was judged again in early help: ", Level.values()), of("HelpEnded", "how", "Early help ended: ", Ending.values())).flatMap(all -> all).toList();
    }

    private static <E extends Enum<E> & Worded> Stream<Happening> of(String fact, String path, String begins, E[] values) {
        return Arrays.stream(values).map(value -> new Happening(fact, path, value.name(), begins + value.inWords().toLowerCase(Locale.UK)));
    }
}
