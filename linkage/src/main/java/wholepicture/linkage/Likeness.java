package wholepicture.linkage;

/** How nearly two tidied words are spelt alike. Makes no objects. */
final class Likeness {

    private Likeness() {}

    /** True when the words could be one name with a slip: one letter wrong, missing, added or two swapped, or very alike. */
    static boolean close(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 3 || Math.abs(one.length() - other.length()) > 3) {
            return false;
        }
        return shorter >= 4 && oneSlip(one, other) || jaroWinkler(one, other) >= 0.9;
    }

    /** True when one letter was changed, dropped or added, or two neighbours swapped. Equal words are no slip. */
    static boolean oneSlip(String one, String other) {
        if (one.length() > other.length()) {
            return oneSlip(other, one);
        }
        int from = 0;
        int length = one.length();
        while (from < length && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        if (other.length() == length) {
            return from < length && (one.regionMatches(from + 1, other, from + 1, length - from - 1)
                || from + 1 < length && one.charAt(from) == other.charAt(from + 1) && one.charAt(from + 1) == other.charAt(from)
                    && one.regionMatches(from + 2, other, from + 2, length - from - 2));
        }
        return other.length() == length + 1 && one.regionMatches(from, other, from + 1, length - from);
    }

    /**
     * Jaro's likeness of short strings with Winkler's credit for a common beginning, 0 to 1 (Winkler 1990). Letters past the
     * 64th are passed over. The arguments are ordered first, because the matching itself is not symmetric.
     */
    static double jaroWinkler(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean ordered = one.length() < other.length() || one.length() == other.length() && one.compareTo(other) < 0;
        return ordered ? ordered(one, other) : ordered(other, one);
    }

    private static double ordered(String a, String b) {
        int aLength = Math.min(64, a.length());
        int bLength = Math.min(64, b.length());
        int reach = Math.max(0, bLength / 2 - 1);
        long aMatched = 0;
        long bMatched = 0;
        for (int i = 0; i < aLength; i++) {
            int last = Math.min(bLength - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= last; j++) {
                if ((bMatched >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    aMatched |= 1L << i;
                    bMatched |= 1L << j;
                    break;
                }
            }
        }
        int matches = Long.bitCount(aMatched);
        if (matches == 0) {
            return 0;
        }
        int moved = 0;
        for (long p = aMatched, q = bMatched; p != 0; p &= p - 1, q &= q - 1) {
            if (a.charAt(Long.numberOfTrailingZeros(p)) != b.charAt(Long.numberOfTrailingZeros(q))) {
                moved++;
            }
        }
        double m = matches;
        double jaro = (m / aLength + m / bLength + (m - moved / 2.0) / m) / 3;
        return jaro <= 0.7 ? jaro : jaro + 0.1 * sameBeginning(a, b) * (1 - jaro);
    }

    private static int sameBeginning(String a, String b) {
        int same = 0;
        while (same < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }
}
