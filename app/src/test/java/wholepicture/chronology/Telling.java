package wholepicture.chronology;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import wholepicture.Cast;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Taken;
import wholepicture.store.Works;

/** Tells what agencies sent about people, for stories. */
@TestComponent
public class Telling {

    private static final AtomicLong NUMBER = new AtomicLong();
    public static final Instant LONG_AGO = Instant.parse("2026-01-05T09:00:00Z");

    private final Cast cast;
    private final Chronology chronology;

    Telling(Cast cast, Chronology chronology) {
        this.cast = cast;
        this.chronology = chronology;
    }

    /** The agency's own number of the person; a record of the person's is made for it if it has none. */
    public String known(UUID person, Agency by) {
        return cast.inWorks(() -> {
            var there = cast.rows("select local_id from people.record where person_id = ? and agency_id = ?", person, by.id());
            if (!there.isEmpty()) {
                return (String) there.getFirst().get("local_id");
            }
            var localId = "R" + NUMBER.incrementAndGet();
            cast.update("insert into people.record (agency_id, local_id, person_id, version) values (?, ?, ?, 1)", by.id(), localId, person);
            return localId;
        });
    }

    /** A line about the person, with an identifier of its own. */
    public Lines line(UUID person, Agency by) {
        return Lines.of(known(person, by), "line-" + NUMBER.incrementAndGet());
    }

    public List<Taken> sent(Agency by, Lines... lines) {
        return sent(by, LONG_AGO, lines);
    }

    public List<Taken> sent(Agency by, Instant at, Lines... lines) {
        List<Received> received = Arrays.stream(lines).map(line -> line.received(at, NUMBER.incrementAndGet())).toList();
        return Works.call(() -> chronology.receive(by, received));
    }

    /** The titles of the lines that somebody sees when they ask for these, oldest first, those without a date last. */
    public List<String> titles(Practitioner viewer, UUID person, Asked asked) {
        return entries(viewer, person, asked).stream().map(Entry::title).toList();
    }

    public List<Entry> entries(Practitioner viewer, UUID person, Asked asked) {
        return Acting.as(viewer, () -> {
            var outline = chronology.outline(List.of(person), asked);
            return java.util.stream.Stream.of(outline.dated(), outline.undated()).flatMap(marks -> chronology.entries(outline, marks).stream()).toList();
        });
    }
}
