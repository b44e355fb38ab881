package wholepicture.questions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.questions.Kind.Choice;

/**
 * One line of a question set.
 *
 * @param key kept with the answers; it never changes its meaning, and is never used again
 * @param help what a good answer holds
 * @param neededIf when it must be answered although it is not required
 * @param choices for {@link Kind#CHOICE} and {@link Kind#SEVERAL}
 * @param rows of a table; each with a key and what it is called
 * @param columns of a table
 * @param wholeRows whether a row that was begun must be filled in every column
 * @param atLeast rows below which a warning is shown; it holds nothing up
 * @param warning the words of it
 * @param mark what else the answer is for: {@code review-on} the day to look again, {@code trend} to be drawn over time
 * @param themes ids of the vocabulary of themes
 * @param sources the reviews and guidance that caused it, as they are cited
 */
public record Line(String key, Kind kind, String text, String help, boolean required, @Nullable NeededIf neededIf, List<Choice> choices, List<Choice> rows,
    List<Column> columns, boolean wholeRows, int atLeast, String warning, String mark, List<String> themes, List<String> sources) {

    /** Makes it whole where a published body leaves something out. */
    public Line(String key, Kind kind, String text, @Nullable String help, boolean required, @Nullable NeededIf neededIf, @Nullable List<Choice> choices,
        @Nullable List<Choice> rows, @Nullable List<Column> columns, boolean wholeRows, int atLeast, @Nullable String warning, @Nullable String mark,
        @Nullable List<String> themes, @Nullable List<String> sources) {
        this.key = key;
        this.kind = kind;
        this.text = text;
        this.help = help == null ? "" : help;
        this.required = required;
        this.neededIf = neededIf;
        this.choices = choices == null || choices.isEmpty() ? kind.choices() : List.copyOf(choices);
        this.rows = rows == null ? List.of() : List.copyOf(rows);
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.wholeRows = wholeRows;
        this.atLeast = atLeast;
        this.warning = warning == null ? "" : warning;
        this.mark = mark == null ? "" : mark;
        this.themes = themes == null ? List.of() : List.copyOf(themes);
        this.sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** A line must be answered when another was answered so. */
    public record NeededIf(String line, List<String> is) {}

    /** A column of a table. */
    public record Column(String key, Kind kind, String text) {}

    /**
     * One field in which an answer is typed: a line of most kinds has one, a table one for each cell.
     *
     * @param key the line's own, or {@code line.row.column}
     * @param text what is asked, as it stands by the field
     */
    public record Slot(String key, Line line, Kind kind, String text, List<Choice> choices) {

        /** The answer as people read it. */
        public String inWords(String value) {
            if (value.isEmpty() || choices.isEmpty()) {
                return kind == Kind.DATE ? Days.inWords(value) : value;
            }
            return value.lines().map(v -> choices.stream().filter(c -> c.key().equals(v)).map(Choice::text).findFirst().orElse(v)).reduce((a, b) -> a + "; " + b).orElse("");
        }
    }

    public List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        if (kind == Kind.TABLE) {
            rows.forEach(row -> columns.forEach(column -> slots.add(cell(row, column))));
            return List.copyOf(slots);
        }
        slots.add(new Slot(key, this, kind, text, choices));
        if (kind == Kind.CONFIDENCE) {
            slots.add(new Slot(key + ".evidence", this, Kind.WORDS, "What shows it", List.of()));
            slots.add(new Slot(key + ".action", this, Kind.WORDS, "What I shall do", List.of()));
        }
        return List.copyOf(slots);
    }

    public Slot cell(Choice row, Column column) {
        return new Slot("%s.%s.%s".formatted(key, row.key(), column.key()), this, column.kind(), "%s: %s".formatted(row.text(), column.text()), column.kind().choices());
    }

    /** The same line with other words, asked in the next version. */
    public Line asking(String words, String helping, boolean needed, List<Choice> offered, List<String> about, List<String> causes) {
        return new Line(key, kind, words, helping, needed, neededIf, offered, rows, columns, wholeRows, atLeast, warning, mark, about, causes);
    }

    /** The same line with other rows and columns, and needed under another condition. */
    public Line laidOut(List<Choice> others, List<Column> across, boolean whole, @Nullable NeededIf condition) {
        return new Line(key, kind, text, help, required, condition, choices, others, across, whole, atLeast, warning, mark, themes, sources);
    }

    /** A new line. */
    public static Line asked(String key, Kind kind, String text, String help, boolean required, List<Choice> choices, List<String> themes, List<String> sources) {
        return new Line(key, kind, text, help, required, null, choices, List.of(), List.of(), false, 0, "", "", themes, sources);
    }

    Line onItsOwn() {
        return new Line(key, kind, text, help, required, null, choices, rows, columns, wholeRows, atLeast, warning, mark, themes, sources);
    }
}
