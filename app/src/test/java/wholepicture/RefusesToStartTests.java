package wholepicture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.Killable.Said;

/** Whatever keeps it from starting is said in one line, with the way out, and with an exit code that is not zero. */
class RefusesToStartTests {

    @TempDir Path folder;

    @Test
    void the_port_is_in_use() throws IOException {
        try (var taken = new ServerSocket(0)) {
            refuses(start(FreshStore.properties(), "--port", "" + taken.getLocalPort()),
                "Port %d is in use. Stop what uses it, or choose another with --port.".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void the_store_was_made_by_a_newer_version() throws SQLException {
        var store = FreshStore.properties();
        owner(store, """
            insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
            select max(installed_rank) + 1, '999', 'later', 'SQL', 'V999__later.sql', 'us', 1, true from flyway_schema_history""");
        refuses(start(store), "This store was made by a newer version of Whole Picture (it has step 999, which this version does not know). "
            + "Start that version, or choose another folder with --data.");
    }

    @Test
    void production_is_not_for_invented_workers_and_not_without_a_way_to_sign_in() throws SQLException {
        var store = FreshStore.properties();
        refuses(start(store, "--production"), "Nobody could sign in: configure your organisation's OpenID Connect provider");
        owner(store, "insert into agencies.agency (code, name, kind) values ('school', 'A school', 'SCHOOL')",
            "insert into agencies.worker (agency_id, username, name, demonstration) select id, 'teacher', 'A teacher', true from agencies.agency");
        refuses(start(store, "--production"), "This store holds the demonstration: 1 invented workers whose password is published.");
    }

    @Test
    void another_already_runs_on_the_folder() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        try (var lock = FileChannel.open(folder.resolve("postgres/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();
            refuses(start(Map.of()), "Whole Picture is already running on ");
        }
    }

    @Test
    void the_folder_is_none() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        refuses(new Killable(file).command("--port", "0"), "PostgreSQL could not be set up in %s/postgres: ".formatted(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mysql://here                  | x | DATABASE_URL cannot be read; write jdbc:postgresql://host:5432/name.
        jdbc:postgresql://127.0.0.1/x |   | DATABASE_USER is missing: the role that owns the database.
        jdbc:postgresql://127.0.0.1:1/x | x | The database at DATABASE_URL does not answer:
        """)
    void the_database_is_none(String url, String user, String said) {
        refuses(start(Map.of("wholepicture.database.url", url, "wholepicture.database.user", user == null ? "" : user)), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --port many        | --port needs a number from 0 to 65535, not "many".
        --prot 80          | "--prot" is not an option.
        improt file.csv    | "improt" is not a command.
        import file.csv    | import needs --agency CODE.
        verify-journal a b | verify-journal takes one file name at most.
        """)
    void a_command_line_that_makes_no_sense_is_answered_with_those_that_do(String words, String said) {
        var answer = new Killable(folder).command(words.split(" "));
        assertThat(answer.code()).isEqualTo(64);
        assertThat(answer.out()).startsWith(said).contains("./run import --agency CODE").doesNotContain("\tat ");
    }

    @Test
    void the_disk_is_full() throws Exception {
        var command = Killable.java(List.of("--port", "0", "--data", folder.toString()));
        refuses(inANamespace("mount -t tmpfs -o size=40m none %s && exec %s".formatted(folder, String.join(" ", command))),
            "The disk of %s/postgres is full: 40 MB are free and at least 300 are needed.".formatted(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PATH=TOOLS                          | Whole Picture needs a JDK 25 or later; found: none. Install one
        PATH=TOOLS:OLD/bin JAVA_HOME=OLD    | Whole Picture needs a JDK 25 or later; found: openjdk version "17.0.1". Install one
        """)
    void there_is_no_jdk_or_it_is_too_old(String environment, String said) throws Exception {
        var old = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"17.0.1\"\n");
        for (var name : List.of("java", "javac")) {
            script(old.resolve(name), "echo 'openjdk version \"17.0.1\"' >&2");
        }
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of("dirname", "find", "grep", "head", "sh")) {
            script(tools.resolve(tool), "exec /usr/bin/%s \"$@\"".formatted(tool));
        }
        refuses(inANamespace("for each in /usr/lib/jvm /opt; do [ ! -d $each ] || mount -t tmpfs none $each || exit 9; done; exec env -i HOME=/nowhere %s %s"
            .formatted(environment.replace("TOOLS", tools.toString()).replace("OLD", folder.resolve("old").toString()), run())), said);
    }

    private Said start(Map<String, Object> properties, String... words) {
        var all = new ArrayList<>(List.of(words));
        if (!all.contains("--port")) {
            all.addAll(List.of("--port", "0"));
        }
        properties.forEach((name, value) -> {
            if (!name.equals("wholepicture.demonstration")) {
                all.add("--%s=%s".formatted(name, value));
            }
        });
        return new Killable(folder).command(all.toArray(String[]::new));
    }

    private static void refuses(Said answer, String said) {
        assertThat(answer.out().lines()).as(answer.out()).hasSize(1);
        assertThat(answer.out()).startsWith(said);
        assertThat(answer.code()).isEqualTo(1);
    }

    private static void owner(Map<String, Object> store, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("" + store.get("wholepicture.database.url"), "" + store.get("wholepicture.database.user"),
            "" + store.get("wholepicture.database.password")); var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    /** Runs it where it may hide folders from itself; not on systems that do not let it. */
    private static Said inANamespace(String script) throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/unshare")) && said("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/opt").code() == 0);
        return said("unshare", "-rm", "sh", "-c", script);
    }

    private static Said said(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        }
    }

    private static void script(Path file, String line) throws IOException {
        assertThat(Files.writeString(file, "#!/bin/sh\n%s\n".formatted(line)).toFile().setExecutable(true)).isTrue();
    }

    private static Path run() {
        return Path.of("").toAbsolutePath().resolve("../run").normalize();
    }
}
