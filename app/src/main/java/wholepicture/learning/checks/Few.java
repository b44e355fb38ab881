package wholepicture.learning.checks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Small numbers are not shown, since a small number can name somebody. Where only one of several is small, the next smallest is
 * held back too, or it could be worked out from the sum.
 */
public final class Few {

    /** The smallest number that is shown. */
    public static final int SMALLEST = 5;
    public static final String WORDS = "Fewer than 5";
    public static final String HELD_BACK = "Not shown";

    private Few() {}

    public static boolean hides(long number) {
        return number > 0 && number < SMALLEST;
    }

    /** A number as it may be shown. */
    public static String show(long number) {
        return hides(number) ? WORDS : "%,d".formatted(number);
    }

    /** Numbers beside their sum, as they may be shown, in the same order. */
    public static <K> Map<K, String> show(Map<K, Long> numbers) {
        var shown = new LinkedHashMap<K, String>();
        numbers.forEach((key, number) -> shown.put(key, show(number)));
        if (numbers.values().stream().filter(Few::hides).count() == 1) {
            numbers.entrySet().stream().filter(e -> !hides(e.getValue()) && e.getValue() > 0).min(Comparator.comparing(Map.Entry::getValue))
                .ifPresent(next -> shown.put(next.getKey(), HELD_BACK));
        }
        return shown;
    }
}
