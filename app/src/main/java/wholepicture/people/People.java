package wholepicture.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.journal.Journal;
import wholepicture.store.Works;

/** Who is known: agencies' records of people, and the persons that they make. */
@Component
public class People {

    private final JdbcClient sql;
    private final Searching searching;
    private final Portraits portraits;
    private final Shapes shapes;
    private final Journal journal;

    People(JdbcClient sql, Searching searching, Portraits portraits, Shapes shapes, Journal journal) {
        this.sql = sql;
        this.searching = searching;
        this.portraits = portraits;
        this.shapes = shapes;
        this.journal = journal;
    }

    /**
     * Finds people by whatever was typed, misspelt or not, among those whom the viewer may find. The journal keeps what was
     * looked for.
     *
     * @param page from 1; a page beyond the last is empty
     */
    @Transactional
    public Found search(Query query, int page) {
        var found = searching.search(query, page);
        if (!query.isEmpty()) {
            journal.write("search", null, "Searched for people", null, Searching.inWords(query, found));
        }
        return found;
    }

    /**
     * Who the person is: everything that the viewer may see, with the agencies that say it. Says nothing to the journal:
     * {@code Access.look} comes first.
     *
     * @throws wholepicture.access.NoSuchPerson when there is none, or none that the viewer may find
     */
    @Transactional(readOnly = true)
    public Person find(UUID person) {
        return portraits.find(person);
    }

    /**
     * The records that make the person, why each does, and how it came to that, as far as the viewer may see.
     *
     * @param on as it was at the end of a past day; {@code null} for now
     */
    @Transactional(readOnly = true)
    public Shape shape(UUID person, @Nullable LocalDate on) {
        return shapes.of(person, on);
    }

    /** What the index shows of these persons, in the order asked for; those whom the viewer may not find are left out. */
    @Transactional(readOnly = true)
    public List<Hit> index(Collection<UUID> persons) {
        return portraits.index(persons);
    }

    /**
     * The records of an agency's people, made where they are missing: what arrives of somebody before they do hangs on a
     * record that nothing is known of yet. Only in the {@link Works}.
     *
     * @param localIds the agency's own numbers
     * @return the number of the record for each
     * @throws IllegalStateException outside the works
     */
    @Transactional
    public Map<String, Long> recordIds(Agency agency, Set<String> localIds) {
        inWorks();
        oneImportOf(agency);
        var ids = new LinkedHashMap<String, Long>();
        sql.sql("""
                with asked as (select unnest(:ids::text[]) as local_id),
                made as (
                    insert into people.record (agency_id, local_id)
                    select :agency, local_id from asked
                    where not exists (select 1 from people.record r where r.agency_id = :agency and r.local_id = asked.local_id)
                    returning id, local_id)
                select id, local_id from made
                union all
                select r.id, r.local_id from people.record r join asked on r.agency_id = :agency and r.local_id = asked.local_id
                """)
            .param("ids", localIds.toArray(String[]::new)).param("agency", agency.id())
            .query(row -> {
                ids.put(row.getString("local_id"), row.getLong("id"));
            });
        return ids;
    }

    /** Two imports of one agency wait for each other, so that neither makes what the other is making. */
    private void oneImportOf(Agency agency) {
        sql.sql("select pg_advisory_xact_lock(hashtext('people.import'), ?)").param((int) agency.id())
            .query(row -> { });
    }

    private static void inWorks() {
        if (!Works.isInside()) {
            throw new IllegalStateException("Records are taken in by the works: call this inside Works.call");
        }
    }
}
