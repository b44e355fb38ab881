package wholepicture.people;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Names and numbers that nobody has, each far from every other, so that no story finds another's people. */
final class Invented {

    private Invented() {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Another at each call. */
    static int number() {
        return NUMBER.incrementAndGet();
    }

    static String familyName(int seed) {
        var name = new StringBuilder("Q");
        new Random(seed).ints(5, 0, 100).forEach(n -> name.append("bdfgklmprstvz".charAt(n % 13)).append("aeiou".charAt(n % 5)));
        return name.toString();
    }

    /** An NHS number that is rightly made. */
    static String nhs(int seed) {
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
