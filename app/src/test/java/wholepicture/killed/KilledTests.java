package wholepicture.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while it reads files, while workers send forms, while single records arrive, and while it compares all records again, in turn.
 * {@code -Dkills=50} for the long run; each run says its seed, and {@code -Dkills.seed=N} repeats its choices.
 */
class KilledTests {

    private static final int MOST_MILLIS = 1_000;

    @TempDir Path folder;
    final long seed = Long.getLong("kills.seed", System.nanoTime());

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_there_twice_whatever_moment_the_server_is_killed_at() throws Exception {
        int kills = Integer.getInteger("kills", 6);
        try (var site = new Site(folder, new Random(seed))) {
            site.start();
            var works = List.of(new KilledForms(site), new KilledArrivals(site), new KilledImport(site), new KilledRelink(site));
            for (var work : works) {
                work.prepare();
            }
            var hits = new int[works.size()];
            for (int kill = 0; kill < kills; kill++) {
                works.get(kill % works.size()).begin();
                site.letRun(MOST_MILLIS);
                for (int i = 0; i < hits.length; i++) {
                    hits[i] += works.get(i).isInTheMiddle() ? 1 : 0;
                }
                site.kill();
                site.start();
                for (var work : works) {
                    work.goOn();
                }
            }
            System.out.printf("%d kills: %d in the middle of a form, %d of a record that arrives, %d of reading a file, %d of a re-link; %s; seed %d%n", kills, hits[0], hits[1], hits[2], hits[3],
                works.stream().map(Killed::inWords).collect(Collectors.joining(", ")), seed);
            for (var work : works) {
                work.check();
            }
            site.stop();
            var journal = site.command("verify-journal");
            assertThat(journal.code()).as(journal.out()).isZero();
            assertThat(journal.out()).contains("The journal verifies");
            System.out.println(Arrays.stream(journal.out().split("\n")).filter(line -> line.contains("verifies")).findFirst().orElse(""));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Dkills.seed=%d: %s".formatted(seed, e.getMessage()), e);
        }
    }
}
