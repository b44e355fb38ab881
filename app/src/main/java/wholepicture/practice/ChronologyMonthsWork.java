package wholepicture.practice;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.store.BackgroundWork;

/** Looks a few times a day whether a month is over that was not counted yet. */
@Component
class ChronologyMonthsWork extends BackgroundWork {

    private final ChronologyMonths months;

    ChronologyMonthsWork(ChronologyMonths months, @Value("${wholepicture.command:}") String command) {
        super("Counting chronologies that are up to date", command.isEmpty() ? 1 : 0, Duration.ofHours(6));
        this.months = months;
    }

    @Override
    protected boolean step() {
        months.count();
        return false;
    }
}
