package wholepicture.clocks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.clocks.Rules;
import wholepicture.clocks.Timescale;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Section;
import wholepicture.ui.Tag;

/** Every time limit with its source, worked out for a start that the reader types in. */
@Controller
class HowLongController {

    /** The start as typed. */
    record Start(@Nullable DateFields start, @Nullable String time) {}

    private final Rules rules;
    private final Clock clock;

    HowLongController(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Bean
    static Section howLong() {
        return Section.forAll(50, "How long do I have?", "/how-long-do-i-have");
    }

    @GetMapping("/how-long-do-i-have")
    ModelAndView show(Start typed) {
        var errors = new ArrayList<FieldError>();
        var now = clock.instant().atZone(When.UK);
        var fields = typed.start() == null ? DateFields.BLANK : typed.start();
        var day = switch (fields.readDay("The day it happened")) {
            case DateFields.Read.Known known -> known.day();
            case DateFields.Read.Nothing() -> now.toLocalDate();
            case DateFields.Read.Problem(var sentence) -> {
                errors.add(new FieldError("start-day", sentence));
                yield now.toLocalDate();
            }
        };
        var words = typed.time() == null ? "" : typed.time().strip();
        var time = time(words, fields.isBlank() ? now.toLocalTime() : LocalTime.MIDNIGHT, errors);
        var page = page(fields.isBlank() ? DateFields.of(day) : fields, words, day.atTime(time).atZone(When.UK), new Errors(errors));
        return new ModelAndView("clocks/how-long", Map.of("page", page), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static LocalTime time(String typed, LocalTime otherwise, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("time", "The time must be like 14:30"));
            return otherwise;
        }
    }

    private HowLongPage page(DateFields fields, String time, ZonedDateTime anchor, Errors errors) {
        var calendar = rules.calendar();
        return new HowLongPage(fields, time, errors,
            "Counted from %s at %02d:%02d.".formatted(Dates.inWords(anchor.toLocalDate()), anchor.getHour(), anchor.getMinute()),
            "Bank holidays of England and Wales are known from %s to %s (gov.uk/bank-holidays). Beyond that only weekends are left out, so a date can only become later."
                .formatted(Dates.inWords(calendar.knownFrom()), Dates.inWords(calendar.knownUntil())),
            rules.processes().stream().map(p -> new HowLongPage.Group(p.process(), p.all().stream().map(t -> limit(t, anchor)).toList())).toList(),
            rules.processes().stream().flatMap(p -> p.differences().stream())
                .map(d -> new HowLongPage.Change(d.topic(), d.in2018(), d.in2023(), d.later(), d.evidence().inWords() + ": " + d.source())).toList());
    }

    private HowLongPage.Limit limit(Timescale timescale, ZonedDateTime anchor) {
        var reckoned = rules.reckon(timescale, anchor);
        var deadline = reckoned.deadline();
        var last = rules.calendar().onOrBefore(deadline.lastDay());
        var remark = deadline.provisional() ? "Provisional: bank holidays up to then are not known."
            : deadline.byTheHour() || last.equals(deadline.lastDay()) ? "" : "Not a working day; the last one before it is %s.".formatted(Dates.inWords(last));
        return new HowLongPage.Limit(timescale.what(), reckoned.within().inWords() + (reckoned.setHere() ? " (set by this partnership; the default is %s)"
            .formatted(reckoned.edition().within().inWords()) : ""), timescale.of(), deadline.inWords(), remark, timescale.force().inWords(),
            tag(timescale.evidence()), timescale.doubt(),
            timescale.editions().stream().map(e -> new HowLongPage.Cited(e.from().equals(LocalDate.MIN) ? "" : "From " + Dates.inWords(e.from()) + ": ",
                e.basis().cited(), e.basis().source().address(), e.equals(reckoned.edition()))).toList());
    }

    private static Tag tag(Timescale.Evidence evidence) {
        return new Tag(evidence.inWords(), switch (evidence) {
            case VERIFIED -> Tag.Colour.GREEN;
            case BELIEVED -> Tag.Colour.YELLOW;
            case UNCERTAIN -> Tag.Colour.ORANGE;
        });
    }
}
