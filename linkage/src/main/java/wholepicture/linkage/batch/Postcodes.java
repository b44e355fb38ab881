package wholepicture.linkage.batch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wholepicture.linkage.batch.Records.Column;

/** Takes postcodes out of addresses that stand in one column, "12 Mill Lane, Kelbury, ZQ1 1AA", where a record has none of its own. */
final class Postcodes {

    private static final Pattern BRITISH = Pattern.compile("(.*?)\\b([a-z]{1,2}\\d[a-z\\d]?) ?(\\d[a-z]{2})");
    /** German, French, Spanish, Italian: five digits before the town; American: after it. The house's number comes long before. */
    private static final Pattern FIVE_DIGITS = Pattern.compile("(.*[a-z].*? )(\\d{5})((?: \\d{4})?|(?: [a-z]+)+)");
    private static final int LOOKED_AT = 2_000;

    private Postcodes() {}

    /**
     * @param address with the dictionary of addresses, not yet closed; loses the postcodes
     * @param postcode takes them where it says nothing
     */
    static void take(Column address, Column postcode) {
        var pattern = often(address, BRITISH) ? BRITISH : often(address, FIVE_DIGITS) ? FIVE_DIGITS : null;
        if (pattern == null) {
            return;
        }
        int values = address.values().size();
        int[] codes = new int[values];
        int[] rest = new int[values];
        for (int value = 1; value < values; value++) {
            var found = pattern.matcher(address.values().word(value));
            rest[value] = value;
            if (found.matches()) {
                codes[value] = postcode.values().intern(code(found));
                String left = left(found);
                rest[value] = left.isEmpty() ? 0 : address.values().intern(left);
            }
        }
        for (int row = 0; row < address.of().length; row++) {
            int value = address.of()[row];
            if (codes[value] != 0 && postcode.of()[row] == 0) {
                postcode.of()[row] = codes[value];
                address.of()[row] = rest[value];
            }
        }
    }

    private static String code(Matcher found) {
        return found.pattern() == BRITISH ? found.group(2) + found.group(3) : found.group(2);
    }

    private static String left(Matcher found) {
        return (found.group(1).strip() + (found.pattern() == BRITISH ? "" : " " + found.group(3).replaceAll("\\d", "").strip())).strip();
    }

    /** Whether every fifth address, at least, ends so. */
    private static boolean often(Column address, Pattern pattern) {
        int looked = 0;
        int found = 0;
        for (int row = 0; row < address.of().length && looked < LOOKED_AT; row++) {
            if (address.of()[row] != 0) {
                looked++;
                found += pattern.matcher(address.values().word(address.of()[row])).matches() ? 1 : 0;
            }
        }
        return looked > 0 && found * 5 >= looked;
    }
}
