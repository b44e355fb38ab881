package wholepicture.intake.web;

import java.util.ArrayList;
import java.util.List;
import wholepicture.intake.Quarantined;
import wholepicture.intake.Quarantined.Attempt;
import wholepicture.intake.reading.PlainTable;
import wholepicture.intake.reading.Problem;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;

/**
 * One quarantined row, to be mended.
 *
 * @param fields its cells under their headings; empty for a resource, which is mended as text
 * @param raw the resource
 * @param general what is wrong with the row as a whole
 * @param mayMend false for what cannot be sent again by itself, such as a file of an archive
 * @param reason for setting it aside, as typed
 */
public record RowPage(long id, long number, String name, String place, String state, List<Field> fields, String raw, List<String> general,
    boolean waits, boolean mayMend, List<List<String>> history, String reason, Errors errors) {

    public record Field(String name, String label, String value, String error) {}

    static RowPage of(String name, Quarantined.Row row, List<Attempt> attempts, String reason, Errors reasonErrors) {
        boolean isTable = !row.part().header().isEmpty();
        var cells = isTable ? PlainTable.cells(row.raw()) : List.<String>of();
        var fields = new ArrayList<Field>();
        for (int i = 0; i < Math.max(cells.size(), row.part().header().size()) && isTable; i++) {
            String label = i < row.part().header().size() ? row.part().header().get(i) : "Cell %d, beyond the headings".formatted(i + 1);
            fields.add(new Field("c" + i, label, i < cells.size() ? cells.get(i) : "", error(row.problems(), label)));
        }
        var errors = new ArrayList<>(reasonErrors.list());
        if (row.isWaiting()) {
            fields.stream().filter(f -> !f.error().isEmpty()).map(f -> new FieldError(f.name(), f.label() + ": " + f.error())).forEach(errors::add);
        }
        var labels = fields.stream().map(Field::label).toList();
        var general = row.problems().stream().filter(p -> !labels.contains(p.column())).map(QuarantinePage::problem).toList();
        return new RowPage(row.delivery(), row.place().number(), name, QuarantinePage.place(row), row.state(), fields, isTable ? "" : row.raw(),
            general, row.isWaiting(), row.isWaiting() && !row.raw().isBlank(), history(attempts), reason, new Errors(errors));
    }

    private static String error(List<Problem> problems, String label) {
        return String.join(" ", problems.stream().filter(p -> p.column().equals(label)).map(p -> p.whatIsWrong() + " " + p.remedy()).toList());
    }

    private static List<List<String>> history(List<Attempt> attempts) {
        return attempts.stream().map(a -> List.of(Dates.brief(a.at().toInstant()), a.byName(), a.became().inWords() + a.reason().map(r -> ": " + r).orElse(""),
            a.before(), a.after().orElse(""))).toList();
    }
}
