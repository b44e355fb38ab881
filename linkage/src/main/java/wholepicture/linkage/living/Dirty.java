package wholepicture.linkage.living;

import java.util.HashSet;
import java.util.Set;

/** What an act may have changed. */
final class Dirty implements Changed {

    /** Records whose groups are to be made anew. */
    final Set<Integer> touched = new HashSet<>();
    private final Set<Long> pairs = new HashSet<>();
    private final Set<Integer> links = new HashSet<>();

    @Override
    public void pair(int i, int j) {
        if (i != j) {
            pairs.add((long) Math.min(i, j) << 32 | Math.max(i, j));
        }
    }

    @Override
    public void links(int i) {
        links.add(i);
    }

    Set<Long> pairs() {
        return pairs;
    }

    Set<Integer> links() {
        return links;
    }
}
