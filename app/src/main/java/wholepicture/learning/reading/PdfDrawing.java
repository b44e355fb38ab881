package wholepicture.learning.reading;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** What a page of a PDF draws that says how its words belong together: the rules of its tables, and bullets that are drawn rather than written. */
final class PdfDrawing extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final double SHORTEST_RULE = 8;
    private static final double LARGEST_BULLET = 9;
    private static final int MOST = 4000;

    /** The rules, and the bullets, each as the box it takes: points from the left and the top of the page. */
    record Drawn(List<Rectangle2D> across, List<Rectangle2D> down, List<Rectangle2D> bullets) {}

    private final Drawn drawn = new Drawn(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final GeneralPath path = new GeneralPath();
    private final double left;
    private final double top;

    private PdfDrawing(PDPage page) {
        super(page);
        this.left = page.getCropBox().getLowerLeftX();
        this.top = page.getCropBox().getUpperRightY();
    }

    /** Nothing of a page that is turned on its side, or so full of lines that it is a drawing. */
    static Drawn of(PDPage page) throws IOException {
        var drawing = new PdfDrawing(page);
        if (page.getRotation() != 0) {
            return drawing.drawn;
        }
        drawing.processPage(page);
        boolean picture = drawing.drawn.across().size() + drawing.drawn.down().size() > MOST;
        return picture ? new Drawn(List.of(), List.of(), List.of()) : drawing.drawn;
    }

    private void draw(boolean stroked) {
        for (var box : boxes()) {
            var at = new Rectangle2D.Double(box.getX() - left, top - box.getMaxY(), box.getWidth(), box.getHeight());
            if (at.width >= SHORTEST_RULE && at.height <= THIN) {
                drawn.across().add(at);
            } else if (at.height >= SHORTEST_RULE && at.width <= THIN) {
                drawn.down().add(at);
            } else if (at.width <= LARGEST_BULLET && at.height <= LARGEST_BULLET && at.width >= 1.5 && Math.abs(at.width - at.height) < 1.5) {
                drawn.bullets().add(at);
            } else if (stroked && at.width > SHORTEST_RULE && at.height > SHORTEST_RULE) {
                drawn.across().add(new Rectangle2D.Double(at.x, at.y, at.width, 0));
                drawn.across().add(new Rectangle2D.Double(at.x, at.getMaxY(), at.width, 0));
                drawn.down().add(new Rectangle2D.Double(at.x, at.y, 0, at.height));
                drawn.down().add(new Rectangle2D.Double(at.getMaxX(), at.y, 0, at.height));
            }
        }
        path.reset();
    }

    /** Of each part of the path that is drawn in one go. */
    private List<Rectangle2D> boxes() {
        var boxes = new ArrayList<Rectangle2D>();
        double[] at = new double[6];
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO || boxes.isEmpty()) {
                boxes.add(new Rectangle2D.Double(at[0], at[1], 0, 0));
            } else if (kind != PathIterator.SEG_CLOSE) {
                int points = kind == PathIterator.SEG_CUBICTO ? 3 : kind == PathIterator.SEG_QUADTO ? 2 : 1;
                for (int point = 0; point < points; point++) {
                    boxes.getLast().add(at[2 * point], at[2 * point + 1]);
                }
            }
        }
        return boxes;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        to(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        to(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    /** A broken file may begin a path without saying where. */
    private void to(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        var point = path.getCurrentPoint();
        return point == null ? new Point2D.Double() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        draw(true);
    }

    @Override
    public void fillPath(int windingRule) {
        draw(false);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        draw(true);
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures hold no rules
    }

    @Override
    public void clip(int windingRule) {
        // what is cut away is measured all the same
    }

    @Override
    public void shadingFill(COSName name) {
        // a shade is no rule
    }
}
