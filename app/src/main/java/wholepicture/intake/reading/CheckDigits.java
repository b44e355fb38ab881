package wholepicture.intake.reading;

import java.util.Locale;

/**
 * Check characters of the numbers by which people are known. A wrong one is a slip to be told of,
 * never a reason to turn a person away: the numbers in practice do contain mistakes.
 */
public final class CheckDigits {

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private CheckDigits() {}

    /** The number without spaces and dashes. */
    public static String compact(String number) {
        var kept = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '\u00a0') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** NHS Data Dictionary, "NHS number": ten digits, the last by modulus 11. Takes a compact number. */
    public static boolean isNhsNumber(String number) {
        if (number.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += i < 9 ? digit * (10 - i) : 0;
        }
        int check = 11 - sum % 11;
        return check != 10 && (check == 11 ? 0 : check) == number.charAt(9) - '0';
    }

    /** Department for Education, "Unique pupil numbers": a check letter, eleven digits and a digit or letter. */
    public static boolean isUpn(String number) {
        var upn = number.toUpperCase(Locale.ROOT);
        if (!upn.matches("[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z]")) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < 13; i++) {
            char c = upn.charAt(i);
            sum += (Character.isDigit(c) ? c - '0' : UPN_LETTERS.indexOf(c)) * (i + 1);
        }
        return UPN_LETTERS.charAt(sum % 23) == upn.charAt(0);
    }
}
