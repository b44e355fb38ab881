package wholepicture.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.time.When;

/** Reads addresses and tidies postcodes. */
final class Homes {

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d[A-Z]{2})");
    private static final Pattern POSTCODE_AT_END = Pattern.compile("(?i)^(.*?)[,\\s]+([A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2})$");

    private Homes() {}

    /** The present address of a person, when the row has one. */
    static List<Residence> now(Row row) {
        var residence = home(row, "home", row.past("address_from", "Correct the day."), null);
        return residence == null ? List.of() : List.of(residence);
    }

    /** The address of a row; {@code null} when it has none. */
    static @Nullable Residence home(Row row, String use, @Nullable When from, @Nullable When to) {
        var lines = row.text("address").replaceAll("\\s*\\R\\s*", ", ");
        var postcode = row.known("postcode");
        if (postcode.isEmpty()) {
            var whole = POSTCODE_AT_END.matcher(lines);
            if (whole.matches()) {
                lines = whole.group(1).strip();
                postcode = whole.group(2);
            }
        }
        var uprn = row.known("uprn");
        if (lines.isEmpty() && postcode.isEmpty() && uprn.isEmpty()) {
            return null;
        }
        return new Residence(lines, postcode.isEmpty() ? null : postcode(row, postcode), uprn.isEmpty() ? null : uprn, use, from, to);
    }

    /** "LE1 1AA" for "le11aa"; told of, and kept as sent, when it is none. */
    private static String postcode(Row row, String sent) {
        var tidy = tidyPostcode(sent);
        if (tidy == null) {
            row.remark("postcode", "This is not a British postcode. It was taken in as it is.");
        }
        return tidy == null ? sent : tidy;
    }

    static @Nullable String tidyPostcode(String sent) {
        var m = POSTCODE.matcher(CheckDigits.compact(sent).toUpperCase(Locale.ROOT));
        return m.matches() ? m.group(1) + " " + m.group(2) : null;
    }
}
