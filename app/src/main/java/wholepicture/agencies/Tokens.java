package wholepicture.agencies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of agencies' machines: shown once when made, kept only as a digest, revoked at any time. */
@Component
@Transactional
public class Tokens {

    /** A token as it can be listed. */
    public record Token(long id, String name, OffsetDateTime madeAt, @Nullable OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsedAt, @Nullable OffsetDateTime revokedAt) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Agencies agencies;

    Tokens(JdbcClient sql, Clock clock, Agencies agencies) {
        this.sql = sql;
        this.clock = clock;
        this.agencies = agencies;
    }

    /**
     * Makes a token for one agency.
     *
     * @return the token itself, which cannot be had again
     */
    public String make(Agency agency, String name, @Nullable OffsetDateTime expires) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String token = "wp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        sql.sql("insert into agencies.token (agency_id, name, digest, made_at, made_by, expires_at) values (?, ?, ?, ?, ?, ?)")
            
            .param(agency.id()).param(name).param(digest(token)).param(now()).param(Acting.now().workerId()).param(expires).update();
        return token;
    }

    /**
     * The machine that holds this token, unless it is unknown, revoked or expired. When it was last used is known to the minute: a write at every
     * request would have each wait for the disk.
     */
    public Optional<Practitioner> holder(String token) {
        return sql.sql("""
                with held as (select id, agency_id, name, last_used_at from agencies.token
                        where digest = :digest and revoked_at is null and (expires_at is null or expires_at > :now)),
                    used as (update agencies.token t set last_used_at = :now from held
                        where t.id = held.id and (held.last_used_at is null or held.last_used_at < :now - interval '1 minute'))
                select agency_id, name from held
                """)
            .param("now", now()).param("digest", digest(token))
            .query((row, n) -> Practitioner.machine(agencies.byId(row.getLong("agency_id")).orElseThrow(), row.getString("name")))
            .optional();
    }

    /** @return false when the agency has no such token, or it was revoked before */
    public boolean revoke(Agency agency, long id) {
        return sql.sql("update agencies.token set revoked_at = ? where id = ? and agency_id = ? and revoked_at is null")
            .params(now(), id, agency.id()).update() > 0;
    }

    /** Every token of the agency, newest first, also those revoked. */
    public List<Token> of(Agency agency) {
        return sql.sql("""
                select id, name, made_at, expires_at, last_used_at, revoked_at from agencies.token where agency_id = ? order by id desc
                """)
            .param(agency.id()).query(Token.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
