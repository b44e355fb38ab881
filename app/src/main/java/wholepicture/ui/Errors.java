package wholepicture.ui;

import java.util.List;

/**
 * All that is wrong with the answers on a form, told at once. A page with any goes out with status 422; the layout puts
 * "Error: " into its title and the summary at its top.
 */
public record Errors(List<FieldError> list) {

    public static final Errors NONE = new Errors(List.of());

    public Errors {
        list = List.copyOf(list);
    }

    public static Errors of(String field, String message) {
        return new Errors(List.of(new FieldError(field, message)));
    }

    public boolean any() {
        return !list.isEmpty();
    }

    /** What is wrong with this field; empty when nothing is. */
    public String of(String field) {
        return list.stream().filter(e -> e.field().equals(field)).map(FieldError::message).findFirst().orElse("");
    }
}
