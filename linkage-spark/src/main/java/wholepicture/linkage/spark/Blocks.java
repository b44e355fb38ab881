package wholepicture.linkage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Blocks of at least two records, from records sorted by their keys. */
final class Blocks implements Iterator<List<Keyed>> {

    private final Iterator<Tuple2<Long, Keyed>> sorted;
    private @Nullable Tuple2<Long, Keyed> ahead;
    private List<Keyed> next = List.of();

    Blocks(Iterator<Tuple2<Long, Keyed>> sorted) {
        this.sorted = sorted;
        ahead = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (next.size() < 2 && ahead != null) {
            long key = ahead._1();
            var block = new ArrayList<Keyed>();
            while (ahead != null && ahead._1() == key) {
                block.add(ahead._2());
                ahead = sorted.hasNext() ? sorted.next() : null;
            }
            next = block;
        }
        return next.size() >= 2;
    }

    @Override
    public List<Keyed> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var block = next;
        next = List.of();
        return block;
    }
}
