package wholepicture.chronology;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import wholepicture.access.Access;
import wholepicture.access.NoSuchPerson;
import wholepicture.access.Sight;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Taken;

/**
 * What is done with chronologies: agencies' lines are taken in, workers add to them, and everybody involved reads them. It
 * shows what the viewer may see; whoever shows it to somebody calls {@link Access#look} first.
 */
@Component
public class Chronology {

    private final Receiving receiving;
    private final Reading reading;
    private final Amendments amendments;
    private final Adding adding;
    private final Access access;

    Chronology(Receiving receiving, Reading reading, Amendments amendments, Adding adding, Access access) {
        this.receiving = receiving;
        this.reading = reading;
        this.amendments = amendments;
        this.adding = adding;
        this.access = access;
    }

    /**
     * Takes in lines as an agency sent them; thousands at a time are fastest. Only in the {@link wholepicture.store.Works};
     * joins the caller's transaction. A line whose identifier the agency used before becomes the newer version, and the
     * earlier is kept; the same again changes nothing.
     *
     * @param arrivals {@code EntrySent} in the order received
     * @return what became of each, in the same order
     * @throws IllegalArgumentException for any other kind of arrival
     */
    public List<Taken> receive(Agency agency, List<Received> arrivals) {
        return receiving.receive(agency, arrivals);
    }

    /** The chronology of these persons in one line, as marks: two queries, however long it is. */
    @Transactional(readOnly = true)
    public Outline outline(Collection<UUID> persons, Asked asked) {
        var added = amendments.of(persons, asked.known());
        return Outline.of(reading.marks(persons, asked.known(), asked.words()), added, asked);
    }

    /** What is written in these lines of the outline, in their order. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Outline outline, List<Mark> marks) {
        return marks.isEmpty() ? List.of() : reading.entries(marks.stream().map(Mark::id).toList()).stream()
            .map(entry -> entry.with(outline.addedTo(entry.id()))).toList();
    }

    /**
     * All versions of one line of a person, newest first; what was added since stands with the newest.
     *
     * @throws NoSuchPerson when there is no such line, or the viewer may not see it
     */
    @Transactional(readOnly = true)
    public List<Entry> versions(UUID person, long id) {
        var asked = reading.entries(List.of(id)).stream().filter(entry -> entry.person().equals(person)).findFirst().orElseThrow(NoSuchPerson::new);
        var versions = reading.versions(asked);
        var newest = versions.getFirst();
        var added = amendments.of(List.of(person), AsKnown.NOW).stream().filter(one -> one.entry() == newest.id()).toList();
        return Stream.concat(Stream.of(newest.with(added)), versions.stream().skip(1)).toList();
    }

    /**
     * Whether the worker may add a line.
     *
     * @throws NoSuchPerson when there is none, or none that the worker may find
     * @throws MayNotAdd when the worker is not involved with the person
     */
    public void mayWrite(UUID person) {
        if (access.sight(person) == Sight.INDEX) {
            throw new MayNotAdd("Only those who are involved with a person add to the chronology. Ask your team manager to record that you are.");
        }
    }

    /**
     * Adds a line of the worker's own agency.
     *
     * @return its number
     * @throws NoSuchPerson when there is none, or none that the worker may find
     * @throws MayNotAdd when the worker is not involved with the person
     */
    public long write(UUID person, Written written) {
        return write(person, written, UUID.randomUUID());
    }

    /** The same. @param once whoever sends the same number again, because the answer was lost, adds nothing and is given the line that is there */
    public long write(UUID person, Written written, UUID once) {
        mayWrite(person);
        return adding.write(person, written, once);
    }

    /**
     * Adds words beneath a line. The line itself stays as it is.
     *
     * @param entry the number of the line, in the version that the worker had before them
     * @param significance with {@link Amendment.Kind#SIGNIFICANCE} only
     * @param whose whose view it is, when it is not the worker's own; otherwise blank
     * @throws NoSuchPerson when there is no such line of this person, or none that the worker may see
     */
    public void amend(UUID person, long entry, Amendment.Kind kind, String words, @Nullable Significance significance, String whose) {
        adding.amend(versions(person, entry).getFirst(), kind, words, kind == Amendment.Kind.SIGNIFICANCE ? significance : null, whose);
    }
}
