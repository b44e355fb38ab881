package wholepicture.childprotection.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts over the cases of one authority, under the gate: whoever asks counts what they may see, and no more. */
@Component
@Transactional(readOnly = true)
public class Figures {

    /** A use of police protection, or a considered one. @param audited whether a use was audited since */
    public record Protection(String ref, UUID person, String name, Instant at, boolean used, String grounds, boolean audited) {

        public String address() {
            return "/people/%s/protection/%s".formatted(person, ref);
        }
    }

    /** @param whole with the child involved, the child's own account, and the child's days considered; {@code offered} time alone with the clinician */
    public record Medicals(int held, int whole, int offered, int accepted) {}

    /** @param offered of {@code held} contacts: how often the child was offered time alone; {@code accepted} took it */
    public record Contacts(int held, int offered, int accepted) {}

    /** How long minutes took. @param median and {@code late}, the 95th percentile, in minutes */
    public record Minutes(String team, int meetings, long median, long late) {}

    /** A child who waits for a conference and has no interim plan. */
    public record Unprotected(String ref, UUID person, String name, Instant since, String worker) {

        public String address() {
            return "/people/%s/protection/%s".formatted(person, ref);
        }
    }

    private final JdbcClient sql;

    Figures(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<Protection> protections(long agency, int most) {
        return sql.sql("""
                select f.ref, f.person_id, p.name, t.happened_at, t.kind = 'PoliceProtectionTaken' as used,
                    coalesce(t.body ->> 'grounds', concat_ws('; ', coalesce(t.body ->> 'seen', t.body ->> 'unfit'), coalesce(t.body ->> 'whyNot', t.body ->> 'notProtected'))) as grounds,
                    exists (select 1 from cases.fact a where a.case_id = t.case_id and a.kind = 'PoliceProtectionAudited' and a.n > t.n
                        and not exists (select 1 from cases.fact o where o.case_id = t.case_id and o.kind = 'PoliceProtectionTaken' and o.n > t.n and o.n < a.n)) as audited
                from cases.fact t join cases.file f on f.id = t.case_id join people.person p on p.id = f.person_id
                where f.agency_id = ? and f.process = 'protection' and (t.kind in ('PoliceProtectionTaken', 'PoliceProtectionConsidered') or t.kind = 'ChildSeen' and coalesce(t.body ->> 'unfit', '') <> '')
                order by t.happened_at desc, t.id desc limit ?
                """)
            .params(agency, most).query((row, n) -> new Protection(row.getString("ref"), row.getObject("person_id", UUID.class), row.getString("name"),
                Objects.requireNonNull(row.getObject("happened_at", OffsetDateTime.class)).toInstant(), row.getBoolean("used"), row.getString("grounds"), row.getBoolean("audited"))).list();
    }

    /** Over all medicals that are kept. */
    public Medicals medicals(long agency) {
        return sql.sql("""
                select count(*) as held,
                    count(*) filter (where t.body ->> 'involved' = 'true' and t.body ->> 'ownAccount' <> '' and t.body ->> 'livedExperience' <> '') as whole,
                    count(*) filter (where t.body ->> 'alone' in ('ACCEPTED', 'DECLINED')) as offered, count(*) filter (where t.body ->> 'alone' = 'ACCEPTED') as accepted
                from cases.fact t join cases.file f on f.id = t.case_id where f.agency_id = ? and f.process = 'protection' and t.kind = 'MedicalHeld'
                """)
            .param(agency).query(Medicals.class).single();
    }

    /** Contacts of health with a child about whom there is a concern, medicals among them: how often time alone was offered, and taken. */
    public Contacts contacts(long agency) {
        return sql.sql("""
                select count(*) as held, count(*) filter (where t.body ->> 'alone' in ('ACCEPTED', 'DECLINED')) as offered, count(*) filter (where t.body ->> 'alone' = 'ACCEPTED') as accepted
                from cases.fact t join cases.file f on f.id = t.case_id where f.agency_id = ? and f.process = 'protection' and t.kind in ('MedicalHeld', 'HealthContact')
                """)
            .param(agency).query(Contacts.class).single();
    }

    /** From the meeting's beginning to its minutes going out, by the team that convened it; only meetings whose minutes are out. */
    public List<Minutes> minutes(long agency) {
        return sql.sql("""
                select coalesce(t.name, 'No team') as team, count(*) as meetings,
                    round(percentile_cont(0.5) within group (order by extract(epoch from m.issued_at - m.held_at) / 60))::bigint as median,
                    round(percentile_cont(0.95) within group (order by extract(epoch from m.issued_at - m.held_at) / 60))::bigint as late
                from meetings.meeting m join agencies.worker w on w.id = m.arranged_by left join agencies.team t on t.id = w.team_id
                where m.agency_id = ? and m.issued_at is not null and m.held_at is not null group by 1 order by median desc, 1
                """)
            .param(agency).query(Minutes.class).list();
    }

    /** Children between a strategy discussion and a conference for whom no interim plan stands. */
    public List<Unprotected> unprotected(long agency, int most) {
        return sql.sql("""
                select f.ref, f.person_id, p.name, f.opened_at, coalesce(w.name, '') as worker from cases.file f join people.person p on p.id = f.person_id
                left join agencies.worker w on w.id = f.worker_id
                where f.agency_id = ? and f.process = 'protection' and f.closed_at is null and f.stage in ('ENQUIRING', 'CONCLUDED', 'AWAITING_CONFERENCE')
                  and not exists (select 1 from cases.fact t where t.case_id = f.id
                    and (t.kind = 'InterimPlanMade' or t.kind = 'StrategyHeld' and t.body ->> 'interimPlan' <> '' and t.body ->> 'decision' in ('JOINT_ENQUIRY', 'SINGLE_ENQUIRY'))
                    and not exists (select 1 from cases.fact c where c.case_id = f.id and c.n > t.n and c.kind = 'ConferenceHeld'))
                order by f.opened_at, f.id limit ?
                """)
            .params(agency, most).query((row, n) -> new Unprotected(row.getString("ref"), row.getObject("person_id", UUID.class), row.getString("name"),
                Objects.requireNonNull(row.getObject("opened_at", OffsetDateTime.class)).toInstant(), row.getString("worker"))).list();
    }
}
