package wholepicture.childprotection.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wholepicture.questions.Answers;
import wholepicture.questions.Kind;
import wholepicture.questions.Line;
import wholepicture.questions.QuestionSet;

/** What stands out of a finished tool, and how the same areas went from one time to the next. It adds nothing up: there is no score. */
public final class Results {

    private static final int WORRYING = 4;

    private Results() {}

    /** As often the same in a row, it is asked whether workers have grown used to it. Source: A-062. */
    static final int STILL = 3;

    /**
     * @param values one for each time, the oldest first; empty where it was not asked or not answered
     * @param still whether it has stood at worry, unchanged, for three times
     */
    public record Trend(String area, List<String> values, String inWords, boolean still) {}

    /** The colour, the judgement, or the areas that are not met, in a few words. */
    static String of(QuestionSet set, Answers answers) {
        var drawn = set.lines().filter(line -> line.mark().equals("trend") && answers.isAnswered(line.key())).toList();
        if (drawn.size() == 1) {
            return drawn.stream().map(line -> "%s: %s".formatted(line.text().toLowerCase(Locale.UK), inWords(line, answers))).collect(Collectors.joining());
        }
        var worrying = drawn.stream().filter(line -> line.kind() == Kind.CHOICE && number(answers.value(line.key())) >= WORRYING).map(Line::text).toList();
        return drawn.isEmpty() ? "" : worrying.isEmpty() ? "no area is often unmet" : "often or never met: " + String.join(", ", worrying);
    }

    private static String inWords(Line line, Answers answers) {
        return line.slots().getFirst().inWords(answers.value(line.key()));
    }

    /** Each area over time. @param times the answers of each, the oldest first */
    public static List<Trend> over(QuestionSet newest, List<Answers> times) {
        var trends = new ArrayList<Trend>();
        newest.lines().filter(line -> line.mark().equals("trend")).forEach(line -> {
            var values = times.stream().map(answers -> answers.value(line.key())).toList();
            trends.add(new Trend(line.text(), values.stream().map(value -> line.slots().getFirst().inWords(value)).toList(), way(values), isStill(line.kind(), values)));
        });
        return List.copyOf(trends);
    }

    private static boolean isStill(Kind kind, List<String> values) {
        var known = values.stream().filter(value -> !value.isEmpty()).map(Results::number).toList();
        var last = known.subList(Math.max(0, known.size() - STILL), known.size());
        return last.size() == STILL && last.stream().distinct().count() == 1 && last.getLast() >= (kind == Kind.LIGHT ? 2 : WORRYING - 1);
    }

    private static String way(List<String> values) {
        var known = values.stream().filter(value -> !value.isEmpty()).map(Results::number).toList();
        if (known.size() < 2) {
            return "Asked once";
        }
        int change = known.getLast() - known.get(known.size() - 2);
        return change > 0 ? "Worse than the last time" : change < 0 ? "Better than the last time" : "As the last time";
    }

    private static int number(String value) {
        return switch (value) {
            case "GREEN" -> 1;
            case "AMBER" -> 2;
            case "RED" -> 3;
            default -> value.matches("\\d{1,2}") ? Integer.parseInt(value) : 0;
        };
    }
}
