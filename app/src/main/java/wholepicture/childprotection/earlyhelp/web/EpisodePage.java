package wholepicture.childprotection.earlyhelp.web;

import java.util.List;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * An episode of early help as a page shows it.
 *
 * @param next what may be done now
 * @param up where a concern is raised from here; {@link Link#NONE} when it has ended
 * @param assessed the last assessment, heading by heading
 */
public record EpisodePage(String person, String name, String ref, Tag stage, List<SummaryRow> facts, List<Link> next, Link up, List<Line> actions, List<List<String>> team,
    List<SummaryRow> assessed, List<Clock> clocks, List<SummaryRow> route, Link routeLink, List<Happening> story) {

    /** An action of the family plan. */
    public record Line(String what, String who, String by, Tag state, String answer) {}

    /** A time limit of the episode. */
    public record Clock(String what, Tag state, String due, String cited) {}
}
