package wholepicture.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wholepicture.intake.reading.Field;
import wholepicture.intake.reading.Field.Kind;
import wholepicture.intake.reading.Field.Need;
import wholepicture.intake.reading.Template;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/**
 * Saying what the columns of a table mean.
 *
 * @param action where the form goes
 * @param file the file it is for; empty when a saved mapping is changed without one
 * @param all fields that every row must have and no column gives: one value for all rows
 * @param preview the first rows as they would be read, when asked for
 */
public record MappingPage(String action, String file, String name, String template, List<Option> templates, String purpose, List<Column> columns, List<All> all,
    Optional<MappingPreview> preview, Errors errors) {

    /**
     * @param samples what stands under the heading in the first rows
     * @param why the reason of a guess; empty without one
     * @param isDate whether to ask how dates are written
     * @param isWords whether to ask what its words stand for
     */
    public record Column(int number, String heading, String samples, List<Option> fields, String why, boolean isDate, String dates, boolean isWords,
        String values, String hint) {}

    public record All(String name, String label, String hint, String value) {}

    static MappingPage of(String action, String file, MappingForm form, Map<String, String> why, List<List<String>> rows, Optional<MappingPreview> preview,
        Errors errors) {
        var columns = IntStream.range(0, form.header().size()).mapToObj(n -> column(form, n, why, rows)).toList();
        var taken = form.mapping().columns().stream().map(c -> c.to()).toList();
        var all = form.template().fields().stream()
            .filter(f -> !taken.contains(f.name()) && (f.need() == Need.VALUE || !form.said("all-" + f.name()).isEmpty() || f.kind() == Kind.GRADE))
            .map(f -> new All("all-" + f.name(), f.name().replace('_', ' '), hint(f), form.said("all-" + f.name()))).toList();
        var templates = Arrays.stream(Template.values()).map(t -> new Option(t.name(), t.title(), t.purpose(), t == form.template())).toList();
        return new MappingPage(action, file, form.name(), form.template().name(), templates, form.template().purpose(), columns, all, preview, errors);
    }

    private static Column column(MappingForm form, int n, Map<String, String> why, List<List<String>> rows) {
        var heading = form.header().get(n);
        var to = form.said("to" + n);
        var field = form.template().fields().stream().filter(f -> f.name().equals(to)).findFirst();
        var samples = String.join(" · ", rows.stream().filter(row -> row.size() > n).map(row -> row.get(n).strip()).filter(s -> !s.isEmpty()).distinct().limit(4)
            .map(s -> s.length() > 40 ? s.substring(0, 39) + "…" : s).toList());
        var options = Stream.concat(Stream.of(new Option("", "Keep it as it is", "", to.isEmpty())),
            form.template().fields().stream().map(f -> new Option(f.name(), f.name().replace('_', ' '), "", f.name().equals(to)))).toList();
        boolean isDate = field.map(f -> f.kind() == Kind.DATE).orElse(false) || !form.said("dates" + n).isEmpty();
        boolean isWords = field.map(f -> !f.kind().allowed().isEmpty()).orElse(false) || !form.said("values" + n).isEmpty();
        return new Column(n, heading, samples, options, why.getOrDefault(heading, ""), isDate, form.said("dates" + n), isWords, form.said("values" + n),
            field.map(MappingPage::hint).orElse(""));
    }

    private static String hint(Field field) {
        return field.meaning() + (field.kind().allowed().isEmpty() ? "" : " One of: " + String.join(", ", field.kind().allowed()) + ".");
    }
}
