package wholepicture.childprotection.plan.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/**
 * A child protection plan as a page shows it.
 *
 * @param asOf which version this is, when it is not the plan as it stands; empty when it is
 * @param given what the conference gave
 * @param loose actions that serve no goal in particular
 * @param begin what the reader may write; empty for an old version
 * @param versions what changed when, the newest first
 */
public record PlanPage(String name, Link back, String asOf, Link now, List<SummaryRow> given, List<Goal> goals, List<Act> loose, List<Part> contingencies, String visitsEvery,
    String visitDue, Link setVisits, List<Visit> visits, List<Part> members, String membersGiven, List<Group> groups, List<Advice> recommendations, List<Link> begin,
    List<Version> versions) {

    /** A danger with its goal, and the actions that serve it. @param change the form of it; {@link Link#NONE} where the reader may not */
    public record Goal(String danger, String goal, String scale, String version, Link change, List<Act> actions) {}

    /** An action. @param change to write it anew, {@code judge} to say what came of it */
    public record Act(String what, String who, String measure, String by, Tag state, String evidence, Link change, Link judge) {}

    /** Anything else that is written. */
    public record Part(String heading, String text, String version, Link change) {}

    /** A visit. */
    public record Visit(String on, String who, Tag seen, String child, String home) {}

    /** A meeting of the core group, with its three ratings. */
    public record Group(String on, String risks, String harm, String wellbeing) {}

    /** A recommendation of the conference. */
    public record Advice(String agency, String what, Tag standing, String how, Link judge) {}

    /** What changed, by whom, and the plan as it then was. */
    public record Version(Link link, String what, String by) {}
}
