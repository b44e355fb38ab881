package wholepicture.store;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine room: taking in files, linking records, laying in the demonstration. Inside, new
 * transactions run under the database role that may read and write every source record; outside,
 * under the role that the gate binds. What a person looks at is never read here.
 */
public final class Works {

    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private Works() {}

    /** @throws IllegalStateException inside a transaction that began outside: it keeps the role it began with */
    public static <R, X extends Throwable> R call(ScopedValue.CallableOp<R, X> work) throws X {
        if (!isInside() && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction is already open under the gate; go into the works before it begins");
        }
        return ScopedValue.where(INSIDE, true).call(work);
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public static boolean isInside() {
        return INSIDE.orElse(false);
    }
}
