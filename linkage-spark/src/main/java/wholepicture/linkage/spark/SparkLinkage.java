package wholepicture.linkage.spark;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import wholepicture.linkage.batch.LinkProblem;

/** Links a table of records by a model that was learnt before: the same pairs, weights and clusters as the linkage of files finds. */
public final class SparkLinkage {

    private final JavaRDD<Pair> pairs;
    private final JavaPairRDD<String, String> clusters;

    private SparkLinkage(JavaRDD<Pair> pairs, JavaPairRDD<String, String> clusters) {
        this.pairs = pairs;
        this.clusters = clusters;
    }

    /**
     * Plans the linkage; Spark does it when an answer is asked for.
     *
     * @param records a table with the model's columns, and others that are passed over
     * @param id the column that holds each record's id, which is not to be empty and not held by two
     * @param model the text of a model file, as {@code ./run link --model} writes it
     * @throws LinkProblem if a column is missing or this is no model
     */
    public static SparkLinkage of(SparkSession session, Dataset<Row> records, String id, String model) {
        var scorer = new Scorer(model);
        var columns = scorer.learnt().columns();
        var names = List.of(records.columns());
        for (String wanted : IntStream.rangeClosed(0, columns.size()).mapToObj(i -> i == 0 ? id : columns.get(i - 1)).toList()) {
            if (!names.contains(wanted)) {
                throw new LinkProblem("The records have no column \"%s\". They have: %s.".formatted(wanted, String.join(", ", names)));
            }
        }
        int idAt = names.indexOf(id);
        int[] places = columns.stream().mapToInt(names::indexOf).toArray();
        JavaRDD<Sent> sent = records.javaRDD().map(row -> new Sent(text(row, idAt), IntStream.of(places).mapToObj(at -> text(row, at)).toArray(String[]::new)))
            .persist(StorageLevel.MEMORY_AND_DISK());
        var spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        var broadcast = spark.broadcast(scorer);
        int partitions = Math.max(2, Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions")));
        var pairs = new Comparing(spark, broadcast, partitions).pairs(sent).persist(StorageLevel.MEMORY_AND_DISK());
        return new SparkLinkage(pairs, new Gathering(broadcast).clusters(sent, pairs));
    }

    private static String text(Row row, int at) {
        return row.isNullAt(at) ? "" : Objects.toString(row.get(at));
    }

    /** All pairs that were compared, with their weights. */
    public JavaRDD<Pair> pairs() {
        return pairs;
    }

    /** Each record's id and the first id of its cluster. */
    public JavaPairRDD<String, String> clusters() {
        return clusters;
    }
}
