package wholepicture.linkage.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Things one after another, taken some at a time. */
final class Batches<T> {

    private final Iterator<T> things;
    private final ToIntFunction<T> size;
    private final int most;

    /** @param most how large a batch becomes before the next is begun */
    Batches(Iterator<T> things, ToIntFunction<T> size, int most) {
        this.things = things;
        this.size = size;
        this.most = most;
    }

    /** What is made of each batch, one after another. */
    <R> Iterator<R> flatMap(Function<List<T>, Iterator<R>> made) {
        return new Iterator<>() {
            private Iterator<R> now = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!now.hasNext() && things.hasNext()) {
                    var batch = new ArrayList<T>();
                    for (int filled = 0; filled < most && things.hasNext();) {
                        T next = things.next();
                        batch.add(next);
                        filled += size.applyAsInt(next);
                    }
                    now = made.apply(batch);
                }
                return now.hasNext();
            }

            @Override
            public R next() {
                return hasNext() ? now.next() : Collections.<R>emptyIterator().next();
            }
        };
    }
}
