package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static wholepicture.learning.reading.Kind.IMPROVEMENT;
import static wholepicture.learning.reading.Kind.QUESTION;
import static wholepicture.learning.reading.Kind.RECOMMENDATION;
import static wholepicture.learning.reading.Kind.STRENGTH;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Documents laid out in ways that inspectorates, boards and authors use: all of them invented. */
class ShapesTests {

    @TempDir Path folder;

    /** The file holds the words line by line, across both columns, as some word processors write it. */
    private Path twoColumns(List<String> across, List<String> left, List<String> right) {
        var file = folder.resolve("columns.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (var out = new PDPageContentStream(document, page)) {
                for (int i = 0; i < across.size(); i++) {
                    say(out, font, 50, 750 - 14 * i, across.get(i));
                }
                for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                    if (i < left.size() && !left.get(i).isEmpty()) {
                        say(out, font, 50, 700 - 14 * i, left.get(i));
                    }
                    if (i < right.size() && !right.get(i).isEmpty()) {
                        say(out, font, 320, 700 - 14 * i, right.get(i));
                    }
                }
            }
            document.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void say(PDPageContentStream out, PDType1Font font, float x, float y, String words) throws IOException {
        out.beginText();
        out.setFont(font, 10);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    @Test
    void columns_that_the_file_holds_across_are_read_one_after_the_other() {
        var found = Documents.proposals(twoColumns(
            List.of("Learning review of the Alder family: what the partnership found and what it asks of its agencies now"),
            List.of("What went well", "", "- The school kept asking about the", "bruises until somebody came to see.", "- The midwife met the grandmother", "and wrote down what she said.", "", "Areas for improvement", "",
                "- Letters went to the old address for", "most of the year."),
            List.of("- Nobody told the housing officer that", "the family had moved again.", "", "Recommendations", "", "1. The trust should make sure that", "letters follow the family.", "2. Housing must be asked to every",
                "strategy meeting about a move.", "", "Page 1 of 1")));
        assertThat(found).extracting(Proposal::kind, Proposal::text).containsExactly(
            tuple(STRENGTH, "The school kept asking about the bruises until somebody came to see."), tuple(STRENGTH, "The midwife met the grandmother and wrote down what she said."),
            tuple(IMPROVEMENT, "Letters went to the old address for most of the year."), tuple(IMPROVEMENT, "Nobody told the housing officer that the family had moved again."),
            tuple(RECOMMENDATION, "The trust should make sure that letters follow the family."), tuple(RECOMMENDATION, "Housing must be asked to every strategy meeting about a move."));
    }

    @Test
    void numbers_that_word_itself_counts_are_kept_with_what_is_nested_beneath() throws IOException {
        var file = folder.resolve("numbered.docx");
        try (var document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            var numbering = document.createNumbering();
            var list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ONE);
            for (int level = 0; level < 2; level++) {
                var made = list.addNewLvl();
                made.setIlvl(BigInteger.valueOf(level));
                made.addNewStart().setVal(BigInteger.ONE);
                made.addNewNumFmt().setVal(level == 0 ? STNumberFormat.DECIMAL : STNumberFormat.LOWER_LETTER);
                made.addNewLvlText().setVal(level == 0 ? "%1." : "%2)");
            }
            var number = numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
            var heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Recommendations for the board");
            for (var point : List.of("0The board should ask each agency how it records fathers:", "1in its first assessment", "1in its closing summary", "0The board must publish what it finds within a year.")) {
                var made = document.createParagraph();
                made.setNumID(number);
                made.setNumILvl(BigInteger.valueOf(point.charAt(0) - '0'));
                made.createRun().setText(point.substring(1));
            }
            document.write(out);
        }
        assertThat(Documents.proposals(file)).extracting(Proposal::kind, Proposal::text, Proposal::parent).containsExactly(
            tuple(RECOMMENDATION, "The board should ask each agency how it records fathers:", Optional.empty()), tuple(RECOMMENDATION, "in its first assessment", Optional.of(1)),
            tuple(RECOMMENDATION, "in its closing summary", Optional.of(1)), tuple(RECOMMENDATION, "The board must publish what it finds within a year.", Optional.empty()));
    }

