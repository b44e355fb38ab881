package wholepicture.meetings.web;

import java.util.List;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/**
 * The minute-taker's screen.
 *
 * @param worker whose unsaved words the browser keeps
 * @param form the number of this page, by which one that is sent again is known
 * @param late what came after the minutes had been issued
 */
public record RecordPage(String number, long worker, String form, String title, String when, Link back, String quorum, String rule, List<Item> agenda, List<Seated> people,
    List<Item> decisions, List<Item> dissents, List<Todo> actions, List<Beside> late, boolean locked) {

    /** A box to type into. @param name names it to the person; @param beside what others typed there at the same time */
    public record Item(String key, String label, String hint, int base, String words, List<Beside> beside) {}

    /** Words that stand beside a box. */
    public record Beside(String key, int base, String words, String worker) {}

    /** Somebody at the table. @param said {@code null} for no box of their own */
    public record Seated(String name, String as, Choice here, Item apology, Item said, Choice agree) {}

    /** Something to choose. */
    public record Choice(String key, int base, List<Option> options) {}

    /** An action in its four boxes. */
    public record Todo(int n, Item what, Item who, Item when, Item how) {}
}
