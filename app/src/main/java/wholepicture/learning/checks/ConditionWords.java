package wholepicture.learning.checks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wholepicture.cases.CaseProcess;
import wholepicture.ui.Sentences;

/** A condition as people read it out: "the child is under 1 year old, and …". */
public final class ConditionWords {

    private ConditionWords() {}

    /** @param process whose words are used */
    public static String of(Condition condition, CaseProcess process) {
        return switch (condition) {
            case Condition.All(var of) -> of.isEmpty() ? "in every case" : joined(of, process, ", and ");
            case Condition.Any(var of) -> of.isEmpty() ? "never" : "either " + joined(of, process, ", or ");
            case Condition.Not(var of) -> "it is not so that " + of(of, process);
            case Condition.Age(var from, var below) -> from == null && below == null ? "the person may be of any age"
                : "the person is " + (from == null ? "" : "at least " + age(from)) + (from == null || below == null ? "" : " and ")
                    + (below == null ? "" : "under " + age(below)) + " old";
            case Condition.AtStage(var stages) -> "the case is "
                + stages.stream().map(code -> named(process.stages(), code)).collect(Collectors.joining(" or "));
            case Condition.Happened happened -> happened.values().size() <= 1 ? one(happened.fact(), happened.path(), happened.values().stream().findFirst().orElse(""), process)
                : happened.values().stream().map(value -> one(happened.fact(), happened.path(), value, process)).collect(Collectors.joining(" or "));
            case Condition.DaysSince(var fact, int atLeast) -> "at least %s have passed since %s".formatted(number(atLeast, "day"), since(fact, process));
            case Condition.Missed(int atLeast, int within) ->
                "the chronology tells of at least %s that were missed, or to which the child was not brought, in the last %s".formatted(number(atLeast, "appointment"), number(within, "day"));
            case Condition.Lines(var kind, int atLeast, int within) -> "the chronology has at least %s of the kind “%s” in the last %s"
                .formatted(number(atLeast, "line"), kind.toLowerCase(Locale.UK).replace('_', ' '), number(within, "day"));
            case Condition.Beside(int atLeast) -> "at least %s is worked together with this one".formatted(number(atLeast, "other case")).replace("cases is", "cases are");
        };
    }

    private static String joined(List<Condition> of, CaseProcess process, String word) {
        return of.stream().map(one -> of(one, process)).collect(Collectors.joining(word));
    }

    private static String one(String fact, String path, String value, CaseProcess process) {
        return process.happenings().stream().filter(h -> h.fact().equals(fact) && h.path().equals(path) && h.value().equals(value)).findFirst().map(h -> Sentences.within(h.inWords()))
            .orElseGet(() -> "%s has happened%s".formatted(named(process.moments(), fact).toLowerCase(Locale.UK),
                path.isEmpty() ? "" : " with %s%s".formatted(path, value.isEmpty() ? " filled in" : " " + value)));
    }

    private static String since(String fact, CaseProcess process) {
        return process.happenings().stream().filter(h -> h.fact().equals(fact) && h.path().isEmpty()).findFirst().map(CaseProcess.Happening::inWords)
            .map(Sentences::within).orElseGet(() -> Sentences.within(named(process.moments(), fact)));
    }

    private static String named(List<CaseProcess.Named> of, String code) {
        return of.stream().filter(one -> one.code().equals(code)).findFirst().map(CaseProcess.Named::inWords).orElse(code);
    }

    private static String age(int months) {
        return months % 12 == 0 && months > 0 ? number(months / 12, "year") : number(months, "month");
    }

    private static String number(int n, String what) {
        return "%,d %s%s".formatted(n, what, n == 1 ? "" : "s");
    }
}
