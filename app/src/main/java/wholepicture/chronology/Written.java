package wholepicture.chronology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/**
 * A line that a worker writes here.
 *
 * @param description what happened, as observed
 * @param analysis what it may mean, apart from the description; {@code null} if nothing is said yet
 * @param said what the person said, in their words; blank if nothing
 * @param looked how they looked; blank if nothing
 * @param behaved how they behaved; blank if nothing
 * @param grade {@code null} to keep it as the person is kept
 * @param outcome for an appointment, what came of it; otherwise {@code null}
 * @param contact how a visit or contact went, as far as it was said
 */
public record Written(EntryKind kind, When happened, String title, String description, @Nullable Significance significance,
    @Nullable String analysis, List<String> present, String said, String looked, String behaved, @Nullable Grade grade,
    @Nullable Outcome outcome, Contact contact) {

    /** A line about anything but an appointment. */
    public Written(EntryKind kind, When happened, String title, String description, @Nullable Significance significance, @Nullable String analysis, List<String> present,
        String said, String looked, String behaved, @Nullable Grade grade) {
        this(kind, happened, title, description, significance, analysis, present, said, looked, behaved, grade, null, Contact.NONE);
    }

    /** A line about an appointment. */
    public Written(EntryKind kind, When happened, String title, String description, @Nullable Significance significance, @Nullable String analysis, List<String> present,
        String said, String looked, String behaved, @Nullable Grade grade, @Nullable Outcome outcome) {
        this(kind, happened, title, description, significance, analysis, present, said, looked, behaved, grade, outcome, Contact.NONE);
    }

    /** The same line with how the contact went. */
    public Written with(Contact how) {
        return new Written(kind, happened, title, description, significance, analysis, present, said, looked, behaved, grade, outcome, how);
    }

    /** Everything in which a sign may stand that has to be asked about. */
    public String words() {
        return String.join("\n", title, description, analysis == null ? "" : analysis, said, looked, behaved);
    }

    /** A visit without a word on the person visited is no record of a visit. Source: Learning Review 2 (2011), pitfall 5. */
    public boolean isSilentVisit() {
        return kind == EntryKind.VISIT && said.isBlank() && looked.isBlank() && behaved.isBlank();
    }

    EntrySent sent(String localPerson, String localId, When now, String author) {
        return new EntrySent(localPerson, localId, kind, happened, now, title.strip(), everything(), significance, analysis, present, author,
            outcome, voice(), Set.<Factor>of(), Map.of(), grade);
    }

    private String everything() {
        return Stream.concat(Stream.of(description.strip(), prompted("Said", said), prompted("Looked", looked), prompted("Behaved", behaved)), contact.lines().stream())
            .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String prompted(String prompt, String answer) {
        return answer.isBlank() ? "" : prompt + ": " + answer.strip();
    }

    private @Nullable Voice voice() {
        return !said.isBlank() ? Voice.VERBAL : looked.isBlank() && behaved.isBlank() ? null : Voice.OBSERVED;
    }
}
