package wholepicture.learning.plan;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.store.BackgroundWork;

/** Looks behind the pages, each hour, whom to remind. */
@Component
class ChasingWork extends BackgroundWork {

    private final Chasing chasing;

    ChasingWork(Chasing chasing, @Value("${wholepicture.command:}") String command) {
        super("Reminding of recommendations", command.isEmpty() ? 1 : 0, Duration.ofHours(1));
        this.chasing = chasing;
    }

    @Override
    protected boolean step() {
        return chasing.sendOne();
    }
}
