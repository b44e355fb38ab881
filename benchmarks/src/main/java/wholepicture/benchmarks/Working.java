package wholepicture.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.Clocks.Whose;
import wholepicture.store.Works;

/** What is over and due among tens of thousands of open cases, and two hundred workers at once. */
final class Working {

    /** A page that was asked for: which kind, and how long it took. */
    private record Asked(String kind, double millis) {}

    private final ConfigurableApplicationContext context;
    private final String address;
    private final int cases;
    private final int runs;
    private final int seconds;

    Working(ConfigurableApplicationContext context, int cases, int runs, int seconds) {
        this.context = context;
        this.address = "http://localhost:" + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
        this.cases = cases;
        this.runs = runs;
        this.seconds = seconds;
    }

    void run() throws Exception {
        System.out.printf("%nLaying in %,d open cases%n", cases);
        var workers = new Caseload(context, cases).layIn();
        lists(workers);
        var desks = signIn(workers);
        var files = addresses();
        pages(desks.getFirst(), files);
        together(desks, files, Duration.ofSeconds(5));
        together(desks, files, Duration.ZERO);
    }

    private void lists(List<Worker> workers) throws Exception {
        var clocks = context.getBean(Clocks.class);
        var until = context.getBean(Clock.class).instant().plus(Duration.ofDays(14));
        System.out.println("\nThe lists by themselves, under the gate, 51 lines");
        for (var whose : Whose.values()) {
            System.out.printf("  %-44s %s%n", whose.name().toLowerCase(Locale.UK), Percentiles.of(runs, i -> {
                var worker = workers.get(i % workers.size());
                Acting.as(Practitioner.of(worker), () -> clocks.running(whose, worker.id(), until, null, 51));
            }));
        }
    }

    private List<Visit> signIn(List<Worker> workers) throws Exception {
        var desks = new ArrayList<Visit>();
        for (var worker : workers) {
            var desk = new Visit(address);
            desk.signIn(worker.username(), Caseload.PASSWORD);
            desks.add(desk);
        }
        return List.copyOf(desks);
    }

    private List<String> addresses() {
        return Works.call(() -> Objects.requireNonNull(context.getBean(TransactionOperations.class).execute(status -> context.getBean(JdbcClient.class)
            .sql("select '/people/' || person_id || '/protection/' || ref from cases.file where ref like 'BU-%' order by id limit 5000").query(String.class).list())));
    }

    private void pages(Visit desk, List<String> files) throws Exception {
        System.out.println("\nPages over HTTP, one worker");
        for (var kind : List.of("/my-work", "/my-work?whose=team", "/my-work?whose=all", "/front-door", "/")) {
            System.out.printf("  %-44s %s%n", kind, Percentiles.of(runs, i -> desk.get(kind)));
        }
        System.out.printf("  %-44s %s%n", "a case", Percentiles.of(runs, i -> desk.get(files.get(i % files.size()))));
    }

    /** @param pause how long a worker reads on average before the next page */
    private void together(List<Visit> desks, List<String> files, Duration pause) throws Exception {
        var asked = new ConcurrentLinkedQueue<Asked>();
        var errors = new ConcurrentLinkedQueue<String>();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var seeds = RandomGeneratorFactory.of("L64X128MixRandom").create(41);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var desk : desks) {
                var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seeds.nextLong());
                running.add(pool.submit(() -> {
                    read(random, pause);
                    while (System.nanoTime() < end) {
                        ask(desk, random, files, asked, errors);
                        read(random, pause);
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        System.out.printf("%n%d workers at once for %d s, %s%n", desks.size(), seconds, pause.isZero() ? "each asking again at once" : "each reading %d s on average".formatted(pause.toSeconds()));
        System.out.printf("  %,d pages, %.1f a second, %d errors%s%n", asked.size(), asked.size() / (double) seconds, errors.size(), errors.isEmpty() ? "" : ": " + errors.peek());
        asked.stream().map(Asked::kind).distinct().sorted().forEach(kind -> System.out.printf("  %-44s %s%n", kind,
            Percentiles.of(asked.stream().filter(a -> a.kind().equals(kind)).mapToDouble(Asked::millis).toArray())));
        System.out.printf("  %-44s %s%n", "all", Percentiles.of(asked.stream().mapToDouble(Asked::millis).toArray()));
    }

    private static void ask(Visit desk, RandomGenerator random, List<String> files, ConcurrentLinkedQueue<Asked> asked, ConcurrentLinkedQueue<String> errors) {
        var file = files.get(random.nextInt(files.size()));
        var person = file.substring(0, file.indexOf("/protection"));
        var kind = List.of("my work", "my work", "my team's work", "a case", "a case", "a person", "a chronology", "search", "a form").get(random.nextInt(9));
        var path = switch (kind) {
            case "my work" -> "/my-work";
            case "my team's work" -> "/my-work?whose=team";
            case "a case" -> file;
            case "a person" -> person;
            case "a chronology" -> person + "/chronology";
            case "a form" -> file + "/strategy";
            default -> "/people?q=" + List.of("smith+2014", "mohamed+ali", "khan", "jhon+smyth").get(random.nextInt(4));
        };
        long began = System.nanoTime();
        try {
            desk.get(path);
            asked.add(new Asked(kind, (System.nanoTime() - began) / 1e6));
        } catch (Exception e) {
            errors.add(path + ": " + e);
        }
    }

    private static void read(RandomGenerator random, Duration pause) throws InterruptedException {
        if (!pause.isZero()) {
            Thread.sleep(random.nextLong(pause.toMillis() * 2));
        }
    }
}
