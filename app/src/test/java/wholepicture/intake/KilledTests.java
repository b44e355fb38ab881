package wholepicture.intake;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.Killable;

/**
 * Files that were acknowledged are read once, whatever moment the server is killed at. {@code -Dkills=50} for the long run; each
 * run says its seed, and {@code -Dkills.seed=N} repeats its choices.
 */
class KilledTests {

    static final int ROWS = 40_000;

    @TempDir Path folder;
    final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    final long seed = Long.getLong("kills.seed", System.nanoTime());
    final Random random = new Random(seed);
    final List<Integer> acknowledged = new ArrayList<>();

    @Test
    void every_acknowledged_row_is_there_once_however_often_the_server_is_killed() throws Exception {
        int kills = Integer.getInteger("kills", 3);
        try (var app = new Killable(folder)) {
            app.start();
            anAgencyWithAToken(app);
            int sent = 0;
            int inTheMiddle = 0;
            for (int kill = 1; kill <= kills; kill++) {
                if (unread(app) == 0) {
                    sent++;
                    if (random.nextInt(3) == 0) {
                        sendWhileKilled(app, sent);
                        app.start();
                    }
                    assertThat(send(app, sent)).as("sent again after the kill, or for the first time").isIn(200, 202);
                    acknowledged.add(sent);
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
                inTheMiddle += number(app, "select count(*) from intake.delivery where state = 'READING' and position between 1 and %d".formatted(ROWS - 1));
                if (random.nextBoolean()) {
                    app.kill();
                } else {
                    app.killWithDatabase();
                }
                app.start();
            }
            System.out.printf("%d kills, %d of them in the middle of reading, %d files, seed %d%n", kills, inTheMiddle, acknowledged.size(), seed);
            awaitRead(app);
            eachRowOnce(app);
            app.stop();
            var journal = app.command("verify-journal");
            assertThat(journal.code()).as(journal.out()).isZero();
            assertThat(journal.out()).contains("The journal verifies");
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Dkills.seed=%d: %s".formatted(seed, e.getMessage()), e);
        }
    }

    /** One row in fifty is bad, one in a hundred is empty. */
    private static String file(int number) {
        var text = new StringBuilder("person_id,contact_id,contact_date,reason,what_happened\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i % 100 == 99 ? ",,,," : "P%d,F%dC%d,%s,Visit,Seen at home".formatted(i % 500, number, i, i % 50 == 7 ? "31/02/2024" : "2024-05-03"))
                .append('\n');
        }
        return text.toString();
    }

    private int send(Killable app, int number) throws IOException, InterruptedException {
        return http.send(request(app, number), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void sendWhileKilled(Killable app, int number) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request(app, number), HttpResponse.BodyHandlers.discarding());
        TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
        app.kill();
        answer.handle((response, failure) -> response).join();
    }

    private static HttpRequest request(Killable app, int number) {
        return HttpRequest.newBuilder(URI.create(app.address() + "/api/feeds/killed?name=contacts-%d.csv".formatted(number)))
            .header("Authorization", "Bearer wp_killed").timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofString(file(number))).build();
    }

    private static void anAgencyWithAToken(Killable app) throws Exception {
        try (var c = app.database(); var s = c.createStatement()) {
            s.execute("insert into agencies.agency (code, name, kind) values ('killed', 'Killed Again', 'SCHOOL')");
            try (var token = c.prepareStatement("insert into agencies.token (agency_id, name, digest, made_at) select id, 'test', ?, now() from agencies.agency")) {
                token.setBytes(1, MessageDigest.getInstance("SHA-256").digest("wp_killed".getBytes(StandardCharsets.UTF_8)));
                token.execute();
            }
        }
    }

    private static int unread(Killable app) throws SQLException {
        return number(app, "select count(*) from intake.delivery where state <> 'DONE'");
    }

    private static void awaitRead(Killable app) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (unread(app) > 0) {
            assertThat(System.nanoTime()).as("five minutes passed and it is still reading:\n%s", app.said()).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void eachRowOnce(Killable app) throws SQLException {
        int files = acknowledged.size();
        assertThat(number(app, "select count(*) from intake.delivery")).isEqualTo(files);
        assertThat(number(app, "select sum(position) from intake.delivery")).as("received").isEqualTo(files * ROWS);
        assertThat(number(app, "select count(*) from intake.quarantined")).as("quarantined").isEqualTo(files * ROWS / 50);
        assertThat(number(app, "select count(*) from intake.not_read")).as("not read").isEqualTo(files * ROWS / 100);
        int good = files * ROWS - files * ROWS / 50 - files * ROWS / 100;
        assertThat(number(app, "select sum(taken_in) from intake.delivery")).as("taken in").isEqualTo(good);
        assertThat(number(app, "select count(*) from chronology.entry")).as("lines of the chronology").isEqualTo(good);
        assertThat(number(app, "select count(distinct local_id) from chronology.entry")).as("different lines").isEqualTo(good);
        assertThat(number(app, "select count(*) from journal.entry where kind = 'file-read'")).as("journalled once each").isEqualTo(files);
    }

    private static int number(Killable app, String query) throws SQLException {
        try (var c = app.database(); var s = c.createStatement(); var row = s.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
