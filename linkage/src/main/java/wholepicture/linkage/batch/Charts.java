package wholepicture.linkage.batch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pictures of a report, as SVG: bars that stand in the rows of tables, so that words and numbers stay text, and lines over thresholds. */
final class Charts {

    private static final int LEFT = 44;
    private static final int RIGHT = 556;
    private static final int TOP = 14;
    private static final int BOTTOM = 254;

    private Charts() {}

    /** The scale of a column of bars: from the least to the most, 0 always between. */
    record Scale(double least, double most) {

        static Scale of(double[] values) {
            double least = 0;
            double most = 1;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return new Scale(least, most);
        }

        private double at(double value) {
            return 100 * (Math.clamp(value, least, most) - least) / (most - least);
        }

        /** A bar between two values, blue to the right and red to the left, with a line at 0. */
        String bar(double from, double to, String kind) {
            double a = Math.min(at(from), at(to));
            double b = Math.max(at(from), at(to));
            return f("<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"%s\" x=\"%.2f\" y=\"1\" width=\"%.2f\" height=\"8\"/>"
                + "<line class=\"axis\" x1=\"%.2f\" y1=\"0\" x2=\"%.2f\" y2=\"10\"/></svg>", kind, a, Math.max(0.4, b - a), at(0), at(0));
        }

        /** A bar from 0. */
        String bar(double value) {
            return bar(0, value, value >= 0 ? "for" : "against");
        }
    }

    /** A line over thresholds. @param points bits and a share from 0 to 1 */
    record Line(String name, String colour, String dashes, List<double[]> points) {}

    /** Lines over thresholds from {@code from} to {@code to} bits, with a mark at the threshold that was used. */
    static String lines(String label, double from, double to, double used, List<Line> lines) {
        var svg = new StringBuilder(f("<svg class=\"chart\" viewBox=\"0 0 600 %d\" role=\"img\" aria-label=\"%s\">", BOTTOM + 54 + 22 * lines.size(), Html.safe(label)));
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            svg.append(f("<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>", LEFT, y, RIGHT, y, LEFT - 8, y + 4, quarter / 4.0));
        }
        for (double bits = Math.ceil(from / 10) * 10; bits <= to; bits += 10) {
            svg.append(f("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0f bits</text>", x(bits, from, to), BOTTOM + 20, bits));
        }
        double at = x(used, from, to);
        svg.append(f("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#0b0c0c\" stroke-dasharray=\"2 3\"/>", at, TOP, at, BOTTOM));
        int row = 0;
        for (Line line : lines) {
            String points = line.points.stream().map(point -> f("%.1f,%.1f", x(point[0], from, to), y(point[1]))).collect(Collectors.joining(" "));
            svg.append(f("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\" points=\"%s\"/>", line.colour, line.dashes, points));
            int y = BOTTOM + 44 + 22 * row++;
            svg.append(f("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>", LEFT, y - 4, LEFT + 40, y - 4,
                line.colour, line.dashes, LEFT + 50, y, Html.safe(line.name)));
        }
        int y = BOTTOM + 44 + 22 * row;
        return svg.append(f("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#0b0c0c\" stroke-dasharray=\"2 3\"/><text x=\"%d\" y=\"%d\">the threshold that was used, %.1f bits</text></svg>",
            LEFT, y - 4, LEFT + 40, y - 4, LEFT + 50, y, used)).toString();
    }

    private static double x(double bits, double from, double to) {
        return LEFT + (RIGHT - LEFT) * (Math.clamp(bits, from, to) - from) / (to - from);
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private static String f(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