    @Test
    void a_word_table_of_recommendations_with_leads_and_days_keeps_each_row_together() {
        var found = Documents.proposals(Documents.word(folder, List.of("# Action plan"), new String[][] {
            {"Ref", "Recommendation", "Lead agency", "By when", "RAG"},
            {"1", "GP surgeries should record who brings a child", "ICB", "March 2027", "Green"},
            {"2", "Police must share every notification within a day", "Police", "June 2027", "Amber"}}));
        assertThat(found).extracting(Proposal::kind, Proposal::number, Proposal::text).containsExactly(tuple(RECOMMENDATION, "1", "GP surgeries should record who brings a child"),
            tuple(RECOMMENDATION, "2", "Police must share every notification within a day"));
    }

    @Test
    void recommendations_for_each_agency_stand_under_the_agency_that_they_are_for() {
        var found = Documents.proposals(Documents.write(folder.resolve("sar.txt"), """
            Safeguarding Adults Review: Adult Teasel

            7. Recommendations

            7.1 The following recommendations are made to individual agencies.

            Adult Social Care

            1. Ensure that carers' assessments are offered whenever an adult depends on one relative.
            2. Audit the recording of executive capacity in cases of self-neglect.

            Riverside NHS Foundation Trust

            3. Ward staff should tell the district nurses on the day of discharge.

            Fire and Rescue Service

            4. Home fire safety visits must be offered to every person known to hoard.

            8. Conclusion

            Adult Teasel was a much loved brother.

            Appendix A: Terms of reference

            1. Consider how agencies worked together.
            2. Consider what the family says.
            """));
        assertThat(found).extracting(Proposal::kind, Proposal::number, proposal -> proposal.where().path().getLast()).containsExactly(
            tuple(RECOMMENDATION, "1", "Adult Social Care"), tuple(RECOMMENDATION, "2", "Adult Social Care"), tuple(RECOMMENDATION, "3", "Riverside NHS Foundation Trust"),
            tuple(RECOMMENDATION, "4", "Fire and Rescue Service"));
    }

    @Test
    void a_long_pdf_with_headers_and_footers_gives_only_what_stands_between_them() {
        var pages = IntStream.rangeClosed(1, 5).mapToObj(n -> """
            <div style="page-break-after: always"><p style="font-size: 8pt">Child Sorrel: local child safeguarding practice review</p>%s
            <p style="font-size: 8pt">OFFICIAL SENSITIVE until published</p><p style="font-size: 8pt">Page %d of 5</p></div>""".formatted(n == 4 ? """
            <h2>Recommendations</h2><p><b>Recommendation 1:</b> The partnership should agree who tells a school that a pupil's parent has been arrested.</p>
            <p><b>Recommendation 2:</b> Each agency should show how it hears children who do not speak, and report to the partnership on what it has changed
            as a result of what they told it.</p>""" : n == 3 ? "<h2>Questions for practitioners</h2><ul><li>Who tells the school?</li><li>What would the child say?</li></ul>"
            : "<h2>Chapter %d</h2><p>The family lived in a flat above a shop. The health visitor came in May and found nobody at home, and wrote so.</p>".formatted(n), n)).collect(Collectors.joining());
        assertThat(Documents.proposals(Documents.pdf(folder, pages))).extracting(Proposal::kind, Proposal::text, p -> p.where().page()).containsExactly(
            tuple(QUESTION, "Who tells the school?", 3), tuple(QUESTION, "What would the child say?", 3),
            tuple(RECOMMENDATION, "The partnership should agree who tells a school that a pupil's parent has been arrested.", 4),
            tuple(RECOMMENDATION, "Each agency should show how it hears children who do not speak, and report to the partnership on what it has changed as a result of what they told it.", 4));
    }

    @Test
    void a_web_page_with_navigation_gives_what_its_article_says() {
        var found = Documents.proposals(Documents.html(folder, """
            <nav><ul><li><a href="/">Home</a></li><li><a href="/what">What should I report?</a></li></ul></nav>
            <main><h1>Thematic review of neglect</h1><p>We read nine reviews.</p><h2>Key findings</h2><p>Practitioners lost sight of the child.</p>
            <h2>What needs to change</h2><ul><li>Supervisors need time to read the whole record before they sign a closure.</li></ul>
            <h2>Learning for practice</h2><ul><li>Ask who else cares for the child.</li></ul></main><footer><ul><li>Contact us</li><li>Cookies</li></ul></footer>"""));
        assertThat(found).extracting(Proposal::kind, Proposal::text).contains(tuple(IMPROVEMENT, "Supervisors need time to read the whole record before they sign a closure."))
            .noneMatch(one -> one.toList().toString().contains("Contact") || one.toList().toString().contains("report?"));
    }
}
