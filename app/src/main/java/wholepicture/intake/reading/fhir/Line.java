package wholepicture.intake.reading.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/** A line of a chronology while a resource fills it in. */
final class Line {

    private final String person;
    private final EntryKind kind;
    private String title = "";
    private String description = "";
    private @Nullable When happened;
    private @Nullable When recorded;
    private @Nullable Significance significance;
    private @Nullable String author;
    private @Nullable Outcome outcome;
    private @Nullable Voice voice;
    private final List<String> present = new ArrayList<>(2);
    private final Set<Factor> factors = EnumSet.noneOf(Factor.class);
    private final Map<String, String> original = new LinkedHashMap<>();
    private @Nullable String withdrawn;

    Line(String person, EntryKind kind) {
        this.person = person;
        this.kind = kind;
    }

    Line title(String words) {
        title = words.strip();
        return this;
    }

    Line description(String... parts) {
        description = Said.sentences(parts);
        return this;
    }

    Line happened(@Nullable When when) {
        happened = when;
        return this;
    }

    Line recorded(@Nullable When when) {
        recorded = when;
        return this;
    }

    Line significance(@Nullable Significance how) {
        significance = how;
        return this;
    }

    Line author(String who) {
        author = who.isBlank() ? null : who;
        return this;
    }

    Line outcome(Outcome what) {
        outcome = what;
        return this;
    }

    Line voice(@Nullable Voice how) {
        voice = how;
        return this;
    }

    Line present(String who) {
        if (!who.isBlank() && !present.contains(who)) {
            present.add(who);
        }
        return this;
    }

    Line factors(Set<Factor> found) {
        factors.addAll(found);
        return this;
    }

    /** Keeps a code or word as it was sent. */
    Line original(String what, @Nullable String sent) {
        if (sent != null && !sent.isBlank()) {
            original.put(what, sent);
        }
        return this;
    }

    Line codes(String what, @Nullable CodeableConcept concept) {
        return original(what, Said.codes(concept));
    }

    /** Keeps what extensions say in words: UK Core's outcome of attendance, method of admission, delivery channel … */
    Line extensions(List<Extension> extensions) {
        for (var extension : extensions) {
            if (extension.getValue() instanceof CodeableConcept || extension.getValue() instanceof Coding || extension.getValue() instanceof StringType) {
                original(Said.label(String.valueOf(extension.getUrl())), Said.value(extension.getValue()));
            }
        }
        return this;
    }

    Map<String, String> original() {
        return original;
    }

    /** The sender says that it was entered in error: what was sent before under its number must no longer be believed. */
    Line withdrawnIf(boolean inError) {
        withdrawn = inError ? "The sender has withdrawn this line: it was entered in error." : null;
        return this;
    }

    EntrySent as(String localId, @Nullable Grade asked) {
        var grade = Safeguarding.grade(title + " " + description, asked);
        if (withdrawn != null) {
            return new EntrySent(person, localId, kind, happened, recorded, "Withdrawn: " + title, withdrawn, null, null, List.of(), author, null, null, Set.of(),
                original, grade);
        }
        return new EntrySent(person, localId, kind, happened, recorded, title, description, significance, null, present, author, outcome, voice, factors,
            original, grade);
    }
}
