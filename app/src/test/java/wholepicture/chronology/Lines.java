package wholepicture.chronology;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.Received;
import wholepicture.time.When;

/** Lines for stories: each says only what its story is about. */
public final class Lines {

    private String localPerson = "P1";
    private String localId = "1";
    private EntryKind kind = EntryKind.CONTACT;
    private @Nullable When happened = When.parse("2026-03-02");
    private @Nullable When recorded = null;
    private String title = "Contact";
    private String description = "Telephone call.";
    private @Nullable Significance significance = null;
    private @Nullable String analysis = null;
    private List<String> present = List.of();
    private @Nullable Outcome outcome = null;
    private @Nullable Voice voice = null;
    private Set<Factor> factors = Set.of();
    private Map<String, String> original = Map.of();
    private @Nullable Grade grade = null;

    public static Lines of(String localPerson, String localId) {
        var lines = new Lines();
        lines.localPerson = localPerson;
        lines.localId = localId;
        return lines;
    }

    public Lines kind(EntryKind value) {
        kind = value;
        return this;
    }

    public Lines happened(@Nullable String iso) {
        happened = iso == null ? null : When.parse(iso);
        return this;
    }

    public Lines recorded(String iso) {
        recorded = When.parse(iso);
        return this;
    }

    public Lines says(String newTitle, String newDescription) {
        title = newTitle;
        description = newDescription;
        return this;
    }

    public Lines matters(Significance value, @Nullable String newAnalysis) {
        significance = value;
        analysis = newAnalysis;
        return this;
    }

    public Lines present(String... who) {
        present = List.of(who);
        return this;
    }

    public Lines outcome(Outcome value, String sentAs) {
        outcome = value;
        original = Map.of("outcome as sent", sentAs);
        return this;
    }

    public Lines voice(Voice value) {
        voice = value;
        return this;
    }

    public Lines factors(Factor... values) {
        factors = Set.of(values);
        return this;
    }

    public Lines kept(Grade value) {
        grade = value;
        return this;
    }

    public EntrySent sent() {
        return new EntrySent(localPerson, localId, kind, happened, recorded, title, description, significance, analysis, present,
            "Hana Visitor, health visitor", outcome, voice, factors, original, grade);
    }

    public Received received(Instant at, long line) {
        return new Received(sent(), at.atOffset(java.time.ZoneOffset.UTC), 7L, line);
    }
}
