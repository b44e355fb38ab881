package wholepicture.chronology.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.chronology.Amendment;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.Telling;

@Story
@Import(Telling.class)
class ExportTests {

    static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Autowired Cast cast;
    @Autowired Telling telling;
    @Autowired Chronology chronology;
    @Autowired MockMvcTester browser;
    @Autowired MovableClock clock;

    Agency health;
    Agency police;
    Worker visitor;
    UUID nell;

    @BeforeEach
    void a_chronology() {
        clock.set("2026-11-02T10:00");
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        visitor = cast.worker(health, "Hana Visitor");
        nell = cast.person(health, "Nell Example", 1);
        cast.open(nell, Practitioner.of(visitor), 2);
        telling.sent(health,
            telling.line(nell, health).kind(EntryKind.APPOINTMENT).happened("2025-02-10T10:30").says("Speech therapy", "").outcome(Outcome.WAS_NOT_BROUGHT, "DNA"),
            telling.line(nell, health).kind(EntryKind.VISIT).happened("2026-03").says("Home visit", "Cold house.\n=HYPERLINK(\"http://x\")").matters(Significance.CRITICAL, "Neglect of <basic> needs & care."),
            telling.line(nell, health).happened(null).says("=1+1", "Loose sheet."));
        telling.sent(police,
            telling.line(nell, police).kind(EntryKind.VOICE).happened("2026-04-01").says("Told an officer", "I hide in the bath").voice(Voice.VERBAL),
            telling.line(nell, police).kind(EntryKind.ARREST).happened("2026-05-01").says("Hidden arrest", "Secret words").kept(Grade.PROTECTED),
            telling.line(nell, police).kind(EntryKind.ARREST).happened("2026-05-02").says("Sealed arrest", "Secret words").kept(Grade.SEALED));
        var line = telling.entries(Practitioner.of(visitor), nell, wholepicture.chronology.Asked.EVERYTHING).get(1).id();
        Acting.doAs(Practitioner.of(visitor), () -> chronology.amend(nell, line, Amendment.Kind.DISPUTE, "The heating was off for one day.", null, "Mother"));
    }

