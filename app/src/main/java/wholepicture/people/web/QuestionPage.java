package wholepicture.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.arrivals.Arrival;
import wholepicture.people.Question;
import wholepicture.time.When;
import wholepicture.ui.Errors;
import wholepicture.ui.pictures.Waterfall;
import wholepicture.ui.pictures.WaterfallPicture;

/** Two records side by side, and how each field speaks for or against one person. */
public record QuestionPage(Question question, String reason, Errors errors) {

    /** The picture, as it was made by us from words that are escaped there. */
    public String picture() {
        var steps = question.weighed().fields().stream()
            .map(f -> new WaterfallPicture.Step(f.field().inWords(), f.level().inWords(), f.bits())).toList();
        return Waterfall.svg(new WaterfallPicture("How each field speaks for or against one person",
            "Each bar is the weight of one field, in bits; together %s.".formatted(bits(question.weighed().bits())), steps, "Together", List.of()));
    }

    public List<List<String>> weights() {
        return question.weighed().fields().stream()
            .map(f -> List.of(f.field().inWords(), f.left(), f.right(), f.level().inWords(), bits(f.bits()))).toList();
    }

    public String together() {
        return bits(question.weighed().bits());
    }

    /** What each of the two says, line by line. */
    public List<List<String>> sides() {
        var one = question.one();
        var other = question.other();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Agency", one.agency(), other.agency()));
        rows.add(List.of("Its number", one.localId(), other.localId()));
        rows.add(List.of("Names", names(one), names(other)));
        rows.add(List.of("Born", born(one), born(other)));
        rows.add(List.of("Sex", word(one.says().sex()), word(other.says().sex())));
        rows.add(List.of("Numbers", identifiers(one), identifiers(other)));
        rows.add(List.of("Addresses", addresses(one), addresses(other)));
        rows.add(List.of("Telephone and e-mail", reach(one), reach(other)));
        return rows;
    }

    private static String names(Question.Side side) {
        return side.says().names().stream().map(n -> n.use().equals("usual") ? n.full() : n.full() + " (" + n.use() + ")").collect(Collectors.joining("; "));
    }

    private static String born(Question.Side side) {
        return Stream.of(side.says().born(), side.says().due()).flatMap(Stream::ofNullable).map(When::inWords).findFirst().orElse("not known");
    }

    private static String word(Arrival.Sex sex) {
        return sex.name().toLowerCase(Locale.UK);
    }

    private static String identifiers(Question.Side side) {
        return side.says().identifiers().stream().map(i -> i.kind() + " " + i.value()).collect(Collectors.joining("; "));
    }

    private static String addresses(Question.Side side) {
        return side.residences().stream().map(r -> r.postcode() == null ? r.lines() : r.lines() + ", " + r.postcode()).collect(Collectors.joining("; "));
    }

    private static String reach(Question.Side side) {
        return side.says().reach().stream().map(Arrival.Reach::value).collect(Collectors.joining("; "));
    }

    private static String bits(double bits) {
        return "%+.1f".formatted(bits);
    }
}
