package wholepicture.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import wholepicture.linkage.batch.LinkProblem;

/** What {@code spark-submit} runs: reads CSV or Parquet, writes CSV or Parquet. See linkage-spark/README.md. */
public final class SparkLinkCommand {

    private static final String HELP = """
        spark-submit --class SparkLinkCommand --jars linkage.jar linkage-spark.jar
            --records PATH --model MODEL.json --id COLUMN [--clusters PATH] [--pairs PATH] [--least BITS]

        Paths that end in .csv are CSV with a header line, all others Parquet.""";

    private SparkLinkCommand() {}

    /** @param args as the help says */
    public static void main(String[] args) {
        var session = SparkSession.builder().appName("linkage").getOrCreate();
        try {
            run(session, args);
        } catch (LinkProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        } finally {
            session.stop();
        }
    }

    static void run(SparkSession session, String... args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        if (args.length % 2 == 1 || !options.keySet().containsAll(List.of("--records", "--model", "--id"))
            || !List.of("--records", "--model", "--id", "--clusters", "--pairs", "--least").containsAll(options.keySet())) {
            throw new LinkProblem(HELP);
        }
        var linked = SparkLinkage.of(session, read(session, option(options, "--records")), option(options, "--id"), model(option(options, "--model")));
        double least = Optional.ofNullable(options.get("--least")).map(Double::parseDouble).orElse(0.0);
        if (options.containsKey("--pairs")) {
            var type = new StructType().add("id_1", DataTypes.StringType, false).add("id_2", DataTypes.StringType, false).add("weight", DataTypes.FloatType, false);
            write(session.createDataFrame(linked.pairs().filter(pair -> pair.weight() >= least).map(pair -> RowFactory.create(pair.one(), pair.other(), pair.weight())), type),
                option(options, "--pairs"));
        }
        if (options.containsKey("--clusters")) {
            var type = new StructType().add("id", DataTypes.StringType, false).add("cluster", DataTypes.StringType, false);
            write(session.createDataFrame(linked.clusters().map(one -> RowFactory.create(one._1(), one._2())), type), option(options, "--clusters"));
        }
    }

    private static String option(Map<String, String> options, String name) {
        return Objects.requireNonNull(options.get(name));
    }

    private static Dataset<Row> read(SparkSession session, String path) {
        return path.endsWith(".csv") ? session.read().option("header", true).option("multiLine", true).option("escape", "\"").csv(path) : session.read().parquet(path);
    }

    private static void write(Dataset<Row> rows, String path) {
        if (path.endsWith(".csv")) {
            rows.write().mode(SaveMode.ErrorIfExists).option("header", true).csv(path);
        } else {
            rows.write().mode(SaveMode.ErrorIfExists).parquet(path);
        }
    }

    private static String model(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new LinkProblem("The model " + path + " cannot be read.");
        }
    }
}