    @Test
    void a_pdf_has_a_cover_its_reference_on_every_page_and_the_lines_in_order() throws IOException {
        manyLines();
        try (var pdf = Loader.loadPDF(bytes(export("", "PDF")))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Chronology of Nell Example");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged, for people who are read to").isTrue();
            var all = text(pdf, 1, pdf.getNumberOfPages());
            var reference = first(REFERENCE, all);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page, page)).contains(reference, "Page %d of %d".formatted(page, pdf.getNumberOfPages()));
            }
            assertCover(all, reference);
            assertThat(flat(all)).containsSubsequence("2025 ", "Speech therapy", "Was not brought (sent as: DNA)", "2026 ", "Home visit", "Told an officer", "Without a date", "=1+1")
                .contains("What it may mean:", "Neglect of <basic> needs & care.", "Dispute, Mother:", "The heating was off for one day.", "day not known")
                .doesNotContain("Hidden", "Sealed arrest", "Secret");
        }
    }

    @Test
    void a_word_document_has_real_headings_table_heads_and_page_numbers() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes(export("", "WORD"))))) {
            var headings = word.getParagraphs().stream().filter(p -> p.getStyle() != null).map(p -> p.getStyle() + " " + p.getText()).toList();
            assertThat(headings).containsExactly("Heading1 Chronology of Nell Example", "Heading2 2025", "Heading2 2026", "Heading2 Without a date");
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getTables()).hasSize(4);
            assertThat(word.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getTables().get(1).getRow(0).getTableCells()).extracting(cell -> cell.getText()).containsExactly("When", "What happened", "Who recorded it");
            assertThat(word.getTables().get(2).getRow(1).getCell(1).getText()).contains("Home visit", "Critical", "Neglect of <basic> needs & care.", "Dispute, Mother");
            var cover = new ArrayList<String>();
            word.getTables().getFirst().getRows().forEach(row -> cover.add(row.getCell(0).getText() + " " + row.getCell(1).getText()));
            var all = String.join("\n", cover) + word.getParagraphs().stream().map(p -> p.getText()).reduce("", String::concat);
            var reference = first(REFERENCE, all);
            assertCover(all, reference);
            var footer = word.getFooterList().getFirst();
            assertThat(footer.getText()).contains(reference);
            assertThat(footer._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
            assertThat(word.getDocument().xmlText()).doesNotContain("Hidden", "Sealed arrest", "Secret");
        }
    }

    @Test
    void a_spreadsheet_program_runs_nothing_of_a_csv() {
        var csv = new String(bytes(export("", "CSV")), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFChronology of Nell Example\r\n");
        var reference = first(REFERENCE, csv);
        assertCover(csv, reference);
        assertThat(csv.lines().filter(line -> line.startsWith(reference))).hasSize(4);
        assertThat(csv).contains("'=1+1").doesNotContain(",=").doesNotContain("\n=1+1").doesNotContain("Hidden", "Sealed arrest", "Secret words");
        assertThat(csv).contains(reference + ",2025-02-10T10:30,10:30,,,Speech therapy,\"");
    }

    @Test
    void an_export_holds_what_was_asked_for_and_says_so() {
        var csv = new String(bytes(export("?kind=VOICE&words=bath&from=2026&knownOn=2026-06-30", "CSV")), StandardCharsets.UTF_8);
        assertThat(csv).contains("As known on,the end of 30 June 2026\r\n", "Entries,1 of 4\r\n", "Told an officer").doesNotContain("Home visit");
        assertThat(csv).contains("kind: Voice; from 1 January 2026; words: bath");
    }

    @Test
    void what_leaves_is_written_down_with_its_reference_and_purpose() {
        var reference = first(REFERENCE, new String(bytes(export("", "CSV")), StandardCharsets.UTF_8));
        Acting.doAs(Practitioner.of(visitor), () -> {
            var row = cast.rows("select sentence, reason, details from journal.entry where person_id = ? and kind = 'export'", nell).getFirst();
            assertThat(row).containsEntry("sentence", "Exported the chronology as CSV").containsEntry("reason", "Report to the conference on 23 November");
            assertThat((String) row.get("details")).contains("\"reference\":\"" + reference + "\"", "\"entries\":\"4\"", "\"filters\":\"None: all entries\"");
        });
    }

    @Test
    void nothing_leaves_without_a_purpose() {
        var response = post("", Map.of("format", "PDF", "purpose", " "));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(new String(bytes(response), StandardCharsets.UTF_8)).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#purpose");
        Acting.doAs(Practitioner.of(visitor), () -> assertThat(cast.rows("select 1 from journal.entry where person_id = ? and kind = 'export'", nell)).isEmpty());
    }

    @Test
    void a_hidden_line_changes_no_letter_of_what_is_asked_before_or_exported() {
        var asks = page();
        var csv = normal(export("", "CSV"));
        telling.sent(police, telling.line(nell, police).happened("2026-06-01").says("Another hidden", "x").kept(Grade.PROTECTED));
        assertThat(page()).isEqualTo(asks);
        assertThat(normal(export("", "CSV"))).isEqualTo(csv);
    }

    private void assertCover(String all, String reference) {
        assertThat(plain(all)).contains(Stream.of("Reference " + reference, "Exported by Hana Visitor, Practitioner", "Agency " + health.name(),
            "When 2 November 2026 at 10:00", "Purpose Report to the conference on 23 November", "Filters None: all entries", Cover.CAUTION, Cover.LIMITS)
            .map(ExportTests::plain).toList());
    }

    /** Without what a spreadsheet or a line's end puts between words. */
    private static String plain(String words) {
        return flat(words.replace(",", " ").replace("\"", ""));
    }

    private void manyLines() {
        for (int i = 0; i < 60; i++) {
            telling.sent(health, telling.line(nell, health).happened("2024-05-01").says("Line " + i, "Words that fill the page. ".repeat(6)));
        }
    }

    private MockHttpServletResponse export(String query, String format) {
        var response = post(query, Map.of("format", format, "purpose", "Report to the conference on 23 November"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment; filename=\"chronology-");
        return response;
    }

    private MockHttpServletResponse post(String query, Map<String, String> form) {
        var request = browser.post().uri("/people/" + nell + "/chronology/export" + query).with(cast.signedIn(visitor)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (var field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange().getResponse();
    }

    private String page() {
        var response = browser.get().uri("/people/" + nell + "/chronology/export").with(cast.signedIn(visitor)).exchange().getResponse();
        return Jsoup.parse(new String(bytes(response), StandardCharsets.UTF_8)).select("main").text();
    }

    private static String normal(MockHttpServletResponse csv) {
        return new String(bytes(csv), StandardCharsets.UTF_8).replaceAll(REFERENCE.pattern(), "REFERENCE");
    }

    private static byte[] bytes(MockHttpServletResponse response) {
        return response.getContentAsByteArray();
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf);
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static String first(Pattern pattern, String words) {
        var found = pattern.matcher(words);
        assertThat(found.find()).as("a reference in " + words.substring(0, Math.min(200, words.length()))).isTrue();
        return found.group();
    }
}
