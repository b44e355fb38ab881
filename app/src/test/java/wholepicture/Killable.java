package wholepicture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The application as a process of its own, on a data folder of its own, which can be killed at any moment and started again:
 * for tests of what outlives that.
 *
 * <pre>
 * try (var app = new Killable(folder)) {
 *     app.start();
 *     …
 *     app.kill();
 *     app.start();
 * }
 * </pre>
 */
public final class Killable implements AutoCloseable {

    private static final String READY = "Whole Picture is ready at http://localhost:";

    private final Path data;
    private final List<String> options;
    private final StringBuilder said = new StringBuilder();
    private @Nullable Process process;
    private int port;

    /** @param options of the server, such as {@code --wholepicture.intake.readers=1} */
    public Killable(Path data, String... options) {
        this.data = data;
        this.options = List.of(options);
    }

    /**
     * Starts the server and waits until it is ready; fails with what it said when it will not.
     *
     * @param more options for this start alone
     */
    public void start(String... more) {
        var port0 = options.contains("--port") ? List.<String>of() : List.of("--port", "0");
        var command = java(port0);
        command.addAll(List.of("--data", data.toString(), "--wholepicture.demonstration=false"));
        command.addAll(options);
        command.addAll(List.of(more));
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                keep(line);
                if (line.startsWith(READY)) {
                    port = Integer.parseInt(line.substring(READY.length()).strip());
                    Thread.ofVirtual().start(() -> drain(out));
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("It did not start:\n" + said());
    }

    /** SIGKILL to the server alone; its PostgreSQL goes on without it until the next start stops it. */
    public void kill() {
        end(running());
    }

    /** SIGKILL to the server and to every process of its PostgreSQL, as when the machine loses power. */
    public void killWithDatabase() {
        var server = running();
        var postmaster = postmaster();
        end(server);
        postmaster.ifPresent(postgres -> {
            var children = postgres.descendants().toList();
            postgres.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            children.forEach(child -> child.onExit().join());
            postgres.onExit().join();
        });
    }

    private java.util.Optional<ProcessHandle> postmaster() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip()))
                .filter(found -> found.info().command().map(command -> command.contains("postgres")).orElse(false));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM: stops cleanly. */
    public void stop() {
        try {
            var running = running();
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not stop:\n" + said());
            }
            process = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** What it said, all starts together. */
    public String said() {
        synchronized (said) {
            return said.toString();
        }
    }

    /** The database as its superuser sees it: everything, past the gate. */
    public Connection database() throws SQLException {
        try {
            var passwords = new Properties();
            try (var in = Files.newBufferedReader(data.resolve("postgres/passwords.properties"))) {
                passwords.load(in);
            }
            String at = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/wholepicture".formatted(at), "postgres", passwords.getProperty("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command on this folder said, and its exit code. */
    public record Said(int code, String out) {}

    /** Runs {@code ./run WORD ...} on this folder. */
    public Said command(String... words) {
        var command = java(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        try {
            var run = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream out = run.getInputStream()) {
                String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return new Said(run.waitFor(), said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            killWithDatabase();
        } else {
            postmaster().filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroy);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("It was not started");
        }
        return process;
    }

    /** The command that starts it with these words. */
    static List<String> java(List<String> words) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "wholepicture.Application"));
        command.addAll(words);
        return command;
    }

    private void drain(BufferedReader out) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                keep(line);
            }
        } catch (IOException e) {
            keep("(its output ended: " + e.getMessage() + ")");
        }
    }

    private void keep(String line) {
        synchronized (said) {
            said.append(line).append('\n');
        }
    }
}
