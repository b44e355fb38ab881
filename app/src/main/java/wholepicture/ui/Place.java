package wholepicture.ui;

/**
 * One line of a navigation.
 *
 * @param here true for the page being read
 */
public record Place(String text, String href, boolean here) {}
