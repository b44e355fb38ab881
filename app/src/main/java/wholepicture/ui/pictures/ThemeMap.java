package wholepicture.ui.pictures;

import wholepicture.ui.pictures.Lettering.Face;

/** Draws the map of themes over time. */
public final class ThemeMap {

    private static final Face NAME = new Face(13);
    private static final Face COURSE = new Face(12, true);
    private static final double LEFT = 260;
    private static final double ROW = 30;
    private static final double TOP = 34;
    private static final double RIGHT = 100;

    private ThemeMap() {}

    /** A whole SVG document. */
    public static String draw(ThemeMapPicture picture) {
        double column = Math.clamp(560.0 / Math.max(1, picture.years().size()), 34, 80);
        double width = LEFT + column * picture.years().size() + RIGHT;
        var svg = new Svg(picture.title(), picture.description(), width, TOP + ROW * picture.rows().size() + 8, true);
        for (int i = 0; i < picture.years().size(); i++) {
            svg.text(LEFT + column * (i + 0.5), 18, "middle", NAME, Palette.QUIET, String.valueOf(picture.years().get(i)));
        }
        for (int r = 0; r < picture.rows().size(); r++) {
            row(svg, picture, picture.rows().get(r), TOP + ROW * (r + 0.5), column, width);
        }
        return svg.done();
    }

    private static void row(Svg svg, ThemeMapPicture picture, ThemeMapPicture.Row row, double y, double column, double width) {
        svg.one("line", "x1", LEFT, "y1", y, "x2", width - RIGHT, "y2", y, "stroke", Palette.RULE, "stroke-width", 0.5);
        svg.link(row.href()).text(LEFT - 10, y + 4, "end", NAME, Palette.BLUE, Lettering.shorten(row.name(), LEFT - 20, NAME)).end();
        for (int i = 0; i < picture.years().size(); i++) {
            int local = row.local().get(i);
            int national = row.national().get(i);
            double x = LEFT + column * (i + 0.5);
            if (local + national == 0) {
                continue;
            }
            double radius = Math.min(13, 5 + 3 * Math.sqrt(local + national));
            svg.begin("g").title("%s, %d: %d of our own, %d national".formatted(row.name(), picture.years().get(i), local, national));
            svg.one("circle", "cx", x, "cy", y, "r", radius, "fill", local > 0 ? Palette.BLUE : Palette.PAPER, "stroke", national > 0 ? Palette.ORANGE : Palette.BLUE,
                "stroke-width", national > 0 ? 3 : 1);
            svg.text(x, y + 4, "middle", COURSE, local > 0 ? Palette.PAPER : Palette.INK, String.valueOf(local + national));
            svg.end();
        }
        if (!row.course().isEmpty()) {
            svg.text(width - RIGHT + 8, y + 4, "start", COURSE, row.course().equals("New") ? Palette.GREEN : Palette.RED, row.course());
        }
    }
}
