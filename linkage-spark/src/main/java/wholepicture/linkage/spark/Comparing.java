package wholepicture.linkage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.Partitioner;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import wholepicture.linkage.batch.Register;
import wholepicture.linkage.living.Block;

/**
 * Compares records that share a blocking key: each record goes to each of its keys, once through the network, and blocks are compared where
 * they arrive. A pair belongs to its first rule, so no table of pairs has to be made distinct. A key that very many share cannot hold up the
 * work: its block is divided as the linkage of files divides it, so that its pairs grow with its records and not with their square.
 */
final class Comparing {

    private static final int TOGETHER = 4_000;

    private final Broadcast<Scorer> scorer;
    private final int partitions;
    private final JavaSparkContext spark;

    Comparing(JavaSparkContext spark, Broadcast<Scorer> scorer, int partitions) {
        this.spark = spark;
        this.scorer = scorer;
        this.partitions = partitions;
    }

    JavaRDD<Pair> pairs(JavaRDD<Sent> records) {
        var model = scorer;
        JavaPairRDD<Long, Keyed> keyed = records.mapPartitionsToPair(some -> new Batches<>(some, one -> 1, TOGETHER).flatMap(batch -> keyed(model, batch)));
        Set<Long> overFull = Set.copyOf(keyed.mapToPair(one -> new Tuple2<>(one._1(), 1L)).reduceByKey(Long::sum).filter(count -> count._2() > Register.FULL).keys().collect());
        Broadcast<Set<Long>> over = spark.broadcast(overFull);
        Partitioner byKey = new HashPartitioner(partitions);
        JavaRDD<Tuple2<Boolean, Pair>> all = keyed.repartitionAndSortWithinPartitions(byKey).mapPartitions(some -> compared(model, over, some));
        var once = all.filter(pair -> !pair._1()).map(Tuple2::_2);
        return overFull.isEmpty() ? once : once.union(all.filter(Tuple2::_1).map(Tuple2::_2).distinct());
    }

    private static Iterator<Tuple2<Long, Keyed>> keyed(Broadcast<Scorer> scorer, List<Sent> batch) {
        var register = scorer.value().register(batch);
        var keyed = new ArrayList<Tuple2<Long, Keyed>>();
        for (int row = 0; row < batch.size(); row++) {
            for (int rule = 0; rule < register.rules(); rule++) {
                long key = register.lastingKey(row, rule);
                if (key != 0) {
                    keyed.add(new Tuple2<>(key, new Keyed(rule, batch.get(row))));
                }
            }
        }
        return keyed.iterator();
    }

    /** Blocks lie beside each other; many small ones are read together. The flag says that a pair may come from several over-full blocks. */
    private static Iterator<Tuple2<Boolean, Pair>> compared(Broadcast<Scorer> scorer, Broadcast<Set<Long>> overFull, Iterator<Tuple2<Long, Keyed>> keyed) {
        return new Batches<>(new Blocks(keyed), block -> block.size(), TOGETHER).flatMap(blocks -> {
            var rows = new ArrayList<Sent>();
            blocks.forEach(block -> block.forEach(one -> rows.add(one.record())));
            var register = scorer.value().register(rows);
            var found = new ArrayList<Tuple2<Boolean, Pair>>();
            int from = 0;
            for (List<Keyed> block : blocks) {
                int rule = block.getFirst().rule();
                boolean over = block.size() > Register.FULL;
                Block.eachPair(register, from, from + block.size(), (i, j) -> {
                    if (register.together(i, j, rule) && !elsewhere(register, overFull.value(), over ? register.rules() : rule, i, j)) {
                        found.add(new Tuple2<>(over, Pair.of(rows.get(i).id(), rows.get(j).id(), register.weight(i, j))));
                    }
                });
                from += block.size();
            }
            return found.iterator();
        });
    }

    /** Whether another rule, before this one, compares the two in full. */
    private static boolean elsewhere(Register register, Set<Long> overFull, int before, int i, int j) {
        for (int rule = 0; rule < before; rule++) {
            if (register.together(i, j, rule) && (overFull.isEmpty() || !overFull.contains(register.lastingKey(i, rule)))) {
                return true;
            }
        }
        return false;
    }
}
