package wholepicture.learning.measures;

/**
 * What a check is hoped to change.
 *
 * @param target in per cent
 * @param smallest the smallest group whose share is shown, at least 5
 * @param holdMonths for how long it must hold before the lesson counts as embedded
 */
public record Measure(String check, Counting counting, int target, int smallest, int holdMonths, String madeBy) {}
