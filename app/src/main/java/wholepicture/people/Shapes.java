package wholepicture.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import wholepicture.people.Residences.Standing;
import wholepicture.people.Shape.Decision;
import wholepicture.people.Shape.Fit;
import wholepicture.people.Shape.Member;
import wholepicture.people.Shape.Turn;
import wholepicture.time.When;

/** Reads under the gate which records make a person, now or on a past day. */
@Component
class Shapes {

    private final JdbcClient sql;
    private final Residences residences;
    private final Scoring scoring;

    Shapes(JdbcClient sql, Residences residences, Scoring scoring) {
        this.sql = sql;
        this.residences = residences;
        this.scoring = scoring;
    }

    private record Link(long id, long record, String agency, long agencyId, String localId, Instant since, @Nullable Instant until, boolean byWorker) {}

    private record Told(Member member, Facts facts) {}

    Shape of(UUID person, @Nullable LocalDate on) {
        var links = links(person);
        var reasons = reasons(person);
        var now = on == null ? Instant.MAX : on.plusDays(1).atStartOfDay(When.UK).toInstant();
        var standing = links.stream().filter(link -> link.since().isBefore(now) && (link.until() == null || !link.until().isBefore(now))).toList();
        return new Shape(on, fitted(members(standing, reasons, now)), history(links, reasons));
    }

    private List<Link> links(UUID person) {
        return sql.sql("""
                select l.id, r.id, a.name, a.id, r.local_id, l.since, l.until, l.decided_by = 'worker' from people.link l
                join people.record r on r.id = l.record_id join agencies.agency a on a.id = r.agency_id
                where l.person_id = ? and r.version > 0 order by a.name, r.local_id, l.id
                """)
            .param(person)
            .query((row, n) -> new Link(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(), Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant)
                    .orElse(null), row.getBoolean(8)))
            .list();
    }

    /** Why a record came and why it left, as far as a worker decided it and the viewer may know. */
    private record Why(Optional<Decision> came, Optional<Decision> left) {
        static final Why UNKNOWN = new Why(Optional.empty(), Optional.empty());
    }

    private Map<Long, Why> reasons(UUID person) {
        var reasons = new HashMap<Long, Why>();
        sql.sql("select * from people.link_reasons(?)").param(person)
            .query(row -> {
                reasons.put(row.getLong("link_id"), new Why(decision(row.getString("worker"), row.getString("reason")),
                    decision(row.getString("worker_left"), row.getString("reason_left"))));
            });
        return reasons;
    }

    private static Optional<Decision> decision(@Nullable String worker, @Nullable String reason) {
        return worker == null || reason == null ? Optional.empty() : Optional.of(new Decision(worker, reason));
    }

    private List<Told> members(List<Link> standing, Map<Long, Why> reasons, Instant before) {
        var told = new HashMap<Long, Told>();
        var byRecord = new HashMap<Long, Link>();
        standing.forEach(link -> byRecord.put(link.record(), link));
        var apart = residences.standing(byRecord.keySet(), true);
        sql.sql("""
                select distinct on (record_id) record_id, received_at, body::text from people.record_version
                where record_id = any (?) and received_at < ?::timestamptz order by record_id, version desc
                """)
            .param(byRecord.keySet().toArray(Long[]::new)).param(before == Instant.MAX ? "infinity" : before.toString())
            .query(row -> {
                var link = byRecord.get(row.getLong(1));
                if (link != null) {
                    var says = RecordText.read(link.localId(), row.getString(3));
                    var member = new Member(link.record(), link.agency(), link.localId(), says, row.getObject(2, OffsetDateTime.class).toInstant(),
                        link.since(), link.byWorker(), Optional.empty(), reasons.getOrDefault(link.id(), Why.UNKNOWN).came());
                    told.put(link.record(), new Told(member, Facts.of(link.record(), link.agencyId(), says,
                        apart.getOrDefault(link.record(), List.of()).stream().map(Standing::residence).toList())));
                }
            });
        return standing.stream().map(link -> told.get(link.record())).filter(Objects::nonNull).toList();
    }

    /** Each with the other that it fits best. */
    private List<Member> fitted(List<Told> told) {
        var members = new ArrayList<Member>();
        for (var one : told) {
            var best = told.stream().filter(other -> other != one)
                .map(other -> new Fit(other.member().record(), other.member().agency(), other.member().localId(),
                    scoring.model().compare(one.facts().prepared(), other.facts().prepared())))
                .max(Comparator.comparingDouble(fit -> fit.weighed().bits()));
            var m = one.member();
            members.add(new Member(m.record(), m.agency(), m.localId(), m.says(), m.told(), m.since(), m.byWorker(), best, m.decision()));
        }
        return members;
    }

    private static List<Turn> history(List<Link> links, Map<Long, Why> reasons) {
        var turns = new ArrayList<Turn>();
        for (var link : links) {
            var why = reasons.getOrDefault(link.id(), Why.UNKNOWN);
            turns.add(new Turn(link.since(), true, link.record(), link.agency(), link.localId(), link.byWorker(), why.came()));
            if (link.until() != null) {
                turns.add(new Turn(link.until(), false, link.record(), link.agency(), link.localId(), why.left().isPresent(), why.left()));
            }
        }
        turns.sort(Comparator.comparing(Turn::at).reversed().thenComparing(Turn::came));
        return turns;
    }
}
