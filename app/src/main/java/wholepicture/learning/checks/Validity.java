package wholepicture.learning.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.cases.CaseProcess;

/** What is wrong with a condition, in words. */
final class Validity {

    private static final int MOST = 40;
    private static final int DAYS = 36_600;

    private final CaseProcess process;
    private final List<String> problems = new ArrayList<>();
    private int parts;

    private Validity(CaseProcess process) {
        this.process = process;
    }

    /** @return empty when it can be asked */
    static List<String> problems(Condition condition, CaseProcess process) {
        var validity = new Validity(process);
        validity.look(condition, 1);
        if (validity.parts > MOST) {
            validity.problems.add("There are %d conditions; %d are the most that can be asked at once.".formatted(validity.parts, MOST));
        }
        return validity.problems.stream().distinct().toList();
    }

    private void look(Condition condition, int depth) {
        parts++;
        if (depth > 6) {
            problems.add("The conditions stand too deep within each other.");
            return;
        }
        switch (condition) {
            case Condition.All(var of) -> of.forEach(one -> look(one, depth + 1));
            case Condition.Any(var of) -> {
                need(!of.isEmpty(), "Say which of several may hold.");
                of.forEach(one -> look(one, depth + 1));
            }
            case Condition.Not(var of) -> look(of, depth + 1);
            case Condition.Age(var from, var below) -> {
                need(from == null || from >= 0 && from <= 1_440, "An age is between 0 and 120 years.");
                need(below == null || below >= 1 && below <= 1_440, "An age is between 0 and 120 years.");
                need(from == null || below == null || from < below, "The age from which it asks must be below the age until which it asks.");
            }
            case Condition.AtStage(var stages) -> need(!stages.isEmpty() && codes(process.stages()).containsAll(stages), "Choose stages of " + process.inWords() + ".");
            case Condition.Happened happened -> need(process.happenings().stream().anyMatch(h -> h.fact().equals(happened.fact()) && h.path().equals(happened.path()))
                || happened.path().isEmpty() && codes(process.moments()).contains(happened.fact()), "Choose something that can happen in " + process.inWords() + ".");
            case Condition.DaysSince(var fact, int atLeast) -> {
                need(codes(process.moments()).contains(fact) || process.happenings().stream().anyMatch(h -> h.fact().equals(fact)),
                    "Choose something that can happen in " + process.inWords() + ".");
                need(atLeast >= 0 && atLeast <= DAYS, "The days must be between 0 and %,d.".formatted(DAYS));
            }
            case Condition.Missed(int atLeast, int within) -> counted(atLeast, within);
            case Condition.Lines(var kind, int atLeast, int within) -> {
                need(Arrays.stream(EntryKind.values()).anyMatch(k -> k.name().equals(kind)), "Choose a kind of line of the chronology.");
                counted(atLeast, within);
            }
            case Condition.Beside(int atLeast) -> need(atLeast >= 1 && atLeast <= 50, "The other cases must be between 1 and 50.");
        }
    }

    private void counted(int atLeast, int within) {
        need(atLeast >= 1 && atLeast <= 1_000, "The lines or appointments must be between 1 and 1,000.");
        need(within >= 1 && within <= DAYS, "The days must be between 1 and %,d.".formatted(DAYS));
    }

    private static Set<String> codes(List<CaseProcess.Named> of) {
        return of.stream().map(CaseProcess.Named::code).collect(Collectors.toSet());
    }

    private void need(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
