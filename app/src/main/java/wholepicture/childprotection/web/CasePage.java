package wholepicture.childprotection.web;

import java.util.List;
import wholepicture.cases.AskedForm;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * A case as a page shows it.
 *
 * @param next what may be done now, the likeliest first
 * @param later what may also be recorded at any time
 * @param urgent what may be recorded of a child in danger, hurt, missing, about to be born or moving
 * @param family what may be recorded of other plans, and of how the family is with those who work with it
 * @param flags what whoever reads the case should notice
 * @param spoken which agency is involved, and when it was last spoken to
 * @param answered what lessons asked in this case, and the answers
 * @param planned whether there is a child protection plan to read
 * @param whole false for the agency that raised it, which reads only what became of it
 */
public record CasePage(String person, String name, String ref, boolean whole, boolean planned, Tag stage, List<SummaryRow> facts, List<Link> next, List<Link> later, List<Link> urgent, List<Link> family, List<String> flags, List<List<String>> spoken,
    List<Held> meetings, List<Other> others, List<Clock> clocks, List<SummaryRow> concern, List<List<String>> statements, List<Sibling> beside, List<AskedForm.Answer> answered, List<Told> story) {

    /** So much of the story is open at once. */
    private static final int NEWEST = 12;

    /** The newest of what happened. */
    public List<Told> newest() {
        return story.subList(0, Math.min(NEWEST, story.size()));
    }

    /** What happened before that. */
    public List<Told> earlier() {
        return story.subList(Math.min(NEWEST, story.size()), story.size());
    }

    /** Something that happened, with everything that was recorded of it. */
    public record Told(Happening happening, List<SummaryRow> particulars) {}

    /** What another kind of work has on this case. */
    public record Other(String heading, List<Line> lines) {}

    /** One thing of it. */
    public record Line(Link link, String state) {}

    /** A meeting about the case. */
    public record Held(Link link, String when, Tag state) {}

    /** @param state over, due, soon, met …; {@code runs} while something is still owed */
    public record Clock(String what, boolean runs, Tag state, String due, String original, String cited) {}

    /** What is still owed, the soonest first. */
    public List<Clock> owed() {
        return clocks.stream().filter(Clock::runs).toList();
    }

    /** Another child whose case is worked together with this one. */
    public record Sibling(String name, String stage, Link link) {}
}
