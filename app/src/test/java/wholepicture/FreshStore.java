package wholepicture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import wholepicture.store.EmbeddedPostgres;
import wholepicture.store.Server;

/** Gives each application context of the tests a database of its own on one PostgreSQL: a copy of one that was migrated once. */
public class FreshStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Those who work with the databases; they stop before it does, or would wait for it half a minute each. */
    private static final Queue<ConfigurableApplicationContext> CONTEXTS = new ConcurrentLinkedQueue<>();

    private static final class Shared {
        static final Path FOLDER = folder();
        static final EmbeddedPostgres POSTGRES = start();

        private static Path folder() {
            try {
                return Files.createTempDirectory("wholepicture-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            var postgres = EmbeddedPostgres.start(FOLDER, List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                CONTEXTS.forEach(ConfigurableApplicationContext::close);
                postgres.close();
                delete(FOLDER);
            }));
            superuser(postgres,
                "create role wholepicture_owner login password '%s'".formatted(postgres.password("wholepicture_owner")),
                "create role wholepicture_app login password '%s'".formatted(postgres.password(Server.APP)),
                "create role wholepicture_works login password '%s'".formatted(postgres.password(Server.WORKS)),
                "create database migrated owner wholepicture_owner");
            Flyway.configure().dataSource(postgres.url("migrated"), "wholepicture_owner", postgres.password("wholepicture_owner"))
                .outOfOrder(true).load().migrate();
            return postgres;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        CONTEXTS.add(context);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh store", properties()));
    }

    /** A new database, as the properties by which the application finds it. */
    public static Map<String, Object> properties() {
        var postgres = Shared.POSTGRES;
        String name = "t" + NUMBER.incrementAndGet();
        superuser(postgres, "create database %s template migrated owner wholepicture_owner".formatted(name));
        return Map.of(
            "wholepicture.database.url", postgres.url(name),
            "wholepicture.database.user", "wholepicture_owner",
            "wholepicture.database.password", postgres.password("wholepicture_owner"),
            "wholepicture.database.app-password", postgres.password(Server.APP),
            "wholepicture.database.works-password", postgres.password(Server.WORKS),
            "wholepicture.database.connections", "4",
            "wholepicture.demonstration", "false",
            "wholepicture.relinking.in-background", "false",
            "wholepicture.due.in-background", "false",
            "wholepicture.data", Shared.FOLDER.resolve("data-" + name).toString());
    }

    private static void superuser(EmbeddedPostgres postgres, String... statements) {
        try (var c = DriverManager.getConnection(postgres.url("postgres"), "postgres", postgres.password("postgres"));
            var s = c.createStatement()) {
            for (var statement : statements) {
                s.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
