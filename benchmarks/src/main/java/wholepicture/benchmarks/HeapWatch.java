package wholepicture.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Watches how much of the heap is still held after collections, which is what a piece of work really needs. In bytes. */
final class HeapWatch implements AutoCloseable {

    private final AtomicLong highest = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    HeapWatch() {
        System.gc();
        watch.scheduleAtFixedRate(() -> highest.accumulateAndGet(held(), Math::max), 0, 50, TimeUnit.MILLISECONDS);
    }

    long highest() {
        return highest.get();
    }

    private static long held() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getCollectionUsage)
            .filter(Objects::nonNull).mapToLong(MemoryUsage::getUsed).sum();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
