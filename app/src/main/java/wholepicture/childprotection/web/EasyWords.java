package wholepicture.childprotection.web;

import java.util.stream.Collectors;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.PlanWork;
import wholepicture.childprotection.ProtectionPlan;
import wholepicture.childprotection.TakingPart.Paper;
import wholepicture.ui.Dates;

/** A beginning of what a family is given, in short sentences; a worker changes it before anybody is given it. Source: A-085. */
final class EasyWords {

    private EasyWords() {}

    static String of(Reading read, Paper paper) {
        var name = read.file().name().strip().split("\\s+", 2)[0];
        var plan = ProtectionPlan.of(read.journey());
        return switch (paper) {
            case PLAN -> "This is a plan to keep %s safe.%n%n%s%s%s".formatted(name, worries(plan), actions(plan), ask(read));
            case DANGERS -> "We are worried about %s.%n%n%s%s".formatted(name, worries(plan), ask(read));
            case LETTER -> "We are writing to you about %s.%n%nThis is what we want to tell you:%n- %n%nThis is what we ask you to do:%n- %n%nThis is what we shall do:%n- %n%n%s".formatted(name, ask(read));
            case REPORT -> "We met to talk about %s.%n%nThis is what was said:%n- %n%nThis is what we decided:%n- %n%nThis is what happens now:%n- %n%n%s".formatted(name, ask(read));
        };
    }

    private static String worries(ProtectionPlan plan) {
        var goals = plan.parts(PlanWork.GoalWritten.class);
        var worries = goals.isEmpty() ? "- " : goals.stream().map(goal -> "- " + goal.fact().danger()).collect(Collectors.joining("\n"));
        var wishes = goals.isEmpty() ? "- " : goals.stream().map(goal -> "- " + goal.fact().goal()).collect(Collectors.joining("\n"));
        return "This is what we are worried about:%n%s%n%nThis is what must happen:%n%s%n%n".formatted(worries, wishes);
    }

    private static String actions(ProtectionPlan plan) {
        var open = plan.actions().stream().filter(action -> !action.isDone()).map(action -> action.written().fact())
            .map(action -> "- %s does this: %s.%s".formatted(action.who(), action.what(), action.due() == null ? "" : " By " + Dates.inWords(action.due()) + "."));
        var lines = open.collect(Collectors.joining("\n"));
        return "Who does what:%n%s%n%n".formatted(lines.isEmpty() ? "- " : lines);
    }

    private static String ask(Reading read) {
        return "If you do not understand something, or do not agree, tell %s.%n".formatted(read.file().worker().isEmpty() ? "us" : read.file().worker());
    }
}
