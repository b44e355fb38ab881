package wholepicture.childprotection.figures.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Figures over all cases of an authority that the reader may see. */
public record FiguresPage(String agency, List<Line> unprotected, List<SummaryRow> counts, List<Line> protections, List<List<String>> minutes) {

    /** A case with what is said of it. */
    public record Line(Link link, String when, String words, Tag state) {}
}
