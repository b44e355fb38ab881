package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Shares out work over some threads; what is done never depends on how many there are. */
final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "linkage");
            thread.setDaemon(true);
            return thread;
        });
    }

    int threads() {
        return threads;
    }

    /** A stretch of a long row of things, done by one of the threads. */
    interface Stretch {
        void work(int thread, int from, int to);
    }

    /** Does things 0 to n in stretches, whichever thread is free. */
    void each(int n, Stretch stretch) {
        int pieces = Math.min(n, 256);
        var next = new AtomicInteger();
        var work = new ArrayList<Callable<Void>>();
        for (int t = 0; t < threads; t++) {
            int thread = t;
            work.add(() -> {
                for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                    stretch.work(thread, (int) ((long) n * piece / pieces), (int) ((long) n * (piece + 1) / pieces));
                }
                return null;
            });
        }
        all(work);
    }

    /** Does some tasks in their order, as many at once as there are threads. */
    void tasks(List<Runnable> tasks) {
        all(tasks.stream().map(task -> (Callable<Void>) () -> {
            task.run();
            return null;
        }).toList());
    }

    private void all(List<? extends Callable<Void>> work) {
        try {
            if (threads == 1) {
                for (var each : work) {
                    each.call();
                }
                return;
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The linkage was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
