package wholepicture.store;

/**
 * Whom a transaction runs for, as the database is told it. Bound once per request or job, before any
 * transaction begins; never looked up lazily, since looking up a session would itself need a
 * transaction.
 *
 * @param worker the worker's number, or "" for a machine or nobody
 * @param agency the agency's number, or "" for nobody: then every gated table is empty
 * @param roles the names of the roles held, separated by commas
 */
public record OnBehalfOf(String worker, String agency, String roles) {

    public static final OnBehalfOf NOBODY = new OnBehalfOf("", "", "");

    private static final ScopedValue<OnBehalfOf> NOW = ScopedValue.newInstance();

    /** Whoever this thread acts for; {@link #NOBODY} if nothing was bound. */
    public static OnBehalfOf now() {
        return NOW.orElse(NOBODY);
    }

    public static <R, X extends Throwable> R call(OnBehalfOf who, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(NOW, who).call(work);
    }
}
