package wholepicture.childprotection;

import java.util.Locale;
import wholepicture.childprotection.Words.Source;
import wholepicture.childprotection.Words.Worded;

/** What sort of source says something of a child. Source: Learning Review, second issue. The names are kept in the database. */
public enum Teller implements Worded {
    PARENT("A parent or carer"), CHILD("The child"), FAMILY("Family"), FRIEND("A friend"), NEIGHBOUR("A neighbour"), ANONYMOUS("Somebody who did not give a name"),
    PROFESSIONAL("A practitioner"), OTHER("Somebody else");

    private final String inWords;

    Teller(String inWords) {
        this.inWords = inWords;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    /** Whose words were passed over in the cases that were reviewed: they are never put aside without a weight and a reason. */
    public boolean isLay() {
        return this == FAMILY || this == FRIEND || this == NEIGHBOUR || this == ANONYMOUS;
    }

    /** What sort of source somebody seems to be who is called that; whoever checks the statement says it better. */
    static Teller called(String who, Source source) {
        var called = " " + who.toLowerCase(Locale.UK) + " ";
        if (called.isBlank() || called.contains("referrer")) {
            return switch (source) {
                case FAMILY -> FAMILY;
                case ACQUAINTANCE -> FRIEND;
                case SELF -> CHILD;
                case ANONYMOUS -> ANONYMOUS;
                default -> PROFESSIONAL;
            };
        }
        return called.matches(".*(anonym|unnamed|did not give).*") ? ANONYMOUS : called.contains("neighbour") ? NEIGHBOUR : called.contains("friend") ? FRIEND
            : called.matches(".*(brother|sister|grand|aunt|uncle|cousin| nan |family).*") ? FAMILY
            : called.matches(".*(mother|father| mum | dad |mum'|dad'|parent|carer).*") ? PARENT : called.strip().matches("(the )?(child|boy|girl)") ? CHILD : OTHER;
    }
}
