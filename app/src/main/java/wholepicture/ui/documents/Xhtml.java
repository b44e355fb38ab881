package wholepicture.ui.documents;

import java.util.List;

/** Well-formed words, tables and pictures for the body of a {@link Pdf}. All text that comes in is escaped. */
public final class Xhtml {

    private Xhtml() {}

    /** Text as it may stand between tags and in attributes; letters that XML cannot hold are left out. */
    public static String text(String words) {
        var safe = new StringBuilder(words.length() + 8);
        words.codePoints().filter(Xhtml::mayStand).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean mayStand(int letter) {
        return letter >= 0x20 && letter < 0xD800 || letter >= 0xE000 && letter < 0xFFFE || letter >= 0x10000
            || letter == '\t' || letter == '\n';
    }

    public static String paragraph(String words) {
        return "<p>" + text(words) + "</p>\n";
    }

    /** @param level 1 to 4 */
    public static String heading(int level, String words) {
        return "<h%1$d>%2$s</h%1$d>\n".formatted(level, text(words));
    }

    /** The first cell of each row is its heading; the head is repeated on every page. A newline begins a new line. */
    public static String table(String caption, List<String> head, List<? extends List<String>> rows) {
        var table = new StringBuilder("<table><caption>").append(text(caption)).append("</caption><thead><tr>");
        head.forEach(title -> table.append("<th scope=\"col\">").append(text(title)).append("</th>"));
        table.append("</tr></thead><tbody>\n");
        for (var row : rows) {
            table.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                table.append(i == 0 ? "<th scope=\"row\">" : "<td>").append(text(row.get(i)).replace("\n", "<br/>")).append(i == 0 ? "</th>" : "</td>");
            }
            table.append("</tr>\n");
        }
        return table.append("</tbody></table>\n").toString();
    }
}
