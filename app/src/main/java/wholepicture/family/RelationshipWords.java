package wholepicture.family;

import java.util.Locale;
import wholepicture.arrivals.Arrival.RelationshipKind;

/** How pages name the kinds of relationship. */
public final class RelationshipWords {

    private RelationshipWords() {}

    /** "Mother", "Special guardian", "Possible father". */
    public static String of(RelationshipKind kind) {
        var words = Kinds.inWords(kind);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
