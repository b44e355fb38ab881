package wholepicture.linkage;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An identifying number, tidied.
 *
 * @param kind {@code nhs}, {@code upn} …; for a local number the agency too
 * @param sound for an NHS number, whether its check digit is right; true for others
 */
record PreparedNumber(String kind, String value, boolean sound) {

    private static final Set<String> ONE_FOR_LIFE = Set.of("upn", "uln", "pnc", "cro", "nino");

    static Optional<PreparedNumber> of(PersonRecord.Identifier identifier, Optional<String> source) {
        String kind = identifier.kind().strip().toLowerCase(Locale.ROOT);
        String value = Words.capitalsAndDigits(identifier.value());
        if (value.length() < 3 && !kind.equals("local") || value.isEmpty() || allOneDigit(value)) {
            return Optional.empty();
        }
        if (kind.equals("nhs")) {
            return Optional.of(new PreparedNumber(kind, value, NhsNumber.valid(value)));
        }
        if (ONE_FOR_LIFE.contains(kind)) {
            return Optional.of(new PreparedNumber(kind, value, true));
        }
        return kind.equals("local") ? source.map(agency -> new PreparedNumber("local/" + agency, value, true)) : Optional.empty();
    }

    boolean isNhs() {
        return kind.equals("nhs");
    }

    /** True when a person has only one of the kind, so that two different ones speak against one person. */
    boolean oneForLife() {
        return ONE_FOR_LIFE.contains(kind);
    }

    boolean nearly(PreparedNumber other) {
        return Likeness.oneSlip(value, other.value) && value.length() >= 6;
    }

    private static boolean allOneDigit(String value) {
        return value.length() > 2 && value.chars().allMatch(c -> c == value.charAt(0));
    }
}
