package wholepicture.escalation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wholepicture.escalation.DisagreementRows;

/** How many disagreements were raised in each quarter, drawn: the part that was settled below, the part that goes on above. The table beside it says the same. */
final class Quarters {

    private static final int COLUMN = 64;
    private static final int HIGH = 140;

    private Quarters() {}

    /** Quarters in which there was none stand between the others. @return an SVG of its own; empty when there is nothing to draw */
    static String svg(List<DisagreementRows.Count> counts) {
        Map<String, int[]> quarters = new TreeMap<>(counts.stream().collect(Collectors.toMap(DisagreementRows.Count::quarter,
            c -> c.outcome().isEmpty() ? new int[] {0, c.number()} : new int[] {c.number(), 0}, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]})));
        if (quarters.isEmpty()) {
            return "";
        }
        var last = quarters.keySet().stream().reduce((a, b) -> b).orElseThrow();
        for (var quarter = quarters.keySet().iterator().next(); !quarter.equals(last); quarter = after(quarter)) {
            quarters.putIfAbsent(quarter, new int[] {0, 0});
        }
        int most = quarters.values().stream().mapToInt(q -> q[0] + q[1]).max().orElse(1);
        var words = quarters.entrySet().stream().map(q -> "%s: %d, of which %d settled".formatted(q.getKey(), q.getValue()[0] + q.getValue()[1], q.getValue()[0])).collect(Collectors.joining("; "));
        var drawn = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"Disagreements by quarter. %s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
            .formatted(words, width(quarters.size()), HIGH + 66, width(quarters.size()), HIGH + 66));
        int at = 12;
        for (var quarter : quarters.entrySet()) {
            double settled = HIGH * (double) quarter.getValue()[0] / most;
            double open = HIGH * (double) quarter.getValue()[1] / most;
            drawn.append(bar(at, HIGH + 20 - settled, settled, "#1d70b8")).append(bar(at, HIGH + 20 - settled - open, open, "#f47738"))
                .append(text(at + COLUMN / 2 - 6, HIGH + 14 - settled - open, Integer.toString(quarter.getValue()[0] + quarter.getValue()[1])))
                .append(text(at + COLUMN / 2 - 6, HIGH + 38, quarter.getKey()));
            at += COLUMN;
        }
        return drawn.append(text(width(quarters.size()) / 2, HIGH + 58, "blue settled, orange going on")).append("</svg>").toString();
    }

    /** 2027 Q1 comes after 2026 Q4. */
    static String after(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int number = quarter.charAt(6) - '0';
        return number == 4 ? "%d Q1".formatted(year + 1) : "%d Q%d".formatted(year, number + 1);
    }

    private static int width(int quarters) {
        return Math.max(240, quarters * COLUMN + 24);
    }

    private static String bar(int x, double y, double high, String colour) {
        return high <= 0 ? "" : String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"%s\"/>", x, y, COLUMN - 12, high, colour);
    }

    private static String text(int x, double y, String words) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.1f\" font-size=\"12\" text-anchor=\"middle\" font-family=\"sans-serif\">%s</text>", x, y, words);
    }
}
