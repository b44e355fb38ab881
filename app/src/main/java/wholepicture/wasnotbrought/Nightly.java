package wholepicture.wasnotbrought;

import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import wholepicture.store.BackgroundWork;
import wholepicture.store.Works;

/** Looks through what agencies' files brought; looking twice finds nothing new. */
@Component("lookingForPatterns")
class Nightly extends BackgroundWork {

    private final Patterns patterns;
    private final TransactionOperations transaction;

    Nightly(Patterns patterns, TransactionOperations transaction, @Value("${wholepicture.command:}") String command,
        @Value("${wholepicture.due.in-background:true}") boolean inBackground) {
        super("Looking for missed appointments", command.isEmpty() && inBackground ? 1 : 0, Duration.ofHours(6));
        this.patterns = patterns;
        this.transaction = transaction;
    }

    @Override
    protected boolean step() {
        Works.run(() -> Objects.requireNonNull(transaction.execute(status -> patterns.lookAtAll())));
        return false;
    }
}
