package wholepicture.ui;

/**
 * A line of a summary list.
 *
 * @param action {@link Link#NONE} when the line cannot be changed here
 */
public record SummaryRow(String key, String value, Link action) {

    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, Link.NONE);
    }
}
