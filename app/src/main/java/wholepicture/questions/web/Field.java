package wholepicture.questions.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wholepicture.questions.Answers;
import wholepicture.questions.Answers.Saved;
import wholepicture.questions.Days;
import wholepicture.questions.Drafts.Draft;
import wholepicture.questions.Kind;
import wholepicture.questions.Line.Slot;
import wholepicture.questions.Typed;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/**
 * A field as a form shows it.
 *
 * @param seen how many answers it has: sent along, so that nobody writes over words they have not read
 * @param by who answered, and when; empty when nobody has
 * @param two both texts where two wrote at once; otherwise empty
 */
public record Field(String name, String seenName, int seen, Kind kind, String label, String value, DateFields date, List<Option> options, String by, Link history,
    String settleName, List<Told> two) {

    /** Words with who wrote them and when. */
    public record Told(String who, String words) {

        static Told of(Slot slot, Saved saved) {
            return new Told(by(saved), slot.inWords(saved.value()));
        }
    }

    static Field of(String sheet, Slot slot, Answers answers, Draft draft) {
        var typed = draft.asTyped();
        boolean waits = typed.has(slot) && !typed.value(slot).equals(answers.value(slot.key()));
        var value = waits ? typed.value(slot) : answers.value(slot.key());
        var standing = answers.standing(slot.key());
        var beside = answers.beside(slot.key());
        var two = beside.isEmpty() ? List.<Told>of() : Stream.concat(standing.stream(), beside.stream()).map(one -> Told.of(slot, one)).toList();
        return new Field(Typed.FIELD + slot.key(), Typed.SEEN + slot.key(), waits ? typed.seen(slot) : answers.seen(slot.key()), slot.kind(), slot.text(), value,
            slot.kind() == Kind.DATE ? Days.fields(value) : DateFields.BLANK,
            Option.choosing(slot.choices().stream().map(c -> Option.of(c.key(), c.text())).toList(), Set.copyOf(value.lines().toList())),
            standing.stream().map(Field::by).findFirst().orElse(""),
            answers.seen(slot.key()) > 1 ? new Link("%d versions".formatted(answers.seen(slot.key())), "%s/line/%s".formatted(sheet, slot.key())) : Link.NONE,
            Typed.SETTLE + slot.key(), two);
    }

    static String by(Saved saved) {
        return "%s, %s, %s".formatted(saved.worker(), saved.agency(), Dates.brief(saved.at()));
    }

    public List<Option> choicesBetween() {
        return Stream.of(Option.of("first", "Keep the first"), Option.of("second", "Keep the last instead"), Option.of("both", "Keep both, one beneath the other"))
            .filter(o -> kind == Kind.WORDS || !o.value().equals("both")).toList();
    }

    public int rows() {
        return value.length() > 300 ? 8 : 3;
    }
}
