package wholepicture.chronology;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.arrivals.Taken;
import wholepicture.chronology.EntryRows.Earlier;
import wholepicture.chronology.EntryRows.Row;
import wholepicture.people.People;

/** Takes in the lines of an agency's chronology, thousands at a time: what is new, what supersedes, what was there already. */
@Component
class Receiving implements Receives {

    private final JdbcClient sql;
    private final EntryRows rows;
    private final People people;

    Receiving(JdbcClient sql, EntryRows rows, People people) {
        this.sql = sql;
        this.rows = rows;
        this.people = people;
    }

    @Override
    public Set<Class<? extends Arrival>> kinds() {
        return Set.of(EntrySent.class);
    }

    /** See {@link Chronology#receive}. */
    @Override
    @Transactional
    public List<Taken> receive(Agency agency, List<Received> arrivals) {
        var lines = arrivals.stream().map(Receiving::sent).toList();
        var records = people.recordIds(agency, lines.stream().map(EntrySent::localPerson).collect(Collectors.toSet()));
        var taken = new Taken[lines.size()];
        Arrays.fill(taken, Taken.UNCHANGED);
        var waiting = places(lines.size());
        while (!waiting.isEmpty()) {
            var round = firstOfEach(lines, waiting);
            var there = there(agency, round.stream().map(i -> lines.get(i).localId()).toList());
            var fresh = new ArrayList<Row>();
            for (int i : round) {
                var row = new Row(requireNonNull(records.get(lines.get(i).localPerson())), source(arrivals.get(i)), lines.get(i),
                    there.get(lines.get(i).localId()), Digest.of(lines.get(i)));
                if (!row.saysTheSame()) {
                    fresh.add(row);
                    taken[i] = row.earlier() == null ? Taken.NEW : Taken.SUPERSEDES;
                }
            }
            rows.supersede(fresh);
            rows.insert(fresh);
            waiting.removeAll(new HashSet<>(round));
        }
        return List.of(taken);
    }

    private static EntryRows.Source source(Received received) {
        return new EntryRows.Source(received.delivery(), received.line(), received.at().toInstant(), null);
    }

    private static EntrySent sent(Received received) {
        if (received.arrival() instanceof EntrySent sent) {
            return sent;
        }
        throw new IllegalArgumentException("Not a line of a chronology: " + received.arrival().getClass().getSimpleName());
    }

    private Map<String, Earlier> there(Agency agency, Collection<String> localIds) {
        var found = new HashMap<String, Earlier>();
        sql.sql("""
                select id, local_id, version, digest from chronology.entry
                where agency_id = ? and superseded_at is null and local_id = any (?)
                """)
            .param(agency.id()).param(localIds.toArray(String[]::new))
            .query((row, n) -> new Earlier(row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4)))
            .list().forEach(one -> found.put(one.localId(), one));
        return found;
    }

    private static List<Integer> places(int size) {
        return new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(size).toList());
    }

    private static List<Integer> firstOfEach(List<EntrySent> lines, List<Integer> waiting) {
        var met = new HashSet<String>();
        return waiting.stream().filter(i -> met.add(lines.get(i).localId())).toList();
    }
}
