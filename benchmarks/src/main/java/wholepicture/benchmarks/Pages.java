package wholepicture.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Whole pages over HTTP, as a browser gets them, journal row and all. */
final class Pages {

    private final Visit visit;
    private final int runs;

    Pages(ConfigurableApplicationContext context, int runs) {
        this.visit = new Visit("http://localhost:" + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort());
        this.runs = runs;
    }

    void run(UUID heavy, List<UUID> people) throws Exception {
        visit.signIn("hana", County.PASSWORD);
        System.out.println("\nPages over HTTP, one worker");
        page("the page of a person", i -> visit.get("/people/" + people.get(i % people.size())));
        page("a chronology, first screen", i -> visit.get("/people/" + people.get(i % people.size()) + "/chronology"));
        page("a chronology of 5,000 entries, first screen", i -> visit.get("/people/" + heavy + "/chronology"));
        page("search, ten kinds of question", i -> visit.get("/people?q=" + URLEncoder.encode(Bench.SEARCHES.get(i % Bench.SEARCHES.size()), StandardCharsets.UTF_8)));
    }

    private void page(String what, Percentiles.Question question) throws Exception {
        System.out.printf("  %-44s %s%n", what, Percentiles.of(runs, question));
    }
}
