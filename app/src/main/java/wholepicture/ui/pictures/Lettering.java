package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take, so that no two texts of a picture overlap. The widths are those of Arial and of Liberation
 * Sans, which are the same by design, in thousandths of the size.
 */
final class Lettering {

    /** Liberation Sans first: it is the one that documents embed. */
    static final String FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif";

    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};

    /** Bold letters are wider by about this much. */
    private static final double BOLD = 1.08;

    /** @param size in pixels */
    record Face(double size, boolean bold) {
        Face(double size) {
            this(size, false);
        }
    }

    private Lettering() {}

    /** In pixels; a little generous for letters outside the Latin alphabet. */
    static double width(String words, Face face) {
        int thousandths = words.codePoints().map(Lettering::width).sum();
        return thousandths * face.size() / 1000 * (face.bold() ? BOLD : 1);
    }

    private static int width(int letter) {
        if (letter >= 32 && letter < 127) {
            return WIDTHS[letter - 32];
        }
        return letter < 32 ? 0 : letter < 0x250 ? 667 : letter < 0x1100 ? 800 : 1_050;
    }

    /**
     * Breaks words into lines no wider than {@code room}, at spaces where possible; what does not fit in
     * {@code most} lines ends in "…".
     */
    static List<String> wrap(String words, double room, int most, Face face) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, face) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (!line.isEmpty() && width(line, face) > room) {
                int fits = fitting(line, room, face);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, shorten(kept.get(most - 1) + " " + lines.get(most), room, face));
        return List.copyOf(kept);
    }

    /** As much of the words as fits, with "…" in place of the rest. */
    static String shorten(String words, double room, Face face) {
        if (width(words, face) <= room) {
            return words;
        }
        return words.substring(0, fitting(words, room - width("…", face), face)).stripTrailing() + "…";
    }

    /** How many characters fit; at least one, and never half of a pair. */
    private static int fitting(String words, double room, Face face) {
        int end = words.offsetByCodePoints(0, 1);
        while (end < words.length()) {
            int next = words.offsetByCodePoints(end, 1);
            if (width(words.substring(0, next), face) > room) {
                break;
            }
            end = next;
        }
        return end;
    }
}
