package wholepicture.childprotection.earlyhelp;

import java.time.LocalDate;
import java.util.Set;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.Bearing;
import wholepicture.childprotection.Words.Level;
import wholepicture.childprotection.earlyhelp.HelpWords.Ending;

/** What happens while a family is helped: something new, stepping up to the front door, and the end. */
public sealed interface Helping extends HelpFact {

    /** Something new: the level of need is judged again. */
    record SomethingNew(String what) implements Helping {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.RUNNING;
        }

        @Override
        public boolean isForTeam() {
            return true;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            return what.isBlank() ? "Say what happened." : "";
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.CONCERN;
        }

        @Override
        public String sentence() {
            return "Something new happened that puts the level of need in question";
        }
    }

    /** @param before as it was held to be until now */
    record LevelJudged(Level before, Level after) implements Helping {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.RUNNING;
        }

        @Override
        public String unlawful(Episode episode, LocalDate on) {
            return episode.isToBeJudged() ? "" : "Nothing new is recorded. Record what happened first.";
        }

        @Override
        public String sentence() {
            return before == after ? "The level of need was judged again and stays: " + after.inWords() : "The level of need was judged again: %s, before %s".formatted(after.inWords(), before.inWords());
        }
    }

    /** A concern was raised at the front door from here, with what is known. The help goes on until it is ended: nobody waits without. */
    record SteppedUp(String ref) implements Helping {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.RUNNING;
        }

        @Override
        public boolean isForTeam() {
            return true;
        }

        @Override
        public Bearing bearing() {
            return Bearing.PROTECTS;
        }

        @Override
        public EntryKind chronologyKind() {
            return EntryKind.REFERRAL;
        }

        @Override
        public String sentence() {
            return "A concern was raised with children's social care from early help";
        }
    }

    /**
     * @param childSays what the child says of it ending
     * @param stays who stays with the family, and with what
     * @param again what would bring the help, or a concern, back
     */
    record HelpEnded(Ending how, String childSays, String stays, String again) implements Helping {

        @Override
        public Set<HelpStage> from() {
            return HelpStage.WORKING;
        }

        @Override
        public HelpStage leadsTo(Episode before) {
            return HelpStage.ENDED;
        }

        @Override
        public Bearing bearing() {
            return Bearing.WITHDRAWS;
        }

        @Override
        public String unlawful(Episode before, LocalDate on) {
            if (before.isToBeJudged()) {
                return "Something new was recorded and the level of need was not judged again yet. Judge it before the help ends.";
            }
            var open = before.actions().stream().filter(Episode.Action::isOpen).findFirst();
            if (how == Ending.NEEDS_MET && open.isPresent()) {
                return "An action is still open: %s. Say what came of it first.".formatted(open.get().what());
            }
            if (how == Ending.SOCIAL_CARE && before.steppedUp().isEmpty()) {
                return "No concern was raised from here. Step up to the front door first.";
            }
            return childSays.isBlank() || stays.isBlank() || again.isBlank() ? "Say what the child says of it, who stays with the family, and what would bring the help or a concern back." : "";
        }

        @Override
        public String sentence() {
            return "Early help ended: " + how.inWords();
        }
    }
}
