package wholepicture.chronology.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.chronology.Asked;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Gaps;
import wholepicture.chronology.Mark;
import wholepicture.chronology.Outline;
import wholepicture.chronology.web.ChronologyPage.Years;
import wholepicture.family.Family;
import wholepicture.family.Near;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Place;
import wholepicture.ui.SummaryRow;

/** Makes the page of a chronology: six queries, however long it is. Whoever calls it has looked at the gate before. */
@Component
class ChronologyPages {

    static final int LINES_ON_A_PAGE = 50;
    /** More marks than this are drawn only when the picture itself is asked for, so that the page need not wait. */
    private static final int MARKS_ON_THE_PAGE = 2500;

    private final Chronology chronology;
    private final People people;
    private final Family family;
    private final Agencies agencies;
    private final Clock clock;
    private final int gapMonths;

    ChronologyPages(Chronology chronology, People people, Family family, Agencies agencies, Clock clock, @Value("${wholepicture.chronology.gap-months:3}") int gapMonths) {
        this.chronology = chronology;
        this.people = people;
        this.family = family;
        this.agencies = agencies;
        this.clock = clock;
        this.gapMonths = gapMonths;
    }

    /** What is read for one look at a chronology. */
    private record Read(UUID person, List<UUID> beside, ChronologyForm form, Asked asked, Outline outline, List<Mark> dated, Map<UUID, Hit> named, List<Near> near,
        Map<Long, Agency> agencies, LocalDate today, int gapMonths) {

        Map<Long, String> agencyNames() {
            return agencies.values().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        }

        Map<UUID, String> names() {
            return named.values().stream().collect(Collectors.toMap(Hit::person, Naming::of));
        }

        Hit whose() {
            return Optional.ofNullable(named.get(person)).orElseThrow(NoSuchPerson::new);
        }

        /** Lines of the person alone, without the family beside. */
        List<Mark> own() {
            return outline.all().stream().filter(mark -> mark.person().equals(person)).toList();
        }
    }

    /**
     * @param sight how much of the person the viewer may see
     * @param beside family members whom the viewer may see and asked for
     */
    @Transactional(readOnly = true)
    ChronologyPage page(UUID person, Sight sight, List<UUID> beside, ChronologyForm form) {
        var read = read(person, beside, form, family.near(person));
        var ordered = form.oldestFirst() ? read.dated() : read.dated().reversed();
        var undated = read.outline().undated();
        int start = start(ordered, form.after());
        var onPage = ordered.subList(start, Math.min(ordered.size(), start + LINES_ON_A_PAGE));
        var undatedOnPage = start > 0 ? List.<Mark>of() : undated.subList(0, Math.min(undated.size(), 4 * LINES_ON_A_PAGE));
        var lines = lines(read, Stream.concat(onPage.stream(), undatedOnPage.stream()).toList());
        var gaps = new Gaps(read.gapMonths(), read.today());
        var silences = gaps.in(read.own());
        var voices = gaps.voices(read.own());
        boolean large = read.dated().size() > MARKS_ON_THE_PAGE;
        var lanes = lanes(read);
        var address = "/people/" + person + "/chronology";
        return new ChronologyPage("/people/" + person, Naming.of(read.whose()), facts(read), bounds(sight), form.known().isNow() ? "" : Dates.inWords(read.today()),
            address + form.but("knownOn"), counted(read), read.asked().isNarrowed() ? shown(read, undated.size()) : "", form, form.errors(),
            new FilterChoices(form, read.outline(), read.agencies(), read.named(), read.near(), person).filters(),
            read.dated().isEmpty() || large ? "" : svg(read, lanes), large ? "/people/" + person + "/timeline.svg" + form.query() : "",
            lanes.zooms(), silent(silences, voices), Voices.rows(voices, read.agencyNames(), read.today()), silences.stream().map(GapView::of).toList(), read.gapMonths(),
            years(read, onPage, lines, gapsBefore(read, ordered, silences)),
            undatedOnPage.stream().map(mark -> lines.get(mark.id())).filter(Objects::nonNull).toList(),
            undated.size() > undatedOnPage.size() && start == 0 ? "%d more have no date; they are in every export.".formatted(undated.size() - undatedOnPage.size()) : "",
            newer(form, address, ordered, start), older(form, address, ordered, start), address + "/export" + form.query(), orders(form, address),
            ordered.isEmpty() ? "" : "%d to %d of %d".formatted(start + 1, start + onPage.size(), ordered.size()),
            new ChronologyPage.Worker(Acting.now().name() + ", " + Acting.now().agency(), Dates.inWords(clock.instant())));
    }

    /** The picture alone. */
    @Transactional(readOnly = true)
    String svg(UUID person, List<UUID> beside, ChronologyForm form) {
        var read = read(person, beside, form, List.of());
        return svg(read, lanes(read));
    }

    private Read read(UUID person, List<UUID> beside, ChronologyForm form, List<Near> near) {
        var all = agencies.all();
        var asked = form.asked(all);
        var persons = Stream.concat(Stream.of(person), beside.stream()).distinct().toList();
        var outline = chronology.outline(persons, asked);
        var day = asked.known().day();
        var shown = Stream.concat(persons.stream(), near.stream().map(Near::person)).distinct().toList();
        return new Read(person, beside, form, asked, outline, outline.dated(),
            people.index(shown).stream().collect(Collectors.toMap(Hit::person, Function.identity())), near,
            all.stream().collect(Collectors.toMap(Agency::id, Function.identity())), day == null ? LocalDate.now(clock) : day, form.gapMonths(gapMonths));
    }

    private static Lanes lanes(Read read) {
        return new Lanes(read.person(), read.form(), read.asked(), read.dated(), read.today());
    }

