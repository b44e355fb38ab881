package wholepicture.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A worker's browser, without its drawing. */
final class Visit {
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
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        String form = "username=%s&password=%s&_csrf=%s".formatted(name, password, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var answer = client.send(HttpRequest.newBuilder(URI.create(address + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("Sign-in failed");
        }
    }
}
