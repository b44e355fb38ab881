package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.pictures.Lettering.Face;

/** Draws a share for each of some months or quarters as columns, with the share written over each, so that nobody needs to guess a height. */
public final class Shares {

    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 24;
    private static final double HEIGHT = 160;
    private static final double STEP = 54;
    private static final Face SMALL = new Face(11);

    /**
     * @param label below the column
     * @param share from 0 to 1; {@code null} when there was nothing to count
     * @param words what it is, read out and shown when the pointer rests on it
     */
    public record Share(String label, @Nullable Double share, String words) {

        /** {@code some} of {@code of}. */
        public static Share of(String label, int some, int of) {
            return new Share(label, of == 0 ? null : (double) some / of, "%s: %,d of %,d".formatted(label, some, of));
        }
    }

    private Shares() {}

    /** @return a whole SVG document that can stand inside a page or in a file */
    public static String svg(String title, List<Share> shares) {
        double width = LEFT + RIGHT + Math.max(240, STEP * shares.size());
        var svg = new Svg(title, String.join("; ", shares.stream().map(Share::words).toList()), width, TOP + HEIGHT + 30, false);
        svg.one("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
        for (int percent = 0; percent <= 100; percent += 50) {
            double y = TOP + HEIGHT * (1 - percent / 100.0);
            svg.path("M%s %sH%s".formatted(number(LEFT), number(y), number(width - RIGHT)), "stroke", Palette.RULE, "stroke-width", percent == 0 ? 1.5 : 0.5);
            svg.text(LEFT - 6, y + 4, "end", SMALL, Palette.QUIET, percent + "%");
        }
        for (int i = 0; i < shares.size(); i++) {
            column(svg, shares.get(i), LEFT + STEP * i);
        }
        return svg.done();
    }

    private static void column(Svg svg, Share one, double x) {
        svg.text(x + STEP / 2, TOP + HEIGHT + 18, "middle", SMALL, Palette.QUIET, one.label());
        if (one.share() != null) {
            double high = HEIGHT * one.share();
            svg.begin("g");
            svg.title(one.words());
            svg.one("rect", "x", x + 8, "y", TOP + HEIGHT - high, "width", STEP - 16, "height", high, "fill", Palette.BLUE);
            svg.text(x + STEP / 2, TOP + HEIGHT - high - 5, "middle", SMALL, Palette.INK, String.format(Locale.UK, "%.0f%%", 100 * one.share()));
            svg.end();
        }
    }
}
