package wholepicture.childprotection.entering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.childprotection.entering.NewChild;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/**
 * Children of one family as typed.
 *
 * @param once names the form, so that sent twice it enters nobody twice
 * @param contact the contact of the public that it came of; empty when it came of none
 */
public record NewChildForm(String once, String contact, List<Row> rows, String together, String address, String postcode) {

    static final int MOST = 4;
    /** A birth is expected at most so many weeks ahead, and was at most so many ago if nobody said that it happened. */
    private static final int WEEKS_AHEAD = 44;
    private static final int WEEKS_BACK = 4;

    /** One child as typed. */
    public record Row(int n, String given, String family, DateFields born, DateFields due, String sex) {

        boolean isBlank() {
            return given.isEmpty() && family.isEmpty() && born.isBlank() && due.isBlank();
        }

        public List<Option> sexes() {
            return Option.choosing(List.of(Option.of(Sex.UNKNOWN.name(), "Not known"), Option.of(Sex.FEMALE.name(), "Girl"), Option.of(Sex.MALE.name(), "Boy"),
                Option.of(Sex.OTHER.name(), "Other")), sex);
        }
    }

    static NewChildForm blank(String contact) {
        return new NewChildForm(UUID.randomUUID().toString(), contact, IntStream.rangeClosed(1, MOST)
            .mapToObj(n -> new Row(n, "", "", DateFields.BLANK, DateFields.BLANK, Sex.UNKNOWN.name())).toList(), "siblings", "", "");
    }

    static NewChildForm read(Sent sent) {
        var rows = IntStream.rangeClosed(1, MOST).mapToObj(n -> new Row(n, sent.text("given-" + n), sent.text("family-" + n), sent.date("born-" + n), sent.date("due-" + n),
            sent.text("sex-" + n))).toList();
        return new NewChildForm(sent.text("once"), sent.text("contact"), rows, sent.text("together"), sent.text("address"), sent.text("postcode"));
    }

    Errors check(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (rows.stream().allMatch(Row::isBlank)) {
            errors.add(new FieldError("given-1", "Enter at least one child"));
        }
        rows.stream().filter(row -> !row.isBlank()).forEach(row -> check(row, today, errors));
        if (rows.stream().filter(row -> !row.isBlank()).count() > 1 && !together.equals("siblings") && !together.equals("household")) {
            errors.add(new FieldError("together", "Say how the children belong together"));
        }
        return new Errors(errors);
    }

    private static void check(Row row, LocalDate today, List<FieldError> errors) {
        if (row.given.isEmpty() && row.family.isEmpty()) {
            errors.add(new FieldError("given-" + row.n, "Enter a name, if only a surname"));
        }
        switch (row.born.readWhen("The date of birth")) {
            case DateFields.Read.Known known when known.when().from().isAfter(today) ->
                errors.add(new FieldError("born-" + row.n + "-day", "The date of birth is in the future. For an unborn child enter when the birth is expected"));
            case DateFields.Read.Known known when known.when().to().isBefore(today.minusYears(18)) ->
                errors.add(new FieldError("born-" + row.n + "-day", "That is 18 years ago or more: this page is for children"));
            case DateFields.Read.Known ignored -> { }
            case DateFields.Read.Nothing() -> {
                if (row.due.isBlank()) {
                    errors.add(new FieldError("born-" + row.n + "-day", "Enter when the child was born, if only the year, or when the birth is expected"));
                }
            }
            case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError("born-" + row.n + "-day", sentence));
        }
        switch (row.due.readDay("The expected day")) {
            case DateFields.Read.Known known when known.day().isAfter(today.plusWeeks(WEEKS_AHEAD)) || known.day().isBefore(today.minusWeeks(WEEKS_BACK)) ->
                errors.add(new FieldError("due-" + row.n + "-day", "The birth is expected within the next %d weeks, or was lately".formatted(WEEKS_AHEAD)));
            case DateFields.Read.Known ignored when !row.born.isBlank() -> errors.add(new FieldError("due-" + row.n + "-day", "The child is born: leave the expected day empty"));
            case DateFields.Read.Known _, DateFields.Read.Nothing _ -> { }
            case DateFields.Read.Problem(var sentence) -> errors.add(new FieldError("due-" + row.n + "-day", sentence));
        }
    }

    /** The children; only when nothing is wrong. */
    List<NewChild> children() {
        return rows.stream().filter(row -> !row.isBlank()).map(row -> new NewChild(given(row), row.family, when(row.born), day(row.due),
            Option.chosen(Sex.class, row.sex).orElse(Sex.UNKNOWN))).toList();
    }

    private static String given(Row row) {
        return row.given.isEmpty() && !row.due.isBlank() ? "Unborn" : row.given;
    }

    private static @Nullable When when(DateFields date) {
        return date.readWhen("The day") instanceof DateFields.Read.Known known ? known.when() : null;
    }

    private static @Nullable LocalDate day(DateFields date) {
        return date.readDay("The day") instanceof DateFields.Read.Known known ? known.day() : null;
    }
}
