package wholepicture.meetings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.clocks.Timescale;

/**
 * A kind of meeting that a process holds.
 *
 * @param code names it for ever, in the database and in the configuration
 * @param process the process whose cases it is about, as {@code cases} names it
 * @param quorum who must be there; {@code null} when no rule says
 * @param reportDays how many working days before it the reports of agencies are due; 0 when none are asked for
 * @param reportDoubt what is uncertain about that
 * @param minutes within which limit the minutes go out
 * @param agenda what is talked of, in order
 * @param act the word of the address at which the decision for each child is recorded; empty when none is
 * @param fact the fact which that makes
 * @param signed whether it decides on protection, so that a second person signs its record
 */
public record MeetingKind(String code, String process, String inWords, @Nullable Quorum quorum, int reportDays, String reportDoubt, Timescale minutes,
    List<Item> agenda, String act, String fact, boolean signed) {

    /** One whose record nobody else signs. */
    public MeetingKind(String code, String process, String inWords, @Nullable Quorum quorum, int reportDays, String reportDoubt, Timescale minutes, List<Item> agenda, String act, String fact) {
        this(code, process, inWords, quorum, reportDays, reportDoubt, minutes, agenda, act, fact, false);
    }

    /**
     * One item of an agenda.
     *
     * @param code names it in the record of the meeting
     * @param why who asked for it to be talked of; empty when it needs no reason
     */
    public record Item(String code, String title, String why) {}

    /** What every meeting talks of, whatever its kind: no partnership can take these from an agenda. */
    static final List<Item> STANDING = List.of(
        new Item("voice", "What has the child said and shown", "Standing item: the voice of the child is reviewed at every safeguarding meeting (Family Y, response plan)"),
        new Item("aggression", "Violence, aggression or intimidation by adults, open or hidden: what it does to our work, and what we do about it",
            "Standing item: \"nil\" is an answer, leaving it out is not (Learning Review 2)"),
        new Item("agenda", "Whose agenda filled the meeting: who did all the talking, and who was not heard", ""));

    public MeetingKind {
        agenda = Stream.concat(agenda.stream(), STANDING.stream()).toList();
    }

    public Optional<Quorum> rule() {
        return Optional.ofNullable(quorum);
    }
}
