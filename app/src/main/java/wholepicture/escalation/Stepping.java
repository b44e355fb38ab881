package wholepicture.escalation;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wholepicture.store.BackgroundWork;

/** Takes up disagreements whose time has run out, whichever server looks first; after a restart it goes on where the table says. */
@Component
class Stepping extends BackgroundWork {

    private final Escalation escalation;

    Stepping(Escalation escalation, @Value("${wholepicture.command:}") String command, @Value("${wholepicture.due.in-background:true}") boolean inBackground) {
        super("Taking up disagreements", command.isEmpty() && inBackground ? 1 : 0, Duration.ofMinutes(1));
        this.escalation = escalation;
    }

    @Override
    protected boolean step() {
        return escalation.takeUpTheNext();
    }
}
