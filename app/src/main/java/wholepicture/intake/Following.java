package wholepicture.intake;

import org.springframework.stereotype.Component;

/** Wakes those who follow deliveries whenever one is settled in this server; others settle too, so nobody sleeps long. */
@Component
class Following {

    private static final long LOOK_EVERY = 250;

    private long settled;

    /** How many were settled so far; to be asked for before looking at the delivery itself. */
    synchronized long settled() {
        return settled;
    }

    synchronized void tell() {
        settled++;
        notifyAll();
    }

    /**
     * Waits until another one is settled.
     *
     * @param seen what {@link #settled} said before the delivery was looked at
     * @param most in milliseconds; it may be less
     */
    synchronized void await(long seen, long most) throws InterruptedException {
        if (settled == seen && most > 0) {
            wait(Math.min(most, LOOK_EVERY));
        }
    }
}
