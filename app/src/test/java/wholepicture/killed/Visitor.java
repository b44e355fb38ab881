package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A worker with a browser, signed in once: the session outlives the server. */
final class Visitor {

    private static final String PASSWORD = "killed again";

    private final Site site;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();

    private Visitor(Site site) {
        this.site = site;
    }

    /** Registers the worker and signs them in. */
    static Visitor signedIn(Site site, String agency, String username) throws IOException, InterruptedException, SQLException {
        site.execute("""
            insert into agencies.worker (agency_id, username, name, roles, password_hash)
            select id, '%s', 'Worker %s', '{PRACTITIONER,DATA_STEWARD}', '{noop}%s' from agencies.agency where code = '%s'
            """.formatted(username, username, PASSWORD, agency));
        var visitor = new Visitor(site);
        var form = visitor.form("/sign-in");
        form.put("username", username);
        form.put("password", PASSWORD);
        var answer = visitor.post("/sign-in", form);
        assertThat(answer.headers().firstValue("Location")).as("signed in").hasValueSatisfying(where -> assertThat(where).doesNotContain("failed"));
        return visitor;
    }

    /** What stands hidden in the form of a page. */
    Map<String, String> form(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(site.address() + path)).timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("the page %s", path).isEqualTo(200);
        var hidden = new LinkedHashMap<String, String>();
        Jsoup.parse(answer.body()).select("main form input[type=hidden]").forEach(input -> hidden.put(input.attr("name"), input.attr("value")));
        return hidden;
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return http.send(HttpRequest.newBuilder(URI.create(site.address() + path)).timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
