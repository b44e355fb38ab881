package wholepicture.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.store.Works;

/** Who is known: agencies' records of people, and the persons that they make. */
@Component
public class People {

    private final JdbcClient sql;

    People(JdbcClient sql) {
        this.sql = sql;
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
