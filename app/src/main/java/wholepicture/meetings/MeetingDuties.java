package wholepicture.meetings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.clocks.Duties;

/**
 * Actions agreed in meetings and reports asked for, owed by whoever is named; minutes, by whoever arranged the meeting and, once they are late, by the managers
 * of the agency too; signatures, by those near the meeting who could sign and, once they are late, by all who could.
 */
@Component
class MeetingDuties implements Duties {

    private final JdbcClient sql;

    MeetingDuties(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String what() {
        return "reports, minutes and records of meetings, and actions from them";
    }

    @Override
    public String address() {
        return "/meetings";
    }

    @Override
    public List<Owing> owing(Instant now, Instant until) {
        return sql.sql("""
                select worker, count(*) filter (where due <= :now) as over, count(*) filter (where due > :now) as soon from (
                    select i.worker_id as worker, ((a.due + 1)::timestamp at time zone 'Europe/London') as due from meetings.action a
                    join meetings.invited i on i.id = a.invited_id where a.done_at is null
                    union all
                    select i.worker_id, i.report_due from meetings.invited i join meetings.meeting m on m.id = i.meeting_id
                    where i.report_at is null and i.report_due is not null and i.withdrawn_at is null and m.cancelled_at is null and m.held_at is null
                    union all
                    select m.arranged_by, m.minutes_due from meetings.meeting m where m.issued_at is null and m.cancelled_at is null and m.starts_at <= :now and m.minutes_due is not null
                    union all
                    select w.id, m.minutes_due from meetings.meeting m join agencies.worker w on w.agency_id = m.agency_id and w.active and 'MANAGER' = any (w.roles) and w.id <> m.arranged_by
                    where m.issued_at is null and m.cancelled_at is null and m.minutes_due <= :now
                    union all
                    select worker, due from (""" + ToSign.WHO + """
                    ) sign where near or due <= :now) owed
                where worker is not null and due < :until group by worker
                """)
            .param("now", now.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC)).query(Owing.class).list();
    }
}
