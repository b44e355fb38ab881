package wholepicture.post;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.store.BackgroundWork;

/** Sends letters behind the pages. Several servers may do so at once. */
@Component
class PostWork extends BackgroundWork {

    private final Sending sending;

    PostWork(Sending sending, @Value("${wholepicture.command:}") String command) {
        super("Sending letters", command.isEmpty() ? 1 : 0, Duration.ofSeconds(10));
        this.sending = sending;
    }

    @Override
    protected boolean step() {
        return sending.sendOne();
    }
}
