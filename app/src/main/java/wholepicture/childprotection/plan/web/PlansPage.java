package wholepicture.childprotection.plan.web;

import java.util.List;
import wholepicture.ui.Link;

/** Which plans a child had. @param lines the newest first */
public record PlansPage(String person, String name, List<Line> lines) {

    /** A plan, from when until when, what it was about and how it ended. */
    public record Line(String kind, String from, String until, String about, Link ref) {}
}
