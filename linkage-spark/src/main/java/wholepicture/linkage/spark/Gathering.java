package wholepicture.linkage.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import wholepicture.linkage.batch.Links;
import wholepicture.linkage.batch.Register;
import wholepicture.linkage.batch.Said;

/** Makes clusters of compared pairs: each group that links hold together is divided as the linkage of files divides it. */
final class Gathering {

    private final Broadcast<Scorer> scorer;

    Gathering(Broadcast<Scorer> scorer) {
        this.scorer = scorer;
    }

    /** Each record's id and the id of the first record of its cluster. */
    JavaPairRDD<String, String> clusters(JavaRDD<Sent> records, JavaRDD<Pair> pairs) {
        var model = scorer;
        double threshold = model.value().learnt().threshold();
        var links = pairs.filter(pair -> pair.weight() >= threshold);
        var group = Components.of(links.mapToPair(pair -> new Tuple2<>(pair.one(), pair.other())));
        JavaPairRDD<String, Sent> byGroup = records.mapToPair(sent -> new Tuple2<>(sent.id(), sent)).leftOuterJoin(group)
            .mapToPair(one -> new Tuple2<>(first(one._2()._2(), one._1()), one._2()._1()));
        JavaPairRDD<String, Pair> linksByGroup = links.mapToPair(pair -> new Tuple2<>(pair.one(), pair)).leftOuterJoin(group)
            .mapToPair(one -> new Tuple2<>(first(one._2()._2(), one._1()), one._2()._1()));
        return byGroup.cogroup(linksByGroup).flatMapToPair(one -> divided(model, one._2()._1(), one._2()._2()));
    }

    private static String first(Optional<String> group, String id) {
        return group.isPresent() ? group.get() : id;
    }

    private static Iterator<Tuple2<String, String>> divided(Broadcast<Scorer> scorer, Iterable<Sent> records, Iterable<Pair> linked) {
        var rows = new ArrayList<Sent>();
        records.forEach(rows::add);
        if (rows.size() == 1) {
            return List.of(new Tuple2<>(rows.getFirst().id(), rows.getFirst().id())).iterator();
        }
        rows.sort((a, b) -> Ids.ORDER.compare(a.id(), b.id()));
        int[] first = rows.size() == 2 ? new int[2]
            : scorer.value().register(rows).divide(IntStream.range(0, rows.size()).toArray(), links(rows, linked), Said.NOTHING);
        return IntStream.range(0, rows.size()).mapToObj(row -> new Tuple2<>(rows.get(row).id(), rows.get(first[row]).id())).iterator();
    }

    private static Links links(List<Sent> rows, Iterable<Pair> linked) {
        var links = new Links();
        if (rows.size() > Register.whole()) {
            var place = new HashMap<String, Integer>();
            IntStream.range(0, rows.size()).forEach(row -> place.put(rows.get(row).id(), row));
            for (Pair pair : linked) {
                links.add(place.getOrDefault(pair.one(), 0), place.getOrDefault(pair.other(), 0), pair.weight());
            }
        }
        return links;
    }
}
