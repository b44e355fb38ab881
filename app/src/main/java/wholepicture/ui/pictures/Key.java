package wholepicture.ui.pictures;

import static wholepicture.ui.pictures.Svg.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;
import wholepicture.ui.pictures.Lettering.Face;

/** What the signs of a picture mean, laid out in lines below it, and what the picture is, so that a print explains itself. */
final class Key {

    /** How wide a sample may be. */
    static final double SAMPLE = 34;

    private static final Face FACE = new Face(12);
    private static final double LINE = 24;
    private static final double EDGE = 20;

    private record Item(String words, ObjDoubleConsumer<Svg> sample) {
        double width() {
            return SAMPLE + 6 + Lettering.width(words, FACE) + 22;
        }
    }

    private final String caption;
    private final double width;
    private final List<Item> items = new ArrayList<>();

    /** @param caption stands below the signs */
    Key(String caption, double width) {
        this.caption = caption;
        this.width = width;
    }

    /** @param sample draws from its left edge, with its middle at height 0 */
    void add(String words, ObjDoubleConsumer<Svg> sample) {
        items.add(new Item(words, sample));
    }

    double height() {
        return (items.isEmpty() ? 14 : 34 + LINE * lay(null, 0)) + 15 * captionLines().size();
    }

    private List<String> captionLines() {
        return Lettering.wrap(caption, width - 2 * EDGE, 3, FACE);
    }

    void draw(Svg svg, double top) {
        svg.path("M%s %sH%s".formatted(number(EDGE), number(top + 6), number(width - EDGE)), "stroke", Palette.RULE, "stroke-width", 1);
        double y = items.isEmpty() ? top + 22 : top + 30 + LINE * lay(svg, top + 26);
        for (var line : captionLines()) {
            svg.text(EDGE, y, "start", FACE, Palette.QUIET, line);
            y += 15;
        }
    }

    /** Lays the items in lines, and draws them unless there is nothing to draw on; gives the number of lines. */
    private int lay(@Nullable Svg svg, double top) {
        double x = EDGE;
        int line = 0;
        for (var item : items) {
            if (x > EDGE && x + item.width() > width - 10) {
                x = EDGE;
                line++;
            }
            if (svg != null) {
                svg.begin("g", "transform", "translate(0 %s)".formatted(number(top + line * LINE)));
                item.sample().accept(svg, x);
                svg.text(x + SAMPLE + 6, 4, "start", FACE, Palette.INK, item.words());
                svg.end();
            }
            x += item.width();
        }
        return line + 1;
    }
}
