package wholepicture.people;

import java.util.List;

/**
 * One page of what a search found, the best first.
 *
 * @param count how many were found in all; never more than {@link #MOST}
 * @param more true when there are more than are counted: another word would help
 * @param page from 1
 */
public record Found(List<Hit> hits, int count, boolean more, int page) {

    /** How many stand on a page. */
    public static final int PAGE = 20;
    /** How many are counted and can be leafed through. */
    public static final int MOST = 500;

    /** Nobody was found. */
    public static final Found NOBODY = new Found(List.of(), 0, false, 1);

    public int pages() {
        return Math.max(1, (count + PAGE - 1) / PAGE);
    }
}
