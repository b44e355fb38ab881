package wholepicture.intake.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agency's own CSV is read as one of the templates. It can be kept as JSON as it stands.
 *
 * @param template which template the rows are
 * @param columns which column goes where; columns not named here are kept as they are
 * @param constants template fields with one value for every row
 */
public record Mapping(Template template, List<Column> columns, Map<String, String> constants) {

    /**
     * @param from the heading in the agency's file; capitals and spaces do not matter
     * @param to the template field
     * @param dates how dates are written, in the letters of {@code DateTimeFormatter}
     *     ({@code dd/MM/uuuu}), {@code null} to read the usual British and ISO forms
     * @param values words of the file that stand for words of the template: "1" for "male"
     */
    public record Column(String from, String to, @Nullable String dates, Map<String, String> values) {
        public Column {
            values = Map.copyOf(values);
        }
    }

    public Mapping {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** Whether a way of writing dates can be understood; a blank one can: it leaves the usual ways. */
    public static boolean isDatePattern(String letters) {
        try {
            Columns.pattern(letters);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
