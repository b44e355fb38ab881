package wholepicture.linkage.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes one HTML page that shows how a linkage was decided: what each level says for or against, how weights are spread, what each
 * rule brought, and single pairs from top to bottom. Charts are SVG, each with its table; nothing is fetched from elsewhere.
 */
final class Report {

    private static final int FROM = -20;
    private static final int TO = 40;
    private static final int SHOWN = 12;

    private final Linked linked;
    private final StringBuilder out = new StringBuilder();
    private final long[] spread = new long[TO - FROM + 1];
    private final List<Example> examples = new ArrayList<>();

    private record Example(int i, int j, float weight) {}

    Report(Linked linked) {
        this.linked = linked;
    }

    void write(Path path, List<String> files, double seconds) {
        linked.eachPair((i, j, weight) -> {
            spread[Math.clamp((int) Math.floor(weight), FROM, TO) - FROM]++;
            if (Math.abs(weight - Linkage.THRESHOLD) < 1 && examples.size() < 20_000) {
                examples.add(new Example(i, j, (float) weight));
            }
        });
        out.append("""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Who is the same person?</title><style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}h1{font-size:2rem}h2{margin-top:2.5rem;border-top:2px solid #1d70b8;padding-top:.5rem}
            table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}th,td{text-align:left;padding:.25rem .8rem .25rem 0;border-bottom:1px solid #b1b4b6;vertical-align:top}
            td.n{text-align:right;font-variant-numeric:tabular-nums}svg{max-width:100%;height:auto;background:#fff}svg text{font:12px system-ui,sans-serif}.for{fill:#1d70b8}.against{fill:#d4351c}.grey{fill:#505a5f}
            </style></head><body>
            """);
        out.append("<h1>Who is the same person?</h1><p>%s. %,d records are %,d people; %,d pairs were compared. It took %.1f seconds.</p>".formatted(
            safe(String.join(" and ", files)), linked.size(), linked.clusters(), linked.compared(), seconds));
        out.append("<p>This page shows values from the records. Keep it as safe as the records themselves.</p>");
        columns();
        sizes();
        levels();
        explanations();
        thresholds();
        rules();
        waterfalls();
        out.append("</body></html>\n");
        try {
            Files.writeString(path, out);
        } catch (IOException e) {
            throw new LinkProblem(path + " cannot be written: " + e.getMessage());
        }
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private void columns() {
        out.append("<h2>What was read</h2><table><tr><th>Column</th><th>Taken for</th></tr>");
        linked.columns.forEach(columns -> columns.shown().forEach((column, what) -> out.append("<tr><td>%s</td><td>%s</td></tr>".formatted(safe(column), safe(what)))));
        out.append("</table>");
    }

    private void sizes() {
        out.append("<h2>How many records people have</h2><table><tr><th>Records</th><th>People</th></tr>");
        long[] sizes = linked.sizes(10);
        for (int many = 1; many < sizes.length; many++) {
            out.append("<tr><td>%s</td><td class=n>%,d</td></tr>".formatted(many == 10 ? "10 or more" : many, sizes[many]));
        }
        out.append("</table>");
    }

    private void levels() {
        out.append("<h2>What each level says</h2><p>How much likelier a level is for one person than for two strangers, in bits: each bit doubles the odds.</p>");
        var comparisons = linked.model.comparisons();
        var chart = new Bars();
        var table = new StringBuilder("<table><tr><th>Field</th><th>Level</th><th>One person</th><th>Two strangers</th><th>Bits</th></tr>");
        for (int c = 0; c < comparisons.all().size(); c++) {
            var comparison = comparisons.all().get(c);
            for (int l = 1; comparisons.used(c) && l < comparison.levels().size(); l++) {
                double same = linked.model.likely()[0][c][l];
                double chance = linked.model.byChance()[c][l];
                double bits = Math.log(same / chance) / Math.log(2);
                chart.bar(comparison.field() + ": " + comparison.levels().get(l), bits);
                table.append("<tr><td>%s</td><td>%s</td><td class=n>%.4f</td><td class=n>%.6f</td><td class=n>%+.1f</td></tr>".formatted(safe(comparison.field()), safe(comparison.levels().get(l)), same, chance, bits));
            }
        }
        out.append(chart.svg("Bits for one person and against, by level")).append(table).append("</table>");
    }

    private void explanations() {
        out.append("<h2>What compared pairs turned out to be</h2><p>A pair is one person only when that explains it better than all kinds of two people together.</p>"
            + "<table><tr><th>Explanation</th><th>Share of compared pairs</th></tr>");
        IntStream.range(0, linked.model.shares().length).forEach(k -> out.append("<tr><td>%s</td><td class=n>%.2f %%</td></tr>".formatted(
            k == 0 ? "one person" : safe(linked.model.explanations().get(k - 1).name()), 100 * linked.model.shares()[k])));
        out.append("</table>");
        if (!linked.held.isEmpty()) {
            out.append("<p>Learning was held back where it would have made an explanation mean something else. Look at some pairs before you rely on them:</p><ul>");
            linked.held.forEach(each -> out.append("<li>").append(safe(each)).append("</li>"));
            out.append("</ul>");
        }
    }

    /** Expected precision and recall at each threshold, if the model is right: nobody has told the truth. */
    private void thresholds() {
        out.append("<h2>What another threshold would do</h2><p>Expected by the model itself among the pairs compared; the threshold used is %.0f bits.</p>".formatted(Linkage.THRESHOLD));
        double real = 0;
        double[] right = new double[spread.length];
        for (int at = 0; at < spread.length; at++) {
            right[at] = spread[at] / (1 + Math.pow(2, -(at + FROM + 0.5)));
            real += right[at];
        }
        var precision = new StringBuilder();
        var recall = new StringBuilder();
        var table = new StringBuilder("<table><tr><th>From bits</th><th>Pairs joined</th><th>Expected precision</th><th>Expected recall</th></tr>");
        double rightSoFar = 0;
        long joined = 0;
        for (int at = spread.length - 1; at >= 0; at--) {
            rightSoFar += right[at];
            joined += spread[at];
            double p = joined == 0 ? 1 : rightSoFar / joined;
            double r = real == 0 ? 1 : rightSoFar / real;
            double x = 40 + at * 600.0 / spread.length;
            precision.append("%.1f,%.1f ".formatted(x, 220 - 200 * p));
            recall.append("%.1f,%.1f ".formatted(x, 220 - 200 * r));
            if ((at + FROM) % 4 == 0) {
                table.append("<tr><td class=n>%d</td><td class=n>%,d</td><td class=n>%.4f</td><td class=n>%.4f</td></tr>".formatted(at + FROM, joined, p, r));
            }
        }
        out.append("""
            <svg viewBox="0 0 680 250" role="img" aria-label="Expected precision and recall by threshold"><line x1="40" y1="220" x2="640" y2="220" stroke="#505a5f"/><line x1="40" y1="20" x2="40" y2="220" stroke="#505a5f"/>
            <text x="8" y="24">1.0</text><text x="8" y="224">0.0</text><text x="40" y="240">%d bits</text><text x="600" y="240">%d bits</text>
            <polyline fill="none" stroke="#1d70b8" stroke-width="2" points="%s"/><text x="560" y="40" class="for">precision</text>
            <polyline fill="none" stroke="#d4351c" stroke-width="2" stroke-dasharray="6 3" points="%s"/><text x="560" y="200" class="against">recall (dashed)</text></svg>
            """.formatted(FROM, TO, precision, recall)).append(table).append("</table>");
    }

    private void rules() {
        out.append("<h2>How pairs came to be compared</h2><table><tr><th>The same</th><th>Pairs</th><th>Not made by a rule above</th><th>Largest group</th><th>Over-full groups, divided</th></tr>");
        linked.candidates.yields.forEach(yield -> out.append("<tr><td>%s</td><td class=n>%,d</td><td class=n>%,d</td><td class=n>%,d</td><td class=n>%,d</td></tr>".formatted(
            safe(yield.rule()), yield.pairs(), yield.own(), yield.largest(), yield.overFull())));
        out.append("</table>");
    }

    private void waterfalls() {
        out.append("<h2>The closest decisions</h2><p>Pairs within one bit of the threshold: the ones worth a look. Bars show each field against two strangers; what relatives share is taken off at the end.</p>");
        int step = Math.max(1, examples.size() / SHOWN);
        var spelling = new Spelling();
        for (int at = 0, shown = 0; at < examples.size() && shown < SHOWN; at += step, shown++) {
            waterfall(examples.get(at), spelling);
        }
        if (examples.isEmpty()) {
            out.append("<p>None.</p>");
        }
    }

    private void waterfall(Example example, Spelling spelling) {
        var comparisons = linked.model.comparisons();
        int pattern = comparisons.pattern(example.i, example.j, spelling);
        var chart = new Bars();
        var table = new StringBuilder("<table><tr><th>Field</th><th>%s</th><th>%s</th><th>Level</th><th>Bits</th></tr>".formatted(safe(linked.id(example.i)), safe(linked.id(example.j))));
        double sum = 0;
        for (int c = 0; c < comparisons.all().size(); c++) {
            int level = comparisons.level(pattern, c);
            if (comparisons.used(c)) {
                double bits = level == 0 ? 0 : Math.log(linked.model.likely()[0][c][level] / linked.model.byChance()[c][level]) / Math.log(2);
                sum += bits;
                String field = comparisons.all().get(c).field();
                chart.bar(field, bits);
                table.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td class=n>%+.1f</td></tr>".formatted(safe(field), safe(comparisons.shown(c, example.i)),
                    safe(comparisons.shown(c, example.j)), safe(comparisons.all().get(c).levels().get(level)), bits));
            }
        }
        chart.bar("how rare a person among all pairs, relatives, and how common the names are", example.weight - sum);
        chart.bar("all together", example.weight);
        table.append("<tr><td colspan=4>how rare a person among all pairs, relatives, and how common the names are</td><td class=n>%+.1f</td></tr>".formatted(example.weight - sum));
        table.append("<tr><th colspan=4>all together: %s</th><th>%+.1f</th></tr></table>".formatted(linked.cluster(example.i) == linked.cluster(example.j) ? "one person" : "two people", example.weight));
        out.append("<h3>%s and %s</h3>".formatted(safe(linked.id(example.i)), safe(linked.id(example.j)))).append(chart.svg("Weights of this pair")).append(table);
    }

    /** A chart of bars to the right for one person and to the left against. */
    private static final class Bars {

        private final StringBuilder bars = new StringBuilder();
        private int rows;

        void bar(String what, double bits) {
            double width = Math.min(150, Math.abs(bits) * 7);
            int y = 4 + 20 * rows++;
            bars.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\"/><text x=\"0\" y=\"%d\">%s</text><text x=\"830\" y=\"%d\" text-anchor=\"end\">%+.1f</text>%n",
                bits >= 0 ? "for" : "against", bits >= 0 ? 630 : 630 - width, y, width, y + 11, safe(what), y + 11, bits));
        }

        String svg(String label) {
            return "<svg viewBox=\"0 0 840 %d\" role=\"img\" aria-label=\"%s\"><line x1=\"630\" y1=\"0\" x2=\"630\" y2=\"%d\" stroke=\"#505a5f\"/>%s</svg>".formatted(rows * 20 + 8, safe(label), rows * 20 + 8, bars);
        }
    }
}
