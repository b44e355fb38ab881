package wholepicture.linkage;

import java.util.Set;

/**
 * What people have decided about pairs of records. It outlives every re-scoring and stands above every weight.
 *
 * @param together records a person has said are one person
 * @param apart records a person has said are not
 */
public record Constraints(Set<Pair> together, Set<Pair> apart) {

    public static final Constraints NONE = new Constraints(Set.of(), Set.of());

    public Constraints {
        together = Set.copyOf(together);
        apart = Set.copyOf(apart);
    }

    public boolean together(String one, String other) {
        return !one.equals(other) && together.contains(Pair.of(one, other));
    }

    public boolean apart(String one, String other) {
        return !one.equals(other) && apart.contains(Pair.of(one, other));
    }

    boolean together(Prepared one, Prepared other) {
        return together(one.id(), other.id());
    }

    /** Two record ids, in alphabetical order, so that each pair has one form. */
    public record Pair(String first, String second) {
        public Pair {
            if (first.compareTo(second) >= 0) {
                throw new IllegalArgumentException(
                    "A pair names two records, the first in the alphabet first: " + first + ", " + second);
            }
        }

        public static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
