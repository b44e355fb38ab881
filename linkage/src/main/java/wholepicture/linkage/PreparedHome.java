package wholepicture.linkage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One address, tidied.
 *
 * @param numbers house and flat numbers in their order, "flat 3, 12a" as {@code 3 12a}; empty when it has none
 * @param street the words of the first line that has letters, usual abbreviations written out
 * @param postcode without spaces; empty when not known
 * @param district the part of a British postcode before the space; empty when the postcode is of another form
 */
record PreparedHome(String numbers, String street, String postcode, String district, String uprn) {

    private static final Pattern BRITISH = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(Map.entry("rd", "road"), Map.entry("st", "street"),
        Map.entry("ave", "avenue"), Map.entry("av", "avenue"), Map.entry("cl", "close"), Map.entry("dr", "drive"),
        Map.entry("ln", "lane"), Map.entry("cres", "crescent"), Map.entry("ct", "court"), Map.entry("gdns", "gardens"),
        Map.entry("gr", "grove"), Map.entry("pl", "place"), Map.entry("sq", "square"), Map.entry("tce", "terrace"),
        Map.entry("terr", "terrace"), Map.entry("hse", "house"));

    static PreparedHome of(PersonRecord.Address address) {
        String lines = Words.fold(address.lines());
        boolean nowhere = Set.of("nfa", "unknown").contains(lines) || lines.contains("no fixed a") || lines.contains("not known");
        var words = nowhere || lines.isEmpty() ? List.<String>of() : List.of(lines.split(" "));
        String postcode = Words.capitalsAndDigits(address.postcode());
        // ZZ99 postcodes stand for "no fixed abode" and "not known" in NHS and census files.
        postcode = postcode.startsWith("ZZ99") ? "" : postcode;
        boolean british = BRITISH.matcher(postcode).matches();
        return new PreparedHome(numbers(words), street(address.lines(), nowhere), postcode,
            british ? postcode.substring(0, postcode.length() - 3) : "", withoutLeadingNoughts(Words.digits(address.uprn())));
    }

    boolean says() {
        return !postcode.isEmpty() || !uprn.isEmpty() || !street.isEmpty();
    }

    /** Null when the two have nothing in common that could be compared: a town alone is no address. */
    @Nullable Level compare(PreparedHome other) {
        boolean samePostcode = !postcode.isEmpty() && postcode.equals(other.postcode);
        if (!uprn.isEmpty() && uprn.equals(other.uprn) || sameHouse(other, samePostcode)) {
            return Level.HOME_SAME;
        }
        if (samePostcode) {
            return Level.HOME_POSTCODE;
        }
        if (!district.isEmpty() && district.equals(other.district)) {
            return Level.HOME_DISTRICT;
        }
        boolean comparable = !postcode.isEmpty() && !other.postcode.isEmpty() || !uprn.isEmpty() && !other.uprn.isEmpty()
            || !numbers.isEmpty() && !other.numbers.isEmpty();
        return comparable ? Level.HOME_DIFFERENT : null;
    }

    private boolean sameHouse(PreparedHome other, boolean samePostcode) {
        if (!numbers.equals(other.numbers)) {
            return false;
        }
        boolean sameStreet = !street.isEmpty() && !other.street.isEmpty()
            && (street.equals(other.street) || Likeness.jaroWinkler(street, other.street) >= 0.92);
        if (numbers.isEmpty()) {
            return samePostcode && sameStreet;
        }
        boolean postcodeMayBeMistyped = postcode.isEmpty() || other.postcode.isEmpty()
            || Likeness.oneSlip(postcode, other.postcode) || !district.isEmpty() && district.equals(other.district);
        return samePostcode || sameStreet && postcodeMayBeMistyped;
    }

    private static String withoutLeadingNoughts(String digits) {
        int at = 0;
        while (at < digits.length() && digits.charAt(at) == '0') {
            at++;
        }
        return digits.substring(at);
    }

    private static String numbers(List<String> words) {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).limit(3).collect(Collectors.joining(" "));
    }

    private static String street(String lines, boolean nowhere) {
        if (nowhere) {
            return "";
        }
        for (String line : lines.split("[,\n]")) {
            var words = Words.of(line).stream().filter(word -> !Character.isDigit(word.charAt(0)))
                .filter(word -> !word.equals("flat") && !word.equals("apartment") && !word.equals("apt"))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word)).toList();
            if (!words.isEmpty()) {
                return String.join(" ", words);
            }
        }
        return "";
    }
}
