package wholepicture.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Which records links hold together: every record is tied to the first id it can reach, by turns of tying neighbours to the first among
 * them, larger ones and smaller ones (Kiveris and others, "Connected Components in MapReduce and Beyond", 2014). The turns grow with the
 * logarithm of the largest group.
 */
final class Components implements Serializable {

    private static final int MOST_TURNS = 60;

    private Components() {}

    /** @param links both ends of each link; gives each linked record but the first of its group, with that first record */
    static JavaPairRDD<String, String> of(JavaPairRDD<String, String> links) {
        var now = links.distinct().persist(StorageLevel.MEMORY_AND_DISK());
        long before = -1;
        long sum = sum(now);
        for (int turn = 0; turn < MOST_TURNS && sum != before; turn++) {
            before = sum;
            var next = smaller(larger(now)).distinct().persist(StorageLevel.MEMORY_AND_DISK());
            sum = sum(next);
            now.unpersist();
            now = next;
        }
        return now;
    }

    /** Ties all larger neighbours of a record to the first of it and its neighbours. */
    private static JavaPairRDD<String, String> larger(JavaPairRDD<String, String> links) {
        return links.flatMapToPair(link -> List.of(link, link.swap()).iterator()).groupByKey().flatMapToPair(record -> {
            String first = record._1();
            for (String other : record._2()) {
                first = Ids.first(first, other);
            }
            var tied = new ArrayList<Tuple2<String, String>>();
            for (String other : record._2()) {
                if (Ids.ORDER.compare(other, record._1()) > 0) {
                    tied.add(new Tuple2<>(other, first));
                }
            }
            return tied.iterator();
        });
    }

    /** Ties a record and all its smaller neighbours to the first of them. */
    private static JavaPairRDD<String, String> smaller(JavaPairRDD<String, String> links) {
        return links.mapToPair(link -> Ids.ORDER.compare(link._1(), link._2()) > 0 ? link : link.swap()).groupByKey().flatMapToPair(record -> {
            String first = record._1();
            for (String other : record._2()) {
                first = Ids.first(first, other);
            }
            var tied = new ArrayList<Tuple2<String, String>>();
            tied.add(new Tuple2<>(record._1(), first));
            for (String other : record._2()) {
                if (!other.equals(first)) {
                    tied.add(new Tuple2<>(other, first));
                }
            }
            return tied.iterator();
        });
    }

    /** Changes when any tie does. */
    private static long sum(JavaPairRDD<String, String> links) {
        return links.map(link -> (link._1().hashCode() * 0x9E3779B97F4A7C15L ^ link._2().hashCode()) * 0xD6E8FEB86659FD93L >>> 1).fold(0L, Long::sum);
    }
}
