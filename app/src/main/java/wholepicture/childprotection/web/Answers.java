package wholepicture.childprotection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Because;
import wholepicture.chronology.ContactForm;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Sent;

/** Answers exactly as typed, so that none is lost when one is wrong. What was left out reads as empty, or as the first choice. */
public record Answers(Sent sent) {

    public Answers(MultiValueMap<String, String> typed) {
        this(new Sent(typed));
    }

    public String text(String name) {
        return sent.text(name);
    }

    public DateFields date(String name) {
        return sent.date(name);
    }

    public List<String> all(String name) {
        return sent.all(name);
    }

    /** How a visit went. */
    public ContactForm contact() {
        return ContactForm.read(sent::text);
    }

    public boolean yes(String name) {
        return text(name).equals("yes");
    }

    public <E extends Enum<E>> E one(Class<E> of, String name) {
        return sent.one(of, name).orElse(of.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> Optional<E> maybe(Class<E> of, String name) {
        return sent.one(of, name);
    }

    public <E extends Enum<E>> Set<E> several(Class<E> of, String name) {
        var chosen = EnumSet.noneOf(of);
        Arrays.stream(of.getEnumConstants()).filter(e -> all(name).contains(e.name())).forEach(chosen::add);
        return chosen;
    }

    public @Nullable LocalDate day(String name) {
        return sent.day(name).orElse(null);
    }

    /** When it happened, in London; midnight when no time was given. */
    public Instant happened(ZonedDateTime now) {
        var day = day("happened");
        var on = day == null ? now.toLocalDate() : day;
        var time = time().orElse(on.equals(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MIDNIGHT);
        return on.atTime(time).atZone(When.UK).toInstant();
    }

    /** A day with its time, in London; midnight when no time was given, {@code null} when no day was. */
    public @Nullable Instant moment(String day, String time) {
        var on = day(day);
        return on == null ? null : on.atTime(time(time).orElse(LocalTime.MIDNIGHT)).atZone(When.UK).toInstant();
    }

    private Optional<LocalTime> time() {
        return time("time");
    }

    private Optional<LocalTime> time(String name) {
        var t = text(name);
        try {
            return t.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(t.length() == 4 ? "0" + t : t));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** When the page was first opened, in seconds, kept through every mistake. */
    public String shown(ZonedDateTime now) {
        return text(AskedForm.SHOWN).isEmpty() ? String.valueOf(now.toEpochSecond()) : text(AskedForm.SHOWN);
    }

    public Because because() {
        return new Because(text("why"), text("considered"), text("dissent"));
    }

    /** All that is missing or cannot be read. */
    public Errors check(List<Question> questions) {
        var errors = new ArrayList<FieldError>();
        for (var question : questions) {
            switch (question.kind()) {
                case HEADING, HIDDEN, LOOK_UP -> { }
                case LINE, WORDS -> need(!text(question.name()).isEmpty(), question, errors);
                case ONE, SEVERAL -> need(question.options().stream().anyMatch(o -> all(question.name()).contains(o.value())), question, errors);
                case DAY -> checkDay(question, errors);
            }
        }
        if (!text("time").isEmpty() && time().isEmpty()) {
            errors.add(new FieldError("time", "The time must be like 14:30"));
        }
        return new Errors(errors);
    }

    private void checkDay(Question question, List<FieldError> errors) {
        switch (date(question.name()).readDay(question.label())) {
            case DateFields.Read.Known ignored -> { }
            case DateFields.Read.Nothing() -> need(false, new Question(question.name() + "-day", question.kind(), "", "", List.of(), question.missing()), errors);
            case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError(question.name() + "-day", sentence));
        }
    }

    private static void need(boolean there, Question question, List<FieldError> errors) {
        if (!there && !question.missing().isEmpty()) {
            errors.add(new FieldError(question.name(), question.missing()));
        }
    }
}
