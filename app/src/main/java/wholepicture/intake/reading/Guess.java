package wholepicture.intake.reading;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.intake.reading.Field.Kind;
import wholepicture.intake.reading.Field.Need;

/**
 * A guess at what the columns of an agency's own table mean, from their headings and from the values under
 * them. A person looks at it before anything is read so.
 *
 * @param mapping what was guessed
 * @param why for each column that was placed, the reason in a few words
 * @param unplaced headings of columns with no place; they are kept as they are
 * @param missing fields that every row must have and no column was found for
 */
public record Guess(Mapping mapping, Map<String, String> why, List<String> unplaced, List<String> missing) {

    /** The guess as a mapping alone. */
    public static Mapping mapping(List<String> header, List<List<String>> firstRows) {
        return of(header, firstRows).mapping();
    }

    /** @param firstRows some rows, for their values; may be empty */
    public static Guess of(List<String> header, List<List<String>> firstRows) {
        Guess best = as(Template.PEOPLE, header, firstRows);
        for (var template : Template.values()) {
            var guess = as(template, header, firstRows);
            if (guess.worth() > best.worth()) {
                best = guess;
            }
        }
        return best;
    }

    /** The best guess for a template that a person has chosen. */
    public static Guess as(Template template, List<String> header, List<List<String>> firstRows) {
        var columns = new ArrayList<Mapping.Column>();
        var why = new HashMap<String, String>();
        var placed = new HashSet<Integer>();
        byHeading(template, header, firstRows, columns, why, placed);
        byValues(template, header, firstRows, columns, why, placed);
        columns.sort(Comparator.comparingInt(column -> header.indexOf(column.from())));
        var filled = columns.stream().map(Mapping.Column::to).toList();
        var unplaced = header.stream().filter(heading -> columns.stream().noneMatch(column -> column.from().equals(heading))).toList();
        var missing = template.fields().stream().filter(field -> field.need() == Need.VALUE && !filled.contains(field.name())).map(Field::name).toList();
        return new Guess(new Mapping(template, columns, Map.of()), Map.copyOf(why), unplaced, missing);
    }

    /** How many fields were found; those that a row must have count for more, their lack against it. */
    private double worth() {
        double worth = 0;
        for (var column : mapping.columns()) {
            worth += mapping.template().field(column.to()).need() == Need.OPTIONAL ? 1 : 2.5;
        }
        return worth - 4.0 * missing.size();
    }

    private static void byHeading(Template template, List<String> header, List<List<String>> rows, List<Mapping.Column> columns,
        Map<String, String> why, Set<Integer> placed) {
        int deepest = template.fields().stream().mapToInt(field -> field.headings().size()).max().orElse(0);
        var taken = new HashSet<String>();
        for (int depth = 0; depth < deepest; depth++) {
            for (var field : template.fields()) {
                var names = field.headings();
                if (depth >= names.size()) {
                    continue;
                }
                int at = plainIndex(header, names.get(depth));
                if (at >= 0 && !placed.contains(at) && (!taken.contains(field.name()) || field.name().equals("address")) && suits(field, values(rows, at))) {
                    columns.add(column(header.get(at), field, values(rows, at)));
                    why.put(header.get(at), "the heading");
                    placed.add(at);
                    taken.add(field.name());
                }
            }
        }
    }

    private static void byValues(Template template, List<String> header, List<List<String>> rows, List<Mapping.Column> columns,
        Map<String, String> why, Set<Integer> placed) {
        for (int i = 0; i < header.size(); i++) {
            var values = values(rows, i);
            if (placed.contains(i) || values.isEmpty()) {
                continue;
            }
            var field = telling(template, header.get(i), values);
            boolean free = field.isPresent() && columns.stream().noneMatch(column -> column.to().equals(field.get().name()));
            if (free) {
                columns.add(column(header.get(i), field.get(), values));
                why.put(header.get(i), "the values under it");
                placed.add(i);
            }
        }
    }

    /** The field that such values can only be for. */
    private static Optional<Field> telling(Template template, String heading, List<String> values) {
        if (values.stream().allMatch(value -> CheckDigits.isNhsNumber(CheckDigits.compact(value)))) {
            return template.find("nhs_number");
        }
        if (values.stream().allMatch(CheckDigits::isUpn)) {
            return template.find("upn");
        }
        if (values.stream().allMatch(value -> Homes.tidyPostcode(value) != null)) {
            return template.find("postcode");
        }
        if (values.stream().allMatch(value -> value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
            return template.find("email");
        }
        if (values.stream().allMatch(value -> value.replaceAll("[ ()+-]", "").matches("(0|44)7\\d{8,9}"))) {
            return template.find("mobile").or(() -> template.find("phone"));
        }
        if (template == Template.PEOPLE && values.size() > 1 && values.stream().allMatch(value -> value.matches("(?i)m|f|male|female|u"))
            && values.stream().distinct().count() < 5) {
            return template.find("sex");
        }
        if (values.stream().allMatch(Guess::isDate)) {
            var dates = template.fields().stream().filter(field -> field.kind() == Kind.DATE && field.need() != Need.OPTIONAL).findFirst();
            return template == Template.PEOPLE && Words.plain(heading).contains("birth") ? template.find("born") : dates;
        }
        if (template == Template.APPOINTMENTS && values.stream().allMatch(value -> value.length() > 2 && Words.OUTCOME.read(value).isPresent())) {
            return template.find("outcome");
        }
        return Optional.empty();
    }

    private static boolean isDate(String value) {
        return datesOf(List.of(value)) != null || readable(value);
    }

    private static boolean readable(String value) {
        try {
            return value.length() > 5 && Dates.read(value, null).from().getYear() > 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether the values under a heading can be what the heading says. */
    private static boolean suits(Field field, List<String> values) {
        return field.kind() != Kind.DATE || values.isEmpty() || values.stream().anyMatch(Guess::isDate);
    }

    private static Mapping.Column column(String heading, Field field, List<String> values) {
        return new Mapping.Column(heading, field.name(), field.kind() == Kind.DATE ? datesOf(values) : null, Map.of());
    }

    /** How the dates are written, when it is not one of the usual ways: months first, or years of two digits. */
    private static @Nullable String datesOf(List<String> values) {
        for (var separator : List.of("/", "-", ".")) {
            var part = "(\\d{1,2})\\Q" + separator + "\\E(\\d{1,2})\\Q" + separator + "\\E(\\d{4}|\\d{2})";
            var parts = values.stream().map(value -> Pattern.compile(part).matcher(value)).filter(Matcher::matches).toList();
            if (parts.isEmpty() || parts.size() < values.size()) {
                continue;
            }
            boolean monthFirst = parts.stream().anyMatch(m -> Integer.parseInt(m.group(2)) > 12)
                && parts.stream().allMatch(m -> Integer.parseInt(m.group(1)) <= 12);
            boolean shortYear = parts.stream().allMatch(m -> m.group(3).length() == 2);
            if (monthFirst || shortYear) {
                return (monthFirst ? "M" + separator + "d" : "d" + separator + "M") + separator + (shortYear ? "uu" : "uuuu");
            }
        }
        return null;
    }

    private static List<String> values(List<List<String>> rows, int at) {
        return rows.stream().filter(row -> row.size() > at).map(row -> Cells.tidy(row.get(at))).filter(value -> !value.isEmpty()).toList();
    }

    private static int plainIndex(List<String> header, String plain) {
        for (int i = 0; i < header.size(); i++) {
            if (Words.plain(header.get(i)).equals(plain)) {
                return i;
            }
        }
        return -1;
    }
}
