package wholepicture.ui.pictures;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A finished picture, read back: what stands where. Coordinates inside a moved group are put where they are seen. */
final class Drawn {

    /** The room of one text, as its letters need it. */
    record Words(String text, double left, double top, double right, double bottom) {
        boolean overlaps(Words other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    record Line(double x1, double y1, double x2, double y2) {
        /** Whether it runs through the middle of the words rather than past them. */
        boolean runsThrough(Words words) {
            double left = words.left() + 1;
            double right = words.right() - 1;
            return Math.max(x1, x2) > left && Math.min(x1, x2) < right
                && Math.max(y1, y2) > words.top() + 2 && Math.min(y1, y2) < words.bottom() - 2
                && (x1 == x2 || y1 == y2);
        }

        /** Whether one goes across the other, rather than ending at it. */
        boolean crosses(Line other) {
            boolean upright = x1 == x2;
            if (upright == (other.x1 == other.x2)) {
                return false;
            }
            var up = upright ? this : other;
            var flat = upright ? other : this;
            double e = 0.6;
            return up.x1 > Math.min(flat.x1, flat.x2) + e && up.x1 < Math.max(flat.x1, flat.x2) - e
                && flat.y1 > Math.min(up.y1, up.y2) + e && flat.y1 < Math.max(up.y1, up.y2) - e;
        }
    }

    private static final Pattern STEP = Pattern.compile("([MLHVZQhvml])([^MLHVZQhvml]*)");

    final Document document;
    final List<Words> words = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();

    Drawn(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed XML: " + e.getMessage(), e);
        }
        for (var text : elements("text")) {
            words.add(words(text));
        }
        for (var path : elements("path")) {
            if (moved(path) == 0) {
                trace(path.getAttribute("d"));
            }
        }
    }

    List<Element> elements(String name) {
        var found = new ArrayList<Element>();
        var list = document.getElementsByTagName(name);
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found;
    }

    List<Element> all() {
        return elements("*");
    }

    private static double moved(Element element) {
        return element.getParentNode() instanceof Element group && group.getAttribute("transform").startsWith("translate(0 ")
            ? Double.parseDouble(group.getAttribute("transform").replaceAll("[^0-9.]+0 |[^0-9.]", " ").strip().replaceAll(".* ", "")) : 0;
    }

    private static Words words(Element text) {
        var face = new Lettering.Face(Double.parseDouble(text.getAttribute("font-size")), text.hasAttribute("font-weight"));
        double width = Lettering.width(text.getTextContent(), face);
        double x = Double.parseDouble(text.getAttribute("x"));
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        double y = Double.parseDouble(text.getAttribute("y")) + moved(text);
        return new Words(text.getTextContent(), left, y - face.size() * 0.75, left + width, y + face.size() * 0.2);
    }

    private void trace(String d) {
        double x = 0;
        double y = 0;
        var steps = STEP.matcher(d);
        while (steps.find()) {
            var numbers = steps.group(2).isBlank() ? new double[0]
                : java.util.Arrays.stream(steps.group(2).strip().split("[ ,]+")).mapToDouble(Double::parseDouble).toArray();
            double nextX = x;
            double nextY = y;
            switch (steps.group(1)) {
                case "H" -> nextX = numbers[0];
                case "V" -> nextY = numbers[0];
                case "M", "L", "Q" -> {
                    nextX = numbers[numbers.length - 2];
                    nextY = numbers[numbers.length - 1];
                }
                default -> { }
            }
            if (!steps.group(1).equals("M")) {
                lines.add(new Line(x, y, nextX, nextY));
            }
            x = nextX;
            y = nextY;
        }
    }
}
