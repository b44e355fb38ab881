package wholepicture.api;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wholepicture.access.Access;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.chronology.Amendment;
import wholepicture.chronology.AsKnown;
import wholepicture.chronology.Asked;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Entry;
import wholepicture.chronology.Mark;

/** A person's chronology for agencies' systems. */
@RestController
@Tag(name = "Chronology")
class ChronologyApi {

    private static final int MOST = 500;

    /**
     * @param total how many lines answer the question, those without a date among them
     * @param next the value of {@code after} for the lines that follow; absent after the last
     */
    record Lines(UUID person, @Nullable LocalDate knownOn, int total, List<Line> lines, @Nullable Long next) {}

    /** One line. Dates are as exact as they are known: {@code 2024}, {@code 2024-05}, {@code 2024-05-03}, {@code 2024-05-03T14:30}, or two joined by a slash. */
    record Line(long id, int version, String agency, String kind, @Nullable String happened, @Nullable String recorded, Instant received, String title,
        String description, @Nullable String significance, @Nullable String analysis, List<String> present, String author,
        @Nullable String outcome, @Nullable String voice, Set<String> factors, Map<String, String> original, String standing, boolean late,
        List<Added> added) {}

    /** Words added beneath a line; the line itself stays as it was. */
    record Added(String kind, String words) {}

    /** No agency has this code. */
    static final class NoSuchAgency extends RuntimeException {
        NoSuchAgency(String code) {
            super("There is no agency \"%s\"; give the code of one, as it stands beside each line.".formatted(code));
        }
    }

    private final Access access;
    private final Chronology chronology;
    private final Agencies agencies;

    ChronologyApi(Access access, Chronology chronology, Agencies agencies) {
        this.access = access;
        this.chronology = chronology;
        this.agencies = agencies;
    }

    @GetMapping("/api/people/{person}/chronology")
    @Operation(summary = "All that agencies recorded of a person, in one line",
        description = "Lines with a date come first, oldest first; lines without one follow.")
    Lines of(@PathVariable UUID person,
        @Parameter(description = "Only what had been received by the end of this day") @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asKnownOn,
        @Parameter(description = "Only what happened on this day or later") @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @Parameter(description = "Only what happened on this day or earlier") @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Parameter(description = "Only what these agencies recorded: their codes") @RequestParam(required = false) @Nullable Set<String> agency,
        @Parameter(description = "Only lines of these kinds") @RequestParam(required = false) @Nullable Set<EntryKind> kind,
        @Parameter(description = "Words that stand in the line") @RequestParam(defaultValue = "") String words,
        @Parameter(description = "What \"next\" said: the number of the last line had before") @RequestParam(required = false) @Nullable Long after,
        @Parameter(description = "How many lines; 500 at most") @RequestParam(defaultValue = "100") int limit) {
        access.look(person, "the chronology, by machine");
        var asked = new Asked(numbers(agency), kind == null ? Set.of() : EnumSet.copyOf(kind), Set.of(), Set.of(), from, to, words,
            asKnownOn == null ? AsKnown.NOW : AsKnown.on(asKnownOn));
        var outline = chronology.outline(List.of(person), asked);
        var marks = Stream.concat(outline.dated().stream(), outline.undated().stream()).toList();
        int begin = after == null ? 0 : IntStream.range(0, marks.size()).filter(i -> marks.get(i).id() == after).findFirst().orElse(marks.size() - 1) + 1;
        List<Mark> page = marks.subList(begin, Math.min(marks.size(), begin + Math.clamp(limit, 1, MOST)));
        boolean more = begin + page.size() < marks.size();
        return new Lines(person, asKnownOn, marks.size(), chronology.entries(outline, page).stream().map(ChronologyApi::line).toList(),
            more ? (Long) page.getLast().id() : null);
    }

    private Set<Long> numbers(@Nullable Set<String> codes) {
        return codes == null ? Set.of()
            : codes.stream().map(code -> agencies.byCode(code).map(Agency::id).orElseThrow(() -> new NoSuchAgency(code))).collect(toSet());
    }

    private static Line line(Entry e) {
        return new Line(e.id(), e.version(), e.agencyCode(), e.kind().name(), e.happened() == null ? null : e.happened().iso(),
            e.recorded() == null ? null : e.recorded().iso(), e.receivedAt(), e.title(), e.description(),
            e.significanceNow().map(Enum::name).orElse(null), e.analysis(), e.present(), e.author(), e.outcome() == null ? null : e.outcome().name(),
            e.voice() == null ? null : e.voice().name(), e.factors().stream().map(Enum::name).collect(toSet()),
            e.original(), e.standing().name(), e.late().isPresent(), e.amendments().stream().map(ChronologyApi::added).toList());
    }

    private static Added added(Amendment amendment) {
        return new Added(amendment.kind().name(), amendment.words());
    }
}
