package wholepicture.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.intake.reading.Mapping;
import wholepicture.intake.reading.PlainTable;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** How the agencies' own tables are read. A mapping is never changed: saving it again makes the next version of it. */
@Component
public class Mappings {

    /** @param header the headings it was made for, as sent */
    public record Saved(long id, long agencyId, String name, int version, List<String> header, Mapping mapping, OffsetDateTime madeAt,
        String madeBy) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Journal journal;
    private final TransactionOperations transaction;

    Mappings(JdbcClient sql, Clock clock, Journal journal, TransactionOperations transaction) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** The newest version of each of the agency's mappings, by name. */
    @Transactional(readOnly = true)
    public List<Saved> of(long agency) {
        return sql.sql("select distinct on (name) * from intake.mapping where agency_id = ? order by name, version desc").param(agency)
            .query(Mappings::saved).list();
    }

    @Transactional(readOnly = true)
    public Optional<Saved> find(long id) {
        return sql.sql("select * from intake.mapping where id = ?").param(id).query(Mappings::saved).optional();
    }

    /** Every version of a mapping, newest first. */
    @Transactional(readOnly = true)
    public List<Saved> versions(long agency, String name) {
        return sql.sql("select * from intake.mapping where agency_id = ? and name = ? order by version desc").params(agency, name)
            .query(Mappings::saved).list();
    }

    /** How a table with these headings is read: by the mapping that was saved last for them. */
    @Transactional(readOnly = true)
    public Optional<Mapping> forHeader(long agency, List<String> header) {
        return sql.sql("select * from intake.mapping where agency_id = ? and header_key = ? order by id desc limit 1")
            .params(agency, PlainTable.key(header)).query(Mappings::saved).optional().map(Saved::mapping);
    }

    /** Saves a mapping for the agency; from now on its tables with these headings are read so. */
    public Saved save(Agency agency, String name, List<String> header, Mapping mapping) {
        return Works.call(() -> Objects.requireNonNull(transaction.execute(status -> keep(agency, name.strip(), header, mapping))));
    }

    private Saved keep(Agency agency, String name, List<String> header, Mapping mapping) {
        var who = Acting.now();
        var saved = sql.sql("""
                insert into intake.mapping (agency_id, name, version, header, header_key, body, made_at, made_by, made_by_name)
                select :agency, :name, coalesce(max(version), 0) + 1, :header, :key, :body::jsonb, :at, :worker::bigint, :who
                from intake.mapping where agency_id = :agency and name = :name returning *
                """)
            .param("agency", agency.id()).param("name", name).param("header", header.toArray(String[]::new)).param("key", PlainTable.key(header))
            .param("body", Json.of(mapping)).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("worker", who.workerId())
            .param("who", who.name()).query(Mappings::saved).single();
        journal.write("mapping-saved", null, "Saved version %d of the mapping \"%s\" of %s".formatted(saved.version(), name, agency.name()), null,
            Map.of("mapping", String.valueOf(saved.id())));
        return saved;
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(row.getLong("id"), row.getLong("agency_id"), row.getString("name"), row.getInt("version"),
            List.of((String[]) row.getArray("header").getArray()), Json.mapping(row.getString("body")),
            row.getObject("made_at", OffsetDateTime.class), row.getString("made_by_name"));
    }
}
