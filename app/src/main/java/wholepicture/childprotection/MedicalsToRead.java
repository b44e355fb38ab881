package wholepicture.childprotection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.clocks.Duties;
import wholepicture.clocks.Rules;
import wholepicture.clocks.Waiting;
import wholepicture.time.When;
import wholepicture.ui.Link;

/**
 * What a medical found goes on by itself to whoever asked for one and to whoever holds the case, until they have read it. It is made from the facts of the
 * case, so nobody has to send it. Source: Children of Family Y.
 */
@Component
class MedicalsToRead implements Waiting, Duties {

    /** Who is still to read the last medical of which open case, among those who may see the child. */
    private static final String WHO = """
        select c.id, c.ref, h.person_id, w.worker, h.recorded_at from cases.fact h join cases.file c on c.id = h.case_id and c.closed_at is null
        cross join lateral (select c.worker_id as worker union select a.worker_id from cases.fact a where a.case_id = c.id and a.kind = 'MedicalAsked' and a.n < h.n) w
        where h.kind = 'MedicalHeld' and w.worker is not null and w.worker <> h.worker_id
          and not exists (select 1 from cases.fact l where l.case_id = c.id and l.kind = 'MedicalHeld' and l.n > h.n)
          and not exists (select 1 from cases.fact r where r.case_id = c.id and r.kind = 'MedicalRead' and r.worker_id = w.worker and r.n > h.n)
          and exists (select 1 from access.opening o join agencies.worker k on k.id = w.worker and k.active and o.agency_id = k.agency_id and (o.worker_id is null or o.worker_id = k.id)
            where o.person_id = h.person_id and (o.until is null or o.until > store.now()) and (o.reach >= h.grade or (o.agency_id = h.agency_id and h.grade <= 2)))
        """;

    /** The cases in which one worker may have something to read: their own, and those in which they asked for a medical. It keeps <em>My work</em> from looking through everybody's. */
    private static final String MINE = """
        select u.*, p.name from (
            select f.id from cases.file f where f.worker_id = :me and f.closed_at is null
            union select a.case_id from cases.fact a where a.worker_id = :me and a.kind = 'MedicalAsked') mine
        join (%s) u on u.id = mine.id and u.worker = :me join people.person p on p.id = u.person_id order by u.recorded_at limit :most
        """.formatted(WHO);

    private final JdbcClient sql;
    private final Rules rules;

    MedicalsToRead(JdbcClient sql, Rules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    private record Unread(long worker, Instant due) {}

    @Override
    @Transactional(readOnly = true)
    public List<Line> waiting(long worker, Instant now, int most) {
        return sql.sql(MINE).param("me", worker).param("most", most)
            .query((row, n) -> new Line("Read what the medical found", row.getString("name"), new Link(row.getString("ref"),
                "/people/%s/protection/%s/medical-read".formatted(row.getObject("person_id", UUID.class), row.getString("ref"))), due(row))).list();
    }

    @Override
    public String what() {
        return "medicals whose plan you are to read";
    }

    @Override
    public String address() {
        return "/my-work";
    }

    @Override
    public List<Owing> owing(Instant now, Instant until) {
        return sql.sql(WHO).query((row, n) -> new Unread(row.getLong("worker"), due(row))).list().stream().filter(one -> one.due().isBefore(until))
            .collect(Collectors.groupingBy(Unread::worker)).entrySet().stream().map(of -> {
                int over = (int) of.getValue().stream().filter(one -> !now.isBefore(one.due())).count();
                return new Owing(of.getKey(), over, of.getValue().size() - over);
            }).toList();
    }

    private Instant due(ResultSet row) throws SQLException {
        var recorded = Objects.requireNonNull(row.getObject("recorded_at", OffsetDateTime.class));
        return rules.reckon(Timescales.MEDICAL_READ, recorded.atZoneSameInstant(When.UK)).deadline().passed();
    }
}
