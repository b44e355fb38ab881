package wholepicture.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.Application;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.chronology.Asked;
import wholepicture.chronology.Chronology;
import wholepicture.people.People;
import wholepicture.people.Query;
import wholepicture.store.EmbeddedPostgres;
import wholepicture.store.Server;
import wholepicture.store.Works;

/** Takes in a county, asks it what workers ask, under the gate and without it, and says how long everything took. */
public final class Bench {

    private static final List<String> SEARCHES = List.of("smith 2014", "mohamed ali", "khan", "kowalska anna", "jhon smyth", "patel LE2", "999 000 0018",
        "begum 12/03/2016", "oliver brown", "quillfether");

    private final Map<String, String> options;
    private final Path folder;

    private Bench(Map<String, String> options) {
        this.options = options;
        this.folder = Path.of(options.getOrDefault("data", "benchmarks/target/store")).toAbsolutePath();
    }

    public static void main(String[] args) throws Exception {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        new Bench(options).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Files.createDirectories(folder);
        Set<String> only = new TreeSet<>(Arrays.asList(options.getOrDefault("only", "import,ask,pages,start").split(",")));
        System.out.printf("%s, Java %s, %d processors%n", System.getProperty("os.name"), Runtime.version(), Runtime.getRuntime().availableProcessors());
        var application = new SpringApplication(Application.class);
        try (var context = application.run("--server.port=0", "--wholepicture.demonstration=false", "--wholepicture.data=" + folder)) {
            var county = new County(context, folder);
            layIn(context, county);
            System.out.printf("In the store: %,d persons, %,d records, %,d entries.%n", county.count("people.person"), county.count("people.record"),
                county.count("chronology.entry"));
            if (only.contains("import")) {
                importBesideCopy(context, county);
            }
            Practitioner worker = county.worker();
            UUID heavy = county.heavy(worker);
            List<UUID> people = county.open(worker, 1_000);
            analyse(context);
            if (only.contains("ask")) {
                ask(context, worker, heavy, people);
            }
            if (only.contains("pages")) {
                pages(context, heavy, people);
            }
        }
        if (only.contains("start")) {
            start();
        }
    }

