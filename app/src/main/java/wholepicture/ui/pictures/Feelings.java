package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

/** The lines for what people feel: a zigzag for conflict, a double line for closeness. Colour only repeats the form. */
final class Feelings {

    private Feelings() {}

    /** @param free how far from each end the line begins */
    static void draw(Svg svg, double x1, double y1, double x2, double y2, double free, boolean conflict) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length <= 2 * free + 6) {
            return;
        }
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        double fromX = x1 + ux * free;
        double fromY = y1 + uy * free;
        double run = length - 2 * free;
        if (conflict) {
            svg.path(zigzag(fromX, fromY, ux, uy, run), "fill", "none", "stroke", Palette.RED, "stroke-width", 1.6);
        } else {
            for (int side : new int[] {-3, 3}) {
                svg.path("M%s %sL%s %s".formatted(number(fromX - uy * side), number(fromY + ux * side),
                    number(fromX + ux * run - uy * side), number(fromY + uy * run + ux * side)),
                    "stroke", Palette.GREEN, "stroke-width", 1.6);
            }
        }
    }

    private static String zigzag(double x, double y, double ux, double uy, double run) {
        int teeth = Math.max(2, (int) (run / 8));
        var d = new StringBuilder("M" + number(x) + " " + number(y));
        for (int i = 1; i <= teeth; i++) {
            double along = run * i / teeth;
            double aside = i == teeth ? 0 : i % 2 == 0 ? 5 : -5;
            d.append('L').append(number(x + ux * along - uy * aside)).append(' ').append(number(y + uy * along + ux * aside));
        }
        return d.toString();
    }
}
