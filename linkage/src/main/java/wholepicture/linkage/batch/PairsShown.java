package wholepicture.linkage.batch;

import java.util.List;
import wholepicture.linkage.batch.Charts.Scale;
import wholepicture.linkage.batch.Waterfall.Step;

/** Shows single pairs in a report: a line that says how it came out, and below it the waterfall, field by field. */
final class PairsShown {

    private final Linked linked;
    private final Html out;

    PairsShown(Linked linked, Html out) {
        this.linked = linked;
        this.out = out;
    }

    void show(String heading, String why, List<Surprises.Pair> pairs) {
        out.add("<h3>%s</h3><p>%s</p>", Html.safe(heading), Html.safe(why));
        if (pairs.isEmpty()) {
            out.add("<p>None.</p>");
        }
        for (int at = 0; at < pairs.size(); at++) {
            show(pairs.get(at).i(), pairs.get(at).j(), "", at == 0);
        }
    }

    /** @param before what is to be said first, safe already */
    void show(int i, int j, String before, boolean open) {
        var fall = linked.explain(i, j);
        boolean one = linked.cluster(i) == linked.cluster(j);
        out.add("<details%s><summary>%s<b>%+.1f bits</b>, %s: %s and %s</summary>", open ? " open" : "", before, fall.weight(), one ? "one person" : "two people", Html.brief(fall.one()), Html.brief(fall.other()));
        out.add("<table class=\"stack\"><thead><tr><th>What is weighed</th><th>%s</th><th>%s</th><th>Level reached</th><th>Sum so far</th><th class=\"n\">Bits</th></tr></thead><tbody>",
            Html.brief(fall.one()), Html.brief(fall.other()));
        var scale = Scale.of(fall.steps().stream().mapToDouble(Step::after).toArray());
        for (Step step : fall.steps()) {
            out.add("<tr><td class=\"first\">%s</td><td class=\"said\">%s</td><td class=\"said\">%s</td><td>%s</td><td class=\"bar\">%s</td><td class=\"n\">%+.1f</td></tr>", Html.safe(step.what()),
                Html.brief(step.said()), Html.brief(step.otherSaid()), Html.safe(step.level()), scale.bar(step.after() - step.bits(), step.after(), step.bits() >= 0 ? "for" : "against"), zero(step.bits()));
        }
        out.add("<tr class=\"total\"><td class=\"first\">all together</td><td></td><td></td><td>%s</td><td class=\"bar\">%s</td><td class=\"n\">%+.1f</td></tr></tbody></table>", said(fall, one),
            scale.bar(0, fall.weight(), "sum"), zero(fall.weight()));
        if (!fall.changes().isEmpty()) {
            var change = fall.changes().getFirst();
            out.add("<p>It would have been the other way round with <b>%s: %s</b> (%+.1f bits)%s.</p>", Html.safe(change.what()), Html.safe(change.level()), change.weight(),
                fall.changes().size() > 1 ? Html.safe(", or with another answer of " + String.join(", ", fall.changes().stream().skip(1).map(Waterfall.Change::what).toList())) : "");
        }
        out.add("</details>");
    }

    private String said(Waterfall fall, boolean one) {
        if (one == fall.joins()) {
            return one ? "one person" : "two people";
        }
        return one ? "one person, by the other records of the group or by people's word" : "two people, by the other records of the group or by people's word";
    }

    private static double zero(double bits) {
        return Math.abs(bits) < 0.05 ? 0.0 : bits;
    }
}
