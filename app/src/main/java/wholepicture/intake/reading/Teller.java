package wholepicture.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival;
import wholepicture.time.When;

/** Numbers the units of a delivery one after another, remembers births on the way, and tells the sink. */
public final class Teller {

    private final Sink sink;
    private final Births births = new Births();
    private String inside = "";
    private long number;

    Teller(Sink sink) {
        this.sink = sink;
    }

    /** From here on units belong to this file of an archive. */
    void inside(String part) {
        inside = part;
    }

    /** How many units have been told. */
    long told() {
        return number;
    }

    public void begins(Part part) {
        sink.begins(part);
    }

    public void row(long row, String what, List<Arrival> arrivals, List<Remark> remarks, String raw) {
        remember(arrivals);
        sink.row(next(row, what), arrivals, remarks, raw);
    }

    public void bad(long row, String what, List<Problem> problems, String raw) {
        sink.bad(next(row, what), problems, raw.indexOf('\0') < 0 ? raw : raw.replace('\0', '␀'));
    }

    public void notRead(long row, String what, String name, String reason) {
        sink.notRead(next(row, what), name, reason);
    }

    public void progress(long bytes) {
        sink.progress(bytes);
    }

    /** Keeps in mind who is in the delivery and when they were born at the latest, {@code null} if nobody says. */
    public void remember(String localPerson, @Nullable LocalDate bornAtTheLatest) {
        births.put(localPerson, bornAtTheLatest);
    }

    /** Whether the person is in what was read of the delivery. */
    public boolean met(String localPerson) {
        return births.has(localPerson);
    }

    /** The last day on which the person can have been born, as the delivery says or as is known. */
    public Optional<LocalDate> born(String localPerson, KnownPeople known) {
        return births.of(localPerson).or(() -> known.born(localPerson).map(When::to));
    }

    private void remember(List<Arrival> arrivals) {
        for (var arrival : arrivals) {
            if (arrival instanceof PersonSent person) {
                remember(person.localPerson(), person.born() == null ? null : person.born().to());
            }
        }
    }

    private Place next(long row, String what) {
        return new Place(++number, inside, row, what);
    }
}
