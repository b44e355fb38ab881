package wholepicture.supervision.web;

import java.util.List;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/**
 * Supervision as a page shows it: of one case, or of an agency's workers.
 *
 * @param points what waits to be spoken of; empty on the page of the register
 * @param spoken rows of what was: the point, what was agreed, when and with whom
 * @param overseen what managers decided, authorised, signed and looked at, the newest first; empty on the page of the register
 * @param records whether the reader may record a talk
 */
public record TalkPage(Link back, String of, List<Agendum> points, List<List<String>> spoken, List<Overseen> overseen, boolean records, String action, Filled filled, Errors errors) {

    /** A point of the agenda. @param agreed as typed */
    public record Agendum(String key, String what, List<String> words, String ask, String since, String address, String agreed) {}

    /** One entry of a manager's oversight. */
    public record Overseen(String when, Link gate, String by, String why) {}

    /** What was typed. */
    public record Filled(List<Option> workers, DateFields held, DateFields next, List<Option> chairs, String about, String training) {}
}
