package wholepicture.cases;

import java.util.List;

/** What another kind of work shows on the page of a case, and what can be begun there. Each may offer one as a bean. */
public interface OnCase {

    /** @param state in a few words; empty when there is nothing to say */
    record Line(String text, String address, String state) {}

    String heading();

    /** What there is, as far as the viewer may see it. */
    List<Line> lines(CaseFile file);

    /** What the viewer may begin. */
    List<Line> begin(CaseFile file);
}
