package wholepicture.linkage.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses from its values what a column says, where the header is silent. */
final class Sniffing {

    private Sniffing() {}

    static Optional<Role> role(String header, List<String> values) {
        var full = values.stream().filter(value -> !value.isBlank()).map(value -> value.toLowerCase(Locale.ROOT)).toList();
        if (full.isEmpty() || header.toLowerCase(Locale.ROOT).matches(".*(date|updated|created|recorded|time).*")) {
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
        return mostly(full, "(\\+44|0)[\\d ()-]{9,14}") ? Optional.of(Role.PHONE) : Optional.empty();
    }

    private static boolean mostly(List<String> values, String pattern) {
        return values.stream().filter(value -> value.strip().matches(pattern)).count() > values.size() * 0.8;
    }
}
