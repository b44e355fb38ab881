package wholepicture.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.time.When;

/** The clocks of all cases. The facts of a case say which run; here they are kept with their due dates, so that lists are quick. */
@Component
public class Clocks {

    /** Whose clocks: those of one worker's cases, of a team's, or all that the viewer may see. */
    public enum Whose { MINE, TEAM, ALL }

    /** Where a list goes on: after this clock. */
    public record After(Instant due, long id) {}

    private static final String SELECT = """
        select c.*, f.ref, f.process, p.name, coalesce(w.name, '') as worker, a.name as agency from clocks.clock c
        join cases.file f on f.id = c.case_id join people.person p on p.id = c.person_id join agencies.agency a on a.id = c.agency_id
        left join agencies.worker w on w.id = c.worker_id
        """;

    private final JdbcClient sql;
    private final Rules rules;

    Clocks(JdbcClient sql, Rules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** Keeps what the facts of a case say of its clocks. A due date once reckoned stays as it was. Only in the works. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long caseId, List<Owed> owed) {
        owed.forEach(one -> {
            var deadline = rules.reckon(one.timescale(), one.anchor()).deadline();
            sql.sql("""
                    insert into clocks.clock (case_id, record_id, code, anchor_at, original_due, due, by_the_hour, provisional)
                    select id, record_id, ?, ?, ?, ?, ?, ? from cases.file where id = ?
                    on conflict (case_id, code, anchor_at) do nothing
                    """)
                .params(one.timescale().code(), one.anchor().toOffsetDateTime(), at(deadline.passed()), at(deadline.passed()), deadline.byTheHour(),
                    deadline.provisional(), caseId).update();
            var revised = Optional.ofNullable(one.revised());
            var stopped = Optional.ofNullable(one.stopped());
            sql.sql("""
                    update clocks.clock set due = coalesce(?, original_due), revised_by = ?, revised_why = ?, stopped_at = ?::timestamptz, reason = ?,
                        ended = case when ?::timestamptz is null then null when ? <> '' then 'NOT_NEEDED' when ?::timestamptz < original_due then 'MET' else 'BREACHED' end
                    where case_id = ? and code = ? and anchor_at = ?
                    """)
                .param(revised.map(r -> at(r.to().plusDays(1).atStartOfDay(When.UK).toInstant())).orElse(null))
                .param(revised.map(Owed.Revision::by).orElse("")).param(revised.map(Owed.Revision::why).orElse(""))
                .param(stopped.map(s -> at(s.at())).orElse(null)).param(stopped.map(Owed.Stop::notNeeded).orElse(""))
                .param(stopped.map(s -> at(s.at())).orElse(null)).param(stopped.map(Owed.Stop::notNeeded).orElse(""))
                .param(stopped.map(s -> at(s.at())).orElse(null))
                .param(caseId).param(one.timescale().code()).param(one.anchor().toOffsetDateTime()).update();
        });
        sql.sql("""
                update clocks.clock c set worker_id = f.worker_id, team_id = (select w.team_id from agencies.worker w where w.id = f.worker_id)
                from cases.file f where f.id = c.case_id and c.case_id = ? and c.worker_id is distinct from f.worker_id
                """)
            .param(caseId).update();
    }

    /** All clocks of a case, those that run first, the earliest due first. */
    @Transactional(readOnly = true)
    public List<RunningClock> of(long caseId) {
        return sql.sql(SELECT + "where c.case_id = ? order by (c.stopped_at is not null), c.due, c.id").param(caseId).query(this::clock).list();
    }

    /** The clock of each of these cases that is due first, by the number of the case; one question for all of them. */
    @Transactional(readOnly = true)
    public Map<Long, RunningClock> first(List<Long> cases) {
        Map<Long, RunningClock> first = new HashMap<>();
        sql.sql(SELECT + "where c.case_id = any (?) and c.stopped_at is null order by c.case_id, c.due, c.id").param(cases.toArray(Long[]::new))
            .query((row, n) -> Map.entry(row.getLong("case_id"), clock(row, n))).list().forEach(one -> first.putIfAbsent(one.getKey(), one.getValue()));
        return Map.copyOf(first);
    }

    /**
     * Running clocks that are due before a moment, the earliest first: one walk along an index, however many there are.
     *
     * @param worker whose, for {@link Whose#MINE} and {@link Whose#TEAM}
     * @param before due before this
     * @param after where the page before ended; {@code null} for the first
     */
    @Transactional(readOnly = true)
    public List<RunningClock> running(Whose whose, long worker, Instant before, @Nullable After after, int most) {
        var of = switch (whose) {
            case MINE -> "c.worker_id = :worker and ";
            case TEAM -> "c.team_id = (select team_id from agencies.worker where id = :worker) and ";
            case ALL -> "";
        };
        var key = after == null ? new After(Instant.EPOCH, 0) : after;
        return sql.sql(SELECT + "where " + of + "c.stopped_at is null and c.due < :before and (c.due, c.id) > (:due, :id) order by c.due, c.id limit :most")
            .param("worker", worker).param("before", at(before)).param("due", at(key.due())).param("id", key.id()).param("most", most)
            .query(this::clock).list();
    }

    private RunningClock clock(ResultSet row, int number) throws SQLException {
        boolean byTheHour = row.getBoolean("by_the_hour");
        boolean provisional = row.getBoolean("provisional");
        var original = instant(row, "original_due");
        var due = instant(row, "due");
        var person = Objects.requireNonNull(row.getObject("person_id", UUID.class));
        return new RunningClock(row.getLong("id"), row.getString("ref"), "/people/%s/%s/%s".formatted(person, row.getString("process"), row.getString("ref")),
            person, row.getString("name"), rules.of(row.getString("code")), instant(row, "anchor_at"), new Deadline(original, byTheHour, provisional),
            new Deadline(due, byTheHour && due.equals(original), provisional && due.equals(original)), row.getString("revised_by"), row.getString("revised_why"),
            Optional.ofNullable(row.getObject("stopped_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null), row.getString("ended"),
            row.getString("reason"), row.getString("worker"), row.getString("agency"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
