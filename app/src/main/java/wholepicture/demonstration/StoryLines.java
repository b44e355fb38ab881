package wholepicture.demonstration;

import static java.util.stream.Collectors.toCollection;
import static wholepicture.demonstration.StoryWords.keyed;
import static wholepicture.demonstration.StoryWords.match;
import static wholepicture.demonstration.StoryWords.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.demonstration.Story.Line;
import wholepicture.time.When;

/** What happened in a story: its entries, and who writes for each agency where an entry does not say. */
final class StoryLines {

    private static final Pattern LINE = Pattern.compile("(\\S+) ([\\w-]+) (\\w+): ([^:]+): (.+)");

    private final StoryPeople people;
    private final Shift shift;
    private final Map<String, String> writers = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    StoryLines(StoryPeople people, Shift shift) {
        this.people = people;
        this.shift = shift;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    void writer(String line) {
        var match = keyed(line, "agency: Name, job");
        writers.put(match.group(1), match.group(2));
    }

    /**
     * An entry: {@code 2026-02-03 city-csc visit: lacey, mason: Home visit}, and what is written beneath it.
     *
     * @param beneath the indented lines: words of the description, and {@code - significance notable} and the like
     */
    void entry(String first, List<String> beneath) {
        var match = match(LINE, first, "date agency kind: people: title");
        var agency = match.group(2);
        var description = String.join(" ", beneath.stream().filter(line -> !line.startsWith("- ")).toList());
        var notes = new Notes(beneath);
        var happened = match.group(1).equals("undated") ? null : shift.when(match.group(1));
        var recorded = notes.one("recorded");
        lines.add(new Line(agency, people.references(agency, match.group(4)), word(EntryKind.class, match.group(3)), happened,
            recorded != null ? shift.when(recorded) : happened == null ? null : When.day(happened.to()), match.group(5), description,
            notes.word("significance", Significance.class), notes.one("means"), notes.several("present"),
            notes.one("by") == null ? writers.get(agency) : notes.one("by"), notes.word("outcome", Outcome.class), notes.word("voice", Voice.class),
            factors(notes), codes(notes), notes.word("grade", Grade.class)));
    }

    private static Set<Factor> factors(Notes notes) {
        return Collections.unmodifiableSet(notes.several("factors").stream().map(factor -> word(Factor.class, factor))
            .collect(toCollection(() -> EnumSet.noneOf(Factor.class))));
    }

    private static Map<String, String> codes(Notes notes) {
        Map<String, String> codes = new LinkedHashMap<>();
        notes.all("code").forEach(code -> {
            int equals = code.indexOf('=');
            codes.put(code.substring(0, equals), code.substring(equals + 1));
        });
        return Collections.unmodifiableMap(codes);
    }

    /** What stands beneath an entry after a dash. */
    private static final class Notes {

        private static final Set<String> KNOWN =
            Set.of("recorded", "significance", "means", "by", "outcome", "voice", "grade", "present", "factors", "code");

        private final List<String[]> notes = new ArrayList<>();

        private Notes(List<String> beneath) {
            beneath.stream().filter(line -> line.startsWith("- ")).map(line -> line.substring(2).split(" ", 2)).forEach(note -> {
                if (note.length < 2 || !KNOWN.contains(note[0])) {
                    throw new IllegalArgumentException("\"- %s\" is not known of an entry".formatted(note[0]));
                }
                notes.add(note);
            });
        }

        private List<String> all(String what) {
            return notes.stream().filter(note -> note[0].equals(what)).map(note -> note[1]).toList();
        }

        private @Nullable String one(String what) {
            return all(what).stream().findFirst().orElse(null);
        }

        private <E extends Enum<E>> @Nullable E word(String what, Class<E> type) {
            var said = one(what);
            return said == null ? null : StoryWords.word(type, said.replace('-', ' '));
        }

        private List<String> several(String what) {
            return all(what).stream().flatMap(said -> Arrays.stream(said.split(", "))).toList();
        }
    }
}
