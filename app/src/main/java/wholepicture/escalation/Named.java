package wholepicture.escalation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Role;

/** Who acts at a step, by name. */
@Component
class Named {

    /** @param id {@code null} when nobody of that role is known here */
    record Person(@Nullable Long id, String name, String email) {}

    private final JdbcClient sql;

    Named(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one of an agency who acts at this step: in the worker's own team first. For the last step, whoever serves the partnership. In the works. */
    Person of(Step step, long agency, long nearTo) {
        if (step == Step.PRACTITIONERS) {
            return sql.sql("select id, name, email from agencies.worker where id = ?").param(nearTo).query(Person.class).single();
        }
        return withRole(step.role(), step.isLast() ? null : agency, nearTo);
    }

    /** Who answers for the other agency: whoever holds the case at first, then those of the step's role. */
    Person answering(Step step, long agency, long caseId) {
        var holder = sql.sql("select w.id, w.name, w.email from cases.file f join agencies.worker w on w.id = f.worker_id where f.id = ? and w.agency_id = ?")
            .params(caseId, agency).query(Person.class).optional();
        return step == Step.PRACTITIONERS && holder.isPresent() ? holder.get()
            : withRole(step == Step.PRACTITIONERS || step.isLast() ? Role.MANAGER : step.role(), agency, holder.map(Person::id).orElse(0L));
    }

    private Person withRole(Role role, @Nullable Long agency, @Nullable Long nearTo) {
        return sql.sql("""
                select w.id, w.name, w.email from agencies.worker w
                where w.active and :role = any (w.roles) and (:agency::bigint is null or w.agency_id = :agency::bigint) and w.id is distinct from :near
                order by (w.team_id is distinct from (select team_id from agencies.worker where id = :near)), w.name, w.id limit 1
                """)
            .param("role", role.name()).param("agency", agency).param("near", nearTo).query(Person.class).optional()
            .orElseGet(() -> new Person(null, "Nobody is recorded here: " + role.inWords().toLowerCase(Locale.UK), ""));
    }
}