    private static String svg(Read read, Lanes lanes) {
        return lanes.svg(Naming.of(read.whose()), read.agencyNames(), read.names(), saysNothingOfGaps(read) ? 0 : read.gapMonths());
    }

    /** Where only some lines are shown, or others' too, a gap in the list would say something else than it seems to. */
    private static boolean saysNothingOfGaps(Read read) {
        var asked = read.asked();
        return !asked.agencies().isEmpty() || !asked.kinds().isEmpty() || !asked.significance().isEmpty() || !asked.concerns().isEmpty()
            || !asked.words().isBlank() || !read.beside().isEmpty();
    }

    private Map<Long, LineView> lines(Read read, List<Mark> marks) {
        var lines = new HashMap<Long, LineView>();
        for (var entry : chronology.entries(read.outline(), marks)) {
            lines.put(entry.id(), LineView.of(entry, entry.person().equals(read.person()) ? "" : read.names().getOrDefault(entry.person(), "Family"),
                read.asked().known()));
        }
        return lines;
    }

    /** Each gap stands before the first line, in the order shown, that lies on its far side. */
    private static Map<Long, GapView> gapsBefore(Read read, List<Mark> ordered, List<Gaps.Gap> gaps) {
        var before = new HashMap<Long, GapView>();
        if (saysNothingOfGaps(read)) {
            return before;
        }
        for (var gap : gaps) {
            ordered.stream().filter(mark -> isBeyond(mark, gap, read.form().oldestFirst())).findFirst()
                .ifPresent(mark -> before.put(mark.id(), GapView.of(gap)));
        }
        return before;
    }

    private static boolean isBeyond(Mark mark, Gaps.Gap gap, boolean oldestFirst) {
        var when = Objects.requireNonNull(mark.happened());
        return oldestFirst ? !when.from().isBefore(gap.before()) : !when.from().isAfter(gap.after());
    }

    private static List<Years> years(Read read, List<Mark> onPage, Map<Long, LineView> lines, Map<Long, GapView> gaps) {
        var years = new ArrayList<Years>();
        var title = "";
        for (var mark : onPage) {
            var line = lines.get(mark.id());
            if (line == null) {
                continue;
            }
            var year = Integer.toString(Objects.requireNonNull(mark.happened()).from().getYear());
            if (!year.equals(title)) {
                years.add(new Years(year, new ArrayList<>()));
                title = year;
            }
            Optional.ofNullable(gaps.get(mark.id())).ifPresent(years.getLast().shown()::add);
            years.getLast().shown().add(line);
        }
        return years;
    }

    private static int start(List<Mark> ordered, String after) {
        if (after.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < ordered.size(); i++) {
            if (key(ordered.get(i)).equals(after)) {
                return Math.min(i + 1, ordered.size() - 1);
            }
        }
        return 0;
    }

    private static String key(Mark mark) {
        return Long.toString(mark.id());
    }

    private static Link older(ChronologyForm form, String address, List<Mark> ordered, int start) {
        int next = start + LINES_ON_A_PAGE;
        return next >= ordered.size() ? Link.NONE
            : new Link(form.oldestFirst() ? "Newer entries" : "Older entries", address + form.onPage(key(ordered.get(next - 1))));
    }

    private static Link newer(ChronologyForm form, String address, List<Mark> ordered, int start) {
        int before = start - LINES_ON_A_PAGE;
        return start == 0 ? Link.NONE
            : new Link(form.oldestFirst() ? "Older entries" : "Newer entries", address + (before <= 0 ? form.query() : form.onPage(key(ordered.get(before - 1)))));
    }

    private static List<Place> orders(ChronologyForm form, String address) {
        return List.of(new Place("Newest first", address + form.but("order"), !form.oldestFirst()),
            new Place("Oldest first", address + form.but("order", "oldest"), form.oldestFirst()));
    }

    private List<SummaryRow> facts(Read read) {
        var born = read.whose().born();
        return born == null ? List.of() : List.of(SummaryRow.of("Born", "%s (%s)".formatted(born.inWords(), Dates.age(born, LocalDate.now(clock)))));
    }

    private static String bounds(Sight sight) {
        return switch (sight) {
            case INDEX -> "What is known of this person opens only to those who work with them. You see nothing of it here.";
            case OWN_RECORDS -> "You see what your own agency recorded. What other agencies recorded opens to those who work with the person.";
            case WHOLE, PROTECTED, SEALED -> "";
        };
    }

    private static String counted(Read read) {
        var all = read.outline().all();
        if (all.isEmpty()) {
            return "No entry.";
        }
        var whens = all.stream().map(Mark::happened).filter(Objects::nonNull).toList();
        var span = whens.isEmpty() ? "" : ", %s to %s".formatted(Dates.inWords(whens.getFirst().from()),
            Dates.inWords(whens.stream().map(When::to).max(Comparator.naturalOrder()).orElseThrow()));
        long agencies = all.stream().map(Mark::agency).distinct().count();
        return "%s from %s%s".formatted(number(all.size(), "entry", "entries"), number(agencies, "agency", "agencies"), span);
    }

    private static String shown(Read read, int undated) {
        int shown = read.dated().size() + undated;
        return shown == 1 ? "1 of them matches what is asked for." : "%d of them match what is asked for.".formatted(shown);
    }

    private static String silent(List<Gaps.Gap> gaps, List<Gaps.Voice> voices) {
        long silent = voices.stream().filter(Gaps.Voice::silent).count();
        return "What each agency has said: %s, %s".formatted(number(gaps.size(), "gap", "gaps"),
            silent == 0 ? "no agency silent" : number(silent, "agency silent", "agencies silent"));
    }

    static String number(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
