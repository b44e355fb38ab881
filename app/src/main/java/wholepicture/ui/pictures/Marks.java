package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import wholepicture.ui.pictures.TimelinePicture.Shape;
import wholepicture.ui.pictures.TimelinePicture.Weight;

/** The marks of a timeline: the shape says what kind of entry, size and filling say how much it matters. */
final class Marks {

    private static final Lettering.Face NUMBER = new Lettering.Face(11, true);

    private Marks() {}

    static String fill(Weight weight) {
        return switch (weight) {
            case ROUTINE -> Palette.PAPER;
            case NOTABLE -> "#bbd4ea";
            case SIGNIFICANT -> Palette.ORANGE;
            case CRITICAL -> Palette.RED;
        };
    }

    static String stroke(Weight weight) {
        return switch (weight) {
            case ROUTINE -> Palette.QUIET;
            case NOTABLE -> Palette.DARK_BLUE;
            case SIGNIFICANT -> "#5c2a00";
            case CRITICAL -> Palette.INK;
        };
    }

    static void draw(Svg svg, Shape shape, Weight weight, double x, double y) {
        double r = Lanes.radius(weight);
        var fill = fill(weight);
        var stroke = stroke(weight);
        double width = weight == Weight.CRITICAL ? 2 : 1.5;
        switch (shape) {
            case CIRCLE -> svg.one("circle", "cx", x, "cy", y, "r", r, "fill", fill, "stroke", stroke, "stroke-width", width);
            case CROSS -> cross(svg, weight, x, y, r);
            case SQUARE, DIAMOND, TRIANGLE, HEXAGON, SPEECH, PENTAGON ->
                svg.path(outline(shape, x, y, r), "fill", fill, "stroke", stroke, "stroke-width", width);
        }
    }

    /** A cross has no inside: a light edge round it takes the place of the filling. */
    private static void cross(Svg svg, Weight weight, double x, double y, double r) {
        var d = "M%s %sL%s %sM%s %sL%s %s".formatted(number(x - r), number(y - r), number(x + r), number(y + r),
            number(x + r), number(y - r), number(x - r), number(y + r));
        svg.path(d, "stroke", weight == Weight.ROUTINE || weight == Weight.NOTABLE ? stroke(weight) : fill(weight),
            "stroke-width", 2 + weight.ordinal());
    }

    private static String outline(Shape shape, double x, double y, double r) {
        return switch (shape) {
            case SQUARE -> polygon(x, y, -r * .9, -r * .9, r * .9, -r * .9, r * .9, r * .9, -r * .9, r * .9);
            case DIAMOND -> polygon(x, y, 0, -r * 1.2, r * 1.2, 0, 0, r * 1.2, -r * 1.2, 0);
            case TRIANGLE -> polygon(x, y, 0, -r * 1.1, r * 1.1, r * .9, -r * 1.1, r * .9);
            case HEXAGON -> polygon(x, y, -r * .6, -r, r * .6, -r, r * 1.15, 0, r * .6, r, -r * .6, r, -r * 1.15, 0);
            case PENTAGON -> polygon(x, y, -r, -r, r, -r, r, r * .3, 0, r * 1.1, -r, r * .3);
            case SPEECH -> polygon(x, y, -r * 1.1, -r, r * 1.1, -r, r * 1.1, r * .5, 0, r * .5, -r * .6, r * 1.2, -r * .6, r * .5, -r * 1.1, r * .5);
            case CIRCLE, CROSS -> throw new IllegalArgumentException(shape + " has no corners");
        };
    }

    private static String polygon(double x, double y, double... offsets) {
        var d = new StringBuilder();
        for (int i = 0; i < offsets.length; i += 2) {
            d.append(i == 0 ? 'M' : 'L').append(number(x + offsets[i])).append(' ').append(number(y + offsets[i + 1]));
        }
        return d.append('Z').toString();
    }

    /** A number of entries in place of their marks. */
    static void badge(Svg svg, double x, double y, int count) {
        svg.one("rect", "x", x - Lanes.BADGE / 2, "y", y - 8.5, "width", Lanes.BADGE, "height", 17, "rx", 8.5,
            "fill", Palette.PAPER, "stroke", Palette.INK, "stroke-width", 1.5);
        svg.text(x, y + 4, "middle", NUMBER, Palette.INK, count > 9_999 ? "10k+" : String.valueOf(count));
    }

    /** How many of them are significant and critical, below the badge, so that none of those drowns in a number. */
    static void loud(Svg svg, double x, double y, int significant, int critical) {
        if (significant > 0) {
            pill(svg, Weight.SIGNIFICANT, critical > 0 ? x - 8 : x, y, significant);
        }
        if (critical > 0) {
            pill(svg, Weight.CRITICAL, significant > 0 ? x + 8 : x, y, critical);
        }
    }

    private static void pill(Svg svg, Weight weight, double x, double y, int count) {
        svg.one("rect", "x", x - 7.5, "y", y - 7, "width", 15, "height", 14, "rx", weight == Weight.CRITICAL ? 2 : 7, "fill", fill(weight));
        svg.text(x, y + 3.5, "middle", new Lettering.Face(10, true), Palette.PAPER, count > 99 ? "9+" : String.valueOf(count));
    }
}
