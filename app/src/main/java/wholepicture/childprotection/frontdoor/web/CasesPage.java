package wholepicture.childprotection.frontdoor.web;

import java.util.List;
import wholepicture.cases.CaseFile;
import wholepicture.childprotection.Stage;
import wholepicture.ui.Dates;
import wholepicture.ui.Link;

/** The child protection cases of one child. */
public record CasesPage(String person, String name, List<Line> lines) {

    /** @param stage empty for the agency that only raised it */
    public record Line(Link ref, String since, String stage, String agency) {

        static Line of(CaseFile file, boolean whole) {
            return new Line(new Link(file.ref().value(), file.address()), Dates.inWords(file.openedAt()), whole ? Stage.valueOf(file.stage()).inWords() : "", file.agency());
        }
    }
}
