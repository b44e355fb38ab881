package wholepicture.chronology;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.chronology.Line.Became;

/** Takes in the lines of an agency's chronology, thousands at a time: what is new, what supersedes, what was there already. */
@Component
class Receiving {

    private final JdbcClient sql;
    private final EntryRows rows;

    Receiving(JdbcClient sql, EntryRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** See {@link Chronology#receive}. */
    @Transactional
    List<Became> receive(Agency agency, @Nullable Long delivery, Instant receivedAt, List<Line> lines) {
        oneAtATime(agency);
        var records = records(agency, lines.stream().map(line -> line.sent().localPerson()).distinct().toList());
        var became = new Became[lines.size()];
        Arrays.fill(became, Became.UNCHANGED);
        var waiting = places(lines.size());
        while (!waiting.isEmpty()) {
            var round = firstOfEach(lines, waiting);
            receiveRound(agency, delivery, receivedAt, lines, round, records, became);
            waiting.removeAll(new HashSet<>(round));
        }
        return List.of(became);
    }

    private void receiveRound(Agency agency, @Nullable Long delivery, Instant receivedAt, List<Line> lines, List<Integer> round,
        Map<String, Long> records, Became[] became) {
        var there = there(agency, round.stream().map(i -> lines.get(i).sent().localId()).toList());
        var fresh = new ArrayList<EntryRows.Row>();
        var superseded = new ArrayList<Long>();
        for (int i : round) {
            var line = lines.get(i);
            var digest = Digest.of(line.sent());
            var earlier = there.get(line.sent().localId());
            if (earlier != null && Arrays.equals(earlier.digest(), digest)) {
                continue;
            }
            if (earlier != null) {
                superseded.add(earlier.id());
            }
            long record = requireNonNull(records.get(line.sent().localPerson()));
            fresh.add(new EntryRows.Row(record, line, earlier == null ? null : earlier.id(), earlier == null ? 1 : earlier.version() + 1, digest));
            became[i] = earlier == null ? Became.TAKEN_IN : Became.SUPERSEDED_EARLIER;
        }
        supersede(superseded, receivedAt);
        rows.insert(delivery, receivedAt, fresh);
    }

    private record There(long id, String localId, int version, byte[] digest) {}

    private Map<String, There> there(Agency agency, Collection<String> localIds) {
        var found = new HashMap<String, There>();
        sql.sql("""
                select id, local_id, version, digest from chronology.entry
                where agency_id = ? and superseded_at is null and local_id = any (?)
                """)
            .param(agency.id()).param(localIds.toArray(String[]::new))
            .query((row, n) -> new There(row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4)))
            .list().forEach(one -> found.put(one.localId(), one));
        return found;
    }

    private void supersede(List<Long> ids, Instant at) {
        if (!ids.isEmpty()) {
            sql.sql("update chronology.entry set superseded_at = ? where id = any (?)")
                .param(at.atOffset(ZoneOffset.UTC)).param(ids.toArray(Long[]::new)).update();
        }
    }

    /** Two deliveries of one agency at once would each miss the other's newer version. */
    private void oneAtATime(Agency agency) {
        sql.sql("select pg_advisory_xact_lock(hashtext('chronology.receive'), ?::bigint::int)").param(agency.id()).query((row, n) -> true).list();
    }

    private Map<String, Long> records(Agency agency, List<String> localPersons) {
        var names = localPersons.toArray(String[]::new);
        sql.sql("insert into people.record (agency_id, local_id) select ?, unnest(?::text[]) on conflict (agency_id, local_id) do nothing")
            .param(agency.id()).param(names).update();
        var found = new HashMap<String, Long>();
        sql.sql("select local_id, id from people.record where agency_id = ? and local_id = any (?)").param(agency.id()).param(names)
            .query((row, n) -> found.put(row.getString(1), row.getLong(2))).list();
        return found;
    }

    private static List<Integer> places(int size) {
        return new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(size).toList());
    }

    private static List<Integer> firstOfEach(List<Line> lines, List<Integer> waiting) {
        var met = new HashSet<String>();
        return waiting.stream().filter(i -> met.add(lines.get(i).sent().localId())).toList();
    }
}
