package wholepicture.linkage.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wholepicture.linkage.NameFrequencies;

/** Looks at a column's values: guesses what they say where the header is silent, and doubts headers that they contradict. */
final class Sniffing {

    private static final double KNOWN = 2e-4;

    private Sniffing() {}

    static Optional<Role> role(String header, List<String> values) {
        var full = said(values);
        if (full.isEmpty() || header.toLowerCase(Locale.ROOT).matches(".*(date|updated|created|recorded|time|modified).*")) {
            return Optional.empty();
        }
        if (mostly(full, "[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}")) {
            return Optional.of(Role.POSTCODE);
        }
        if (mostly(full, "[^@ ]+@[^@ ]+\\.[a-z]+")) {
            return Optional.of(Role.EMAIL);
        }
        if (mostly(full, "(1[89]|20)\\d\\d[-/.]?[01]\\d[-/.]?[0-3]\\d|[0-3]?\\d[-/.][01]?\\d[-/.](1[89]|20)\\d\\d")) {
            return Optional.of(Role.BIRTH);
        }
        if (mostly(full, "m|f|male|female|u|x") && full.stream().distinct().count() > 1) {
            return Optional.of(Role.SEX);
        }
        if (mostly(full, "(\\+44|0)[\\d ()-]{9,14}")) {
            return Optional.of(Role.PHONE);
        }
        return name(full);
    }

    /** Columns of names, told by our tables of names; nothing else has so many of them. */
    private static Optional<Role> name(List<String> full) {
        if (full.size() < 20 || full.stream().distinct().count() < 10 || !mostly(full, "[\\p{L}'. -]{2,40}")) {
            return Optional.empty();
        }
        var names = NameFrequencies.standard();
        long given = full.stream().filter(word -> names.given(word) > KNOWN && names.given(word) > names.family(word)).count();
        long family = full.stream().filter(word -> names.family(word) > KNOWN && names.family(word) > names.given(word)).count();
        return given > full.size() * 0.5 ? Optional.of(Role.GIVEN) : family > full.size() * 0.4 ? Optional.of(Role.FAMILY) : Optional.empty();
    }

    /** Whether values can be what the header seems to say; a column without values can be anything. */
    static boolean fits(Role role, List<String> values) {
        var full = said(values);
        return full.isEmpty() || switch (role) {
            case BIRTH -> share(full, ".*\\d{2}.*") > 0.5;
            case BIRTH_YEAR -> share(full, "\\d{2,4}(\\.0)?") > 0.5;
            case BIRTH_MONTH -> share(full, "\\d{1,2}(\\.0)?|[a-z]{3,9}") > 0.5;
            case BIRTH_DAY -> share(full, "\\d{1,2}(\\.0)?") > 0.5 || share(full, ".*\\d{4}.*") > 0.5;
            case SEX -> full.stream().distinct().count() <= 12;
            case EMAIL -> share(full, ".*[@. ].*") > 0.3;
            case GIVEN, FAMILY, FULL_NAME, MIDDLE -> share(full, ".*\\p{L}.*") > 0.5;
            case ID, TRUTH, SOMEBODY_ELSE, FORMER, FORMER_POSTCODE, FORMER_ADDRESS, POSTCODE, PHONE, NUMBER, TOWN, ADDRESS, OTHER -> true;
        };
    }

    private static List<String> said(List<String> values) {
        return values.stream().map(value -> value.strip().toLowerCase(Locale.ROOT)).filter(value -> !value.isEmpty()).toList();
    }

    private static boolean mostly(List<String> values, String pattern) {
        return share(values, pattern) > 0.8;
    }

    private static double share(List<String> values, String pattern) {
        return (double) values.stream().filter(value -> value.matches(pattern)).count() / values.size();
    }
}
