package wholepicture.chronology.web.export;

import java.util.stream.Collectors;
import wholepicture.chronology.web.LineView;
import wholepicture.ui.Tag;
import wholepicture.ui.documents.Pdf;
import wholepicture.ui.documents.Xhtml;

/** An accessible PDF: a cover, then one table for each year, so that a long chronology is laid out in seconds. */
final class PdfExport {

    private static final String HEAD = "<thead><tr><th scope=\"col\" style=\"width:13%\">When</th><th scope=\"col\" style=\"width:62%\">What happened</th>"
        + "<th scope=\"col\" style=\"width:25%\">Who recorded it</th></tr></thead><tbody>\n";

    private final Cover cover;
    private final StringBuilder body = new StringBuilder();
    private String year = "";

    PdfExport(Cover cover) {
        this.cover = cover;
    }

    byte[] bytes(Exports exports, Exports.Chosen chosen) {
        body.append(Xhtml.heading(1, cover.title())).append("<table style=\"table-layout:fixed\"><tbody>\n");
        cover.rows().forEach(row -> body.append("<tr><th scope=\"row\" style=\"width:25%\">").append(Xhtml.text(row.key())).append("</th><td>")
            .append(Xhtml.text(row.value())).append("</td></tr>\n"));
        body.append("</tbody></table>\n").append(Xhtml.paragraph(Cover.CAUTION)).append(Xhtml.paragraph(Cover.LIMITS));
        exports.read(chosen, this::line);
        if (!year.isEmpty()) {
            body.append("</tbody></table>\n");
        }
        return new Pdf(cover.title(), "What agencies recorded, in the order in which it happened", cover.foot(), false, body.toString()).bytes();
    }

    private void line(LineView line) {
        begin(line.machineDay().isEmpty() ? "Without a date" : line.machineDay().substring(0, 4));
        body.append("<tr><th scope=\"row\">").append(Xhtml.text(line.day()));
        under(line.time());
        under(line.vague());
        body.append("</th><td><b>").append(Xhtml.text(line.title())).append("</b>");
        part(" [", line.tags().stream().map(Tag::text).collect(Collectors.joining(", ")), "]");
        part("<br/>About: ", line.whose(), "");
        part("<br/><b>", line.outcome(), "</b>");
        part("<br/><i>", line.voice(), ":</i>");
        part("<br/>", line.description(), "");
        part("<br/><b>What it may mean:</b> ", line.analysis(), "");
        part("<br/>Present: ", line.present(), "");
        line.added().forEach(one -> part("<br/><b>" + Xhtml.text(one.head()) + ":</b> ", one.words() + " (" + one.by() + ")", ""));
        body.append("</td><td>").append(Xhtml.text(line.by()));
        body.append("<div class=\"quiet\">").append(Xhtml.text(line.provenance(". "))).append("</div></td></tr>\n");
    }

    private void begin(String title) {
        if (!title.equals(year)) {
            body.append(year.isEmpty() ? "" : "</tbody></table>\n").append(Xhtml.heading(2, title)).append("<table style=\"table-layout:fixed\">").append(HEAD);
            year = title;
        }
    }

    private void under(String words) {
        part("<br/><span class=\"quiet\">", words, "</span>");
    }

    private void part(String before, String words, String after) {
        if (!words.isEmpty()) {
            body.append(before).append(Xhtml.text(words).replace("\n", "<br/>")).append(after);
        }
    }
}
