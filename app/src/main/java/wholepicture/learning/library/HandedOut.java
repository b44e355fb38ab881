package wholepicture.learning.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.journal.Journal;
import wholepicture.learning.products.Products;

/** Which organisations were given a version of a tool, and which have confirmed that they use it. Source: A-095. */
@Component
public class HandedOut {

    private final JdbcClient sql;
    private final Library library;
    private final Journal journal;

    HandedOut(JdbcClient sql, Library library, Journal journal) {
        this.sql = sql;
        this.library = library;
        this.journal = journal;
    }

    /** One organisation and what it has. @param version 0 when it was given none */
    public record Holder(long agencyId, String agency, String kind, int version, String way, Optional<LocalDate> handed, Optional<LocalDate> confirmed, String by) {

        public boolean hasConfirmed(int current) {
            return version == current && confirmed.isPresent();
        }
    }

    /** Every organisation with the newest version that it was given: all of them for keepers, one's own otherwise. */
    @Transactional(readOnly = true)
    public List<Holder> of(long resource) {
        library.at(resource);
        return sql.sql("""
                select g.id, g.name, g.kind, coalesce(h.version, 0) as version, coalesce(h.way, '') as way, h.handed_on, h.confirmed_on, coalesce(h.confirmed_by, '') as confirmed_by
                from agencies.agency g left join lateral (select * from learning.handed h where h.agency_id = g.id and h.resource_id = ? order by h.version desc limit 1) h on true
                where ? or g.id = store.agency() order by g.kind, g.name
                """).params(resource, Products.keeps())
            .query((row, n) -> new Holder(row.getLong("id"), row.getString("name"), row.getString("kind"), row.getInt("version"), row.getString("way"),
                Optional.ofNullable(row.getObject("handed_on", LocalDate.class)), Optional.ofNullable(row.getObject("confirmed_on", LocalDate.class)), row.getString("confirmed_by"))).list();
    }

    /** The newest version was given to these organisations. @return how many had it not yet */
    @Transactional
    public int hand(long resource, List<Long> agencies, String way, LocalDate on) {
        Products.onlyKeepers();
        var now = library.at(resource);
        int given = agencies.stream().mapToInt(agency -> sql.sql("insert into learning.handed (resource_id, version, agency_id, way, handed_on, handed_by) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(resource, now.version(), agency, way, on, Acting.now().name()).update()).sum();
        journal.write("learning", null, "Recorded that %d %s given “%s”.".formatted(given, given == 1 ? "organisation was" : "organisations were", now.title()), null,
            Map.of("resource", String.valueOf(resource), "version", String.valueOf(now.version())));
        return given;
    }

    /** A manager or safeguarding lead confirms that their organisation uses the newest version. @return whether it was given to them */
    @Transactional
    public boolean confirm(long resource) {
        var now = library.at(resource);
        boolean kept = sql.sql("""
                update learning.handed set confirmed_on = (store.now() at time zone 'Europe/London')::date, confirmed_by = ?
                where resource_id = ? and version = ? and agency_id = store.agency() and confirmed_on is null
                """).params(Acting.now().name(), resource, now.version()).update() > 0;
        if (kept) {
            journal.write("learning", null, "Confirmed that version %d of “%s” is in use.".formatted(now.version(), now.title()), null, Map.of("resource", String.valueOf(resource)));
        }
        return kept;
    }
}
