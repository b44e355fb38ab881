package wholepicture.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import wholepicture.store.Server.Account;

/** The roles that the migrations speak of, made where they are missing and never given more than the gate allows. */
final class Roles {

    private Roles() {}

    /** On our own server: the owner, both roles and the database. */
    static void prepare(EmbeddedPostgres postgres, String database) throws SQLException {
        try (var c = DriverManager.getConnection(postgres.url("postgres"), "postgres", postgres.password("postgres"));
            var s = c.createStatement()) {
            if (!exists(s, "pg_roles where rolname = 'wholepicture_owner'")) {
                s.execute("create role wholepicture_owner login password '%s'".formatted(postgres.password("wholepicture_owner")));
            }
            for (var role : new String[] {Server.APP, Server.WORKS}) {
                if (!exists(s, "pg_roles where rolname = '%s'".formatted(role))) {
                    s.execute("create role %s login password '%s'".formatted(role, postgres.password(role)));
                }
            }
            if (!exists(s, "pg_database where datname = '%s'".formatted(database))) {
                s.execute("create database %s owner wholepicture_owner".formatted(database));
            }
        }
    }

    /**
     * On somebody's server: both roles if its owner may make them.
     *
     * @throws CannotStart when they are missing and may not be made, or when they could step round the gate
     */
    static void prepare(String url, Account owner, Account app, Account works) throws SQLException {
        try (var c = DriverManager.getConnection(url, owner.name(), owner.password()); var s = c.createStatement()) {
            int version = c.getMetaData().getDatabaseMajorVersion();
            if (version < 16) {
                throw new CannotStart("PostgreSQL 16 or later is needed; DATABASE_URL points at %d.".formatted(version));
            }
            for (var role : new Account[] {app, works}) {
                make(c, s, role);
                refuseIfUnbound(s, role.name());
            }
        }
    }

    private static void make(Connection c, Statement s, Account role) throws SQLException {
        boolean missing = !exists(s, "pg_roles where rolname = '%s'".formatted(role.name()));
        if (!missing && canSignIn(c, role)) {
            return;
        }
        try {
            s.execute("%s role %s login password '%s'".formatted(missing ? "create" : "alter", role.name(), role.password().replace("'", "''")));
        } catch (SQLException e) {
            throw new CannotStart(("The role %s is missing or has another password, and DATABASE_USER may not set it. Create it with "
                + "\"create role %s login password '...'\" and give its password in %s.")
                .formatted(role.name(), role.name(), role.name().equals(Server.APP) ? "DATABASE_APP_PASSWORD" : "DATABASE_WORKS_PASSWORD"), e);
        }
    }

    private static boolean canSignIn(Connection c, Account role) throws SQLException {
        try (var ignored = DriverManager.getConnection(c.getMetaData().getURL(), role.name(), role.password())) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void refuseIfUnbound(Statement s, String role) throws SQLException {
        if (exists(s, "pg_roles where rolname = '%s' and (rolsuper or rolbypassrls)".formatted(role))) {
            throw new CannotStart("The role %s is a superuser or bypasses row-level security, so the gate would not bind it. Take that away: alter role %s nosuperuser nobypassrls."
                .formatted(role, role));
        }
    }

    private static boolean exists(Statement s, String where) throws SQLException {
        try (var rows = s.executeQuery("select 1 from " + where)) {
            return rows.next();
        }
    }
}
