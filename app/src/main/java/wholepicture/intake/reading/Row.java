package wholepicture.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.OutcomeCodes;
import wholepicture.arrivals.WasNotBrought;
import wholepicture.time.When;
import wholepicture.ui.Sentences;

/** One row of a table while it is read: its fields by name, and everything that is wrong with it. */
final class Row {

    private static final Set<String> NOTHING = Set.of("null", "na", "nk", "none", "unknown", "notknown", "notrecorded", "notapplicable", "nil");

    private final Columns columns;
    private final List<String> cells;
    private final long number;
    private final ReadingContext context;
    private final Teller teller;
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<Remark> remarks = new ArrayList<>(0);

    Row(Columns columns, List<String> cells, long number, ReadingContext context, Teller teller) {
        this.columns = columns;
        this.cells = cells;
        this.number = number;
        this.context = context;
        this.teller = teller;
    }

    /** What stands in the field, without spaces around it; blank when nothing does. */
    String text(String field) {
        var from = columns.sources(field);
        if (from.size() == 1) {
            var cell = value(from.getFirst());
            return cell.isEmpty() ? constant(field) : cell;
        }
        var parts = new StringBuilder();
        for (var source : from) {
            var cell = value(source);
            if (!cell.isEmpty()) {
                parts.append(parts.isEmpty() ? "" : ", ").append(cell);
            }
        }
        return parts.isEmpty() ? constant(field) : parts.toString();
    }

    private String constant(String field) {
        var constant = columns.constant(field);
        return constant == null ? "" : constant;
    }

    private String value(Columns.Source source) {
        var cell = cells.get(source.at());
        if (source.values().isEmpty()) {
            return "NULL".equals(cell) ? "" : cell;
        }
        var translated = source.values().get(Words.plain(cell));
        return translated == null ? cell : translated;
    }

    /** What stands in a column, whatever it is called. */
    String cell(int column) {
        return cells.get(column);
    }

    @Nullable String orNull(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** The same, and nothing when the cell only says that nothing is known. */
    String known(String field) {
        var text = text(field);
        return text.length() > 14 || !NOTHING.contains(Words.plain(text)) && !Words.plain(text).isEmpty() ? text : "";
    }

    /** What must be there; a problem when it is not. */
    String needed(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            var meaning = columns.template().field(field).meaning();
            problem(field, "This is empty, and every row must have it.", "Fill it in: " + Sentences.within(meaning));
        }
        return text;
    }

    @Nullable When date(String field) {
        var text = known(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var from = columns.sources(field);
            var when = Dates.read(text, from.isEmpty() ? null : from.getFirst().dates());
            if (when.from().getYear() < 1850 || when.from().getYear() > 2200) {
                problem(field, "The year %d cannot be right.".formatted(when.from().getYear()), "Write the year with four digits, as in 2024-05-03.");
                return null;
            }
            return when;
        } catch (DateTimeException e) {
            var said = String.valueOf(e.getMessage());
            int end = said.indexOf(". ");
            problem(field, end < 0 ? said : said.substring(0, end + 1), end < 0 ? "Write 2024-05-03." : said.substring(end + 2));
            return null;
        }
    }

    /** A date that cannot be still to come. */
    @Nullable When past(String field, String remedy) {
        var when = date(field);
        if (when != null && isToCome(when)) {
            problem(field, "This day is still to come.", remedy);
            return null;
        }
        return when;
    }

    boolean isToCome(When when) {
        return when.from().isAfter(context.today());
    }

    LocalDate today() {
        return context.today();
    }

    <E extends Enum<E>> Optional<E> word(String field, Words<E> words) {
        var text = known(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var read = words.read(text);
        if (read.isEmpty()) {
            remark(field, "\"%s\" is not a word we know for this; it is kept as it was sent. We know: %s.".formatted(
                text, String.join(", ", words.ours())));
        }
        return read;
    }

    @Nullable Boolean yesNo(String field) {
        var text = known(field);
        return switch (Words.plain(text)) {
            case "" -> null;
            case "yes", "y", "true", "1", "t" -> true;
            case "no", "n", "false", "0", "f" -> false;
            default -> {
                remark(field, "\"%s\" is neither yes nor no, and was not used.".formatted(text));
                yield null;
            }
        };
    }

    /** An unknown word here stops the row: keeping it less closely than was asked would be worse. */
    @Nullable Grade grade() {
        var text = text("grade");
        if (text.isEmpty()) {
            return null;
        }
        var grade = Words.GRADE.read(text);
        if (grade.isEmpty()) {
            problem("grade", "This is not a way of keeping a record that we know.", "Write one of: %s.".formatted(String.join(", ", Words.GRADE.ours())));
        }
        return grade.orElse(null);
    }

    List<String> list(String field) {
        var text = known(field);
        return text.isEmpty() ? List.of()
            : Arrays.stream(text.split("[;|\n]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    Set<Factor> factors(Map<String, String> original) {
        var factors = new LinkedHashSet<Factor>();
        for (var each : list("factors")) {
            var factor = Words.FACTOR.read(each);
            factor.ifPresent(factors::add);
            if (factor.isEmpty()) {
                original.merge("factors", each, (a, b) -> a + "; " + b);
            }
        }
        return factors;
    }

    /** What came of an appointment, with the rule for children. */
    Outcome outcome(String localPerson, @Nullable When at, Map<String, String> original) {
        var sent = needed("outcome");
        var word = Words.OUTCOME.read(sent);
        var listed = word.isPresent() || sent.isEmpty() ? Optional.<OutcomeCodes.Kept>empty() : OutcomeCodes.meaning(context.codes().get(), sent, at == null ? context.today() : at.from());
        listed.ifPresent(code -> original.put("read by the list of codes of", code.system()));
        if (word.isEmpty() && listed.isEmpty() && !sent.isEmpty()) {
            remark("outcome", "\"%s\" is not an outcome we know; it is kept as it was sent. A mapping can say what it means.".formatted(sent));
        }
        var read = word.or(() -> listed.map(OutcomeCodes.Kept::meaning)).orElse(Outcome.UNKNOWN);
        return WasNotBrought.outcome(read, sent, () -> teller.born(localPerson, context.known()), at, context.today(), original);
    }

    /** Columns that are not ours, as sent. */
    Map<String, String> rest() {
        var rest = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            if (!columns.isOurs(i) && !cells.get(i).isEmpty() && !"NULL".equals(cells.get(i))) {
                rest.put(columns.header().get(i), cells.get(i));
            }
        }
        return rest;
    }

    void problem(String field, String whatIsWrong, String remedy) {
        problems.add(new Problem(number, columns.heading(field), text(field), whatIsWrong, remedy));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void remark(String field, String sentence) {
        remarks.add(new Remark(columns.heading(field), text(field), sentence));
    }

    List<Problem> problems() {
        return problems;
    }

    List<Remark> remarks() {
        return remarks;
    }

    long number() {
        return number;
    }
}
