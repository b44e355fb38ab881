package wholepicture.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was shared, as far as the gate lets whoever asks. */
@Component
@Transactional(readOnly = true)
public class Shares {

    /** An opening of what was handed over. */
    public record Opened(String worker, Instant at) {}

    private static final String SELECT = """
        select s.*, coalesce(o.name, '') as with_agency_name, s.worker || ', ' || a.name as by from sharing.shared s join agencies.agency a on a.id = s.agency_id
        left join agencies.agency o on o.id = s.with_agency
        """;

    private final JdbcClient sql;

    Shares(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a person, the newest first. */
    public List<Shared> of(UUID person) {
        return sql.sql(SELECT + "where s.person_id = ? order by s.shared_at desc, s.id desc").param(person).query(Shares::shared).list();
    }

    /** What was handed over to a worker, the newest first. */
    public List<Shared> to(long worker, int most) {
        return sql.sql(SELECT + "where s.recipient_id = ? order by s.id desc limit ?").params(worker, most).query(Shares::shared).list();
    }

    /** What a worker handed over, the newest first. */
    public List<Shared> from(long worker, int most) {
        return sql.sql(SELECT + "where s.recipient_id is not null and s.worker_id = ? order by s.id desc limit ?").params(worker, most).query(Shares::shared).list();
    }

    /** @throws NothingHandedOver when there is none, or none that the viewer sent or was sent */
    public Shared handedOver(String number) {
        return sql.sql(SELECT + "join sharing.handed_over h on h.shared_id = s.id where s.number = ?").param(number).query(Shares::shared).optional().orElseThrow(NothingHandedOver::new);
    }

    /** @throws NothingHandedOver when nothing of that number was shared about the person, or nothing that the viewer may see */
    public Shared of(UUID person, String number) {
        return sql.sql(SELECT + "where s.person_id = ? and s.number = ?").params(person, number).query(Shares::shared).optional().orElseThrow(NothingHandedOver::new);
    }

    String words(Shared one) {
        return sql.sql("select words from sharing.handed_over where shared_id = ?").param(one.id()).query(String.class).optional().orElseThrow(NothingHandedOver::new);
    }

    /** Who opened it and when, the newest first. */
    public List<Opened> opened(Shared one) {
        return sql.sql("select worker, at from sharing.opened where shared_id = ? order by id desc").param(one.id())
            .query((row, n) -> new Opened(row.getString("worker"), Objects.requireNonNull(at(row, "at")))).list();
    }

    private static Shared shared(ResultSet row, int number) throws SQLException {
        return new Shared(row.getLong("id"), row.getString("number"), Objects.requireNonNull(row.getObject("person_id", UUID.class)), Objects.requireNonNull(at(row, "shared_at")),
            Objects.requireNonNull(at(row, "recorded_at")), row.getBoolean("given"), row.getString("what"), row.getString("with_agency_name"), row.getString("with_whom"),
            row.getObject("recipient_id", Long.class), row.getString("purpose"), LawfulBasis.valueOf(row.getString("basis")), Consent.valueOf(row.getString("consent")),
            row.getString("consent_why"), row.getString("proportionate"), row.getString("by"), at(row, "opened_at"), row.getString("understood"), row.getString("understood_by"),
            at(row, "understood_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
