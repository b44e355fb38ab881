package wholepicture.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.arrivals.Taken;
import wholepicture.people.People;
import wholepicture.picture.FlagRows.Row;
import wholepicture.picture.FlagRows.Standing;

/** The standing flags that agencies put on people, with reason, review date and whether the person was told. */
@Component
public class Flags implements Receives {

    private final FlagRows rows;
    private final People people;

    Flags(FlagRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public Set<Class<? extends Arrival>> kinds() {
        return Set.of(FlagSent.class);
    }

    /** A flag whose identifier the agency used before becomes the newer version; the same again changes nothing. */
    @Override
    public List<Taken> receive(Agency from, List<Received> batch) {
        var records = people.recordIds(from, batch.stream().map(r -> r.arrival().localPerson()).collect(Collectors.toSet()));
        Map<String, Standing> standing = new HashMap<>(
            rows.standing(from, batch.stream().map(r -> sent(r).localId()).distinct().toList()));
        var fresh = new ArrayList<Row>();
        var taken = new ArrayList<Taken>();
        for (var received : batch) {
            var sent = sent(received);
            var before = standing.get(sent.localId());
            var digest = FlagRows.digest(sent);
            if (before != null && Arrays.equals(before.digest(), digest)) {
                taken.add(Taken.UNCHANGED);
                continue;
            }
            taken.add(before == null ? Taken.NEW : Taken.SUPERSEDES);
            var row = new Row(record(records, sent), received, sent, before == null ? 1 : before.version() + 1, digest);
            standing.put(sent.localId(), new Standing(sent.localId(), row.version(), digest));
            fresh.add(row);
        }
        rows.keep(from, fresh);
        return taken;
    }

    private static FlagSent sent(Received received) {
        if (received.arrival() instanceof FlagSent sent) {
            return sent;
        }
        throw new IllegalArgumentException("Flags takes flags only, not " + received.arrival().getClass().getSimpleName());
    }

    private static long record(Map<String, Long> records, FlagSent sent) {
        @Nullable Long record = records.get(sent.localPerson());
        if (record == null) {
            throw new IllegalStateException("No record was made for " + sent.localPerson());
        }
        return record;
    }
}
