package wholepicture.chronology.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.chronology.Asked;
import wholepicture.chronology.Mark;
import wholepicture.chronology.Wording;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Place;
import wholepicture.ui.pictures.Timeline;
import wholepicture.ui.pictures.TimelinePicture;
import wholepicture.ui.pictures.TimelinePicture.Kind;
import wholepicture.ui.pictures.TimelinePicture.Lane;
import wholepicture.ui.pictures.TimelinePicture.Shape;
import wholepicture.ui.pictures.TimelinePicture.Weight;

/** Lays the lines that are asked for into swim lanes, one for each agency, for the days that are asked for. */
final class Lanes {

    /** Fewer days than a fortnight are too close a look to tell anything. */
    private static final int FEWEST_DAYS = 13;

    private final UUID person;
    private final ChronologyForm form;
    private final LocalDate today;
    private final List<Mark> dated;
    private final LocalDate from;
    private final LocalDate to;

    /**
     * @param dated those asked for that have a date, oldest first
     * @param today the day on which the chronology is looked at, or is looked at as known on
     */
    Lanes(UUID person, ChronologyForm form, Asked asked, List<Mark> dated, LocalDate today) {
        this.person = person;
        this.form = form;
        this.today = today;
        this.dated = dated;
        var first = asked.from() != null ? asked.from() : whens().map(When::from).min(Comparator.naturalOrder()).orElse(today);
        var last = asked.to() != null ? asked.to()
            : Stream.concat(Stream.of(today), whens().map(When::to)).max(Comparator.naturalOrder()).orElse(today);
        this.from = first;
        this.to = last.isBefore(first.plusDays(FEWEST_DAYS)) ? first.plusDays(FEWEST_DAYS) : last;
    }

    private Stream<When> whens() {
        return dated.stream().map(Mark::happened).filter(Objects::nonNull);
    }

    /**
     * @param name who it is, for the title
     * @param agencies names by number
     * @param beside names of the family members whose lines stand beside, by person
     * @param gapMonths 0 to shade no gaps
     */
    String svg(String name, Map<Long, String> agencies, Map<UUID, String> beside, int gapMonths) {
        var lanes = dated.stream().map(Mark::agency).distinct().map(id -> new Lane(id.toString(), agencies.getOrDefault(id, "Agency")))
            .sorted(Comparator.comparing(Lane::name)).toList();
        var marks = dated.stream().map(mark -> mark(mark, agencies, beside)).toList();
        var kinds = Stream.of(Shape.values()).filter(shape -> marks.stream().anyMatch(mark -> mark.shape() == shape))
            .map(shape -> new Kind(shape, words(shape))).toList();
        return Timeline.svg(new TimelinePicture("Timeline of " + name,
            "%d entries of %d agencies from %s to %s. The list below has the same content.".formatted(marks.size(), lanes.size(),
                Dates.inWords(from), Dates.inWords(to)),
            from, to, today, lanes, marks, kinds, gapMonths, page(form.but("from", "{from}", "to", "{to}"))));
    }

    private TimelinePicture.Mark mark(Mark mark, Map<Long, String> agencies, Map<UUID, String> beside) {
        var when = Objects.requireNonNull(mark.happened());
        var whose = mark.person().equals(person) ? "" : ", " + beside.getOrDefault(mark.person(), "family");
        return new TimelinePicture.Mark(Long.toString(mark.agency()), when.from(), when.to(), shape(mark.kind()), weight(mark.significance()),
            "%s, %s%s: %s".formatted(Dates.brief(when), agencies.getOrDefault(mark.agency(), "agency"), whose,
                mark.title().isBlank() ? Wording.of(mark.kind()) : mark.title()),
            "/people/%s/chronology/%d".formatted(mark.person(), mark.id()));
    }

    /** Links that zoom: they ask for the days, of the picture and of the list alike. */
    List<Place> zooms() {
        var zooms = new ArrayList<Place>();
        zooms.add(new Place("Whole life", page(form.but("from", "", "to", "")), form.from().isEmpty() && form.to().isEmpty()));
        zooms.add(since("Last 5 years", today.minusYears(5)));
        zooms.add(since("Last year", today.minusYears(1)));
        zooms.add(since("Last month", today.minusMonths(1)));
        if (!form.from().isEmpty() || !form.to().isEmpty()) {
            long days = from.until(to, ChronoUnit.DAYS);
            zooms.add(new Place("Earlier", page(form.but("from", from.minusDays(days).toString(), "to", from.toString())), false));
            zooms.add(new Place("Later", page(form.but("from", to.toString(), "to", to.plusDays(days).toString())), false));
        }
        return zooms;
    }

    private Place since(String words, LocalDate day) {
        return new Place(words, page(form.but("from", day.toString(), "to", today.toString())),
            form.from().equals(day.toString()) && form.to().equals(today.toString()));
    }

    private String page(String query) {
        return "/people/" + person + "/chronology" + query;
    }

    private static Weight weight(@Nullable Significance significance) {
        return significance == null ? Weight.ROUTINE : switch (significance) {
            case ROUTINE -> Weight.ROUTINE;
            case NOTABLE -> Weight.NOTABLE;
            case SIGNIFICANT -> Weight.SIGNIFICANT;
            case CRITICAL -> Weight.CRITICAL;
        };
    }

    private static Shape shape(EntryKind kind) {
        return switch (kind) {
            case CONTACT, VISIT, OBSERVATION, SHARING, OTHER -> Shape.CIRCLE;
            case ASSESSMENT, MEETING, PLAN, DECISION, FLAG -> Shape.SQUARE;
            case CONCERN, REFERRAL -> Shape.DIAMOND;
            case INCIDENT, ARREST, MISSING -> Shape.TRIANGLE;
            case ATTENDANCE, ADMISSION, CONDITION, MEDICATION, DEATH -> Shape.CROSS;
            case SCHOOL, EXCLUSION, MOVE -> Shape.HEXAGON;
            case VOICE -> Shape.SPEECH;
            case APPOINTMENT -> Shape.PENTAGON;
        };
    }

    private static String words(Shape shape) {
        return switch (shape) {
            case CIRCLE -> "Contact, visit, other";
            case SQUARE -> "Assessment, meeting, plan";
            case DIAMOND -> "Concern, referral";
            case TRIANGLE -> "Incident, missing";
            case CROSS -> "Health, hospital";
            case HEXAGON -> "School, move";
            case SPEECH -> "Their voice";
            case PENTAGON -> "Appointment";
        };
    }
}
