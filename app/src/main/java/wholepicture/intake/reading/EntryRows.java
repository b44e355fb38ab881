package wholepicture.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Arrival;
import wholepicture.time.When;

/** Reads rows about what happened: the templates contacts, appointments and chronology. */
final class EntryRows {

    /** What can be written down before it happens. */
    private static final Set<EntryKind> PLANNED = EnumSet.of(EntryKind.APPOINTMENT, EntryKind.MEETING, EntryKind.PLAN, EntryKind.MOVE);

    private EntryRows() {}

    static List<Arrival> contact(Row row) {
        var id = row.needed("person_id");
        var original = new LinkedHashMap<>(row.rest());
        var kind = kind(row, "contact_kind", EntryKind.CONTACT, original);
        row.needed("contact_date");
        var happened = happened(row, "contact_date", kind);
        var recorded = recorded(row, happened, kind);
        var reason = row.needed("reason");
        var outcome = row.text("outcome");
        var description = sentences(row.text("what_happened"), outcome.isEmpty() ? "" : "Outcome: " + outcome);
        var local = localId(row, "contact", "contact_id", id, happened, reason, description);
        var significance = row.word("significance", Words.SIGNIFICANCE).orElse(null);
        var factors = row.factors(original);
        var grade = row.grade();
        var arrivals = new ArrayList<Arrival>(2);
        arrivals.add(new EntrySent(id, local, kind, happened, recorded, reason, description, significance, null, row.list("present"),
            row.orNull("author"), null, null, factors, original, grade));
        for (var voice : List.of(new Heard("said", Voice.VERBAL, "What the person said"), new Heard("looked", Voice.OBSERVED, "How the person looked"),
            new Heard("behaved", Voice.NON_VERBAL, "How the person behaved"))) {
            var text = row.text(voice.field());
            if (!text.isEmpty()) {
                arrivals.add(new EntrySent(id, local + "/" + voice.field(), EntryKind.VOICE, happened, recorded, voice.title(), text, null, null,
                    List.of(), row.orNull("author"), null, voice.how(), Set.of(), Map.of("contact", local), grade));
            }
        }
        return arrivals;
    }

    private record Heard(String field, Voice how, String title) {}

    static List<Arrival> appointment(Row row) {
        var id = row.needed("person_id");
        var original = new LinkedHashMap<>(row.rest());
        row.needed("appointment_date");
        var at = row.date("appointment_date");
        var service = row.needed("service");
        var outcome = row.outcome(id, at, original);
        if (at != null && row.isToCome(at) && (outcome == Outcome.ATTENDED || outcome == Outcome.WAS_NOT_BROUGHT || outcome == Outcome.DID_NOT_ATTEND)) {
            row.problem("outcome", "The appointment is still to come, so this cannot have come of it.", "Correct the day, or write \"booked\".");
        }
        var with = row.text("with");
        var place = row.text("place");
        var description = sentences(row.text("reason"), with.isEmpty() ? "" : "With " + with, place.isEmpty() ? "" : "At " + place, row.text("note"));
        return List.of(new EntrySent(id, localId(row, "appointment", "appointment_id", id, at, service, with), EntryKind.APPOINTMENT, at,
            recorded(row, at, EntryKind.APPOINTMENT), "Appointment: " + service, description, null, null, List.of(), null, outcome, null,
            row.factors(original), original, row.grade()));
    }

    static List<Arrival> line(Row row) {
        var id = row.needed("person_id");
        var original = new LinkedHashMap<>(row.rest());
        var voice = row.word("voice", Words.VOICE).orElse(null);
        var kind = kind(row, "kind", voice == null ? EntryKind.OTHER : EntryKind.VOICE, original);
        var happened = happened(row, "event_date", kind);
        var event = row.needed("event");
        var description = row.text("description");
        if (!row.text("source").isEmpty()) {
            original.put("source", row.text("source"));
        }
        return List.of(new EntrySent(id, localId(row, "entry", "entry_id", id, happened, event, description), kind, happened,
            recorded(row, happened, kind), event, description, row.word("significance", Words.SIGNIFICANCE).orElse(null), row.orNull("analysis"),
            row.list("present"), row.orNull("author"), null, voice, row.factors(original), original, row.grade()));
    }

    private static EntryKind kind(Row row, String field, EntryKind otherwise, Map<String, String> original) {
        var sent = row.text(field);
        var read = sent.isEmpty() ? otherwise : row.word(field, Words.ENTRY_KIND).orElse(EntryKind.OTHER);
        if (!sent.isEmpty() && !Words.plain(sent).equals(Words.plain(read.name()))) {
            original.put("kind as sent", sent);
        }
        return read;
    }

    private static @Nullable When happened(Row row, String field, EntryKind kind) {
        return PLANNED.contains(kind) ? row.date(field)
            : row.past(field, "Correct the day; what is only planned belongs in the appointments template.");
    }

    private static @Nullable When recorded(Row row, @Nullable When happened, EntryKind kind) {
        var recorded = row.past("recorded", "Correct the day on which it was written down.");
        if (recorded != null && happened != null && recorded.to().isBefore(happened.from()) && !PLANNED.contains(kind)) {
            row.remark("recorded", "It was written down before it happened; one of the two days is wrong. Both were taken in as they are.");
        }
        return recorded;
    }

    /**
     * The sender's number with the person's, since one visit or incident may concern several people; or one made of
     * what the line says. Numbers of different templates never meet.
     */
    private static String localId(Row row, String kind, String field, String person, @Nullable When when, String... said) {
        var sent = row.text(field);
        return !sent.isEmpty() ? kind + "/" + sent + "/" + person
            : MadeId.of(kind, Stream.concat(Stream.of(person, when == null ? "" : when.iso()), Stream.of(said)).toArray(String[]::new));
    }

    private static String sentences(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty())
            .map(part -> ".!?".indexOf(part.charAt(part.length() - 1)) >= 0 ? part : part + ".").collect(Collectors.joining(" "));
    }
}
