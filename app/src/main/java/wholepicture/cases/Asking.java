package wholepicture.cases;

import java.time.Instant;
import java.util.List;

/**
 * Puts the questions that lessons ask in live cases. A process asks what is due before an act, refuses an act that may not go on
 * without an answer ({@link Replies#missing}), and has the answers kept in the transaction that keeps the act.
 */
public interface Asking {

    /**
     * An answer that is kept in a case.
     *
     * @param address the page of the check
     * @param n the fact it was given with; 0 when it was given with something that stands beside the case
     */
    record Answered(String question, String answer, String by, Instant at, int n, String address) {}

    /** The questions due when the worker who acts now is about to do this on the case, as far as that worker may see the case. Outside of the works. */
    List<Asked> due(CaseFile file, String act);

    /** Keeps what was answered and what was left, beside the fact that was just added to the case. Only in the works. */
    void keep(CaseFile file, String act, Bearing bearing, List<Asked> asked, Replies replies);

    /** What was asked in the case and beside it and answered, the newest first, as far as the viewer may see. */
    List<Answered> answered(CaseFile file);

    /** The same of work that has no case of its own. {@link Occasions} is how a room asks for it. */
    List<Asked> due(Occasion occasion, String act);

    /** Keeps what was answered and what was left, with the moment that was just kept. Only in the works. */
    void keep(long moment, String act, Bearing bearing, List<Asked> asked, Replies replies);

    List<Answered> answered(Occasion occasion);
}
