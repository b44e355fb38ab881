package wholepicture.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.CannotBeKept;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.arrivals.Taken;
import wholepicture.family.RelationshipRows.Row;
import wholepicture.family.RelationshipRows.Standing;
import wholepicture.people.People;

/**
 * Takes in who is related to whom, as agencies say it. It is the same statement again when the two ends, the kind and the
 * beginning are the same; then a change of the rest (who holds parental responsibility, who disputes it, until when)
 * supersedes.
 */
@Component
class Relationships implements Receives {

    private final RelationshipRows rows;
    private final People people;

    Relationships(RelationshipRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public Set<Class<? extends Arrival>> kinds() {
        return Set.of(RelationshipSent.class);
    }

    @Override
    public List<Taken> receive(Agency from, List<Received> batch) {
        var records = people.recordIds(from, ends(batch));
        Map<String, Standing> standing = new HashMap<>(rows.standing(records.values()));
        var fresh = new ArrayList<Row>();
        var taken = new ArrayList<Taken>(batch.size());
        for (var received : batch) {
            var sent = sent(received);
            long record = Objects.requireNonNull(records.get(sent.localPerson()));
            @Nullable Long other = sent.otherLocalPerson() == null ? null : records.get(sent.otherLocalPerson());
            var said = said(sent);
            var before = standing.get(record + said);
            var digest = RelationshipRows.digest(sent);
            if (before != null && Arrays.equals(before.digest(), digest)) {
                taken.add(Taken.UNCHANGED);
                continue;
            }
            taken.add(before == null ? Taken.NEW : Taken.SUPERSEDES);
            var row = new Row(record, other, received, sent, before == null ? UUID.randomUUID() : before.statement(),
                before == null ? 1 : before.version() + 1, said, digest);
            standing.put(record + said, new Standing(row.statement(), row.version(), digest));
            fresh.add(row);
        }
        rows.keep(fresh);
        return taken;
    }

    private static Set<String> ends(List<Received> batch) {
        var ends = new HashSet<String>();
        for (var received : batch) {
            var sent = sent(received);
            ends.add(sent.localPerson());
            if (sent.otherLocalPerson() != null) {
                ends.add(sent.otherLocalPerson());
            } else if (sent.otherName() == null || sent.otherName().isBlank()) {
                throw new CannotBeKept("The other person of the relationship has neither a number nor a name.",
                    "Send the agency's number of the other person, or their name.");
            }
            if (sent.localPerson().equals(sent.otherLocalPerson())) {
                throw new CannotBeKept("%s is said to be related to themselves.".formatted(sent.localPerson()),
                    "Correct the number of the other person.");
            }
        }
        return ends;
    }

    /** What makes it the same statement. */
    private static String said(RelationshipSent sent) {
        var other = sent.otherLocalPerson() == null ? "~" + Names.plain(Objects.requireNonNullElse(sent.otherName(), ""))
            : "#" + sent.otherLocalPerson();
        return "|%s|%s|%s".formatted(sent.kind(), sent.from() == null ? "" : sent.from().iso(), other).replace("\u0000", "");
    }

    private static RelationshipSent sent(Received received) {
        if (received.arrival() instanceof RelationshipSent sent) {
            return sent;
        }
        throw new IllegalArgumentException("Takes relationships only, not " + received.arrival().getClass().getSimpleName());
    }
}
