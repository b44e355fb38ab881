package wholepicture.chronology.web.export;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.access.NoSuchPerson;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.chronology.Asked;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Mark;
import wholepicture.chronology.Outline;
import wholepicture.chronology.Wording;
import wholepicture.chronology.web.ChronologyForm;
import wholepicture.chronology.web.LineView;
import wholepicture.chronology.web.Naming;
import wholepicture.journal.Journal;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.ui.Dates;
import wholepicture.ui.SummaryRow;

/** Reads a chronology for a document, oldest first, and writes down in the journal that it was taken along and what for. */
@Component
class Exports {

    private static final int AT_ONCE = 500;
    /** No letters that are taken for others when they are read out. */
    private static final String LETTERS = "23456789BCDFGHJKMNPQRTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Chronology chronology;
    private final People people;
    private final Agencies agencies;
    private final Journal journal;
    private final Clock clock;

    Exports(Chronology chronology, People people, Agencies agencies, Journal journal, Clock clock) {
        this.chronology = chronology;
        this.people = people;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to be exported.
     *
     * @param marks oldest first, those without a date last
     * @param beside names of the family members whose lines stand beside, by person
     */
    record Chosen(UUID person, String name, Outline outline, List<Mark> marks, Map<UUID, String> beside, List<SummaryRow> shows) {}

    /** @param beside family members whom the viewer may see */
    @Transactional(readOnly = true)
    Chosen choose(UUID person, List<UUID> beside, ChronologyForm form) {
        var all = agencies.all();
        var asked = form.asked(all);
        var persons = Stream.concat(Stream.of(person), beside.stream()).distinct().toList();
        var outline = chronology.outline(persons, asked);
        var hits = people.index(persons).stream().collect(Collectors.toMap(Hit::person, Function.identity()));
        var whose = hits.get(person);
        if (whose == null) {
            throw new NoSuchPerson();
        }
        var names = hits.values().stream().filter(hit -> !hit.person().equals(person)).collect(Collectors.toMap(Hit::person, Naming::of));
        var marks = Stream.concat(outline.dated().stream(), outline.undated().stream()).toList();
        var born = whose.born();
        var shows = new ArrayList<SummaryRow>();
        shows.add(SummaryRow.of("About", born == null ? Naming.of(whose) : "%s, born %s".formatted(Naming.of(whose), born.inWords())));
        shows.addAll(shows(form, asked, all, names.values().stream().sorted().toList()));
        shows.add(SummaryRow.of("Entries", entries(outline, marks.size())));
        return new Chosen(person, Naming.of(whose), outline, marks, names, List.copyOf(shows));
    }

    /** Writes the journal first: what nobody wrote down does not leave. */
    @Transactional
    Cover begin(Chosen chosen, Format format, String purpose) {
        var who = Acting.now();
        var reference = reference();
        var details = new LinkedHashMap<String, String>();
        details.put("reference", reference);
        details.put("format", format.inWords());
        chosen.shows().stream().skip(1).forEach(row -> details.put(row.key().toLowerCase(Locale.UK), row.value()));
        Stream.concat(Stream.of(chosen.person()), chosen.beside().keySet().stream()).forEach(person -> journal.write("export", person,
            "Exported %s as %s".formatted(person.equals(chosen.person()) ? "the chronology" : "the chronology, beside another's", format.inWords()), purpose, details));
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Reference", reference));
        rows.add(SummaryRow.of("Exported by", who.jobTitle().isBlank() ? who.name() : who.name() + ", " + who.jobTitle()));
        rows.add(SummaryRow.of("Agency", who.agency()));
        rows.add(SummaryRow.of("When", Dates.inWords(clock.instant())));
        rows.add(SummaryRow.of("Purpose", purpose));
        rows.addAll(chosen.shows());
        return new Cover(reference, "Chronology of " + chosen.name(), List.copyOf(rows));
    }

    /** Hands over every line, in order, some hundred read at once. */
    @Transactional(readOnly = true)
    void read(Chosen chosen, Consumer<LineView> each) {
        for (int from = 0; from < chosen.marks().size(); from += AT_ONCE) {
            var some = chosen.marks().subList(from, Math.min(chosen.marks().size(), from + AT_ONCE));
            chronology.entries(chosen.outline(), some).forEach(entry -> each.accept(LineView.of(entry, chosen.beside().getOrDefault(entry.person(), ""),
                chosen.outline().asked().known())));
        }
    }

    private List<SummaryRow> shows(ChronologyForm form, Asked asked, List<Agency> all, List<String> beside) {
        var day = asked.known().day();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("As known on", day == null ? Dates.inWords(clock.instant()) : "the end of " + Dates.inWords(day)));
        if (!beside.isEmpty()) {
            rows.add(SummaryRow.of("Family beside", String.join(", ", beside)));
        }
        rows.add(SummaryRow.of("Filters", asked.isNarrowed() ? filters(form, asked, all) : "None: all entries"));
        return rows;
    }

    private static String filters(ChronologyForm form, Asked asked, List<Agency> all) {
        var filters = new ArrayList<String>();
        if (!asked.agencies().isEmpty()) {
            filters.add("agency: " + all.stream().filter(one -> asked.agencies().contains(one.id())).map(Agency::name).collect(Collectors.joining(" or ")));
        }
        if (!asked.kinds().isEmpty()) {
            filters.add("kind: " + asked.kinds().stream().sorted().map(Wording::of).collect(Collectors.joining(" or ")));
        }
        if (!asked.concerns().isEmpty()) {
            filters.add("evidence of: " + asked.concerns().stream().sorted().map(Wording::of).collect(Collectors.joining(" or ")));
        }
        if (!asked.significance().isEmpty()) {
            filters.add("significance: " + asked.significance().stream().sorted().map(Wording::of).collect(Collectors.joining(" or ")));
        }
        if (asked.from() != null) {
            filters.add("from " + Dates.inWords(asked.from()));
        }
        if (asked.to() != null) {
            filters.add("to " + Dates.inWords(asked.to()));
        }
        if (!form.words().isEmpty()) {
            filters.add("words: " + form.words());
        }
        return String.join("; ", filters);
    }

    private static String entries(Outline outline, int chosen) {
        return chosen == outline.all().size() ? Integer.toString(chosen) : "%d of %d".formatted(chosen, outline.all().size());
    }

    /** Such as 7K3F-9XQ2-M4BD: short enough to be read out over the telephone. */
    private static String reference() {
        return Stream.generate(() -> RANDOM.ints(4, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining()))
            .limit(3).collect(Collectors.joining("-"));
    }
}
