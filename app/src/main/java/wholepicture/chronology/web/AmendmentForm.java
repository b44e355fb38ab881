package wholepicture.chronology.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.chronology.Amendment.Kind;
import wholepicture.chronology.Wording;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** What is to be added beneath a line, as typed. */
public record AmendmentForm(String kind, String words, String significance, String whose) {

    static final AmendmentForm EMPTY = new AmendmentForm(null, null, null, null);

    public AmendmentForm(@Nullable String kind, @Nullable String words, @Nullable String significance, @Nullable String whose) {
        this.kind = kind == null ? "" : kind;
        this.words = words == null ? "" : words.strip();
        this.significance = significance == null ? "" : significance;
        this.whose = whose == null ? "" : whose.strip();
    }

    Errors errors() {
        var errors = new ArrayList<FieldError>();
        if (chosen().isEmpty()) {
            errors.add(new FieldError("kind", "Choose what you are adding"));
        }
        if (words.isEmpty()) {
            errors.add(new FieldError("words", "Write what is to stand beneath the line"));
        }
        if (chosen().filter(one -> one == Kind.SIGNIFICANCE).isPresent() && chosenSignificance().isEmpty()) {
            errors.add(new FieldError("significance", "Choose how much it matters"));
        }
        return new Errors(errors);
    }

    Optional<Kind> chosen() {
        return Option.chosen(Kind.class, kind);
    }

    Optional<Significance> chosenSignificance() {
        return Option.chosen(Significance.class, significance);
    }

    public List<Option> kinds() {
        return Option.choosing(Arrays.stream(Kind.values()).map(one -> Option.of(one.name(), one.inWords(), one.hint())).toList(), kind);
    }

    public List<Option> significances() {
        return Option.choosing(Stream.concat(Stream.of(Option.of("", "Not a question of significance")),
            Arrays.stream(Significance.values()).map(one -> Option.of(one.name(), Wording.of(one)))).toList(), significance);
    }
}
