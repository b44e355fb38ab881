package wholepicture.ui.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;

/**
 * An accessible document: tagged as PDF/UA asks, with all that PDF/A-3a needs to be read in thirty years. A4, numbered
 * pages, one line at the foot of each.
 *
 * @param title of the document, read out first
 * @param subject what it is about, in a sentence
 * @param foot stands at the foot of every page: who made it, when, its reference
 * @param landscape for wide pictures and tables
 * @param body well-formed XHTML without {@code html} and {@code body}; see {@link Xhtml}. Nothing that it names is fetched
 */
public record Pdf(String title, String subject, String foot, boolean landscape, String body) {

    private static final Pattern SIZE = Pattern.compile("^<svg ([^>]*?)width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
    private static final Set<FSFontUseCase> FOR = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final String LOOK = """
        body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.35; color: #0b0c0c }
        h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 8pt } h2 { font-size: 13pt; margin: 14pt 0 4pt } h3 { font-size: 11pt; margin: 10pt 0 3pt }
        h1, h2, h3, caption { page-break-after: avoid } p { margin: 0 0 6pt }
        table { width: 100%; border-collapse: collapse; margin: 6pt 0 10pt; -fs-table-paginate: paginate }
        caption { text-align: left; font-weight: bold; padding-bottom: 3pt }
        th, td { text-align: left; vertical-align: top; padding: 3pt 6pt 3pt 0; border-bottom: 0.5pt solid #b1b4b6; font-size: 9pt }
        thead th { border-bottom: 1pt solid #0b0c0c } tr { page-break-inside: avoid }
        .picture { margin: 4pt 0 8pt; page-break-inside: avoid } .quiet { color: #505a5f }
        """;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * A picture for the body, made smaller where it would not fit the page.
     *
     * @param svg a whole SVG document that begins with its {@code svg} element
     * @param alternative what it shows, for people who do not see it: the letters of a picture are drawn, not written
     */
    public static String picture(String svg, String alternative, boolean landscape) {
        var size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalArgumentException("The picture does not say how large it is");
        }
        double width = Double.parseDouble(size.group(2));
        double height = Double.parseDouble(size.group(3));
        double fits = Math.min(1, Math.min((landscape ? 1_010 : 680) / width, (landscape ? 600 : 930) / height));
        var start = "<svg alt=\"%s\" %swidth=\"%s\" height=\"%s\"".formatted(Xhtml.text(alternative), size.group(1),
            Math.round(width * fits), Math.round(height * fits));
        return "<div class=\"picture\">" + start + svg.substring(size.end()) + "</div>\n";
    }

    /** The document itself. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var pictures = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                .withHtmlContent(page(), null)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(Fonts::regular, "Liberation Sans", 400, FontStyle.NORMAL, true, FOR)
                .useFont(Fonts::bold, "Liberation Sans", 700, FontStyle.NORMAL, true, FOR)
                .useSVGDrawer(pictures)
                .useUriResolver((base, uri) -> null)
                .withProducer("Whole Picture")
                .toStream(out)
                .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String page() {
        return """
            <!DOCTYPE html>
            <html lang="en-GB"><head><title>%1$s</title><meta name="subject" content="%2$s"/>
            <meta name="author" content="Whole Picture"/><bookmarks><bookmark name="%1$s" href="#start"/></bookmarks>
            <style>%3$s @page { size: %4$s; margin: 14mm 15mm 18mm;
                @bottom-left { content: "%5$s"; font-family: 'Liberation Sans'; font-size: 8pt; color: #505a5f; width: 80%% }
                @bottom-right { content: "Page " counter(page) " of " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #505a5f } }
            </style></head><body><div id="start">
            %6$s</div></body></html>
            """.formatted(Xhtml.text(title), Xhtml.text(subject), LOOK, landscape ? "A4 landscape" : "A4", css(foot), body);
    }

    /** Inside a quoted CSS text inside a style element nothing but plain letters is safe; the rest is written by number. */
    private static String css(String words) {
        var safe = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (c >= 0x20 && c < 0x7F && "\"'\\<>&%{}".indexOf(c) < 0) {
                safe.appendCodePoint(c);
            } else if (c >= 0x20) {
                safe.append("\\%06X ".formatted(c));
            }
        });
        return safe.toString();
    }
}
