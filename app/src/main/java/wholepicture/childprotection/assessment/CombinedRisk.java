package wholepicture.childprotection.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Acting;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Assessing;
import wholepicture.childprotection.ChildProtection;

/**
 * Violence, mental ill health and drugs or drink in one household at once: it is spoken of in supervision, and waits until a manager has
 * recorded that it was. As the assessment of the case has it; row-level security leaves out what the viewer may not see. Source: A-061.
 */
@Component
public class CombinedRisk {

    private static final int MOST = 20;
    private static final String WAITING = """
        select f.ref, f.person_id as person, p.name from cases.file f join people.person p on p.id = f.person_id
        join lateral (select a.value, a.at from questions.sheet s join questions.answer a on a.sheet_id = s.id and a.slot = 'combined' and not a.beside
            where s.context = f.ref and s.code = ? order by a.at desc, a.n desc limit 1) told on told.value like '%violence%' and told.value like '%mental%' and told.value like '%drugs%'
        where f.process = ? and f.closed_at is null and not exists (
            select 1 from cases.fact x where x.case_id = f.id and x.kind = 'CombinedSpokenOf' and x.recorded_at > told.at)
        """;

    private final JdbcClient sql;

    CombinedRisk(JdbcClient sql) {
        this.sql = sql;
    }

    /** A case of which it was not spoken yet. */
    public record Waiting(String ref, UUID person, String name) {

        public String address() {
            return "/people/%s/%s/%s/combined-spoken".formatted(person, ChildProtection.PROCESS, ref);
        }
    }

    /** Those of the viewer's own agency. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return sql.sql(WAITING + " and f.agency_id = ? order by told.at, f.id limit ?").param(Assessing.CHILD_AND_FAMILY).param(ChildProtection.PROCESS).param(own()).param(MOST)
            .query(Waiting.class).list();
    }

    @Transactional(readOnly = true)
    public boolean waits(CaseFile file) {
        return !sql.sql(WAITING + " and f.id = ?").param(Assessing.CHILD_AND_FAMILY).param(ChildProtection.PROCESS).param(file.id()).query(Waiting.class).list().isEmpty();
    }

    private static @Nullable Long own() {
        return Acting.now().agencyId();
    }
}
