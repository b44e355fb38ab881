package wholepicture.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTests {

    private static final String SVG = """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 4000 300" width="4000" height="300" font-family="Liberation Sans">\
        <title>A family</title><text x="20" y="40">Ellie Marsh</text></svg>""";

    @Test
    void a_document_is_tagged_titled_numbered_and_carries_its_fonts() throws IOException {
        var rows = IntStream.range(0, 120).mapToObj(i -> List.of("Row " + i, "ordinary words")).toList();
        try (var document = read(new Pdf("Ellie's \"family\" <on> 3 May", "A family", "Made for \"Priya\" {on} 3 May — 100% \\ </style>", false,
                Xhtml.heading(1, "Ellie & others") + Pdf.picture(SVG, "One person", false) + Xhtml.table("Rows", List.of("One", "Two"), rows)))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Ellie's \"family\" <on> 3 May");
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document)).contains("Ellie & others", "Row 119", "Page 2 of " + pages,
                "Made for \"Priya\" {on} 3 May — 100% \\ </style>");
            assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot())).contains("One person");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void a_wide_picture_is_made_to_fit() {
        assertThat(Pdf.picture(SVG, "x", false)).contains("width=\"680\" height=\"51\"");
        assertThat(Pdf.picture(SVG, "x", true)).contains("width=\"1010\"");
    }

    @Test
    void words_that_would_be_markup_stay_words() {
        assertThat(Xhtml.text("<a href=\"x\">\u0000 & \uD800")).isEqualTo("&lt;a href=&quot;x&quot;&gt; &amp; ");
    }

    private static List<String> alternatives(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getAlternateDescription()).ifPresent(found::add);
                found.addAll(alternatives(element));
            }
        }
        return found;
    }

    private static PDDocument read(Pdf pdf) throws IOException {
        return Loader.loadPDF(pdf.bytes());
    }
}
