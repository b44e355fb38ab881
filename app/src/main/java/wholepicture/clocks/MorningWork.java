package wholepicture.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import wholepicture.store.BackgroundWork;
import wholepicture.store.Works;
import wholepicture.time.When;

/** Letters that are written by the clock on working mornings, and at no other time: nobody is reminded at night, at weekends or on bank holidays. */
public abstract class MorningWork extends BackgroundWork {

    private final LocalTime from;
    private final Rules rules;
    private final Clock clock;

    /**
     * @param name what the work is called where it is watched
     * @param inBackground whether it runs by itself
     * @param every how often it looks whether something is to be written
     * @param from the time in London before which nothing is written
     * @param rules which days are working days
     */
    protected MorningWork(String name, boolean inBackground, Duration every, LocalTime from, Rules rules, Clock clock) {
        super(name, inBackground ? 1 : 0, every);
        this.from = from;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    protected final boolean step() {
        remind();
        return false;
    }

    /** Writes what is due now, unless it is too early or no working day. @return how many letters were written */
    public final int remind() {
        var now = clock.instant().atZone(When.UK);
        return now.toLocalTime().isBefore(from) || !rules.calendar().isWorkingDay(now.toLocalDate()) ? 0 : Works.call(this::letters);
    }

    /** Writes the letters that are due, in the works. @return how many */
    protected abstract int letters();
}
