package wholepicture.ui;

/**
 * One item of a timeline as a page shows it.
 *
 * @param when in words, as exactly as it is known
 * @param by who wrote it; empty when not recorded
 * @param text what happened; empty when the title says it all
 * @param link {@link Link#NONE} when there is nothing more to read
 */
public record Happening(String when, String title, String by, String text, Link link) {}
