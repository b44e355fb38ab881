package wholepicture.linkage;

/** The NHS number: ten digits, the last a check on the others (NHS Data Dictionary, "NHS NUMBER", modulus 11). */
public final class NhsNumber {

    private NhsNumber() {}

    /** True for ten digits, spaces and hyphens aside, of which the last checks; ten noughts and their like are none. */
    public static boolean valid(String text) {
        String digits = Words.digits(text);
        boolean onlyDigits = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ' ' || c == '-' || c == 0xA0);
        if (!onlyDigits || digits.length() != 10 || digits.chars().allMatch(c -> c == digits.charAt(0))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
