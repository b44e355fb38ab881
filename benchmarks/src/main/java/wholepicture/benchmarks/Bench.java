package wholepicture.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import wholepicture.Application;
import wholepicture.agencies.Practitioner;
import wholepicture.store.EmbeddedPostgres;
import wholepicture.store.Server;

/** Takes in a county, asks it what workers ask, under the gate and without it, and says how long everything took. */
public final class Bench {

    /** What is looked for: common names and rare, misspelt, part of an address, a number, a name with a birth. */
    static final List<String> SEARCHES = List.of("smith 2014", "mohamed ali", "khan", "kowalska anna", "jhon smyth", "patel LE2", "999 000 0018",
        "begum 12/03/2016", "oliver brown", "quillfether");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        Files.createDirectories(options.folder());
        var parts = options.parts();
        System.out.printf("%s, Java %s, %d processors%n", System.getProperty("os.name"), Runtime.version(), Runtime.getRuntime().availableProcessors());
        var application = new SpringApplication(Application.class);
        try (var context = application.run("--server.port=0", "--wholepicture.demonstration=false", "--wholepicture.data=" + options.folder())) {
            var county = new County(context, options.folder());
            layIn(context, county, options);
            System.out.printf("In the store: %,d persons, %,d records, %,d entries.%n", county.count("people.person"), county.count("people.record"),
                county.count("chronology.entry"));
            if (parts.contains("import")) {
                new Importing(context.getBean(Server.class), county, options).run();
            }
            if (parts.contains("checks")) {
                new Checking(context, Math.toIntExact(options.number("cases", 100_000)), options.runs()).run();
            }
            if (parts.contains("cases")) {
                new Working(context, Math.toIntExact(options.number("open", 50_000)), options.runs(), Math.toIntExact(options.number("seconds", 120))).run();
            }
            if (parts.contains("document")) {
                new TakingIn(context).run();
            }
            if (parts.contains("arrive")) {
                new Arriving(context, county, county.worker(), options.runs()).run();
            }
            if (parts.contains("ask") || parts.contains("pages")) {
                Practitioner worker = county.worker();
                UUID heavy = county.heavy(worker);
                List<UUID> people = county.open(worker, 1_000);
                analyse(context);
                if (parts.contains("ask")) {
                    new GateCost(context, worker, options.runs()).run(heavy, people);
                }
                if (parts.contains("pages")) {
                    new Pages(context, options.runs()).run(heavy, people);
                }
            }
        }
        if (parts.contains("start")) {
            Starting.run();
        }
        System.exit(0);
    }

    /** A town is taken in as agencies' files; then every person of it is multiplied to make a county. */
    private static void layIn(ConfigurableApplicationContext context, County county, Options options) throws Exception {
        int times = Math.toIntExact(options.number("times", 50));
        long people = options.number("people", 1_000_000);
        long entries = options.number("entries", 10_000_000);
        Path mark = options.folder().resolve("laid-in");
        if (Files.exists(mark)) {
            return;
        }
        System.out.println("\nTaking in a town as six agencies' files");
        county.layIn(people / times, entries / times);
        if (times > 1) {
            System.out.printf("Making a county of it, %d of each%n", times);
            Multiplied.by(context.getBean(EmbeddedPostgres.class), times);
        }
        Files.writeString(mark, people + " " + entries);
    }

    private static void analyse(ConfigurableApplicationContext context) throws Exception {
        var server = context.getBean(Server.class);
        try (var c = DriverManager.getConnection(server.url(), server.owner().name(), server.owner().password()); var s = c.createStatement()) {
            s.execute("analyze");
        }
    }
}
