package wholepicture.learning.checks.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import wholepicture.cases.CaseProcess;
import wholepicture.learning.checks.Condition;
import wholepicture.learning.checks.Conditions;

/** The conditions of a check as fields of a form: all that is filled in must hold. What the form cannot say is kept beside it, as it is. */
final class ConditionForm {

    private ConditionForm() {}

    static Condition read(Typed typed) {
        var all = new ArrayList<Condition>();
        var from = typed.months("ageFrom", "The age from which it asks");
        var below = typed.months("ageBelow", "The age until which it asks");
        if (from != null || below != null) {
            all.add(new Condition.Age(from, below));
        }
        if (!typed.all("stage").isEmpty()) {
            all.add(new Condition.AtStage(typed.all("stage")));
        }
        happened(typed.all("happened")).forEach(all::add);
        happened(typed.all("not")).forEach(one -> all.add(new Condition.Not(one)));
        var days = typed.number("sinceDays", "The days since");
        if (days.isPresent() || !typed.text("sinceFact").isEmpty()) {
            all.add(new Condition.DaysSince(typed.need("sinceFact", "Choose since what"), days.orElseGet(() -> typed.wrong("sinceDays", "Enter how many days", 0))));
        }
        counted(typed, "missed", "appointments").ifPresent(n -> all.add(new Condition.Missed(n[0], n[1])));
        if (!typed.text("lineKind").isEmpty()) {
            counted(typed, "line", "lines").ifPresentOrElse(n -> all.add(new Condition.Lines(typed.text("lineKind"), n[0], n[1])),
                () -> typed.wrong("lineTimes", "Enter how many lines"));
        }
        typed.number("beside", "The other cases").ifPresent(n -> all.add(new Condition.Beside(n)));
        if (!typed.text("kept").isEmpty()) {
            Conditions.read(typed.text("kept")).ifPresentOrElse(all::add, () -> typed.wrong("question", "The conditions that were kept cannot be read"));
        }
        return new Condition.All(all);
    }

    private static Optional<int[]> counted(Typed typed, String name, String what) {
        var times = typed.number(name + "Times", "How many " + what);
        var days = typed.number(name + "Days", "The days");
        return times.isEmpty() && days.isEmpty() ? Optional.empty()
            : Optional.of(new int[] {times.orElseGet(() -> typed.wrong(name + "Times", "Enter how many " + what, 1)), days.orElseGet(() -> typed.wrong(name + "Days", "Enter in how many days", 1))});
    }

    /** Answers to the same question are alternatives: any of them. */
    private static List<Condition> happened(List<String> codes) {
        var values = new LinkedHashMap<List<String>, List<String>>();
        for (var code : codes) {
            var part = code.split("/", 3);
            values.computeIfAbsent(List.of(part[0], part.length > 1 ? part[1] : ""), k -> new ArrayList<>()).add(part.length > 2 ? part[2] : "");
        }
        return values.entrySet().stream().<Condition>map(e -> new Condition.Happened(e.getKey().get(0), e.getKey().get(1),
            e.getValue().contains("") ? List.of() : e.getValue())).toList();
    }

    /** The fields that say this condition. */
    static MultiValueMap<String, String> fields(Condition condition, CaseProcess process) {
        var typed = new LinkedMultiValueMap<String, String>();
        var rest = new ArrayList<Condition>();
        (condition instanceof Condition.All(var of) ? of : List.of(condition)).forEach(one -> {
            if (!put(one, process, typed)) {
                rest.add(one);
            }
        });
        if (!rest.isEmpty()) {
            typed.set("kept", Conditions.write(rest.size() == 1 ? rest.getFirst() : new Condition.All(rest)));
        }
        return typed;
    }

    private static boolean put(Condition one, CaseProcess process, MultiValueMap<String, String> typed) {
        return switch (one) {
            case Condition.Age(var from, var below) when typed.getFirst("ageFrom") == null && typed.getFirst("ageBelow") == null -> {
                typed.set("ageFrom", from == null ? "" : age(from));
                typed.set("ageBelow", below == null ? "" : age(below));
                yield true;
            }
            case Condition.AtStage(var stages) when !typed.containsKey("stage") -> {
                stages.forEach(stage -> typed.add("stage", stage));
                yield true;
            }
            case Condition.Happened happened -> put("happened", happened, process, typed);
            case Condition.Not(Condition.Happened happened) -> put("not", happened, process, typed);
            case Condition.DaysSince(var fact, int atLeast) when !typed.containsKey("sinceFact") -> put(typed, "sinceFact", fact, "sinceDays", atLeast);
            case Condition.Missed(int atLeast, int within) when !typed.containsKey("missedTimes") -> put(typed, "missedTimes", String.valueOf(atLeast), "missedDays", within);
            case Condition.Lines(var kind, int atLeast, int within) when !typed.containsKey("lineKind") -> {
                typed.set("lineKind", kind);
                yield put(typed, "lineTimes", String.valueOf(atLeast), "lineDays", within);
            }
            case Condition.Beside(int atLeast) when !typed.containsKey("beside") -> {
                typed.set("beside", String.valueOf(atLeast));
                yield true;
            }
            default -> false;
        };
    }

    private static boolean put(MultiValueMap<String, String> typed, String name, String value, String other, int number) {
        typed.set(name, value);
        typed.set(other, String.valueOf(number));
        return true;
    }

    private static boolean put(String name, Condition.Happened happened, CaseProcess process, MultiValueMap<String, String> typed) {
        var values = happened.values().isEmpty() ? List.of("") : happened.values();
        var codes = values.stream().map(value -> new CaseProcess.Happening(happened.fact(), happened.path(), value, "").code()).toList();
        boolean known = process.happenings().stream().map(CaseProcess.Happening::code).toList().containsAll(codes);
        if (known) {
            codes.forEach(code -> typed.add(name, code));
        }
        return known;
    }

    private static String age(int months) {
        return months % 12 == 0 ? String.valueOf(months / 12) : months + " months";
    }
}
