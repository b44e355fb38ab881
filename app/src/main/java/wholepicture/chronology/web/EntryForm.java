package wholepicture.chronology.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Grade;
import wholepicture.chronology.ContactForm;
import wholepicture.chronology.Wording;
import wholepicture.chronology.Written;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/**
 * A line to be added, as typed.
 *
 * @param once a number of the form's own: sent twice, because the first answer was lost, it is written once
 */
public record EntryForm(String kind, DateFields happened, String time, String title, String description, String significance, String analysis,
    String present, String said, String looked, String behaved, String grade, ContactForm contact, UUID once) {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.]?(\\d{2})");
    /** What a worker writes down; the other kinds come with deliveries. */
    private static final List<EntryKind> KINDS = List.of(EntryKind.VISIT, EntryKind.CONTACT, EntryKind.CONCERN, EntryKind.INCIDENT, EntryKind.MEETING,
        EntryKind.DECISION, EntryKind.ASSESSMENT, EntryKind.OBSERVATION, EntryKind.VOICE, EntryKind.SHARING, EntryKind.MISSING, EntryKind.MOVE, EntryKind.OTHER);

    public EntryForm(@Nullable String kind, @Nullable DateFields happened, @Nullable String time, @Nullable String title, @Nullable String description,
        @Nullable String significance, @Nullable String analysis, @Nullable String present, @Nullable String said, @Nullable String looked,
        @Nullable String behaved, @Nullable String grade, @Nullable ContactForm contact, @Nullable UUID once) {
        this.kind = given(kind);
        this.happened = happened == null ? DateFields.BLANK : happened;
        this.time = given(time);
        this.title = given(title);
        this.description = given(description);
        this.significance = given(significance);
        this.analysis = given(analysis);
        this.present = given(present);
        this.said = given(said);
        this.looked = given(looked);
        this.behaved = given(behaved);
        this.grade = given(grade);
        this.contact = contact == null ? ContactForm.BLANK : contact;
        this.once = once == null ? UUID.randomUUID() : once;
    }

    static EntryForm empty() {
        return new EntryForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with questions put in that help to talk. */
    EntryForm with(List<String> questions) {
        return new EntryForm(kind, happened, time, title, description, significance, analysis, present, said, looked, behaved, grade, contact.with(questions), once);
    }

    sealed interface Result {}

    record Problems(Errors errors) implements Result {}

    record Answers(Written written) implements Result {}

    /** @param now London time; what is written down has happened */
    Result read(LocalDateTime now) {
        var errors = new ArrayList<FieldError>();
        var chosen = KINDS.stream().filter(one -> one.name().equals(kind)).findFirst();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("kind", "Choose what kind of entry it is"));
        }
        var when = when(now, errors);
        if (title.isEmpty()) {
            errors.add(new FieldError("title", "Say in a few words what happened"));
        }
        var written = new Written(chosen.orElse(EntryKind.OTHER), when, title, description, named(Significance.class, significance).orElse(null),
            analysis.isEmpty() ? null : analysis, Arrays.stream(present.split("[,;\n]")).map(String::strip).filter(who -> !who.isEmpty()).toList(),
            said, looked, behaved, named(Grade.class, grade).orElse(null)).with(contact.contact());
        if (written.isSilentVisit()) {
            errors.add(new FieldError("said", "A visit needs what the person said, how they looked or how they behaved: at least one of the three"));
        } else if (description.isEmpty() && said.isEmpty() && looked.isEmpty() && behaved.isEmpty()) {
            errors.add(new FieldError("description", "Write what happened, as seen and heard"));
        }
        errors.addAll(ContactForm.errors(written.contact().missing(written.words())));
        return errors.isEmpty() ? new Answers(written) : new Problems(new Errors(errors));
    }

    private When when(LocalDateTime now, List<FieldError> errors) {
        var today = When.day(now.toLocalDate());
        var read = switch (happened.readWhen("The day it happened")) {
            case DateFields.Read.Known(var known) -> Optional.of(known);
            case DateFields.Read.Nothing() -> {
                errors.add(new FieldError("happened-day", "Say when it happened; a month or a year is enough"));
                yield Optional.<When>empty();
            }
            case DateFields.Read.Problem(var sentence) -> {
                errors.add(new FieldError("happened-day", sentence));
                yield Optional.<When>empty();
            }
        };
        if (read.isEmpty()) {
            return today;
        }
        var day = read.get();
        if (day.from().isAfter(now.toLocalDate())) {
            errors.add(new FieldError("happened-day", "The day it happened must not be in the future"));
            return today;
        }
        if (time.isEmpty()) {
            return day;
        }
        var at = clockTime();
        if (at.isEmpty() || !day.isExactDay()) {
            errors.add(new FieldError("time", at.isEmpty() ? "The time must be like 14:30" : "A time needs a whole day"));
            return today;
        }
        return at(day.from(), at.get(), now, errors);
    }

    private static When at(LocalDate day, LocalTime time, LocalDateTime now, List<FieldError> errors) {
        if (day.atTime(time).isAfter(now)) {
            errors.add(new FieldError("time", "The time it happened must not be in the future"));
        }
        return When.moment(day.atTime(time));
    }

    private Optional<LocalTime> clockTime() {
        var typed = CLOCK.matcher(time);
        if (!typed.matches() || Integer.parseInt(typed.group(1)) > 23 || Integer.parseInt(typed.group(2)) > 59) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2))));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
    }

    public List<Option> kinds() {
        return Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose")), KINDS.stream().map(one -> Option.of(one.name(), Wording.of(one)))).toList(), kind);
    }

    public List<Option> significances() {
        return Option.choosing(Stream.concat(Stream.of(Option.of("", "Not said")),
            Arrays.stream(Significance.values()).map(one -> Option.of(one.name(), Wording.of(one)))).toList(), significance);
    }

    public List<Option> grades() {
        return Option.choosing(List.of(Option.of("", "As the person is kept"),
            Option.of(Grade.PROTECTED.name(), "Protected", "Read only by workers who are involved by name"),
            Option.of(Grade.SEALED.name(), "Sealed", "Read only by the workers named for it")), grade);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
