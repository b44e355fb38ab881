package wholepicture.marac.web;

import java.util.List;
import wholepicture.cases.AskedForm;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Sent;
import wholepicture.ui.Tag;

/**
 * What is known of a person and MARAC, and which children close to the person have an open case.
 *
 * @param writes whether the reader may record something
 * @param asked what lessons ask with recording it, and {@code shown} when the page was opened
 */
public record MaracPage(String person, String name, List<Line> lines, List<Child> children, boolean writes, Sent sent, DateFields since,
    List<AskedForm.Shown> asked, String shown, List<AskedForm.Answer> answered, Errors errors) {

    /** @param action where ending it is sent; empty when the reader may not, or it has ended. @param asked what lessons ask with ending it */
    public record Line(String id, String conference, Tag state, String when, String risks, String ask, String by, String action, DateFields until, List<AskedForm.Shown> asked) {}

    /** A child close to the person. */
    public record Child(String whose, Link link, String stage) {}

    /** As it was typed. */
    public String text(String name) {
        return sent.text(name);
    }
}
