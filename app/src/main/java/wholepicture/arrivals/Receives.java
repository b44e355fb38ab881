package wholepicture.arrivals;

import java.util.List;
import java.util.Set;
import wholepicture.agencies.Agency;

/**
 * Takes in some kinds of arrival. The room that keeps a kind offers one bean of this; whoever has
 * arrivals to give (taking in files, laying in the demonstration) hands each to the bean of its kind
 * and knows nothing of the room. Each kind has at most one receiver.
 *
 * <p>What a receiver may rely on:
 * <ul>
 * <li>it is called inside {@code Works} and inside one transaction of the caller's, which also keeps
 *     how far the file has been read. So it opens no transaction of its own, catches no database
 *     error, and has nothing to undo;</li>
 * <li>{@link wholepicture.agencies.Acting} says for whom: whoever sent the file;</li>
 * <li>one agency's arrivals come from one thread at a time, in the order in which they were sent;
 *     those of different agencies may come at once;</li>
 * <li>receivers of people are called before all others of the same batch, but the person of an
 *     arrival may still be unknown: an event can come before its person does.</li>
 * </ul>
 *
 * <p>What it promises:
 * <ul>
 * <li>the same arrival again changes nothing and answers {@link Taken#UNCHANGED}, also when it
 *     stands twice in one batch: that is what makes it safe to send a file again;</li>
 * <li>the work of a batch is a few statements for all of it, never one for each arrival: a batch
 *     has some hundreds to some thousands, and a file may have millions;</li>
 * <li>it writes no journal row for each arrival; the delivery is journalled by whoever read it;</li>
 * <li>an exception means that the batch could not be kept. The caller rolls it back, tries its
 *     units one at a time, and sets aside those that fail, with the message for its sender.</li>
 * </ul>
 */
public interface Receives {

    /** The kinds it takes: {@code Set.of(PersonSent.class, ResidenceSent.class)}. */
    Set<Class<? extends Arrival>> kinds();

    /**
     * Takes in a batch.
     *
     * @param from the agency that sent it; {@link Arrival#localPerson()} is this agency's own number
     * @param batch arrivals of {@link #kinds()} only, in the order sent; never empty, no limit to rely on
     * @return what became of each, one for one and in the same order
     * @throws CannotBeKept when an arrival is against a rule that only the receiver knows; nothing of the batch is kept then
     */
    List<Taken> receive(Agency from, List<Received> batch);
}
