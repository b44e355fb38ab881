package wholepicture.agencies;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attempts to sign in, counted so that guessing becomes slow. */
@Component
@Transactional
public class SignIns {

    /** The published password of the demonstration's invented workers. */
    public static final String DEMONSTRATION_PASSWORD = "whole picture";

    private final JdbcClient sql;
    private final Clock clock;
    private final int perName;
    private final int perAddress;
    private final Duration window;

    SignIns(JdbcClient sql, Clock clock, @Value("${wholepicture.sign-in.failures-per-name:5}") int perName,
        @Value("${wholepicture.sign-in.failures-per-address:50}") int perAddress,
        @Value("${wholepicture.sign-in.window:15m}") Duration window) {
        this.sql = sql;
        this.clock = clock;
        this.perName = perName;
        this.perAddress = perAddress;
        this.window = window;
    }

    /** True while this name or this address has failed too often of late; a name that does not exist is slowed just the same. */
    public boolean tooMany(String username, String address) {
        return sql.sql("""
                select (select count(*) from agencies.sign_in s where s.username = :name and s.at > :from and not s.succeeded
                           and s.at > coalesce((select max(g.at) from agencies.sign_in g where g.username = :name and g.succeeded), '-infinity')) >= :perName
                    or (select count(*) from agencies.sign_in where address = :address and at > :from and not succeeded) >= :perAddress
                """)
            .param("name", name(username)).param("address", address).param("perName", perName).param("perAddress", perAddress)
            .param("from", clock.instant().minus(window).atOffset(ZoneOffset.UTC))
            .query(Boolean.class).single();
    }

    public void keep(String username, String address, boolean succeeded) {
        sql.sql("insert into agencies.sign_in (username, address, at, succeeded) values (?, ?, ?, ?)")
            .params(name(username), address, clock.instant().atOffset(ZoneOffset.UTC), succeeded).update();
    }

    /** The hash of the password of a worker who may sign in by form. */
    public Optional<String> passwordHash(String username) {
        return sql.sql("select password_hash from agencies.worker where username = ? and active and password_hash is not null")
            .param(name(username)).query(String.class).optional();
    }

    /** For how long failures count. */
    public Duration window() {
        return window;
    }

    private static String name(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
