package wholepicture.clocks.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import wholepicture.agencies.Acting;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.Clocks.Whose;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.RunningClock;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** What is over or due, on the page a worker meets first. */
final class DueSoon implements HomePart {

    private static final int SHOWN = 8;

    private final Clocks clocks;
    private final Clock clock;

    DueSoon(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Box box() {
        var worker = Acting.now().workerId();
        var now = clock.instant();
        var found = worker == null ? List.<RunningClock>of() : clocks.running(Whose.MINE, worker, now.plus(Duration.ofDays(7)), null, SHOWN);
        return new Box("Due", found.stream().map(one -> new Line(one.name() + ": " + one.timescale().what(), one.address(),
            ClockWords.tag(one.at(now)).text() + ", " + ClockWords.due(one))).toList(), "Nothing of yours is over or due within a week.", new Link("My work", "/my-work"));
    }
}
