package wholepicture.chronology.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import wholepicture.chronology.web.LineView;
import wholepicture.ui.Tag;

/** A Word document with real headings, a table for each year whose head repeats, and page numbers. */
final class WordExport {

    private static final int[] WIDTHS = {1500, 5700, 2400};
    private static final int[] COVER_WIDTHS = {2000, 7600};

    private final Cover cover;
    private final XWPFDocument document = new XWPFDocument();
    private CTTbl table = CTTbl.Factory.newInstance();
    private String year = "";

    WordExport(Cover cover) {
        this.cover = cover;
    }

    void write(Exports exports, Exports.Chosen chosen, OutputStream out) throws IOException {
        try (document) {
            styles();
            document.getProperties().getCoreProperties().setTitle(cover.title());
            document.getProperties().getCoreProperties().setCreator("Whole Picture");
            document.getProperties().getCoreProperties().setIdentifier(cover.reference());
            foot();
            heading("Heading1", cover.title());
            coverTable();
            document.createParagraph().createRun().setText(Cover.CAUTION);
            document.createParagraph().createRun().setText(Cover.LIMITS);
            exports.read(chosen, this::line);
            document.write(out);
        }
    }

    private void coverTable() {
        begin(COVER_WIDTHS);
        for (var row : cover.rows()) {
            var added = table.addNewTr();
            new Cell(added, COVER_WIDTHS[0]).bold(row.key());
            new Cell(added, COVER_WIDTHS[1]).plain(row.value());
        }
        document.createParagraph();
    }

    private void line(LineView line) {
        var title = line.machineDay().isEmpty() ? "Without a date" : line.machineDay().substring(0, 4);
        if (!title.equals(year)) {
            year = title;
            heading("Heading2", title);
            begin(WIDTHS);
            head();
        }
        var row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        var when = new Cell(row, WIDTHS[0]).bold(line.day()).below("", line.time()).below("", line.vague());
        when.end();
        var what = new Cell(row, WIDTHS[1]).bold(line.title());
        var marks = line.tags().stream().map(Tag::text).collect(Collectors.joining(", "));
        if (!marks.isEmpty()) {
            what.plain(" [" + marks + "]");
        }
        what.below("About: ", line.whose()).below("", line.outcome()).below(line.voice().isEmpty() ? "" : line.voice() + ": ", line.description())
            .below("What it may mean: ", line.analysis()).below("Present: ", line.present());
        line.added().forEach(one -> what.below(one.head() + ": ", "%s (%s)".formatted(one.words(), one.by())));
        new Cell(row, WIDTHS[2]).plain(line.by()).below("", line.provenance(". "));
    }

    /** Rows are put straight into the table's own form: through the library's wrappers thousands of them take minutes. */
    private void begin(int[] widths) {
        var made = document.createTable();
        made.removeRow(0);
        table = made.getCTTbl();
        var properties = table.getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var borders = properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        for (var border : new org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder[] {
            borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(), borders.isSetRight() ? borders.getRight() : borders.addNewRight(),
            borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV()}) {
            border.setVal(STBorder.NONE);
        }
        var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    private void head() {
        var row = table.addNewTr();
        row.addNewTrPr().addNewTblHeader();
        new Cell(row, WIDTHS[0]).bold("When");
        new Cell(row, WIDTHS[1]).bold("What happened");
        new Cell(row, WIDTHS[2]).bold("Who recorded it");
    }

    private void heading(String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
    }

    private void foot() {
        var footer = new XWPFHeaderFooterPolicy(document).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        var paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphs().getFirst();
        paragraph.createRun().setText(cover.foot() + ". Page ");
        field(paragraph, "PAGE");
        paragraph.createRun().setText(" of ");
        field(paragraph, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String code) {
        var begin = paragraph.createRun().getCTR();
        begin.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(code);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** The library begins with no styles at all; without these a heading is only large. */
    private void styles() {
        var styles = document.createStyles();
        styles.addStyle(style("Heading1", "heading 1", 0, 36));
        styles.addStyle(style("Heading2", "heading 2", 1, 26));
        var defaults = styles.getCtStyles() == null ? null : styles.getCtStyles();
        if (defaults != null) {
            var run = defaults.addNewDocDefaults().addNewRPrDefault().addNewRPr();
            var fonts = run.addNewRFonts();
            fonts.setAscii("Arial");
            fonts.setHAnsi("Arial");
            fonts.setCs("Arial");
            run.addNewSz().setVal(BigInteger.valueOf(19));
            run.addNewLang().setVal("en-GB");
        }
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

    /** A cell into which words are put one after the other. */
    private static final class Cell {

        private final CTTc cell;
        private CTP paragraph;

        Cell(CTRow row, int width) {
            cell = row.addNewTc();
            cell.addNewTcPr().addNewTcW().setW(BigInteger.valueOf(width));
            paragraph = cell.addNewP();
        }

        Cell bold(String words) {
            put(words, true);
            return this;
        }

        Cell plain(String words) {
            put(words, false);
            return this;
        }

        /** In a paragraph of its own, with its heading in bold; nothing when there are no words. */
        Cell below(String heading, String words) {
            if (!words.isEmpty()) {
                paragraph = cell.addNewP();
                put(heading, true);
                put(words, false);
            }
            return this;
        }

        void end() {}

        private void put(String words, boolean bold) {
            if (words.isEmpty()) {
                return;
            }
            var run = paragraph.addNewR();
            if (bold) {
                run.addNewRPr().addNewB();
            }
            var lines = words.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    run.addNewBr();
                }
                var text = run.addNewT();
                text.setStringValue(clean(lines[i]));
                text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
            }
        }

        private static String clean(String words) {
            return words.codePoints().filter(c -> c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000 || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }
    }
}
