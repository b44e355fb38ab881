package wholepicture.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agencies;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.JudgesAgain;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.WasNotBrought;

/**
 * A missed appointment that came before anybody knew how old the person was: when the birth date is known, from the
 * agency or from another that knows the same person, and the person was a child, the line says so from then on.
 */
@Component
class LateBirths implements JudgesAgain {

    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final Receiving receiving;
    private final Agencies agencies;
    private final Clock clock;

    LateBirths(JdbcClient sql, Receiving receiving, Agencies agencies, Clock clock) {
        this.sql = sql;
        this.receiving = receiving;
        this.agencies = agencies;
        this.clock = clock;
    }

    private record Waiting(long id, long agency, Received corrected, boolean child) {}

    @Override
    @Transactional
    public int judgeAgain() {
        int judged = 0;
        long after = 0;
        for (var some = waiting(after); !some.isEmpty(); some = waiting(after)) {
            after = some.getLast().id();
            var children = some.stream().filter(Waiting::child).collect(Collectors.groupingBy(Waiting::agency));
            children.forEach((agency, lines) ->
                receiving.receive(agencies.byId(agency).orElseThrow(), lines.stream().map(Waiting::corrected).toList()));
            judged += children.values().stream().mapToInt(List::size).sum();
        }
        return judged;
    }

    /** A day more than eighteen years lets in those born on a leap day; which of these is a child the rule says. */
    private List<Waiting> waiting(long after) {
        return sql.sql("""
                select e.*, g.name as agency, g.code as agency_code, null::timestamptz as joined_at, r.local_id as person_local_id, p.born_to
                from chronology.entry e
                join people.person p on p.id = e.person_id
                join people.record r on r.id = e.record_id
                join agencies.agency g on g.id = e.agency_id
                where e.superseded_at is null and e.outcome = 'DID_NOT_ATTEND' and jsonb_exists(e.original, 'age') and e.id > ?
                    and p.born_to + interval '18 years 1 day' > coalesce(e.happened_from, e.received_at::date)
                order by e.id limit ? for update of e skip locked
                """)
            .param(after).param(AT_ONCE).query((row, n) -> waiting(row)).list();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var said = Reading.entry(row);
        var born = row.getObject("born_to", LocalDate.class);
        var original = new LinkedHashMap<>(said.original());
        original.remove(WasNotBrought.AGE);
        var outcome = WasNotBrought.outcome(Outcome.DID_NOT_ATTEND, original.getOrDefault(WasNotBrought.CODE, ""), () -> Optional.of(born), said.happened(),
            said.receivedAt().atZone(ZoneOffset.UTC).toLocalDate(), original);
        int stated = row.getInt("stated_grade");
        var sent = new EntrySent(row.getString("person_local_id"), said.localId(), said.kind(), said.happened(), said.recorded(), said.title(), said.description(),
            said.significance(), said.analysis(), said.present(), said.author().isEmpty() ? null : said.author(), outcome, said.voice(), said.factors(), original,
            stated <= Grade.INVOLVED.number() ? null : Grade.of(stated));
        return new Waiting(said.id(), said.agencyId(), new Received(sent, clock.instant().atOffset(ZoneOffset.UTC), said.delivery(), said.line()),
            outcome == Outcome.WAS_NOT_BROUGHT);
    }
}
