package wholepicture.questions.web;

import java.util.List;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/**
 * A whole sheet, to be read.
 *
 * @param closed why it is not answered by this worker; empty when it is
 * @param agencies who answered, by agency
 * @param left how many lines must still be answered before it can be finished
 */
public record SheetPage(String about, String title, Link back, Tag standing, String version, String text, String closed, String agencies, List<Link> notes, List<String> warnings,
    int left, List<Part> parts, String finish, Errors errors) {

    /** @param edit where it is answered; {@link Link#NONE} for a reader */
    public record Part(String title, Tag state, Link edit, List<Said> lines) {}

    /** A line with what was answered. @param id for links to it */
    public record Said(String id, String text, List<String> answers, String by, Link history, List<Field.Told> two) {}
}
