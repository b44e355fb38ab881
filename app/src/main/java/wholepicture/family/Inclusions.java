package wholepicture.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which adults of a child's life were reached, under the gate. */
@Component
class Inclusions {

    private final JdbcClient sql;

    Inclusions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of all these children, the newest first. */
    List<Inclusion> of(Collection<UUID> children) {
        return sql.sql("""
                select i.other_person_id as person, i.other_name as name, i.status, i.stage, i.day, i.attempts, i.note,
                    case when i.worker = '' then a.name else i.worker || ', ' || a.name end as by
                from family.inclusion i join agencies.agency a on a.id = i.agency_id
                where i.person_id = any (?) order by i.day desc, i.id desc
                """)
            .param(children.toArray(UUID[]::new)).query(Inclusion.class).list();
    }
}
