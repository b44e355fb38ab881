package wholepicture.clocks;

import wholepicture.ui.Dates;
import wholepicture.ui.Tag;

/** A clock in the words of a page. */
public final class ClockWords {

    private ClockWords() {}

    /** Over, due today, soon … */
    public static Tag tag(RunningClock.State state) {
        return switch (state) {
            case OVER -> new Tag("Over", Tag.Colour.RED);
            case DUE -> new Tag("Due today", Tag.Colour.ORANGE);
            case SOON -> new Tag("Due soon", Tag.Colour.YELLOW);
            case LATER -> new Tag("Running", Tag.Colour.BLUE);
            case MET -> new Tag("Met", Tag.Colour.GREEN);
            case BREACHED -> new Tag("Late", Tag.Colour.RED);
            case NOT_NEEDED -> new Tag("Not needed", Tag.Colour.GREY);
        };
    }

    /** When it is due, or what became of it. */
    public static String due(RunningClock clock) {
        var stopped = clock.stoppedAt();
        if (stopped == null) {
            return clock.due().inWords() + (clock.due().provisional() ? " (provisional: bank holidays are not known)" : "");
        }
        return clock.reason().isEmpty() ? "Done on " + Dates.inWords(stopped) : clock.reason();
    }

    /** The original date, with who moved it and why, if it was moved. */
    public static String original(RunningClock clock) {
        return clock.revisedWhy().isEmpty() ? clock.original().inWords()
            : "%s; moved by %s: %s".formatted(clock.original().inWords(), clock.revisedBy(), clock.revisedWhy());
    }
}
