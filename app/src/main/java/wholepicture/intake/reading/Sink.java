package wholepicture.intake.reading;

import java.util.List;
import wholepicture.arrivals.Arrival;

/**
 * Hears what a file holds, in the file's own order, as it is read. Every unit of the file is told
 * exactly once, as a row, a bad row or as not read: received = taken in + waiting + not read.
 */
public interface Sink {

    /** A file of the delivery begins. Told once before its first unit, also when it holds none. */
    default void begins(Part part) {}

    /**
     * A unit that can be taken in.
     *
     * @param arrivals what it says; empty when it only explains other units, as an Organization does
     *     whose name is shown where others refer to it (a remark says so)
     * @param raw the row as CSV (of the part's header), or the resource as it was sent
     */
    void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw);

    /** A unit that waits to be mended. {@code problems} holds all of them and is never empty. */
    void bad(Place place, List<Problem> problems, String raw);

    /** A unit that is sound but is not for us, and why. {@code what} names it: "Claim/17". */
    void notRead(Place place, String what, String reason);

    /** How many bytes of the received file have been read. Told now and then. */
    default void progress(long bytes) {}
}
