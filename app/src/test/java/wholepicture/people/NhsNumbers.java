package wholepicture.people;

import java.util.Random;

/** Numbers that are rightly made and far from one another; nobody's. */
final class NhsNumbers {

    private NhsNumbers() {}

    static String of(int seed) {
        var random = new Random(seed * 7919L);
        while (true) {
            var digits = "9" + "%08d".formatted(random.nextInt(100_000_000));
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (digits.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }
}
