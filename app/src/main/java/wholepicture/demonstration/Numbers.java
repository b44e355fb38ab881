package wholepicture.demonstration;

import java.util.Optional;

/** Numbers that look real and can belong to nobody. */
final class Numbers {

    /** The letters of a UPN's check letter, by value; I, O and S are left out. */
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Numbers() {}

    /**
     * An NHS number of the range 999, which is kept for tests. Different for each {@code nth} below 500,000.
     * Source: NHS Data Model and Dictionary, NHS number (modulus 11 check digit).
     */
    static String nhs(int nth) {
        int body = 2 * (int) (nth * 314_159L % 500_000);
        return nhsWithBody(999_000_000 + body).or(() -> nhsWithBody(999_000_001 + body)).orElseThrow();
    }

    /** The NHS number with these first nine digits; empty when their check digit would be 10, which no number has. */
    static Optional<String> nhsWithBody(int nineDigits) {
        int check = nhsCheckDigit(nineDigits);
        return check == 10 ? Optional.empty() : Optional.of("" + nineDigits + check);
    }

    static int nhsCheckDigit(int nineDigits) {
        int sum = 0;
        int rest = nineDigits;
        for (int weight = 2; weight <= 10; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        return (11 - sum % 11) % 11;
    }

    /**
     * A unique pupil number: check letter, local authority, establishment, year of allocation and a serial number.
     * The authorities 847 to 849 are nobody's. Source: Department for Education, "Unique pupil numbers: a guide".
     */
    static String upn(Area area, int nth, int year) {
        var rest = "%d%04d%02d%03d".formatted(847 + area.ordinal(), 2000 + nth / 1000 % 8000, year % 100, nth % 1000);
        return upnCheckLetter(rest) + rest;
    }

    static char upnCheckLetter(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelveDigits.charAt(i) - '0') * (i + 2);
        }
        return UPN_LETTERS.charAt(sum % 23);
    }

    /** A mobile number of Ofcom's range for drama; there are 1,000. */
    static String mobile(int nth) {
        return "07700 900%03d".formatted(nth % 1000);
    }

    /** A landline of Ofcom's ranges for drama: those of the city and county, or the one of no area. */
    static String landline(Area area, int nth) {
        return (area == Area.SMALL ? "01632 960%03d" : "0116 496 0%03d").formatted(nth % 1000);
    }
}
