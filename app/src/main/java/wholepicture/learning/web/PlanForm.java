package wholepicture.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/** What was typed into one of the forms of a response plan, kept as typed. */
public record PlanForm(Map<String, String> typed) {

    static final PlanForm EMPTY = new PlanForm(Map.of());

    public PlanForm {
        typed = Map.copyOf(typed);
    }

    /** Without blanks at its ends; empty when nothing was typed. */
    public String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public DateFields date(String field) {
        return new DateFields(text(field + ".day"), text(field + ".month"), text(field + ".year"));
    }

    /** The day, where it is a real one. */
    Optional<LocalDate> day(String field) {
        return date(field).readDay("The day") instanceof DateFields.Read.Known known ? Optional.of(known.day()) : Optional.empty();
    }

    Optional<Long> number(String field) {
        return text(field).matches("\\d{1,18}") ? Optional.of(Long.valueOf(text(field))) : Optional.empty();
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> of) {
        return List.of(of.getEnumConstants()).stream().filter(one -> one.name().equals(text(field))).findFirst();
    }

    /** What is wrong, told at once. */
    static final class Check {

        private final PlanForm form;
        private final List<FieldError> errors = new ArrayList<>();

        Check(PlanForm form) {
            this.form = form;
        }

        Check text(String field, String message) {
            return that(!form.text(field).isEmpty(), field, message);
        }

        Check day(String field, String what, String missing) {
            switch (form.date(field).readDay(what)) {
                case DateFields.Read.Problem(String sentence) -> errors.add(new FieldError(field, sentence));
                case DateFields.Read.Nothing _ -> errors.add(new FieldError(field, missing));
                case DateFields.Read.Known _ -> { }
            }
            return this;
        }

        Check that(boolean holds, String field, String message) {
            if (!holds) {
                errors.add(new FieldError(field, message));
            }
            return this;
        }

        Errors errors() {
            return new Errors(errors);
        }
    }
}
