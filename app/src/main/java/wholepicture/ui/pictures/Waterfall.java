package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import wholepicture.ui.pictures.Lettering.Face;
import wholepicture.ui.pictures.WaterfallPicture.Step;
import wholepicture.ui.pictures.WaterfallPicture.Threshold;

/**
 * Draws weights as a waterfall: each bar begins where the one before ended, to the right for, to the left against. The
 * sign stands beside every bar, so that nobody needs to see its colour.
 */
public final class Waterfall {

    /** So narrow that it can be read on a telephone: the words stand above their bar. */
    private static final double WIDTH = 400;
    private static final double WORDS = WIDTH - 16;
    private static final double LEFT = 58;
    private static final double RIGHT = WIDTH - 58;
    private static final double LINE = 16;
    private static final double BAR = 14;
    private static final Face LABEL = new Face(13, true);
    private static final Face DETAIL = new Face(12);
    private static final Face TOTAL = new Face(14, true);

    private final WaterfallPicture picture;
    private final double least;
    private final double most;

    private Waterfall(WaterfallPicture picture) {
        this.picture = picture;
        double low = 0;
        double high = 0;
        double sum = 0;
        for (var step : picture.steps()) {
            sum += step.weight();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        for (var threshold : picture.thresholds()) {
            low = Math.min(low, threshold.value());
            high = Math.max(high, threshold.value());
        }
        least = low;
        most = high - low < 1e-9 ? low + 1 : high;
    }

    /** @return a whole SVG document that can stand inside a page, in a file, or in a PDF */
    public static String svg(WaterfallPicture picture) {
        return new Waterfall(picture).draw();
    }

    private double x(double value) {
        return LEFT + (value - least) / (most - least) * (RIGHT - LEFT);
    }

    private static List<String> label(Step step) {
        return Lettering.wrap(step.label(), WORDS, 2, LABEL);
    }

    /** Below the label, unless there is room beside it. */
    private static List<String> detail(Step step) {
        return step.detail().isBlank() || fitsBeside(step) ? List.of() : Lettering.wrap(step.detail(), WORDS, 2, DETAIL);
    }

    private static boolean fitsBeside(Step step) {
        return Lettering.width(step.label(), LABEL) + 8 + Lettering.width(step.detail(), DETAIL) <= WORDS;
    }

    private static double words(Step step) {
        return (label(step).size() + detail(step).size()) * LINE;
    }

    private static double height(Step step) {
        return words(step) + BAR + 14;
    }

    private String draw() {
        double head = 16 + 18.0 * picture.thresholds().size();
        double bottom = head + picture.steps().stream().mapToDouble(Waterfall::height).sum() + 56;
        var svg = new Svg(picture.title(), picture.description(), WIDTH, bottom + 8, false);
        svg.one("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
        svg.path("M%s %sV%s".formatted(number(x(0)), number(head), number(bottom)), "stroke", Palette.QUIET, "stroke-width", 1);
        thresholds(svg, bottom);
        double y = head;
        double sum = 0;
        for (var step : picture.steps()) {
            step(svg, step, sum, y);
            sum += step.weight();
            y += height(step);
        }
        total(svg, sum, y);
        return svg.done();
    }

    private void thresholds(Svg svg, double bottom) {
        double y = 16;
        for (var threshold : picture.thresholds().stream().sorted(Comparator.comparingDouble(Threshold::value).reversed()).toList()) {
            double x = x(threshold.value());
            var words = "%s: %s".formatted(threshold.words(), signed(threshold.value()));
            svg.path("M%s %sV%s".formatted(number(x), number(y + 4), number(bottom)),
                "stroke", Palette.PURPLE, "stroke-width", 1.5, "stroke-dasharray", "6 4");
            double half = Lettering.width(words, DETAIL) / 2;
            svg.textOnPaper(Math.clamp(x, half + 6, Math.max(half + 6, WIDTH - half - 6)), y, "middle", DETAIL, Palette.PURPLE, words);
            y += 18;
        }
    }

    private void step(Svg svg, Step step, double from, double top) {
        double y = top + LINE;
        for (var line : label(step)) {
            svg.textOnPaper(8, y, "start", LABEL, Palette.INK, line);
            y += LINE;
        }
        if (!step.detail().isBlank() && fitsBeside(step)) {
            svg.textOnPaper(16 + Lettering.width(step.label(), LABEL), y - LINE, "start", DETAIL, Palette.QUIET, step.detail());
        }
        for (var line : detail(step)) {
            svg.textOnPaper(8, y, "start", DETAIL, Palette.QUIET, line);
            y += LINE;
        }
        double bar = top + words(step) + 5;
        double left = Math.min(x(from), x(from + step.weight()));
        double right = Math.max(x(from), x(from + step.weight()));
        boolean up = step.weight() >= 0;
        svg.one("rect", "x", left, "y", bar, "width", Math.max(1.5, right - left), "height", BAR,
            "fill", Math.abs(step.weight()) < 0.05 ? Palette.QUIET : up ? Palette.GREEN : Palette.RED);
        svg.textOnPaper(up ? right + 5 : left - 5, bar + 12, up ? "start" : "end", LABEL, up ? Palette.GREEN : Palette.RED, signed(step.weight()));
    }

    private void total(Svg svg, double sum, double top) {
        svg.path("M8 %sH%s".formatted(number(top + 4), number(WIDTH - 8)), "stroke", Palette.RULE, "stroke-width", 1);
        svg.textOnPaper(8, top + 22, "start", TOTAL, Palette.INK, Lettering.shorten(picture.total(), WORDS, TOTAL));
        double left = Math.min(x(0), x(sum));
        double right = Math.max(x(0), x(sum));
        svg.one("rect", "x", left, "y", top + 29, "width", Math.max(1.5, right - left), "height", BAR + 2, "fill", Palette.DARK_BLUE);
        svg.textOnPaper(sum >= 0 ? right + 5 : left - 5, top + 42, sum >= 0 ? "start" : "end", TOTAL, Palette.DARK_BLUE, signed(sum));
    }

    /** With its sign, as a minus and not as a hyphen. */
    static String signed(double value) {
        var text = String.format(Locale.UK, "%.1f", Math.abs(value));
        return text.equals("0.0") ? "0.0" : (value < 0 ? "−" : "+") + text;
    }
}
