package wholepicture.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Tokens;
import wholepicture.demonstration.CrowdFiles;

/** One record arriving now from an agency's system, over HTTP, among all that are there: kept, compared with them, linked, and in the journal. */
final class Arriving {

    /** So often each is asked before it is measured. */
    private static final int WARM = 4_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final String agency = CrowdFiles.AGENCIES.getFirst();
    private final List<Someone> people;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final int runs;

    private record Someone(String name, LocalDate born) {}

    Arriving(ConfigurableApplicationContext context, County county, Practitioner worker, int runs) {
        this.runs = runs;
        address = "http://localhost:" + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
        var from = context.getBean(Agencies.class).byCode(agency).orElseThrow();
        token = Acting.as(worker, () -> county.inWorks(() -> context.getBean(Tokens.class).make(from, "measuring " + run, null)));
        people = county.inWorks(() -> context.getBean(JdbcClient.class).sql("""
                select name, born_from from people.person tablesample system (1)
                where ended_at is null and grade = 1 and born_from = born_to and name like '% %' limit 2000
                """)
            .query((row, _) -> new Someone(row.getString(1), row.getObject(2, LocalDate.class))).list());
    }

    void run() throws Exception {
        System.out.println("\nOne record arriving now, over HTTP, with an agency's token");
        System.out.printf("  %-44s %s%n", "who may it be? (name and birth, misspelt)", Percentiles.of(WARM, runs, i -> {
            var one = someone(i);
            ask("GET", "/api/people?q=" + URLEncoder.encode(slip(one.name()) + " " + one.born(), StandardCharsets.UTF_8), "");
        }));
        System.out.printf("  %-44s %s%n", "sent, and safely kept", Percentiles.of(WARM, runs, i -> sent(1_000_000 + i, "")));
        System.out.printf("  %-44s %s%n", "sent, compared, linked and in the journal", Percentiles.of(WARM, runs, i -> {
            String answer = sent(i, "&wait=30");
            int from = answer.indexOf("/api/feeds/");
            String at = answer.substring(from, answer.indexOf('"', from));
            while (!answer.contains("\"DONE\"")) {
                answer = ask("GET", at + "?wait=30", "");
            }
        }));
    }

    private Someone someone(int i) {
        return people.get(Math.floorMod(i * 31, people.size()));
    }

    /** Two letters exchanged. */
    private static String slip(String name) {
        return name.length() < 4 ? name : name.charAt(0) + "" + name.charAt(2) + name.charAt(1) + name.substring(3);
    }

    private String sent(int i, String wait) throws Exception {
        var one = someone(i);
        int space = one.name().lastIndexOf(' ');
        String file = "person_id,given_name,family_name,born\n%s-%d,%s,%s,%s\n".formatted(run, i, one.name().substring(0, space), one.name().substring(space + 1), one.born());
        return ask("POST", "/api/feeds/" + agency + "?name=one-" + i + ".csv" + wait, file);
    }

    private String ask(String method, String path, String body) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
