package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Sent;

/** What was typed into one of the forms of a response plan, kept as typed. */
public final class PlanForm extends Sent {

    static final PlanForm EMPTY = new PlanForm(Map.of());

    PlanForm(Map<String, String> typed) {
        super(MultiValueMap.fromSingleValue(typed));
    }

    Optional<Long> number(String field) {
        return text(field).matches("\\d{1,18}") ? Optional.of(Long.valueOf(text(field))) : Optional.empty();
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> of) {
        return one(of, field);
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
