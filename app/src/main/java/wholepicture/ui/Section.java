package wholepicture.ui;

import java.util.Set;

/**
 * A place in the top navigation. Each kind of work declares its own as a bean.
 *
 * @param order smallest first
 * @param href where it begins; every page below it counts as inside the section
 * @param roles any one of which shows the section; empty shows it to everybody signed in
 */
public record Section(int order, String text, String href, Set<String> roles) {

    public static Section forAll(int order, String text, String href) {
        return new Section(order, text, href, Set.of());
    }

    boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
