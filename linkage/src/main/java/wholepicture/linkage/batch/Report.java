package wholepicture.linkage.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Charts.Line;
import wholepicture.linkage.batch.Charts.Scale;
import wholepicture.linkage.batch.Judging.Judged;

/**
 * Writes one HTML page that shows how a linkage was decided: what each level says for or against, what another threshold would do, what
 * labels say of it, what each rule brought, and single pairs from top to bottom. Charts are SVG beside their figures; nothing is fetched from elsewhere.
 */
final class Report {

    private static final int ENOUGH = 20;
    private static final String BLUE = "#1d70b8";
    private static final String RED = "#d4351c";

    private final Linked linked;
    private final Html out = new Html();
    private final Spread spread;
    private final Surprises surprises;

    Report(Linked linked) {
        this.linked = linked;
        spread = new Spread(linked, linked.judging.calibration());
        surprises = new Surprises(linked);
    }

    void write(Path path, List<String> files, double seconds) {
        head(files, seconds);
        columns();
        sizes();
        levels();
        explanations();
        thresholds();
        labels();
        rules();
        pairs();
        try {
            if (path.toAbsolutePath().getParent() != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
            }
            Files.writeString(path, out.toString());
        } catch (IOException e) {
            throw new LinkProblem(path + " cannot be written: " + e.getMessage());
        }
    }

    private void head(List<String> files, double seconds) {
        var at = spread.at(linked.threshold);
        out.add("<h1>Who is the same person?</h1><p>%s</p><dl class=\"figures\">", Html.safe(String.join(" and ", files)));
        figure("records", String.format(Locale.UK, "%,d", linked.size()));
        figure("people", String.format(Locale.UK, "%,d", linked.clusters()));
        figure("pairs compared", String.format(Locale.UK, "%,d", linked.compared()));
        figure("expected precision", String.format(Locale.UK, "%.3f", at.precision()));
        figure("expected recall of compared pairs", String.format(Locale.UK, "%.3f", at.recall()));
        figure("seconds", String.format(Locale.UK, "%.1f", seconds));
        out.add("</dl><p>%,d records are %,d people. Two records are one person from <b>%.1f bits</b> on: each bit doubles the odds.</p>", linked.size(), linked.clusters(), linked.threshold);
        out.add("<p class=\"care\">This page shows values from the records. Keep it as safe as the records themselves.</p><p>On this page: <a href=\"#columns\">what was read</a>, "
            + "<a href=\"#levels\">what each level says</a>, <a href=\"#thresholds\">other thresholds</a>, <a href=\"#labels\">what people said</a>, <a href=\"#rules\">how pairs came to be compared</a>, "
            + "<a href=\"#pairs\">pairs to look at</a>.</p>");
    }

    private void figure(String what, String figure) {
        out.add("<div><dt>%s</dt><dd>%s</dd></div>", what, figure);
    }

    private void columns() {
        out.heading("columns", "What was read").add("<div class=\"scroll\"><table><thead><tr><th>Column</th><th>Taken for</th></tr></thead><tbody>");
        linked.columns.forEach(columns -> columns.shown().forEach((column, what) -> out.add("<tr><td>%s</td><td>%s</td></tr>", Html.brief(column), Html.safe(what))));
        out.add("</tbody></table></div>");
        if (linked.columns.stream().anyMatch(Columns::guessed)) {
            out.add("<p>This was guessed. Where it is wrong, save the lines below as <code>mapping.json</code>, correct them, and give them back with <code>--columns mapping.json</code>.</p>");
        }
        linked.columns.stream().map(Columns::mapping).distinct().forEach(mapping -> out.add("<details><summary>The mapping, to be corrected</summary><pre>%s</pre></details>", Html.safe(Json.write(mapping))));
    }

    private void sizes() {
        out.heading("sizes", "How many records people have").add("<table class=\"stack\"><thead><tr><th>Records</th><th class=\"n\">People</th><th class=\"bar\">Share of all people</th></tr></thead><tbody>");
        long[] sizes = linked.sizes(10);
        var scale = new Scale(0, Arrays.stream(sizes).max().orElse(1));
        for (int many = 1; many < sizes.length; many++) {
            if (sizes[many] > 0) {
                out.add("<tr><td data-l=\"records\">%s</td><td class=\"n\" data-l=\"people\">%,d</td><td class=\"bar\">%s</td></tr>", many == 10 ? "10 or more" : String.valueOf(many), sizes[many], scale.bar(sizes[many]));
            }
        }
        out.add("</tbody></table>");
    }

