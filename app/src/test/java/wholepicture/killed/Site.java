package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import wholepicture.Killable;

/** The server that is killed, and what is known of it from outside: its answers, and its database. */
final class Site implements AutoCloseable {

    private final Killable app;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Random random;
    private String[] options = {};

    Site(Path folder, Random random) {
        this.app = new Killable(folder, "--wholepicture.relinking.at-once=10");
        this.random = random;
    }

    Random random() {
        return random;
    }

    String address() {
        return app.address();
    }

    void start() {
        app.start(options);
    }

    /** Stops cleanly and starts with these options, now and after every kill from now on. */
    void startAgain(String... others) {
        options = others;
        app.stop();
        start();
    }

    void stop() {
        app.stop();
    }

    Killable.Said command(String... words) {
        return app.command(words);
    }

    /** SIGKILL, now to the server alone and now to its database too. */
    void kill() {
        if (random.nextBoolean()) {
            app.kill();
        } else {
            app.killWithDatabase();
        }
    }

    void letRun(int mostMillis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(mostMillis));
    }

    /** An agency, with the token by which it sends. */
    void agency(String code) throws Exception {
        try (var c = app.database(); var s = c.createStatement()) {
            s.execute("insert into agencies.agency (code, name, kind) values ('%s', 'Agency %s', 'SCHOOL')".formatted(code, code));
            try (var token = c.prepareStatement("insert into agencies.token (agency_id, name, digest, made_at) select id, 'test', ?, now() from agencies.agency where code = ?")) {
                token.setBytes(1, MessageDigest.getInstance("SHA-256").digest(("wp_" + code).getBytes(StandardCharsets.UTF_8)));
                token.setString(2, code);
                token.execute();
            }
        }
    }

    HttpRequest file(String agency, String name, String content) {
        return HttpRequest.newBuilder(URI.create(address() + "/api/feeds/%s?name=%s".formatted(agency, name)))
            .header("Authorization", "Bearer wp_" + agency).timeout(Duration.ofSeconds(60)).POST(HttpRequest.BodyPublishers.ofString(content)).build();
    }

    /** @return the status */
    int send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    void sendWithoutWaiting(HttpRequest request) {
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    void awaitRead() throws Exception {
        await("reading", () -> number("select count(*) from intake.delivery where state <> 'DONE'") == 0);
    }

    void await(String what, Callable<Boolean> done) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!done.call()) {
            assertThat(System.nanoTime()).as("five minutes passed and it is still %s:\n%s", what, app.said()).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    void execute(String statement) throws SQLException {
        try (var c = app.database(); var s = c.createStatement()) {
            s.execute(statement);
        }
    }

    int number(String query) throws SQLException {
        return Integer.parseInt(rows(query).getFirst());
    }

    /** The first column of each row, as text. */
    List<String> rows(String query) throws SQLException {
        try (var c = app.database(); var s = c.createStatement(); var found = s.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
            return rows;
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
