package wholepicture.ui.pictures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import wholepicture.ui.pictures.Lettering.Face;

/**
 * Writes one picture as well-formed XML. Everything is said by presentation attributes, because the pages' content
 * security policy allows no inline style; ids are never used, so that two pictures can stand on one page.
 */
final class Svg {

    private final StringBuilder out = new StringBuilder(8_192);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param title the picture's name, for people who do not see it
     * @param description what it shows, in sentences
     * @param holdsLinks a picture with links inside is a group: the contents of an image cannot be reached by keyboard
     */
    Svg(String title, String description, double width, double height, boolean holdsLinks) {
        begin("svg", "xmlns", "http://www.w3.org/2000/svg", "role", holdsLinks ? "group" : "img",
            "viewBox", "0 0 %s %s".formatted(number(width), number(height)), "width", width, "height", height,
            "font-family", Lettering.FAMILY, "font-size", 13, "fill", Palette.INK);
        out.append("<title>").append(escape(title)).append("</title><desc>").append(escape(description)).append("</desc>\n");
    }

    /** @param pairs attribute names and values in turn; numbers are written with one decimal at most */
    Svg begin(String name, Object... pairs) {
        tag(name, pairs).append('>');
        open.push(name);
        return this;
    }

    Svg end() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Svg one(String name, Object... pairs) {
        tag(name, pairs).append("/>\n");
        return this;
    }

    /** A path of straight lines; {@code more} are further attributes. */
    Svg path(String d, Object... more) {
        var pairs = new Object[more.length + 2];
        pairs[0] = "d";
        pairs[1] = d;
        System.arraycopy(more, 0, pairs, 2, more.length);
        return one("path", pairs);
    }

    /** @param anchor {@code start}, {@code middle} or {@code end}; {@code y} is the line on which the letters stand */
    Svg text(double x, double y, String anchor, Face face, String colour, String words) {
        tag("text", "x", x, "y", y, "text-anchor", anchor, "font-size", face.size(), "fill", colour);
        if (face.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        out.append('>').append(escape(words)).append("</text>\n");
        return this;
    }

    /** The same on a piece of paper of its own, so that no line runs through the words. */
    Svg textOnPaper(double x, double y, String anchor, Face face, String colour, String words) {
        double wide = Lettering.width(words, face) + 4;
        double left = switch (anchor) {
            case "middle" -> x - wide / 2;
            case "end" -> x - wide + 2;
            default -> x - 2;
        };
        one("rect", "x", left, "y", y - face.size(), "width", wide, "height", face.size() * 1.2, "fill", Palette.PAPER);
        return text(x, y, anchor, face, colour, words);
    }

    /** What a mark is, read out and shown when the pointer rests on it. */
    Svg title(String words) {
        out.append("<title>").append(escape(words)).append("</title>");
        return this;
    }

    /**
     * Opens a link; close it with {@link #end()}.
     *
     * @throws IllegalArgumentException when it does not lead to a place on this site
     */
    Svg link(String href) {
        if (!href.startsWith("/") && !href.startsWith("?") && !href.startsWith("#") || href.startsWith("//")) {
            throw new IllegalArgumentException("A picture links only to this site, not to " + href);
        }
        return begin("a", "href", href);
    }

    String done() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private StringBuilder tag(String name, Object... pairs) {
        out.append('<').append(name);
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1] instanceof Number n ? number(n.doubleValue()) : escape(pairs[i + 1].toString());
            out.append(' ').append(pairs[i]).append("=\"").append(value).append('"');
        }
        return out;
    }

    /** With one decimal at most, and a point whatever the language of the machine. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /** Letters that XML cannot hold, or that turn the direction of what follows, are left out rather than spoiling the page. */
    static String escape(String words) {
        var safe = new StringBuilder(words.length() + 8);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (mayStand(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean mayStand(int letter) {
        boolean turns = letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
        boolean control = letter < 0x20 && letter != '\t' && letter != '\n' || letter >= 0x7F && letter < 0xA0;
        boolean noLetter = letter >= 0xD800 && letter < 0xE000 || (letter & 0xFFFE) == 0xFFFE;
        return !turns && !control && !noLetter;
    }
}
