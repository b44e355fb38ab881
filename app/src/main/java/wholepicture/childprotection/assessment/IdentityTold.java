package wholepicture.childprotection.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.childprotection.Assessing;
import wholepicture.chronology.OwnWords;

/** Who the child says they are, as finished assessments have it; row-level security leaves out what the viewer may not see. */
@Component
class IdentityTold implements OwnWords {

    private final JdbcClient sql;

    IdentityTold(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(UUID person) {
        return sql.sql("""
                select a.value as words, (a.at at time zone 'Europe/London')::date as on, a.worker || ', ' || a.worker_agency as by, '/answers/' || s.id as href
                from questions.sheet s join lateral (select * from questions.answer x where x.sheet_id = s.id and x.slot = 'identity' and not x.beside order by x.n desc limit 1) a on true
                where s.person_id = ? and s.code = ? and s.finished_at is not null and btrim(a.value) <> '' order by s.finished_at desc
                """).params(person, Assessing.CHILD_AND_FAMILY).query(Told.class).list();
    }
}
