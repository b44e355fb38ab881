package wholepicture.chronology.web.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** As what, and what for, as typed. */
public record ExportForm(String format, String purpose) {

    static final ExportForm EMPTY = new ExportForm(Format.PDF.name(), null);
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LETTERS = 500;

    public ExportForm(@Nullable String format, @Nullable String purpose) {
        this.format = format == null ? "" : format;
        this.purpose = purpose == null ? "" : purpose.strip();
    }

    Errors errors() {
        var errors = new ArrayList<FieldError>();
        if (chosen().isEmpty()) {
            errors.add(new FieldError("format", "Choose what to export it as"));
        }
        if (purpose.length() < FEWEST_LETTERS) {
            errors.add(new FieldError("purpose", "Say what you need it for, so that whoever reads it knows what it may be used for"));
        } else if (purpose.length() > MOST_LETTERS) {
            errors.add(new FieldError("purpose", "Say what you need it for in at most %d letters".formatted(MOST_LETTERS)));
        }
        return new Errors(errors);
    }

    Optional<Format> chosen() {
        return Format.named(format);
    }

    public List<Option> formats() {
        return Option.choosing(Arrays.stream(Format.values()).map(one -> Option.of(one.name(), one.inWords(), one.hint())).toList(), format);
    }
}
