package wholepicture.learning.products.documents;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import wholepicture.learning.products.Prose;

/** A product as a PowerPoint deck: a slide for each part, each with a real title, so that a screen reader can go through them. */
public final class ProductSlides {

    private static final Color TEAL = new Color(0x0b, 0x6b, 0x72);
    private static final Color INK = new Color(0x12, 0x30, 0x3b);
    private static final Dimension WIDE = new Dimension(960, 540);
    private static final Rectangle TITLE = new Rectangle(50, 26, 860, 74);
    private static final Rectangle WORDS = new Rectangle(50, 112, 860, 372);
    /** More letters than this do not fit a slide in a size that is read across a room. */
    private static final int FIT = 620;

    private ProductSlides() {}

    public static byte[] of(Leaf leaf) {
        var now = leaf.product().now();
        try (var deck = new XMLSlideShow(); var out = new ByteArrayOutputStream()) {
            deck.setPageSize(WIDE);
            deck.getProperties().getCoreProperties().setTitle(now.title());
            deck.getProperties().getCoreProperties().setCreator("Whole Picture");
            deck.getProperties().getCoreProperties().setSubjectProperty(leaf.product().kind());
            slide(deck, now.title(), List.of(new Prose.Block(false, List.of(now.summary().isBlank() ? leaf.product().kind() : now.summary())),
                new Prose.Block(false, List.of(leaf.facts()))), leaf.foot());
            for (int i = 0; i < now.parts().size(); i++) {
                var pieces = pieces(Prose.of(now.parts().get(i).text()));
                for (int piece = 0; piece < pieces.size(); piece++) {
                    slide(deck, leaf.title(i) + (piece == 0 ? "" : ", continued"), pieces.get(piece), leaf.foot());
                }
            }
            if (!now.ask().isBlank()) {
                slide(deck, "Ask yourself", List.of(new Prose.Block(false, List.of(now.ask()))), leaf.foot());
            }
            deck.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What does not fit one slide goes on the next, and no sentence is cut. */
    private static List<List<Prose.Block>> pieces(Prose prose) {
        var pieces = new ArrayList<List<Prose.Block>>();
        var piece = new ArrayList<Prose.Block>();
        int letters = 0;
        for (var block : prose.blocks()) {
            for (var line : block.lines()) {
                if (letters > 0 && letters + line.length() > FIT) {
                    pieces.add(List.copyOf(piece));
                    piece.clear();
                    letters = 0;
                }
                piece.add(new Prose.Block(block.list(), List.of(line)));
                letters += line.length();
            }
        }
        if (!piece.isEmpty() || pieces.isEmpty()) {
            pieces.add(List.copyOf(piece));
        }
        return pieces;
    }

    private static void slide(XMLSlideShow deck, String title, List<Prose.Block> blocks, String foot) {
        XSLFSlide slide = deck.createSlide(deck.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
        for (var shape : slide.getPlaceholders()) {
            switch (shape.getTextType()) {
                case TITLE, CENTERED_TITLE -> title(shape, title);
                case CONTENT, BODY -> words(shape, blocks);
                default -> slide.removeShape(shape);
            }
        }
        var line = slide.createTextBox();
        line.setAnchor(new Rectangle(50, 500, 860, 26));
        var run = line.setText(foot);
        run.setFontSize(10d);
        run.setFontColor(INK);
    }

    private static void title(XSLFTextShape shape, String title) {
        shape.setAnchor(TITLE);
        shape.clearText();
        var paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(org.apache.poi.sl.usermodel.TextParagraph.TextAlign.LEFT);
        var run = paragraph.addNewTextRun();
        run.setText(title);
        run.setFontSize(32d);
        run.setBold(true);
        run.setFontFamily("Arial");
        run.setFontColor(TEAL);
    }

    private static void words(XSLFTextShape shape, List<Prose.Block> blocks) {
        shape.setAnchor(WORDS);
        shape.clearText();
        shape.setTextAutofit(TextAutofit.NORMAL);
        for (var block : blocks) {
            for (var words : block.lines()) {
                var paragraph = shape.addNewTextParagraph();
                paragraph.setBullet(block.list());
                if (!block.list()) {
                    paragraph.setIndent(0d);
                    paragraph.setLeftMargin(0d);
                }
                paragraph.setSpaceAfter(20d);
                var run = paragraph.addNewTextRun();
                run.setText(words);
                run.setFontSize(20d);
                run.setFontFamily("Arial");
                run.setFontColor(INK);
            }
        }
    }
}
