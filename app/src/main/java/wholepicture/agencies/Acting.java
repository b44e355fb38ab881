package wholepicture.agencies;

import wholepicture.store.OnBehalfOf;

/** Who is acting now. Bound once for each request or job; in tests, whoever the story says. */
public final class Acting {

    private static final ScopedValue<Practitioner> NOW = ScopedValue.newInstance();

    private Acting() {}

    /** Whoever this thread acts for; {@link Practitioner#SYSTEM} when nobody was bound, who sees no person at all. */
    public static Practitioner now() {
        return NOW.orElse(Practitioner.SYSTEM);
    }

    public static boolean isSomebody() {
        return NOW.isBound() && NOW.get().agencyId() != null;
    }

    /** Does the work as this practitioner: in the journal and at the gate. */
    public static <R, X extends Throwable> R as(Practitioner who, ScopedValue.CallableOp<R, X> work) throws X {
        return OnBehalfOf.call(who.onBehalfOf(), () -> ScopedValue.where(NOW, who).call(work));
    }

    public static void doAs(Practitioner who, Runnable work) {
        as(who, () -> {
            work.run();
            return true;
        });
    }
}
