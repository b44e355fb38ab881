package wholepicture.learning.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.learning.products.Product.Standing;
import wholepicture.learning.products.Product.Version;
import wholepicture.learning.products.documents.Leaf;
import wholepicture.learning.products.documents.ProductPdf;
import wholepicture.learning.products.documents.ProductSlides;
import wholepicture.learning.products.documents.ProductWord;

/** What is taken along is whole, has real headings, can be read aloud, and says whether it holds. */
class ProductFilesTests {

    private static final Agency POLICE = new Agency(1, "police", "Fosse Valley Police", AgencyKind.POLICE, "ALL", "0116 496 0006", "duty@police.example");

    private static Leaf leaf(Form form, int parts, Optional<Product.Withdrawn> withdrawn) {
        var some = IntStream.rangeClosed(1, parts).mapToObj(i -> Part.of("Part " + i + " & more", "A paragraph of part " + i + ".\n\n- One thing <to> do\n- Another")).toList();
        var version = new Version(2, Standing.PUBLISHED, "Ask who lives at home", "What to ask & why.", some, "Whom would you ask?", List.of("men"), "", 1, "Ione Marsh", "Otis Board");
        return Leaf.of(new Product(7, form, form == Form.NEWSLETTER ? 3 : 0, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 2)), Optional.of(LocalDate.of(2027, 11, 2)), withdrawn, version),
            "https://learning.example/learning/products/7", List.of(POLICE));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_pdf_is_tagged_titled_in_english_and_whole(Form form) throws IOException {
        try (var document = Loader.loadPDF(ProductPdf.of(leaf(form, 7, Optional.empty())))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Ask who lives at home");
            var tags = tags(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(tags).contains("H1").filteredOn("H2"::equals).hasSizeGreaterThanOrEqualTo(7);
            assertThat(tags).filteredOn("LI"::equals).hasSizeGreaterThanOrEqualTo(14);
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("What to ask & why.", "Part 7 & more", "One thing <to> do", "Whom would you ask?", "published 2 November 2026", "learning.example/learning/products/7");
            assertThat(text.contains("01")).as("boxes have numbers").isEqualTo(form == Form.BRIEFING || text.contains("0116"));
            assertThat(text.contains("Fosse Valley Police")).as("contacts").isEqualTo(form == Form.NEWSLETTER);
        }
    }

    @Test
    void a_briefing_of_usual_length_is_one_page_and_a_deck_one_page_for_each_slide() throws IOException {
        try (var briefing = Loader.loadPDF(ProductPdf.of(leaf(Form.BRIEFING, 7, Optional.empty()))); var deck = Loader.loadPDF(ProductPdf.of(leaf(Form.SLIDES, 7, Optional.empty())))) {
            assertThat(briefing.getNumberOfPages()).isEqualTo(1);
            assertThat(deck.getNumberOfPages()).isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void a_word_document_has_headings_lists_a_title_and_the_language() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(ProductWord.of(leaf(Form.BRIEFING, 7, Optional.empty()))))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Ask who lives at home");
            assertThat(document.getParagraphs()).filteredOn(p -> "Heading1".equals(p.getStyle())).hasSize(8).first().satisfies(p -> assertThat(p.getText()).isEqualTo("01  Part 1 & more"));
            assertThat(document.getParagraphs()).filteredOn(p -> p.getNumID() != null).hasSize(14);
            assertThat(document.getStyles().getCtStyles().getDocDefaults().getRPrDefault().getRPr().getLangArray(0).getVal()).isEqualTo("en-GB");
        }
    }

    @Test
    void the_contents_of_an_issue_in_word_tell_the_page_of_each_item() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(ProductWord.of(leaf(Form.NEWSLETTER, 4, Optional.empty()))))) {
            var fields = document.getParagraphs().stream().flatMap(p -> p.getCTP().getFldSimpleList().stream()).map(f -> f.getInstr().strip()).toList();
            assertThat(fields).hasSize(4).first().isEqualTo("PAGEREF item1 \\h");
            var marks = document.getParagraphs().stream().flatMap(p -> p.getCTP().getBookmarkStartList().stream()).map(m -> m.getName()).toList();
            assertThat(marks).as("each leads to a heading that is there").containsExactly("item1", "item2", "item3", "item4");
            assertThat(document.isEnforcedUpdateFields()).isTrue();
        }
    }

    @Test
    void a_deck_has_a_title_on_each_slide_and_no_slide_is_too_full() throws IOException {
        var full = new Product(7, Form.SLIDES, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            new Version(1, Standing.DRAFT, "A title", "", List.of(Part.of("Long", "A sentence of some length stands here for the team to read. \n\n".repeat(30)), Part.of("Short", "Words.")), "Why?",
                List.of(), "", 1, "Ione Marsh", ""));
        try (var deck = new XMLSlideShow(new ByteArrayInputStream(ProductSlides.of(Leaf.of(full, "https://learning.example/7", List.of()))))) {
            assertThat(deck.getSlides()).hasSizeGreaterThan(5).allSatisfy(slide -> assertThat(slide.getTitle()).isNotBlank());
            assertThat(deck.getSlides()).extracting(slide -> slide.getTitle()).contains("A title", "Long", "Long, continued", "Short", "Ask yourself");
            assertThat(deck.getSlides()).allSatisfy(slide -> assertThat(slide.getShapes().stream().filter(s -> s instanceof org.apache.poi.xslf.usermodel.XSLFTextShape)
                .mapToInt(s -> ((org.apache.poi.xslf.usermodel.XSLFTextShape) s).getText().length()).sum()).isLessThan(900));
            assertThat(deck.getProperties().getCoreProperties().getTitle()).isEqualTo("A title");
        }
    }

    @Test
    void paper_of_what_was_withdrawn_or_is_a_draft_says_so() throws IOException {
        var withdrawn = Optional.of(new Product.Withdrawn(LocalDate.of(2026, 12, 1), "Out of date.", Optional.empty()));
        try (var document = Loader.loadPDF(ProductPdf.of(leaf(Form.GUIDE, 2, withdrawn)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("WITHDRAWN");
        }
    }

    private static List<String> tags(PDStructureNode node) {
        var found = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                found.addAll(tags(element));
            }
        }
        return found;
    }
}
