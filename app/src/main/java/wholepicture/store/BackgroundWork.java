package wholepicture.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Work that goes on behind the pages: one step after another while there is something to do, then a wait until somebody wakes it or
 * a while has passed. A step that fails is told to the log and tried again after the wait. It begins with the server and ends with it.
 */
public abstract class BackgroundWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

    private final String name;
    private final int most;
    private final Duration lookEvery;
    private final Semaphore wakes = new Semaphore(0);
    private List<Thread> threads = List.of();
    private volatile boolean running;

    /**
     * @param name what the work is called in the log, in a word or two
     * @param threads how many do it at once in this server; 0 for none, as beside a command
     * @param lookEvery how long a thread without work waits before it looks again by itself
     */
    protected BackgroundWork(String name, int threads, Duration lookEvery) {
        this.name = name;
        this.most = threads;
        this.lookEvery = lookEvery;
    }

    /** Does one piece of the work. @return whether there was one; if so it is asked again at once */
    protected abstract boolean step();

    @Override
    public void start() {
        running = true;
        threads = IntStream.rangeClosed(1, most).mapToObj(i -> Thread.ofPlatform().name(name + " " + i).start(this::untilStopped)).toList();
    }

    @Override
    public void stop() {
        running = false;
        wakes.release(most);
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads = List.of();
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
                if (!step()) {
                    await(lookEvery);
                }
            } catch (PessimisticLockingFailureException e) {
                log.info("{} met another transaction and is tried again: {}", name, e.getMessage());
            } catch (RuntimeException e) {
                log.warn("{} stopped and goes on in a while: {}", name, e.toString());
                await(lookEvery);
            }
        }
    }

    /** Waits until somebody wakes it, or this long. */
    protected void await(Duration most) {
        try {
            if (wakes.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                wakes.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
