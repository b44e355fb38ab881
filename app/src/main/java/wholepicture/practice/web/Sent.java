package wholepicture.practice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** A form of a register, as it was sent. */
public record Sent(Map<String, String> fields) {

    static final Sent NOTHING = new Sent(Map.of());

    public String text(String name) {
        return Objects.requireNonNullElse(fields.get(name), "").strip();
    }

    public DateFields date(String name) {
        return new DateFields(fields.get(name + ".day"), fields.get(name + ".month"), fields.get(name + ".year"));
    }

    Optional<LocalDate> day(String name) {
        return date(name).readDay("The day") instanceof DateFields.Read.Known known ? Optional.of(known.day()) : Optional.empty();
    }

    /** What is wrong with it, gathered field by field. */
    final class Check {

        private final List<FieldError> errors = new ArrayList<>();

        Check that(boolean holds, String field, String message) {
            if (!holds) {
                errors.add(new FieldError(field, message));
            }
            return this;
        }

        Check words(String field, String message) {
            return that(!text(field).isEmpty(), field, message);
        }

        Check day(String field, String message) {
            switch (date(field).readDay("The day")) {
                case DateFields.Read.Known ignored -> { }
                case DateFields.Read.Nothing() -> errors.add(new FieldError(field + "-day", message));
                case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError(field + "-day", sentence));
            }
            return this;
        }

        Errors errors() {
            return new Errors(errors);
        }
    }
}
