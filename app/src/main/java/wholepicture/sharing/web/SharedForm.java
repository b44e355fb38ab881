package wholepicture.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import wholepicture.agencies.Agency;
import wholepicture.sharing.Consent;
import wholepicture.sharing.Given;
import wholepicture.sharing.LawfulBasis;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** The form by which a sharing is recorded, as it was typed, and what is wrong with it. */
final class SharedForm {

    static final List<Option> GIVEN = List.of(Option.of("yes", "It was shared"), Option.of("no", "It was decided not to share it"));
    static final List<Option> BASIS = Stream.of(LawfulBasis.values()).map(one -> Option.of(one.name(), one.inWords())).toList();
    static final List<Option> CONSENT = Stream.of(Consent.values()).map(one -> Option.of(one.name(), one.inWords())).toList();

    private final MultiValueMap<String, String> typed;
    private final List<FieldError> wrong = new ArrayList<>();

    SharedForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    String text(String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }

    DateFields day() {
        return new DateFields(typed.getFirst("day.day"), typed.getFirst("day.month"), typed.getFirst("day.year"));
    }

    void wrong(String field, String sentence) {
        wrong.add(new FieldError(field, sentence));
    }

    Errors errors() {
        return new Errors(List.copyOf(wrong));
    }

    /** What was typed; {@code null} when something is wrong with it. */
    @Nullable Given read(Optional<Agency> agency, Instant now) {
        var at = at(now);
        need("what", "Say what was shared");
        need("whom", "Say with whom");
        need("purpose", "Say for what purpose");
        var basis = Arrays.stream(LawfulBasis.values()).filter(one -> one.name().equals(text("basis"))).findFirst();
        if (basis.isEmpty()) {
            wrong("basis", "Choose the lawful basis: without one nothing is shared");
        }
        var consent = Arrays.stream(Consent.values()).filter(one -> one.name().equals(text("consent"))).findFirst();
        if (consent.isEmpty()) {
            wrong("consent", "Say whether they agreed");
        }
        if (consent.isPresent() && consent.get() != Consent.GIVEN) {
            need("consentWhy", "Say why they were not asked, or why it is shared all the same");
        }
        if (basis.equals(Optional.of(LawfulBasis.CONSENT)) && consent.isPresent() && consent.get() != Consent.GIVEN) {
            wrong("basis", "Consent is no basis where it was not given. Choose another");
        }
        need("proportionate", "Say why this much and no more");
        return at == null || !wrong.isEmpty() ? null : new Given(at, !text("given").equals("no"), text("what"), agency.orElse(null), text("whom"), text("purpose"), basis.orElseThrow(),
            consent.orElseThrow(), text("consentWhy"), text("proportionate"));
    }

    /** Now, when no day was typed or it was today; otherwise noon of that day. */
    private @Nullable Instant at(Instant now) {
        LocalDate today = now.atZone(When.UK).toLocalDate();
        return switch (day().readDay("The day")) {
            case DateFields.Read.Nothing() -> now;
            case DateFields.Read.Problem(var sentence) -> {
                wrong("day-day", sentence);
                yield null;
            }
            case DateFields.Read.Known known when known.day().isAfter(today) -> {
                wrong("day-day", "The day must not be in the future");
                yield null;
            }
            case DateFields.Read.Known known -> known.day().equals(today) ? now : known.day().atTime(12, 0).atZone(When.UK).toInstant();
        };
    }

    private void need(String name, String sentence) {
        if (text(name).isEmpty()) {
            wrong(name, sentence);
        }
    }
}
