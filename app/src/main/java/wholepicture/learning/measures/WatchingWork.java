package wholepicture.learning.measures;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.store.BackgroundWork;

/** Looks behind the pages, a few times a day, what has slipped and what is waved through. */
@Component
class WatchingWork extends BackgroundWork {

    private final Watching watching;

    WatchingWork(Watching watching, @Value("${wholepicture.command:}") String command) {
        super("Watching what was learnt", command.isEmpty() ? 1 : 0, Duration.ofHours(6));
        this.watching = watching;
    }

    @Override
    protected boolean step() {
        watching.look();
        return false;
    }
}
