package wholepicture.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a case, as people say it on the telephone: {@code CP-2026-0041}. */
public record CaseRef(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{4,9}");

    public CaseRef {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("\"%s\" is not the reference of a case".formatted(value));
        }
    }

    /** Nothing when the words are not a reference. */
    public static Optional<CaseRef> read(String typed) {
        return FORM.matcher(typed).matches() ? Optional.of(new CaseRef(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
