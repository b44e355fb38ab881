package wholepicture.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * A durable PostgreSQL for a machine that has none: programs from the class path, data in a folder
 * that outlives the process, passwords on, fsync on. PostgreSQL refuses to run as root, so under
 * root it is started in a user namespace or, failing that, as "nobody".
 *
 * <p>One process owns the folder, by a lock that the system gives back when the process dies. A
 * second process, such as an import beside a running server, attaches to the server that is there.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String VERSION = "18.6";
    private static final long LEAST_FREE_BYTES = 300L << 20;

    private final Path root;
    private final Path home;
    private final Path data;
    private final List<String> prefix;
    private final @Nullable FileChannel lock;
    private final Properties passwords;
    private int port;

    private EmbeddedPostgres(Path root, Path home, List<String> prefix, @Nullable FileChannel lock, Properties passwords) {
        this.root = root;
        this.home = home;
        this.data = root.resolve("data");
        this.prefix = prefix;
        this.lock = lock;
        this.passwords = passwords;
    }

    /**
     * Starts the server of this folder and owns it until closed.
     *
     * @throws CannotStart when another process owns the folder, the disk is full, or PostgreSQL will not start
     */
    public static EmbeddedPostgres start(Path folder, List<String> settings) {
        try {
            Path root = Files.createDirectories(folder.toAbsolutePath().normalize());
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CannotStart("The disk of %s is full: %d MB are free and at least %d are needed. Free some, or choose another folder with --data."
                    .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20));
            }
            FileChannel lock = take(root);
            if (lock == null) {
                throw new CannotStart("Whole Picture is already running on %s. Stop it, or choose another folder with --data.".formatted(root));
            }
            var postgres = new EmbeddedPostgres(root, unpack(root), prefix(root), lock, passwords(root));
            postgres.startServer(settings);
            return postgres;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be set up in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The server that another process runs on this folder, or one of our own if nobody does. Closing leaves the other's alone. */
    public static EmbeddedPostgres attachOrStart(Path folder, List<String> settings) {
        try {
            Path root = Files.createDirectories(folder.toAbsolutePath().normalize());
            FileChannel lock = take(root);
            if (lock != null) {
                lock.close();
                return start(folder, settings);
            }
            var postgres = new EmbeddedPostgres(root, root.resolve("pgsql-" + VERSION), prefix(root), null, passwords(root));
            var lines = Files.readAllLines(postgres.data.resolve("postmaster.pid"));
            postgres.port = Integer.parseInt(lines.get(3).strip());
            return postgres;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new CannotStart("The server that runs on %s is not ready yet. Try again in a moment.".formatted(folder), e);
        }
    }

    public int port() {
        return port;
    }

    public String password(String role) {
        return requireNonNull(passwords.getProperty(role));
    }

    /** The address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(port, database);
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        control("stop", "-m", "fast", "-w");
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startServer(List<String> settings) throws IOException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            Path superuser = root.resolve("superuser.password");
            secret(superuser, password("postgres"));
            exec("initdb", List.of("-D", data.toString(), "-U", "postgres", "-E", "UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--lc-collate=C", "--lc-ctype=C", "-A", "scram-sha-256", "--pwfile=" + superuser));
            Files.delete(superuser);
        } else if (control("status") == 0) {
            log.warn("Stopping the PostgreSQL server that an earlier, killed run left behind");
            control("stop", "-m", "fast", "-w");
        }
        port = freePort();
        var options = new StringBuilder("-p " + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c timezone=UTC -c max_connections=60 -c jit=off"
            + " -c shared_buffers=512MB -c max_wal_size=2GB -c random_page_cost=1.1 -c log_min_messages=warning -c log_statement=none");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        if (control("-w", "-t", "90", "-l", root.resolve("postgres.log").toString(), "-o", options.toString(), "start") != 0) {
            throw new CannotStart("PostgreSQL did not start; its last words are in %s.".formatted(root.resolve("postgres.log")));
        }
    }

    private int control(String... action) {
        var command = new ArrayList<>(List.of("-D", data.toString()));
        command.addAll(List.of(action));
        return tool("pg_ctl", command);
    }

    private void exec(String tool, List<String> args) {
        int code = tool(tool, args);
        if (code != 0) {
            throw new CannotStart("%s ended with %d; what it said is in %s.".formatted(tool, code, root.resolve("tools.log")));
        }
    }

    private int tool(String tool, List<String> args) {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(args);
        try {
            // To a file, never a pipe: the postmaster inherits it and would keep a pipe open for ever.
            Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(root.resolve("tools.log").toFile()))
                .start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static @Nullable FileChannel take(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock taken = channel.tryLock();
            if (taken != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("Another part of this process owns {}", root);
        }
        channel.close();
        return null;
    }

    private static List<String> prefix(Path root) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (!succeeds("chown", "-R", "65534:65534", root.toString())) {
            throw new CannotStart("PostgreSQL will not run as root, and %s cannot be given to \"nobody\". Run as another user.".formatted(root));
        }
        return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path unpack(Path root) throws IOException {
        Path home = root.resolve("pgsql-" + VERSION);
        if (Files.exists(home.resolve("bin/postgres"))) {
            return home;
        }
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String archive = "postgres-%s-%s.txz".formatted(os.startsWith("mac") ? "darwin" : "linux", arch);
        Path part = root.resolve("pgsql-" + VERSION + ".part");
        try (InputStream in = EmbeddedPostgres.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new CannotStart("This build carries no PostgreSQL for %s %s. Set DATABASE_URL to a PostgreSQL server.".formatted(os, arch));
            }
            var tar = new TarArchiveInputStream(new XZInputStream(in));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = part.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(requireNonNull(target.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
        return Files.move(part, home);
    }

    /** Made once, kept in a file that only its owner can read. */
    private static Properties passwords(Path root) throws IOException {
        Path file = root.resolve("passwords.properties");
        var passwords = new Properties();
        if (!Files.exists(file)) {
            var text = new StringBuilder();
            for (var role : List.of("postgres", "wholepicture_owner", Server.APP, Server.WORKS)) {
                text.append(role).append('=').append(random()).append('\n');
            }
            secret(file, text.toString());
        }
        try (var in = Files.newBufferedReader(file)) {
            passwords.load(in);
        }
        return passwords;
    }

    static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void secret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))), text);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
