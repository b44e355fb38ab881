package wholepicture.linkage.living;

import java.util.Comparator;

/**
 * A record that another was compared with.
 *
 * @param weight how much likelier the two are one person than two, in bits
 */
public record Match(String record, long cluster, float weight) {

    /** The likeliest first; of equals, the first in the alphabet. */
    static final Comparator<Match> LIKELIEST_FIRST = Comparator.comparingDouble((Match match) -> -match.weight).thenComparing(Match::record);
}
