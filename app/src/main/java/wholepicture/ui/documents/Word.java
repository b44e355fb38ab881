package wholepicture.ui.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A Word document that is read from its first word to its last: real headings, tables whose head repeats, numbered pages. */
public final class Word {

    private static final int WIDE = 16838;
    private static final int HIGH = 11906;

    private final XWPFDocument document = new XWPFDocument();

    /**
     * @param title of the document, also its first heading
     * @param foot stands at the foot of every page: who made it, when
     * @param landscape for wide tables
     */
    public Word(String title, String foot, boolean landscape) {
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Whole Picture");
        styles();
        if (landscape) {
            var page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setW(BigInteger.valueOf(WIDE));
            page.setH(BigInteger.valueOf(HIGH));
            page.setOrient(STPageOrientation.LANDSCAPE);
        }
        foot(foot);
        heading(1, title);
    }

    /** @param level 1 to 3 */
    public Word heading(int level, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        put(paragraph, words, false);
        return this;
    }

    public Word paragraph(String words) {
        put(document.createParagraph(), words, false);
        return this;
    }

    /** The first cell of each row is its heading; the head is repeated on every page. */
    public Word table(List<String> head, List<? extends List<String>> rows) {
        var table = document.createTable(1, head.size());
        table.setWidth("100%");
        var first = table.getRow(0);
        first.setRepeatHeader(true);
        for (int i = 0; i < head.size(); i++) {
            put(first.getCell(i), head.get(i), true);
        }
        for (var row : rows) {
            var made = table.createRow();
            made.setCantSplitRow(true);
            for (int i = 0; i < row.size(); i++) {
                put(made.getCell(i), row.get(i), i == 0);
            }
        }
        document.createParagraph();
        return this;
    }

    /** The document itself. Nothing can be added to it after. */
    public byte[] bytes() {
        try (document; var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(XWPFTableCell cell, String words, boolean bold) {
        put(cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst(), words, bold);
    }

    private static void put(XWPFParagraph paragraph, String words, boolean bold) {
        var run = paragraph.createRun();
        run.setBold(bold);
        var lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(clean(lines[i]));
        }
    }

    /** Letters that XML cannot hold are left out. */
    private static String clean(String words) {
        return words.codePoints().filter(c -> c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000 || c == '\t')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private void foot(String words) {
        var footer = new XWPFHeaderFooterPolicy(document).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        var paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphs().getFirst();
        put(paragraph, words + ". Page ", false);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        put(paragraph, "1", false);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** The library begins with no styles at all; without these a heading is only large. */
    private void styles() {
        var styles = document.createStyles();
        for (int level = 1; level <= 3; level++) {
            styles.addStyle(style("Heading" + level, "heading " + level, level - 1, 44 - 8 * level));
        }
        styles.setDefaultFonts(fonts());
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts fonts() {
        var fonts = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        return fonts;
    }

    private static XWPFStyle style(String id, String name, int level, int halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return new XWPFStyle(style);
    }
}
