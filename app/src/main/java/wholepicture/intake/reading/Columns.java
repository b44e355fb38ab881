package wholepicture.intake.reading;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which column of a file fills which field of a template, worked out once for all its rows. */
final class Columns {

    /** A column that feeds a field. */
    record Source(int at, String heading, @Nullable DateTimeFormatter dates, Map<String, String> values) {}

    private final Template template;
    private final List<String> header;
    private final Map<String, List<Source>> sources = new HashMap<>();
    private final Map<String, String> constants;
    private final boolean[] ours;

    private Columns(Template template, List<String> header, Map<String, String> constants) {
        this.template = template;
        this.header = header;
        this.constants = constants;
        this.ours = new boolean[header.size()];
    }

    /** By the template's own headings. */
    static Columns of(Template template, List<String> header) {
        var columns = new Columns(template, header, Map.of());
        for (var field : template.fields()) {
            var plain = Words.plain(field.name());
            for (int i = 0; i < header.size(); i++) {
                if (Words.plain(header.get(i)).equals(plain)) {
                    columns.feed(field.name(), new Source(i, header.get(i), null, Map.of()));
                }
            }
        }
        return columns;
    }

    /** By a mapping, all of whose columns are in the header. */
    static Columns of(Mapping mapping, List<String> header) {
        var columns = new Columns(mapping.template(), header, mapping.constants());
        for (var column : mapping.columns()) {
            var values = new LinkedHashMap<String, String>();
            column.values().forEach((from, to) -> values.put(Words.plain(from), to));
            columns.feed(column.to(), new Source(indexOf(header, column.from()), column.from(), pattern(column.dates()), values));
        }
        return columns;
    }

    /**
     * @throws IllegalArgumentException when the letters are no pattern
     */
    static @Nullable DateTimeFormatter pattern(@Nullable String letters) {
        return letters == null || letters.isBlank() ? null
            : DateTimeFormatter.ofPattern(letters.replace("yyyy", "uuuu").replace("yy", "uu"), Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Columns and fields that a mapping names and that are not there. */
    static List<Problem> problems(Mapping mapping, List<String> header) {
        var problems = new ArrayList<Problem>();
        for (var column : mapping.columns()) {
            if (indexOf(header, column.from()) < 0) {
                problems.add(new Problem(1, column.from(), "", "The saved mapping reads this column, but the file does not have it.",
                    "Add the column, or change the mapping."));
            }
            if (mapping.template().find(column.to()).isEmpty()) {
                problems.add(new Problem(1, column.from(), column.to(), "The saved mapping puts this column where the template has no place.",
                    "Choose one of the fields of the %s template.".formatted(mapping.template().title())));
            }
            if (badPattern(column.dates())) {
                problems.add(new Problem(1, column.from(), Objects.requireNonNullElse(column.dates(), ""),
                    "The saved mapping's way of writing dates cannot be understood.", "Write it as in dd/MM/yyyy."));
            }
        }
        for (var field : mapping.template().fields()) {
            boolean fed = mapping.constants().containsKey(field.name())
                || mapping.columns().stream().anyMatch(column -> column.to().equals(field.name()));
            if (field.need() == Field.Need.VALUE && !fed) {
                problems.add(new Problem(1, field.name(), "", "The saved mapping has no column for this, which every row must have.",
                    "Choose a column for it, or give one value for all rows."));
            }
        }
        return problems;
    }

    private static boolean badPattern(@Nullable String letters) {
        try {
            pattern(letters);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    static int indexOf(List<String> header, String heading) {
        var plain = Words.plain(heading);
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(heading) || Words.plain(header.get(i)).equals(plain)) {
                return i;
            }
        }
        return -1;
    }

    private void feed(String field, Source source) {
        sources.computeIfAbsent(field, name -> new ArrayList<>(1)).add(source);
        ours[source.at()] = true;
    }

    Template template() {
        return template;
    }

    List<String> header() {
        return header;
    }

    List<Source> sources(String field) {
        return sources.getOrDefault(field, List.of());
    }

    @Nullable String constant(String field) {
        return constants.get(field);
    }

    boolean isOurs(int column) {
        return ours[column];
    }

    /** Headings of columns that feed nothing. */
    List<String> others() {
        var others = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            if (!ours[i]) {
                others.add(header.get(i));
            }
        }
        return others;
    }

    /** The heading under which the sender knows a field, for problems and remarks. */
    String heading(String field) {
        var from = sources(field);
        return from.isEmpty() ? field : from.getFirst().heading();
    }
}
