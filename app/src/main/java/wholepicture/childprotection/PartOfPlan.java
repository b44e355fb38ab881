package wholepicture.childprotection;

import wholepicture.ui.Dates;

/**
 * Something written into a plan that can be written again. Each writing is a version of its own: nothing is overwritten. Whoever
 * writes says which version they had read, and is told when somebody else has written since.
 */
public interface PartOfPlan {

    /** Names the part for as long as the plan lasts. */
    String part();

    /** The version that the writer had read; 0 for a part that is new. */
    int over();

    /** What it says, for whoever wrote at the same time. */
    String inWords();

    /** Whether the part is taken out of the plan by this; its versions stay. */
    default boolean takesOut() {
        return false;
    }

    /** Why it may not be written now; empty when it may. */
    static String outdated(PartOfPlan writing, Journey before) {
        if (!writing.part().matches("[a-z0-9-]{1,40}")) {
            return "There is no such part of the plan.";
        }
        var now = ProtectionPlan.of(before).versions(writing.part());
        if (now.isEmpty() && writing.over() > 0) {
            return "There is no such part of the plan.";
        }
        if (now.size() <= writing.over()) {
            return "";
        }
        var last = now.getLast();
        var says = ((PartOfPlan) last.fact()).inWords();
        return "%s changed this on %s, after you had opened it. It says now: %s What you wrote stands below and is not saved yet: put both together and save again."
            .formatted(last.by(), Dates.inWords(last.at()), says.endsWith(".") ? says : says + ".");
    }
}
