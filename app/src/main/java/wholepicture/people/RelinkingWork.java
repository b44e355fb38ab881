package wholepicture.people;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Compares all records again in the background when somebody asked for it; what a killed server was at, the next one goes on with. */
@Component
public class RelinkingWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelinkingWork.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Relinking relinking;
    private final boolean isServer;
    private final Semaphore wakes = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;

    RelinkingWork(Relinking relinking, @Value("${wholepicture.command:}") String command,
        @Value("${wholepicture.relinking.in-background:true}") boolean inBackground) {
        this.relinking = relinking;
        this.isServer = command.isEmpty() && inBackground;
    }

    @Override
    public void start() {
        running = true;
        if (isServer) {
            relinking.adopt();
            thread = Thread.ofPlatform().name("relinking").start(this::untilStopped);
        }
    }

    @Override
    public void stop() {
        running = false;
        wakes.release();
        var stopping = thread;
        try {
            if (stopping != null) {
                stopping.join(Duration.ofSeconds(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** There is something to do. */
    public void wake() {
        wakes.release();
    }

    private void untilStopped() {
        while (running) {
            try {
                if (!relinking.step()) {
                    await();
                }
            } catch (PessimisticLockingFailureException e) {
                log.info("Comparing all records met another transaction and is tried again: {}", e.getMessage());
            } catch (RuntimeException e) {
                log.warn("Comparing all records stopped and goes on in a while: {}", e.toString());
                await();
            }
        }
    }

    private void await() {
        try {
            if (wakes.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
