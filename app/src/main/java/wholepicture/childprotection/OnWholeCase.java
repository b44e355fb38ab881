package wholepicture.childprotection;

import java.util.List;
import wholepicture.cases.OnCase;
import wholepicture.childprotection.ChildProtection.Reading;

/** What a room of child protection shows on the page of a case, for those who see the case whole. Each may offer one as a bean. */
public interface OnWholeCase {

    String heading();

    /** What there is. @param read the case as the page has read it already */
    List<OnCase.Line> lines(Reading read);
}
