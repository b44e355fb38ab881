package wholepicture.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The line round several rectangles that touch, with rounded corners. */
final class Outline {

    private record Box(double left, double top, double right, double bottom) {}

    private record Point(double x, double y) {}

    private record Edge(Point from, Point to) {}

    private final List<Box> boxes = new ArrayList<>();

    void add(double left, double top, double right, double bottom) {
        boxes.add(new Box(left, top, right, bottom));
    }

    String path(double radius) {
        var edges = edges();
        var path = new StringBuilder();
        while (!edges.isEmpty()) {
            var corners = new ArrayList<Point>();
            var edge = edges.removeFirst();
            var start = edge.from();
            while (!edge.to().equals(start)) {
                var here = edge;
                var next = edges.stream().filter(e -> e.from().equals(here.to())).findFirst().orElseThrow();
                edges.remove(next);
                if (turns(here, next)) {
                    corners.add(here.to());
                }
                edge = next;
            }
            corners.addFirst(start);
            round(corners, radius, path);
        }
        return path.toString();
    }

    private static boolean turns(Edge one, Edge next) {
        return (one.from().x() == one.to().x()) != (next.from().x() == next.to().x());
    }

    /** The sides of the filled cells that have no filled neighbour, clockwise. */
    private List<Edge> edges() {
        var xs = new TreeSet<Double>();
        var ys = new TreeSet<Double>();
        for (var box : boxes) {
            xs.addAll(List.of(box.left(), box.right()));
            ys.addAll(List.of(box.top(), box.bottom()));
        }
        var x = List.copyOf(xs);
        var y = List.copyOf(ys);
        var edges = new ArrayList<Edge>();
        for (int j = 0; j + 1 < y.size(); j++) {
            for (int i = 0; i + 1 < x.size(); i++) {
                if (!filled(x, y, i, j)) {
                    continue;
                }
                var a = new Point(x.get(i), y.get(j));
                var b = new Point(x.get(i + 1), y.get(j));
                var c = new Point(x.get(i + 1), y.get(j + 1));
                var d = new Point(x.get(i), y.get(j + 1));
                addUnless(filled(x, y, i, j - 1), edges, a, b);
                addUnless(filled(x, y, i + 1, j), edges, b, c);
                addUnless(filled(x, y, i, j + 1), edges, c, d);
                addUnless(filled(x, y, i - 1, j), edges, d, a);
            }
        }
        return edges;
    }

    private static void addUnless(boolean inside, List<Edge> edges, Point from, Point to) {
        if (!inside) {
            edges.add(new Edge(from, to));
        }
    }

    private boolean filled(List<Double> x, List<Double> y, int i, int j) {
        if (i < 0 || j < 0 || i + 1 >= x.size() || j + 1 >= y.size()) {
            return false;
        }
        double cx = (x.get(i) + x.get(i + 1)) / 2;
        double cy = (y.get(j) + y.get(j + 1)) / 2;
        return boxes.stream().anyMatch(b -> b.left() < cx && cx < b.right() && b.top() < cy && cy < b.bottom());
    }

    private static void round(List<Point> corners, double radius, StringBuilder path) {
        for (int i = 0; i < corners.size(); i++) {
            var here = corners.get(i);
            var before = corners.get((i + corners.size() - 1) % corners.size());
            var after = corners.get((i + 1) % corners.size());
            var in = towards(here, before, radius);
            var out = towards(here, after, radius);
            path.append(i == 0 ? "M" : "L").append(at(in)).append('Q').append(at(here)).append(' ').append(at(out));
        }
        path.append('Z');
    }

    private static Point towards(Point from, Point to, double far) {
        double length = Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
        double part = Math.min(far, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String at(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }
}
