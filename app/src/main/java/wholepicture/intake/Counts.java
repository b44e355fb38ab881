package wholepicture.intake;

import wholepicture.arrivals.Taken;

/**
 * What became of the rows and resources of a file: received = taken in + superseded + unchanged + quarantined + not read.
 *
 * @param takenIn were not known before
 * @param superseded are a later version of something known
 * @param unchanged say what was known already
 * @param quarantined wait to be mended
 * @param notRead are not for us, or were set aside
 */
public record Counts(long takenIn, long superseded, long unchanged, long quarantined, long notRead) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    static final Counts ONE_QUARANTINED = new Counts(0, 0, 0, 1, 0);
    static final Counts ONE_NOT_READ = new Counts(0, 0, 0, 0, 1);

    static Counts one(Taken taken) {
        return switch (taken) {
            case NEW -> new Counts(1, 0, 0, 0, 0);
            case SUPERSEDES -> new Counts(0, 1, 0, 0, 0);
            case UNCHANGED -> new Counts(0, 0, 1, 0, 0);
        };
    }

    public long received() {
        return takenIn + superseded + unchanged + quarantined + notRead;
    }

    Counts plus(Counts other) {
        return new Counts(takenIn + other.takenIn, superseded + other.superseded, unchanged + other.unchanged,
            quarantined + other.quarantined, notRead + other.notRead);
    }

    Counts minus(Counts other) {
        return plus(new Counts(-other.takenIn, -other.superseded, -other.unchanged, -other.quarantined, -other.notRead));
    }
}
