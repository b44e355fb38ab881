package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import wholepicture.ui.pictures.EcomapPicture.Flow;
import wholepicture.ui.pictures.EcomapPicture.Strength;

/** The lines of an ecomap. Each strength has its own form; colour only repeats it. */
final class Ties {

    private static final double HEAD = 11;

    private Ties() {}

    static String colour(Strength strength) {
        return switch (strength) {
            case STRONG -> Palette.DARK_BLUE;
            case ORDINARY, TENUOUS -> Palette.QUIET;
            case STRESSFUL -> Palette.RED;
        };
    }

    /** From the household at 1 to the system at 2. */
    static void draw(Svg svg, Strength strength, Flow flow, double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        boolean toHousehold = flow == Flow.TO_HOUSEHOLD || flow == Flow.BOTH;
        boolean fromHousehold = flow == Flow.FROM_HOUSEHOLD || flow == Flow.BOTH;
        double from = toHousehold ? HEAD - 1 : 0;
        double to = fromHousehold ? length - HEAD + 1 : length;
        svg.path("M%s %sL%s %s".formatted(number(x1 + ux * from), number(y1 + uy * from), number(x1 + ux * to), number(y1 + uy * to)),
            "stroke", colour(strength), "stroke-width", strength == Strength.STRONG ? 5 : 2,
            "stroke-dasharray", strength == Strength.TENUOUS ? "8 6" : "none");
        if (strength == Strength.STRESSFUL) {
            bars(svg, x1, y1, ux, uy, from, to);
        }
        if (toHousehold) {
            head(svg, strength, x1, y1, ux, uy);
        }
        if (fromHousehold) {
            head(svg, strength, x2, y2, -ux, -uy);
        }
    }

    private static void bars(Svg svg, double x, double y, double ux, double uy, double from, double to) {
        var d = new StringBuilder();
        for (double along = from + 6; along <= to - 4; along += 8) {
            d.append("M%s %sL%s %s".formatted(number(x + ux * along - uy * 6), number(y + uy * along + ux * 6),
                number(x + ux * along + uy * 6), number(y + uy * along - ux * 6)));
        }
        svg.path(d.toString(), "stroke", Palette.RED, "stroke-width", 1.6);
    }

    /** An arrow head with its point at {@code x}, {@code y}, coming from the direction {@code ux}, {@code uy}. */
    private static void head(Svg svg, Strength strength, double x, double y, double ux, double uy) {
        double wide = strength == Strength.STRONG ? 8 : 6;
        svg.path("M%s %sL%s %sL%s %sZ".formatted(number(x), number(y),
            number(x + ux * HEAD - uy * wide), number(y + uy * HEAD + ux * wide),
            number(x + ux * HEAD + uy * wide), number(y + uy * HEAD - ux * wide)), "fill", colour(strength));
    }
}
