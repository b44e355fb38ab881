package wholepicture.ui;

import java.util.List;

/** A box on the page a worker meets first: their people, their tasks. Each kind of work may offer one as a bean. */
public interface HomePart {

    /** Smallest first. */
    int order();

    /** Whether the worker acting now has anything to do with it. */
    default boolean concerns() {
        return true;
    }

    /** The box for the worker acting now. */
    Box box();

    /**
     * @param nothing said when there are no lines: "Nobody is recorded as yours yet."
     * @param more where all of them are; {@link Link#NONE} when the lines are all
     */
    record Box(String heading, List<Line> lines, String nothing, Link more) {}

    /**
     * @param href empty when the line leads nowhere
     * @param detail a second, quieter line; empty when there is none
     */
    record Line(String text, String href, String detail) {}
}
