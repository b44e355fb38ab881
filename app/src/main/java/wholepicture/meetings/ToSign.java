package wholepicture.meetings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.clocks.Waiting;
import wholepicture.ui.Link;

/** Records of meetings that wait for a second signature, with those who could give it: first those near the meeting, and once it is late everybody of that standing who may see the children. */
@Component
public class ToSign implements Waiting {

    /** Who could sign which record, in the works: {@code meeting}, {@code worker}, {@code name}, {@code due}, and whether they are {@code near}. */
    static final String WHO = """
        select m.id as meeting, w.id as worker, w.name, m.sign_due as due,
            w.team_id is not distinct from a.team_id or exists (select 1 from meetings.invited i where i.meeting_id = m.id and i.worker_id = w.id and i.withdrawn_at is null) as near
        from meetings.meeting m join agencies.worker a on a.id = m.arranged_by
        join agencies.worker w on w.active and (w.agency_id = m.agency_id and w.roles && array['MANAGER', 'SAFEGUARDING_LEAD']
            or exists (select 1 from meetings.invited i where i.meeting_id = m.id and i.worker_id = w.id and i.seat = 'CHAIR' and i.withdrawn_at is null))
        where m.sign_due is not null and m.signed_at is null
          and w.id is distinct from m.closed_by and w.id is distinct from m.issued_by
          and not exists (select 1 from meetings.typed t where t.meeting_id = m.id and t.worker_id = w.id)
          and not exists (select 1 from meetings.about c where c.meeting_id = m.id and not exists (select 1 from access.opening o
            where o.person_id = c.person_id and o.agency_id = w.agency_id and (o.worker_id is null or o.worker_id = w.id) and (o.until is null or o.until > store.now())
              and (o.reach >= c.grade or (o.agency_id = c.agency_id and c.grade <= 2))))
        """;

    private final JdbcClient sql;
    private final MeetingTypes types;

    ToSign(JdbcClient sql, MeetingTypes types) {
        this.sql = sql;
        this.types = types;
    }

    /** Whoever asks sees only meetings whose children they may see; the rest of who could sign is asked here as it is in {@link #WHO}. */
    @Override
    @Transactional(readOnly = true)
    public List<Line> waiting(long worker, Instant now, int most) {
        return sql.sql("""
                select m.number, m.kind, m.initials, m.sign_due from meetings.meeting m join agencies.worker a on a.id = m.arranged_by join agencies.worker w on w.id = :worker
                left join meetings.invited i on i.meeting_id = m.id and i.worker_id = w.id and i.withdrawn_at is null
                where m.sign_due is not null and m.signed_at is null and meetings.whole(m.id)
                  and (w.agency_id = m.agency_id and w.roles && array['MANAGER', 'SAFEGUARDING_LEAD'] or i.seat = 'CHAIR')
                  and (w.team_id is not distinct from a.team_id or i.id is not null or m.sign_due <= :now)
                  and w.id is distinct from m.closed_by and w.id is distinct from m.issued_by
                  and not exists (select 1 from meetings.typed t where t.meeting_id = m.id and t.worker_id = w.id)
                order by m.sign_due, m.id limit :most
                """)
            .param("worker", worker).param("now", now.atOffset(ZoneOffset.UTC)).param("most", most)
            .query((row, n) -> new Line("Sign the record: " + types.of(row.getString("kind")).inWords(), row.getString("initials"),
                new Link(row.getString("number"), "/meetings/" + row.getString("number")), Objects.requireNonNull(MeetingRows.at(row, "sign_due")))).list();
    }
}
