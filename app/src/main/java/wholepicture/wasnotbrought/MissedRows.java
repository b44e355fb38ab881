package wholepicture.wasnotbrought;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.access.NoSuchPerson;

/** Reads missed appointments and supervisors' tasks, as far as the gate lets whoever asks. */
@Component
@Transactional(readOnly = true)
public class MissedRows {

    /** A missed, cancelled or moved appointment of any agency. @param action what was done about it; empty when it came in a file */
    public record Line(long entry, @Nullable LocalDate day, String what, String agency, String outcome, String reason, String impact, String action) {}

    /** How far an agency is. @param status CHANGED, PLANNED, NOT_YET, or empty when it has said nothing */
    public record Practice(String agency, String status, @Nullable LocalDate changedOn, String code) {}

    private static final String OVERSIGHT = """
        select o.*, p.name, a.name as agency from wasnotbrought.oversight o join people.person p on p.id = o.person_id join agencies.agency a on a.id = o.agency_id
        """;

    private final JdbcClient sql;

    MissedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The child's missed appointments across agencies, the newest first. */
    public List<Line> of(UUID person) {
        return sql.sql("""
                select e.id as entry, e.happened_from as day, coalesce(m.what, e.title) as what, a.name as agency, e.outcome, coalesce(m.reason, '') as reason,
                    coalesce(m.impact, '') as impact, coalesce(m.action, '') as action
                from chronology.entry e join agencies.agency a on a.id = e.agency_id left join wasnotbrought.missed m on m.entry_id = e.id
                where e.person_id = ? and e.superseded_at is null and e.outcome in ('WAS_NOT_BROUGHT', 'CANCELLED_BY_FAMILY', 'RESCHEDULED')
                order by e.happened_from desc nulls last, e.id desc limit 100
                """)
            .param(person).query(Line.class).list();
    }

    /** Supervisors' tasks of a child, those that wait first. */
    public List<Oversight> oversights(UUID person) {
        return sql.sql(OVERSIGHT + "where o.person_id = ? order by (o.judged_at is not null), o.due, o.id").param(person).query(MissedRows::oversight).list();
    }

    /** @throws NoSuchPerson when there is none of this child that the viewer may see */
    Oversight oversight(UUID person, long id) {
        return sql.sql(OVERSIGHT + "where o.person_id = ? and o.id = ?").params(person, id).query(MissedRows::oversight).optional().orElseThrow(NoSuchPerson::new);
    }

    /** Tasks that wait in an agency, the soonest due first. */
    public List<Oversight> waiting(long agency, int most) {
        return sql.sql(OVERSIGHT + "where o.agency_id = ? and o.judged_at is null order by o.due, o.id limit ?").params(agency, most).query(MissedRows::oversight).list();
    }

    /** All agencies that see children, each with how far it is. */
    public List<Practice> practice() {
        return sql.sql("""
                select a.name as agency, coalesce(p.status, '') as status, p.changed_on, coalesce(p.code, '') as code from agencies.agency a
                left join wasnotbrought.practice p on p.agency_id = a.id
                where p.agency_id is not null or a.kind in ('ACUTE_HOSPITAL', 'COMMUNITY_HEALTH', 'GP_PRACTICE', 'MENTAL_HEALTH') order by (p.status is distinct from 'CHANGED') desc, a.name
                """)
            .query(Practice.class).list();
    }

    private static Oversight oversight(ResultSet row, int number) throws SQLException {
        return new Oversight(row.getLong("id"), Objects.requireNonNull(row.getObject("person_id", UUID.class)), row.getString("name"), row.getLong("agency_id"),
            row.getString("agency"), row.getBoolean("own"), Objects.requireNonNull(at(row, "opened_at")), Objects.requireNonNull(at(row, "due")), at(row, "judged_at"),
            row.getObject("harm", Boolean.class), row.getString("why"), row.getString("action"), row.getString("judged_by"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null);
    }
}
