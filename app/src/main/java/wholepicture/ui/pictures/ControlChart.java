package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import wholepicture.ui.pictures.ControlChartPicture.Dot;
import wholepicture.ui.pictures.Lettering.Face;

/**
 * Draws a share over time. A dot that chance explains is a small circle; one that is higher than chance is a triangle that points up, one that
 * is lower a triangle that points down, so that nobody needs to see a colour.
 */
public final class ControlChart {

    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 40;
    private static final double HEIGHT = 210;
    private static final double STEP = 26;
    private static final Face SMALL = new Face(11);
    private static final Face WORDS = new Face(12);

    private final ControlChartPicture picture;
    private final double width;

    private ControlChart(ControlChartPicture picture) {
        this.picture = picture;
        this.width = LEFT + RIGHT + Math.max(300, STEP * picture.dots().size());
    }

    /** @return a whole SVG document that can stand inside a page, in a file, or in a PDF */
    public static String svg(ControlChartPicture picture) {
        return new ControlChart(picture).draw();
    }

    private double x(int i) {
        return LEFT + STEP * (i + 0.5);
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private String draw() {
        var svg = new Svg(picture.title(), picture.description(), width, TOP + HEIGHT + 78, false);
        svg.one("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            svg.path("M%s %sH%s".formatted(number(LEFT), number(y), number(width - RIGHT)), "stroke", Palette.RULE, "stroke-width", percent == 0 ? 1.5 : 0.5);
            svg.text(LEFT - 6, y + 4, "end", SMALL, Palette.QUIET, percent + "%");
        }
        limits(svg, Dot::upper);
        limits(svg, Dot::lower);
        level(svg, picture.centre(), Palette.QUIET, "");
        level(svg, picture.target(), Palette.GREEN, "6 4");
        if (picture.began() >= 0) {
            double x = LEFT + STEP * picture.began();
            svg.path("M%s %sV%s".formatted(number(x), number(TOP - 12), number(TOP + HEIGHT)), "stroke", Palette.PURPLE, "stroke-width", 1.5, "stroke-dasharray", "2 3");
            svg.textOnPaper(Math.min(x + 4, width - 90), TOP - 16, "start", WORDS, Palette.PURPLE, picture.beganWords());
        }
        line(svg);
        for (int i = 0; i < picture.dots().size(); i++) {
            dot(svg, i);
        }
        key(svg);
        return svg.done();
    }

    private void level(Svg svg, double share, String colour, String dashes) {
        var path = "M%s %sH%s".formatted(number(LEFT), number(y(share)), number(width - RIGHT));
        if (dashes.isEmpty()) {
            svg.path(path, "stroke", colour, "stroke-width", 1.5);
        } else {
            svg.path(path, "stroke", colour, "stroke-width", 1.5, "stroke-dasharray", dashes);
        }
    }

    private void limits(Svg svg, ToDoubleFunction<Dot> limit) {
        var path = new StringBuilder();
        for (int i = 0; i < picture.dots().size(); i++) {
            path.append(i == 0 ? "M" : "L").append(number(x(i) - STEP / 2)).append(' ').append(number(y(limit.applyAsDouble(picture.dots().get(i)))))
                .append('H').append(number(x(i) + STEP / 2));
        }
        if (!path.isEmpty()) {
            svg.path(path.toString(), "fill", "none", "stroke", Palette.ORANGE, "stroke-width", 1, "stroke-dasharray", "3 3");
        }
    }

    private void line(Svg svg) {
        List<List<String>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < picture.dots().size(); i++) {
            var share = picture.dots().get(i).share();
            if (share == null) {
                pieces.add(new ArrayList<>());
            } else {
                pieces.getLast().add(number(x(i)) + " " + number(y(share)));
            }
        }
        pieces.stream().filter(piece -> piece.size() > 1).forEach(piece ->
            svg.path("M" + String.join("L", piece), "fill", "none", "stroke", Palette.BLUE, "stroke-width", 1.5));
    }

    private void dot(Svg svg, int i) {
        var dot = picture.dots().get(i);
        double x = x(i);
        if (i % 3 == 0) {
            svg.text(x, TOP + HEIGHT + 16, "middle", SMALL, Palette.QUIET, dot.label());
        }
        var share = dot.share();
        if (share == null) {
            return;
        }
        double y = y(share);
        svg.begin("g");
        svg.title(dot.words());
        if (dot.sign() == 0) {
            svg.one("circle", "cx", x, "cy", y, "r", 3.5, "fill", Palette.BLUE);
        } else {
            double up = dot.sign() > 0 ? -1 : 1;
            svg.path("M%s %sL%s %sL%s %sZ".formatted(number(x), number(y + up * 6), number(x - 6), number(y - up * 5), number(x + 6), number(y - up * 5)), "fill",
                dot.sign() > 0 ? Palette.GREEN : Palette.RED);
        }
        svg.end();
    }

    private void key(Svg svg) {
        double y = TOP + HEIGHT + 44;
        svg.path("M%s %sh18".formatted(number(8), number(y - 4)), "stroke", Palette.QUIET, "stroke-width", 1.5);
        svg.text(30, y, "start", SMALL, Palette.INK, picture.centreWords());
        svg.path("M%s %sh18".formatted(number(190), number(y - 4)), "stroke", Palette.GREEN, "stroke-width", 1.5, "stroke-dasharray", "6 4");
        svg.text(212, y, "start", SMALL, Palette.INK, "Target");
        svg.path("M%s %sh18".formatted(number(262), number(y - 4)), "stroke", Palette.ORANGE, "stroke-width", 1, "stroke-dasharray", "3 3");
        svg.text(284, y, "start", SMALL, Palette.INK, "Limits of chance");
        svg.text(8, y + 20, "start", SMALL, Palette.INK, "▲ higher than chance   ▼ lower than chance   ● no more than chance");
    }
}
