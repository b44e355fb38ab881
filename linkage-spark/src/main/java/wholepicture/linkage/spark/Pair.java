package wholepicture.linkage.spark;

import java.io.Serializable;

/**
 * Two records that were compared.
 *
 * @param one the id that comes first; {@code other} the second
 * @param weight how much likelier one person is than two, in bits
 */
public record Pair(String one, String other, float weight) implements Serializable {

    static Pair of(String one, String other, float weight) {
        return Ids.ORDER.compare(one, other) < 0 ? new Pair(one, other, weight) : new Pair(other, one, weight);
    }
}
