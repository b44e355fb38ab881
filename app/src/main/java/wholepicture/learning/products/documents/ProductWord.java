package wholepicture.learning.products.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Prose;

/** A product as a Word document, with real headings and lists, for teams that put it into a paper of their own. */
public final class ProductWord {

    private final Leaf leaf;
    private final XWPFDocument document = new XWPFDocument();
    private BigInteger bullets = BigInteger.ONE;

    private ProductWord(Leaf leaf) {
        this.leaf = leaf;
    }

    public static byte[] of(Leaf leaf) {
        return new ProductWord(leaf).bytes();
    }

    private byte[] bytes() {
        var now = leaf.product().now();
        try (document; var out = new ByteArrayOutputStream()) {
            styles();
            bullets();
            document.getProperties().getCoreProperties().setTitle(now.title());
            document.getProperties().getCoreProperties().setCreator("Whole Picture");
            document.getProperties().getCoreProperties().setSubjectProperty(leaf.product().kind());
            paragraph("", leaf.facts());
            paragraph("Title", now.title());
            if (!now.summary().isBlank()) {
                paragraph("", now.summary());
            }
            contents();
            for (int i = 0; i < now.parts().size(); i++) {
                marked(i);
                if (leaf.product().form() == Form.NEWSLETTER) {
                    paragraph("", now.parts().get(i).concerns().inWords());
                }
                prose(now.parts().get(i).text());
            }
            if (!now.ask().isBlank()) {
                paragraph("Heading1", "Ask yourself");
                paragraph("", now.ask());
            }
            contacts();
            var foot = new XWPFHeaderFooterPolicy(document).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
            (foot.getParagraphs().isEmpty() ? foot.createParagraph() : foot.getParagraphs().getFirst()).createRun().setText(leaf.foot());
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contents of an issue, with the page of each item: Word counts the pages when it opens the document. */
    private void contents() {
        if (leaf.product().form() != Form.NEWSLETTER) {
            return;
        }
        paragraph("Heading1", "In this issue");
        var parts = leaf.product().now().parts();
        for (int i = 0; i < parts.size(); i++) {
            var line = document.createParagraph();
            line.createRun().setText("%s (%s), page ".formatted(parts.get(i).title(), parts.get(i).concerns().inWords().toLowerCase(Locale.UK)));
            var field = line.getCTP().addNewFldSimple();
            field.setInstr("PAGEREF item%d \\h".formatted(i + 1));
            field.addNewR().addNewT().setStringValue("–");
        }
        document.enforceUpdateFields();
    }

    private void marked(int i) {
        var heading = document.createParagraph();
        heading.setStyle("Heading1");
        var mark = heading.getCTP().addNewBookmarkStart();
        mark.setId(BigInteger.valueOf(i));
        mark.setName("item" + (i + 1));
        heading.createRun().setText(leaf.title(i));
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(i));
    }

    private void prose(String words) {
        for (var block : Prose.of(words).blocks()) {
            for (var line : block.lines()) {
                var paragraph = document.createParagraph();
                if (block.list()) {
                    paragraph.setStyle("ListBullet");
                    paragraph.setNumID(bullets);
                }
                paragraph.createRun().setText(line);
            }
        }
    }

    private void paragraph(String style, String words) {
        var paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(words);
    }

    private void contacts() {
        if (leaf.contacts().isEmpty()) {
            return;
        }
        paragraph("Heading1", "Whom to ask");
        var table = document.createTable(leaf.contacts().size() + 1, 3);
        table.setWidth("100%");
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        head.getCell(0).setText("Agency");
        head.getCell(1).setText("Telephone");
        head.getCell(2).setText("E-mail");
        for (int i = 0; i < leaf.contacts().size(); i++) {
            var contact = leaf.contacts().get(i);
            var row = table.getRow(i + 1);
            row.getCell(0).setText(contact.agency());
            row.getCell(1).setText(contact.phone());
            row.getCell(2).setText(contact.email());
        }
    }

    private void bullets() {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(400));
        indent.setHanging(BigInteger.valueOf(280));
        var numbering = document.createNumbering();
        bullets = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    /** The library begins with no styles at all; without these a heading is only large. */
    private void styles() {
        var styles = document.createStyles();
        styles.addStyle(style("Title", "Title", -1, 44, 60));
        styles.addStyle(style("Heading1", "heading 1", 0, 28, 240));
        styles.addStyle(style("ListBullet", "List Bullet", -1, 0, 0));
        var run = styles.getCtStyles().addNewDocDefaults();
        var letters = run.addNewRPrDefault().addNewRPr();
        var fonts = letters.addNewRFonts();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        letters.addNewSz().setVal(BigInteger.valueOf(22));
        letters.addNewLang().setVal("en-GB");
        var spacing = run.addNewPPrDefault().addNewPPr().addNewSpacing();
        spacing.setAfter(BigInteger.valueOf(120));
        spacing.setLine(BigInteger.valueOf(264));
    }

    /** @param level of the outline, below 0 for what is no heading; @param halfPoints 0 leaves the letters as they are */
    private static XWPFStyle style(String id, String name, int level, int halfPoints, int before) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (level >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        if (halfPoints > 0) {
            paragraph.addNewSpacing().setBefore(BigInteger.valueOf(before));
            var run = style.addNewRPr();
            run.addNewB();
            run.addNewColor().setVal("0B6B72");
            run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        }
        return new XWPFStyle(style);
    }
}
