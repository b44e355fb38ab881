package wholepicture.people;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.store.BackgroundWork;

/** Compares all records again in the background when somebody asked for it; what a killed server was at, the next one goes on with. */
@Component
public class RelinkingWork extends BackgroundWork {

    private final Relinking relinking;
    private final boolean isServer;

    RelinkingWork(Relinking relinking, @Value("${wholepicture.command:}") String command,
        @Value("${wholepicture.relinking.in-background:true}") boolean inBackground) {
        super("Comparing all records", command.isEmpty() && inBackground ? 1 : 0, Duration.ofSeconds(5));
        this.relinking = relinking;
        this.isServer = command.isEmpty() && inBackground;
    }

    @Override
    public void start() {
        if (isServer) {
            relinking.adopt();
        }
        super.start();
    }

    @Override
    protected boolean step() {
        return relinking.step();
    }
}