    private void levels() {
        out.heading("levels", "What each level says").add("<p>How much likelier a level is for one person than for two strangers, in bits: to the right for one person, to the left against.</p>"
            + "<table class=\"stack\"><thead><tr><th>Field</th><th>Level</th><th class=\"n\">One person</th><th class=\"n\">Two strangers</th><th class=\"bar\">Against, for</th><th class=\"n\">Bits</th></tr></thead><tbody>");
        var comparisons = linked.model.comparisons();
        int many = comparisons.all().size();
        var scale = Scale.of(IntStream.range(0, many).filter(comparisons::used).boxed().flatMapToDouble(c -> IntStream.range(1, comparisons.all().get(c).levels().size()).mapToDouble(l -> bits(c, l))).toArray());
        for (int c = 0; c < many; c++) {
            var comparison = comparisons.all().get(c);
            for (int l = 1; comparisons.used(c) && l < comparison.levels().size(); l++) {
                out.add("<tr><td class=\"field\">%s</td><td class=\"first\">%s</td><td class=\"n\" data-l=\"one person\">%s</td><td class=\"n\" data-l=\"strangers\">%s</td><td class=\"bar\">%s</td><td class=\"n\">%+.1f</td></tr>",
                    Html.safe(comparison.field()), Html.safe(comparison.levels().get(l)), percent(linked.model.likely()[0][c][l]), percent(linked.model.byChance()[c][l]), scale.bar(bits(c, l)), bits(c, l));
            }
        }
        out.add("</tbody></table>");
    }

    private double bits(int c, int level) {
        return Math.log(linked.model.likely()[0][c][level] / linked.model.byChance()[c][level]) / Math.log(2);
    }

    private static String percent(double share) {
        return String.format(Locale.UK, share >= 0.001 ? "%.1f %%" : share >= 1e-5 ? "%.3f %%" : "%.5f %%", 100 * share);
    }

    private void explanations() {
        out.heading("explanations", "What compared pairs turned out to be").add("<p>A pair is one person only when that explains it better than all kinds of two people together.</p>"
            + "<table class=\"stack\"><thead><tr><th>Explanation</th><th class=\"n\">Share of compared pairs</th><th class=\"bar\"></th></tr></thead><tbody>");
        var shares = linked.model.shares();
        var scale = new Scale(0, Arrays.stream(shares).max().orElse(1));
        IntStream.range(0, shares.length).forEach(k -> out.add("<tr><td class=\"first\">%s</td><td class=\"n\">%.2f %%</td><td class=\"bar\">%s</td></tr>",
            k == 0 ? "one person" : Html.safe(linked.model.explanations().get(k - 1).name()), 100 * shares[k], scale.bar(shares[k])));
        out.add("</tbody></table>");
        if (!linked.held.isEmpty()) {
            out.add("<p>Learning was held back where it would have made an explanation mean something else. Look at some pairs before you rely on them:</p><ul>");
            linked.held.forEach(each -> out.add("<li>%s</li>", Html.safe(each)));
            out.add("</ul>");
        }
    }

    private void thresholds() {
        var judging = linked.judging;
        boolean told = judging.judged().size() >= ENOUGH;
        String whose = judging.calibration().equals(Calibration.NONE) ? "the model's own expectation" : "expected, with weights set right by %,d labels".formatted(judging.labels().all().size());
        out.heading("thresholds", "What another threshold would do").add("<p>Precision is the share of joined pairs that are one person; recall is the share of pairs of one person that are joined. Both are %s, "
            + "among the pairs that were compared%s.</p>", whose, judging.calibration().equals(Calibration.NONE) ? ": nobody has told the truth, and if the model is wrong, so are they" : "");
        var lines = new ArrayList<Line>();
        lines.add(new Line("precision (" + whose + ")", BLUE, "none", spread.thresholds().stream().map(at -> new double[] {at.bits(), at.precision()}).toList()));
        lines.add(new Line("recall (" + whose + ")", RED, "none", spread.thresholds().stream().map(at -> new double[] {at.bits(), at.recall()}).toList()));
        if (told) {
            String of = " of %,d labelled pairs, each held out".formatted(judging.judged().size());
            lines.add(new Line("precision" + of, BLUE, "7 5", held(true)));
            lines.add(new Line("recall" + of, RED, "7 5", held(false)));
        }
        out.add(Charts.lines("Precision and recall by threshold; the table below has the figures", Spread.FROM, Spread.TO, linked.threshold, lines));
        out.add("<div class=\"scroll\"><table><thead><tr><th class=\"n\">From bits</th><th class=\"n\">Pairs joined</th><th class=\"n\">Precision</th><th class=\"n\">Recall</th>%s</tr></thead><tbody>",
            told ? "<th class=\"n\">Precision of labels</th><th class=\"n\">Recall of labels</th>" : "");
        for (var at : spread.thresholds()) {
            if (at.bits() % 4 == 0 || at.bits() > -4 && at.bits() < 12 && at.bits() % 2 == 0) {
                out.add("<tr><td class=\"n\">%d</td><td class=\"n\">%,d</td><td class=\"n\">%.4f</td><td class=\"n\">%.4f</td>", at.bits(), at.joined(), at.precision(), at.recall());
                if (told) {
                    var tally = judging.at(judging.calibration().bits(at.bits()));
                    out.add("<td class=\"n\">%.3f</td><td class=\"n\">%.3f</td>", tally.precision(), tally.recall());
                }
                out.add("</tr>");
            }
        }
        out.add("</tbody></table></div>");
    }

    private List<double[]> held(boolean precision) {
        return IntStream.rangeClosed(Spread.FROM, Spread.TO).mapToObj(bits -> {
            var tally = linked.judging.at(linked.judging.calibration().bits(bits));
            return new double[] {bits, precision ? tally.precision() : tally.recall()};
        }).toList();
    }

