package wholepicture.picture;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import wholepicture.Cast;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;

/** Hands arrivals to the rooms that keep them, as taking in a file does. */
@TestComponent
class Sent {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final List<Receives> rooms;
    private final Cast cast;
    private final Clock clock;

    Sent(List<Receives> rooms, Cast cast, Clock clock) {
        this.rooms = rooms;
        this.cast = cast;
        this.clock = clock;
    }

    void from(Agency agency, Arrival... arrivals) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        Arrays.stream(arrivals).forEach(arrival -> cast.inWorks(() -> room(arrival).receive(agency, List.of(Received.at(at, arrival)))));
    }

    String newId() {
        return "e" + NUMBER.incrementAndGet();
    }

    private Receives room(Arrival arrival) {
        return rooms.stream().filter(room -> room.kinds().contains(arrival.getClass())).findFirst()
            .orElseThrow(() -> new IllegalStateException("No room takes " + arrival.getClass().getSimpleName()));
    }
}
