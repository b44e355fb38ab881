package wholepicture.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import wholepicture.store.Server.Account;

/** One server, three roles, one data source that chooses between the gate's role and the works'. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${wholepicture.database.url:}' == ''")
    static class Own {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(@Value("${wholepicture.data}") Path folder,
            @Value("${wholepicture.database.settings:}") String settings, @Value("${wholepicture.attach:false}") boolean attach) {
            var given = Arrays.stream(settings.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
            Path postgres = folder.resolve("postgres");
            return attach ? EmbeddedPostgres.attachOrStart(postgres, given) : EmbeddedPostgres.start(postgres, given);
        }

        @Bean
        Server server(EmbeddedPostgres postgres) throws SQLException {
            Roles.prepare(postgres, "wholepicture");
            return new Server(postgres.url("wholepicture"), account(postgres, "wholepicture_owner"), account(postgres, Server.APP),
                account(postgres, Server.WORKS));
        }

        private static Account account(EmbeddedPostgres postgres, String role) {
            return new Account(role, postgres.password(role));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${wholepicture.database.url:}' != ''")
    static class Given {

        @Bean
        Server server(@Value("${wholepicture.database.url}") String url, @Value("${wholepicture.database.user:}") String user,
            @Value("${wholepicture.database.password:}") String password, @Value("${wholepicture.database.app-password:}") String app,
            @Value("${wholepicture.database.works-password:}") String works, @Value("${wholepicture.data}") Path folder) {
            var given = DatabaseAddress.read(url, user, password);
            var kept = app.isEmpty() || works.isEmpty() ? keptPasswords(folder) : new Properties();
            var server = new Server(given.jdbc(), new Account(given.user(), given.password()),
                new Account(Server.APP, app.isEmpty() ? kept.getProperty(Server.APP) : app),
                new Account(Server.WORKS, works.isEmpty() ? kept.getProperty(Server.WORKS) : works));
            try {
                Roles.prepare(server.url(), server.owner(), server.app(), server.works());
            } catch (SQLException e) {
                throw new CannotStart("The database at DATABASE_URL does not answer: %s".formatted(e.getMessage()), e);
            }
            return server;
        }

        private static Properties keptPasswords(Path folder) {
            Path file = folder.resolve("database.properties");
            try {
                var kept = new Properties();
                if (!Files.exists(file)) {
                    Files.createDirectories(folder);
                    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.write(file, List.of(Server.APP + "=" + EmbeddedPostgres.random(), Server.WORKS + "=" + EmbeddedPostgres.random()));
                }
                try (var in = Files.newBufferedReader(file)) {
                    kept.load(in);
                }
                return kept;
            } catch (IOException e) {
                throw new CannotStart("The passwords of the database roles cannot be kept in %s: %s. Give DATABASE_APP_PASSWORD and DATABASE_WORKS_PASSWORD, or another folder with --data."
                    .formatted(file, e.getMessage()), e);
            }
        }
    }

    @Bean
    DataSource dataSource(Server server, @Value("${wholepicture.database.connections:8}") int connections) {
        var app = pool("gate", server.url(), server.app(), connections);
        var works = pool("works", server.url(), server.works(), Math.max(3, connections / 2));
        var routed = new PooledByRole(app, works);
        routed.setTargetDataSources(Map.of(false, app, true, works));
        routed.setDefaultTargetDataSource(app);
        return routed;
    }

    /** Everything outside {@link Works} is under the gate. */
    private static final class PooledByRole extends AbstractRoutingDataSource implements AutoCloseable {
        private final HikariDataSource app;
        private final HikariDataSource works;

        PooledByRole(HikariDataSource app, HikariDataSource works) {
            this.app = app;
            this.works = works;
        }

        @Override
        protected Object determineCurrentLookupKey() {
            return Works.isInside();
        }

        @Override
        public void close() {
            app.close();
            works.close();
        }
    }

    private static HikariDataSource pool(String name, String url, Account account, int connections) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(account.name());
        config.setPassword(account.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        return new GatedTransactions(dataSource, clock);
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Server server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return server.owner().name();
            }

            @Override
            public String getPassword() {
                return server.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrateUnlessNewer() {
        return flyway -> {
            var newer = Arrays.stream(flyway.info().all()).filter(m -> m.getState().name().startsWith("FUTURE")).findFirst();
            if (newer.isPresent()) {
                throw new CannotStart("This store was made by a newer version of Whole Picture (it has step %s, which this version does not know). Start that version, or choose another folder with --data."
                    .formatted(newer.get().getVersion()));
            }
            flyway.migrate();
        };
    }
}
