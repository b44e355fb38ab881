package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.learning.ReviewKind;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** A new review, as typed. */
public record ReviewForm(String kind, String title, DateFields began) {

    static final ReviewForm EMPTY = new ReviewForm("", "", DateFields.BLANK);

    public ReviewForm(@Nullable String kind, @Nullable String title, @Nullable DateFields began) {
        this.kind = kind == null ? "" : kind.strip();
        this.title = title == null ? "" : title.strip();
        this.began = began == null ? DateFields.BLANK : began;
    }

    Errors errors() {
        var errors = new ArrayList<FieldError>();
        if (Arrays.stream(ReviewKind.values()).noneMatch(k -> k.name().equals(kind))) {
            errors.add(new FieldError("kind", "Choose what kind of review it is"));
        }
        if (title.isEmpty()) {
            errors.add(new FieldError("title", "Enter the name by which the review is spoken of"));
        }
        switch (began.readDay("The day its clocks count from")) {
            case DateFields.Read.Problem(String sentence) -> errors.add(new FieldError("began", sentence));
            case DateFields.Read.Nothing _ -> errors.add(new FieldError("began", "Enter the day its clocks count from"));
            case DateFields.Read.Known _ -> { }
        }
        return new Errors(errors);
    }

    public List<Option> kinds() {
        var kinds = new ArrayList<>(List.of(new Option("", "Choose", "", kind.isEmpty())));
        Arrays.stream(ReviewKind.values()).forEach(k -> kinds.add(new Option(k.name(), k.inWords(), "", k.name().equals(kind))));
        return kinds;
    }
}