    private void labels() {
        var judging = linked.judging;
        out.heading("labels", "What people said");
        if (judging.labels().all().isEmpty()) {
            out.add("<p>Nobody has said anything of these pairs. <code>--ask ASK.csv</code> writes the pairs about which an answer would teach most; fill in its column <code>same</code> with yes or no, "
                + "and give it back with <code>--labels ASK.csv</code>.</p>");
            return;
        }
        var labels = judging.labels();
        out.add("<p>%,d pairs were said to be one person and %,d to be two people%s%s. What was said stands in the clusters.</p>", labels.same(), labels.all().size() - labels.same(),
            labels.unanswered() > 0 ? ", %,d rows are not answered yet".formatted(labels.unanswered()) : "", labels.unknown() > 0 ? ", %,d rows name records that are not here".formatted(labels.unknown()) : "");
        if (judging.judged().isEmpty()) {
            out.add("<p>They are too few to be learnt from or judged by: it takes ten, and three of each kind.</p>");
            return;
        }
        var tally = judging.at(judging.calibration().equals(Calibration.NONE) ? linked.threshold : linked.usualThreshold());
        out.add("<p>Each pair was judged by figures learnt without its own label:</p><div class=\"scroll\"><table><thead><tr><th>People said</th><th class=\"n\">Joined</th><th class=\"n\">Not joined</th></tr></thead><tbody>"
            + "<tr><td>one person</td><td class=\"n\">%,d</td><td class=\"n\">%,d</td></tr><tr><td>two people</td><td class=\"n\">%,d</td><td class=\"n\">%,d</td></tr></tbody></table></div>",
            tally.right(), tally.missed(), tally.wrong(), tally.apart());
        out.add("<p>Precision %.3f and recall %.3f of these pairs. Pairs that were chosen because they are in doubt come out worse than all pairs would.</p>", tally.precision(), tally.recall());
        if (!judging.calibration().equals(Calibration.NONE)) {
            out.add("<p>By these labels a weight of w bits is worth %+.1f %+.2f × w, so records are one person from %.1f bits on instead of %.1f.</p>", judging.calibration().shift(), judging.calibration().scale(),
                linked.threshold, linked.usualThreshold());
        }
        long never = labels.all().stream().filter(label -> label.same() && linked.candidates.madeBy(label.i(), label.j()) == 0).count();
        out.add("<p>Of the pairs said to be one person %,d share no key by which they would have been compared.</p><h3>Where people and figures differ most</h3>", never);
        judging.judged().stream().filter(each -> each.label().same() != each.bits() >= linked.usualThreshold()).sorted(Comparator.comparingDouble((Judged each) -> -Math.abs(each.bits())))
            .limit(8).forEach(each -> {
                String said = String.format(Locale.UK, "People said: <b>%s</b>; without that the figures said %+.1f bits. Now ", each.label().same() ? "one person" : "two people", each.bits());
                new PairsShown(linked, out).show(each.label().i(), each.label().j(), said, false);
            });
    }

    private void rules() {
        out.heading("rules", "How pairs came to be compared").add("<p>Two records are compared when one of these is the same. A rule that alone finds many pairs of one person would be missed.</p>"
            + "<table class=\"stack\"><thead><tr><th>The same</th><th class=\"n\">Pairs</th><th class=\"n\">Not made by a rule above</th><th class=\"n\">Of one person</th><th class=\"n\">Found by it alone</th>"
            + "<th class=\"n\">Largest group</th><th class=\"n\">Over-full, divided</th></tr></thead><tbody>");
        for (int rule = 0; rule < linked.candidates.yields.size(); rule++) {
            var yield = linked.candidates.yields.get(rule);
            out.add("<tr><td class=\"first\">%s</td><td class=\"n\" data-l=\"pairs\">%,d</td><td class=\"n\" data-l=\"new\">%,d</td><td class=\"n\" data-l=\"of one person\">%,d</td><td class=\"n\" data-l=\"alone\">%,d</td>"
                + "<td class=\"n\" data-l=\"largest group\">%,d</td><td class=\"n\" data-l=\"over-full\">%,d</td></tr>", Html.safe(yield.rule()), yield.pairs(), yield.own(), surprises.found()[rule], surprises.alone()[rule],
                yield.largest(), yield.overFull());
        }
        out.add("</tbody></table><p class=\"hint\">“Of one person” is what this linkage found, not the truth.</p>");
    }

    private void pairs() {
        out.heading("pairs", "Pairs to look at").add("<p>Bars go from the sum before a field to the sum after it, and begin at the odds before anything is compared.</p>");
        var shown = new PairsShown(linked, out);
        shown.show("Joined although something speaks against it", "Records of one person of which one field differs most.", surprises.joinedAgainst());
        shown.show("Kept apart although they look like one person", "Alone these two would be one person; the other records of their groups, or people, stand between them.", surprises.keptApart());
        shown.show("The closest decisions", "Pairs within one bit of the threshold.", surprises.close());
    }
}
