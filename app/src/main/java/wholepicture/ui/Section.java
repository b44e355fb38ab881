package wholepicture.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place in the top navigation. Each kind of work declares its own as a bean.
 *
 * @param order smallest first
 * @param href where it begins; every page below it counts as inside the section
 * @param roles any one of which shows the section; empty shows it to everybody signed in
 * @param also where else pages of the section begin
 */
public record Section(int order, String text, String href, Set<String> roles, List<String> also) {

    public Section(int order, String text, String href, Set<String> roles) {
        this(order, text, href, roles, List.of());
    }

    public static Section forAll(int order, String text, String href) {
        return new Section(order, text, href, Set.of());
    }

    boolean holds(String path) {
        return Stream.concat(Stream.of(href), also.stream()).anyMatch(begin -> path.equals(begin) || path.startsWith(begin + "/"));
    }
}