    /** A town is taken in as agencies' files; then every person of it is multiplied to make a county. */
    private void layIn(ConfigurableApplicationContext context, County county) throws Exception {
        int times = Math.toIntExact(number("times", 50));
        long people = number("people", 1_000_000);
        long entries = number("entries", 10_000_000);
        Path mark = folder.resolve("laid-in");
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

    /** The same file, by our import and by PostgreSQL's own COPY into a table of text, one after the other in one run. */
    private void importBesideCopy(ConfigurableApplicationContext context, County county) throws Exception {
        int rows = Math.toIntExact(number("rows", 1_000_000));
        Path file = Files.createTempFile(folder, "import", ".csv");
        Path source = folder.resolve("files/community/chronology.csv");
        String mark = Long.toString(System.nanoTime(), 36);
        try (var in = Files.newBufferedReader(source); var out = Files.newBufferedWriter(file)) {
            out.write(in.readLine());
            out.newLine();
            String line = in.readLine();
            for (int i = 0; i < rows && line != null; i++, line = in.readLine()) {
                int first = line.indexOf(',');
                out.write(line.substring(0, first + 1) + mark + line.substring(first + 1));
                out.newLine();
            }
        }
        System.out.println("\nImport beside COPY of the same file");
        var ours = county.take("community", file);
        double copy = copy(context.getBean(Server.class), file);
        System.out.printf("  COPY into a table of text:    %,12d rows %10.1f s %,10.0f rows/s   ours takes %.1f times as long%n",
            ours.rows(), copy, ours.rows() / copy, ours.seconds() / copy);
        Files.delete(file);
    }

    private static double copy(Server server, Path file) throws Exception {
        try (var c = DriverManager.getConnection(server.url(), server.owner().name(), server.owner().password()); var s = c.createStatement();
            InputStream in = Files.newInputStream(file)) {
            String header;
            try (var lines = Files.lines(file)) {
                header = lines.findFirst().orElseThrow();
            }
            s.execute("drop table if exists public.copied");
            s.execute("create table public.copied (" + Arrays.stream(header.split(",")).map(name -> name + " text").collect(java.util.stream.Collectors.joining(", ")) + ")");
            long began = System.nanoTime();
            c.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.copied from stdin (format csv, header true)", in);
            double seconds = (System.nanoTime() - began) / 1e9;
            s.execute("drop table public.copied");
            return seconds;
        }
    }

    private static void analyse(ConfigurableApplicationContext context) throws Exception {
        var server = context.getBean(Server.class);
        try (var c = DriverManager.getConnection(server.url(), server.owner().name(), server.owner().password()); var s = c.createStatement()) {
            s.execute("analyze");
        }
    }

    private interface Asking {
        Object ask() throws Exception;
    }

    /** What the gate costs: the same question under the role that it binds and under the one that it lets through. */
    private void ask(ConfigurableApplicationContext context, Practitioner worker, UUID heavy, List<UUID> people) throws Exception {
        var chronology = context.getBean(Chronology.class);
        var all = context.getBean(People.class);
        var transaction = context.getBean(TransactionOperations.class);
        System.out.println("\nWhat the gate costs: the same question with it and without it");
        both("a person's facts", worker, i -> inTransaction(transaction, () -> all.find(people.get(i % people.size()))));
        both("a person's chronology, first 50 lines", worker, i -> inTransaction(transaction, () -> lines(chronology, people.get(i % people.size()))));
        both("a chronology of 5,000 entries, first 50", worker, i -> inTransaction(transaction, () -> lines(chronology, heavy)));
        both("a chronology of 5,000 entries, all of it", worker, i -> inTransaction(transaction, () -> {
            var outline = chronology.outline(List.of(heavy), Asked.EVERYTHING);
            return chronology.entries(outline, outline.dated());
        }));
        System.out.println("Search: its function applies the gate itself, so there is no search without it");
        var search = Acting.as(worker, () -> Percentiles.of(runs(), i -> inTransaction(transaction,
            () -> all.search(Query.of(SEARCHES.get(i % SEARCHES.size())), 1))));
        System.out.printf("  %-44s %s%n", "search by name, ten kinds of question", search);
    }

    private static Object lines(Chronology chronology, UUID person) {
        var outline = chronology.outline(List.of(person), Asked.EVERYTHING);
        var dated = outline.dated();
        return chronology.entries(outline, dated.subList(0, Math.min(50, dated.size())));
    }

    private interface Numbered {
        Object ask(int number) throws Exception;
    }

    private void both(String what, Practitioner worker, Numbered question) throws Exception {
        var both = Percentiles.inTurn(runs(), i -> Acting.as(worker, () -> question.ask(i)),
            i -> Acting.as(worker, () -> Works.call(() -> question.ask(i))));
        var with = both.getFirst();
        var without = both.getLast();
        System.out.printf("  %-44s with    %s%n  %-44s without %s   p50 ratio %.2f%n", what, with, "", without, with.p50() / without.p50());
    }

    private static Object inTransaction(TransactionOperations transaction, Asking question) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return question.ask();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** Whole pages over HTTP, as a browser gets them, journal row and all. */
    private void pages(ConfigurableApplicationContext context, UUID heavy, List<UUID> people) throws Exception {
        var server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        var visit = new Visit("http://localhost:" + server.getPort());
        visit.signIn("hana", County.PASSWORD);
        System.out.println("\nPages over HTTP, one worker");
        page("the page of a person", i -> visit.get("/people/" + people.get(i % people.size())));
        page("a chronology, first screen", i -> visit.get("/people/" + people.get(i % people.size()) + "/chronology"));
        page("a chronology of 5,000 entries, first screen", i -> visit.get("/people/" + heavy + "/chronology"));
        page("search, ten kinds of question", i -> visit.get("/people?q=" + URLEncoder.encode(SEARCHES.get(i % SEARCHES.size()), StandardCharsets.UTF_8)));
    }

    private void page(String what, Percentiles.Question question) throws Exception {
        System.out.printf("  %-44s %s%n", what, Percentiles.of(runs(), question));
    }

    private static final class Visit {
        private final String address;
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

        Visit(String address) {
            this.address = address;
        }

        String get(String path) throws IOException, InterruptedException {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        }

        void signIn(String name, String password) throws IOException, InterruptedException {
            String page = get("/sign-in");
            var token = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("The sign-in page has no form");
            }
            String form = "username=%s&password=%s&_csrf=%s".formatted(name, password, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            var answer = client.send(HttpRequest.newBuilder(URI.create(address + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
            if (answer.uri().getPath().equals("/sign-in")) {
                throw new IllegalStateException("Sign-in failed");
            }
        }
    }

    /** From the command to the first page: a new folder with the demonstration laid in, and the same folder again. */
    private void start() throws Exception {
        Path fresh = Files.createTempDirectory("wholepicture-start");
        System.out.println("\nFrom ./run to the first page");
        for (var kind : List.of("cold: new folder, demonstration laid in", "warm: the same folder", "warm: once more")) {
            long began = System.nanoTime();
            var process = new ProcessBuilder("./run", "--port", "18080", "--data", fresh.toString()).redirectErrorStream(true)
                .redirectOutput(fresh.resolve("said.log").toFile()).start();
            var client = HttpClient.newHttpClient();
            boolean answered = false;
            while (!answered && process.isAlive()) {
                try {
                    answered = client.send(HttpRequest.newBuilder(URI.create("http://localhost:18080/sign-in")).build(), BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException e) {
                    Thread.sleep(20);
                }
            }
            System.out.printf("  %-44s %6.1f s%n", kind, (System.nanoTime() - began) / 1e9);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private int runs() {
        return Math.toIntExact(number("runs", 300));
    }

    private long number(String name, long otherwise) {
        return Long.parseLong(options.getOrDefault(name, Long.toString(otherwise)).replace("_", "").replace(",", ""));
    }
}
