package wholepicture.learning.products.documents;

import java.util.List;
import java.util.Locale;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Part;
import wholepicture.learning.products.Prose;
import wholepicture.ui.documents.Pdf;
import wholepicture.ui.documents.Xhtml;

/** A product as an accessible PDF: a briefing with its seven boxes, slides a page each, the others as they are read. */
public final class ProductPdf {

    private static final String BOX = "border-left: 4pt solid #0b6b72; background-color: #edf4f3; padding: 4pt 9pt 1pt; margin: 0 0 5pt; page-break-inside: avoid";
    private static final String NUMBER = "color: #0b6b72; font-size: 15pt";

    private ProductPdf() {}

    public static byte[] of(Leaf leaf) {
        var product = leaf.product();
        var now = product.now();
        var body = new StringBuilder();
        body.append("<p style=\"color: #0b6b72; font-weight: bold; margin-bottom: 2pt\">").append(Xhtml.text(leaf.facts())).append("</p>\n");
        body.append(Xhtml.heading(1, now.title()));
        if (!now.summary().isBlank()) {
            body.append("<p style=\"font-size: 12pt\">").append(Xhtml.text(now.summary())).append("</p>\n");
        }
        if (product.form() == Form.NEWSLETTER) {
            body.append(contents(now.parts()));
        }
        for (int i = 0; i < now.parts().size(); i++) {
            body.append(part(leaf, i));
        }
        if (!now.ask().isBlank()) {
            body.append("<div style=\"border: 1.5pt solid #0b6b72; padding: 6pt 10pt 2pt; margin: 4pt 0; page-break-inside: avoid\">")
                .append(Xhtml.heading(2, "Ask yourself")).append(Xhtml.paragraph(now.ask())).append("</div>\n");
        }
        if (!leaf.contacts().isEmpty()) {
            body.append(Xhtml.table("Whom to ask", List.of("Agency", "Telephone", "E-mail"), leaf.contacts().stream().map(c -> List.of(c.agency(), c.phone(), c.email())).toList()));
        }
        return new Pdf(now.title(), product.kind(), leaf.foot(), product.form().isSlides(), body.toString()).bytes();
    }

    private static String contents(List<Part> parts) {
        var contents = new StringBuilder(Xhtml.heading(2, "In this issue")).append("<ol>");
        for (int i = 0; i < parts.size(); i++) {
            contents.append("<li><a href=\"#part-").append(i + 1).append("\" style=\"color: #0b6b72\">").append(Xhtml.text(parts.get(i).title())).append("</a>, page ")
                .append("<span style=\"content: target-counter('#part-").append(i + 1).append("', page)\"></span>")
                .append(Xhtml.text(" (" + parts.get(i).concerns().inWords().toLowerCase(Locale.UK) + ")")).append("</li>");
        }
        return contents.append("</ol>\n").toString();
    }

    private static String part(Leaf leaf, int i) {
        var form = leaf.product().form();
        var part = leaf.product().now().parts().get(i);
        var text = new StringBuilder("<div id=\"part-").append(i + 1).append("\" style=\"").append(style(form, i)).append("\">");
        if (form == Form.BRIEFING) {
            text.append("<h2 style=\"margin: 0 0 2pt\"><span style=\"").append(NUMBER).append("\">%02d</span>&#160; ".formatted(i + 1)).append(Xhtml.text(part.title())).append("</h2>");
        } else {
            text.append(Xhtml.heading(2, part.title()));
        }
        if (form == Form.NEWSLETTER) {
            text.append("<p class=\"quiet\">").append(Xhtml.text(part.concerns().inWords())).append("</p>");
        }
        return text.append(prose(part.text())).append("</div>\n").toString();
    }

    private static String style(Form form, int i) {
        return switch (form) {
            case BRIEFING -> BOX;
            case SLIDES, DECK -> "font-size: 16pt; line-height: 1.4" + (i == 0 ? "" : "; page-break-before: always");
            case ALERT -> "border-left: 4pt solid #b8501e; padding: 0 0 2pt 10pt; margin: 0 0 8pt";
            case GUIDE, BULLETIN, COFFEE, NEWSLETTER -> "margin: 0 0 6pt";
        };
    }

    private static String prose(String words) {
        var text = new StringBuilder();
        for (var block : Prose.of(words).blocks()) {
            if (block.list()) {
                text.append("<ul style=\"margin: 0 0 6pt; padding-left: 14pt\">");
                block.lines().forEach(line -> text.append("<li>").append(Xhtml.text(line)).append("</li>"));
                text.append("</ul>\n");
            } else {
                text.append(Xhtml.paragraph(block.lines().getFirst()));
            }
        }
        return text.toString();
    }
}
