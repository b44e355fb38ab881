package wholepicture.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a visit or another contact went, beside what was seen and heard. Nothing of it need be said; what is said must be whole.
 * Sources: of the requirements.
 *
 * @param aloneWhy why there was no time alone
 * @param agendaWhy what showed whose agenda it was; may stay blank
 * @param abuse whether domestic abuse was asked about, and {@code sexual} sexual abuse and exploitation
 * @param wettingMeans what was considered, child sexual abuse first
 * @param selfHarm what was asked and answered about hurting oneself; blank when it was not spoken of
 * @param identity who the young person says they are, in their words; blank when it was not spoken of
 */
public record Contact(TimeAlone alone, String aloneWhy, Agenda agenda, String agendaWhy, Hard abuse, String abuseWhy, Hard sexual, String sexualWhy,
    Wetting wetting, String wettingMeans, String selfHarm, String identity) {

    public static final Contact NONE = new Contact(TimeAlone.NOT_SAID, "", Agenda.NOT_SAID, "", Hard.NOT_SAID, "", Hard.NOT_SAID, "", Wetting.NOT_SAID, "", "", "");

    private static final Pattern TELLS_OF_WETTING = Pattern.compile("\\b(bed-? ?wet\\w*|wet(s|ting)? (the|her|his|their) (bed|pants|trousers|clothes|self)|wetting|soil(s|ed|ing)|enuresis|encopresis|incontinen\\w+)\\b",
        Pattern.CASE_INSENSITIVE);

    /** One of a closed list, as people read it. */
    public sealed interface Choice {
        String inWords();

        /** Its name in the list. */
        String name();
    }

    /** Whether the child had time alone with the professional. */
    public enum TimeAlone implements Choice {
        NOT_SAID("Not said"), TAKEN("Offered, and taken"), DECLINED("Offered, and declined"), NOT_OFFERED("Not offered"), NOT_APPROPRIATE("Not appropriate");

        private final String inWords;

        TimeAlone(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Who did all the talking. */
    public enum Agenda implements Choice {
        NOT_SAID("Not said"), CHILD("The child’s"), MOTHER("The mother’s"), FATHER("The father’s, or another man’s"), OTHER("Another adult’s"), WORKERS("The workers’ own");

        private final String inWords;

        Agenda(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Whether a hard question was asked. */
    public enum Hard implements Choice {
        NOT_SAID("Not said"), ASKED("Asked"), NOT_ASKED("Not asked");

        private final String inWords;

        Hard(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Wetting or soiling. */
    public enum Wetting implements Choice {
        NOT_SAID("Not said"), NOTHING_NEW("As it always was, or another cause is known"), CAME_BACK("It came back, or has no known cause");

        private final String inWords;

        Wetting(String inWords) {
            this.inWords = inWords;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /** Nothing was said of it. */
    public boolean saysNothing() {
        return equals(NONE);
    }

    /** What must still be said, by the name of its field. @param words what else was written of the contact, where a sign may stand */
    public Map<String, String> missing(String words) {
        var missing = new LinkedHashMap<String, String>();
        needs(missing, (alone == TimeAlone.NOT_OFFERED || alone == TimeAlone.NOT_APPROPRIATE) && aloneWhy.isBlank(), "aloneWhy", "Say why the child had no time alone");
        needs(missing, abuse == Hard.NOT_ASKED && abuseWhy.isBlank(), "abuseWhy", "Say why domestic abuse was not asked about, for example because the person feared was there");
        needs(missing, sexual == Hard.NOT_ASKED && sexualWhy.isBlank(), "sexualWhy", "Say why sexual abuse and exploitation were not asked about");
        needs(missing, wetting == Wetting.NOT_SAID && TELLS_OF_WETTING.matcher(words).find(), "wetting", "The words tell of wetting or soiling: say whether it came back");
        needs(missing, wetting == Wetting.CAME_BACK && wettingMeans.isBlank(), "wettingMeans", "Could the child have been sexually abused? Say what was considered");
        return missing;
    }

    /** The same where both hard questions must be answered for: a visit at which the child was seen. */
    public Map<String, String> missingOfVisit(String words) {
        var missing = new LinkedHashMap<>(missing(words));
        needs(missing, abuse == Hard.NOT_SAID, "abuse", "Say whether domestic abuse was asked about");
        needs(missing, sexual == Hard.NOT_SAID, "sexual", "Say whether sexual abuse and exploitation were asked about");
        return missing;
    }

    private static void needs(Map<String, String> missing, boolean is, String field, String message) {
        if (is) {
            missing.put(field, message);
        }
    }

    /** What was said, each with what it is about. */
    public Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        tell(told, "Time alone", alone, aloneWhy);
        tell(told, "Domestic abuse", abuse, abuseWhy);
        tell(told, "Sexual abuse and exploitation", sexual, sexualWhy);
        tell(told, "Whose agenda", agenda, agendaWhy);
        tell(told, "Wetting or soiling", wetting, wettingMeans);
        words(told, "On self-harm", selfHarm);
        words(told, "Who they say they are", identity);
        return told;
    }

    /** The same as lines of text. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        told().forEach((about, what) -> lines.add(about + ": " + what));
        return lines;
    }

    private static void tell(Map<String, String> told, String about, Choice choice, String why) {
        if (!choice.name().equals("NOT_SAID")) {
            told.put(about, choice.inWords().toLowerCase(Locale.UK) + (why.isBlank() ? "" : "; " + why.strip()));
        }
    }

    private static void words(Map<String, String> told, String about, String words) {
        if (!words.isBlank()) {
            told.put(about, words.strip());
        }
    }
}
