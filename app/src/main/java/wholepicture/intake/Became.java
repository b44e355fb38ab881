package wholepicture.intake;

import wholepicture.arrivals.Taken;

/** What came of a quarantined row when somebody did something about it. The names are kept in the database. */
public enum Became {
    NEW("taken in"),
    SUPERSEDES("taken in as a later version"),
    UNCHANGED("known already; nothing changed"),
    NOT_READ("not for this system"),
    STILL_WRONG("still wrong"),
    SET_ASIDE("set aside"),
    /** Somebody else was faster; nothing was kept of this attempt. */
    NOT_WAITING("mended or set aside before");

    private final String inWords;

    Became(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    static Became of(Taken taken) {
        return switch (taken) {
            case NEW -> NEW;
            case SUPERSEDES -> SUPERSEDES;
            case UNCHANGED -> UNCHANGED;
        };
    }

    Counts counts() {
        return switch (this) {
            case NEW -> Counts.one(Taken.NEW);
            case SUPERSEDES -> Counts.one(Taken.SUPERSEDES);
            case UNCHANGED -> Counts.one(Taken.UNCHANGED);
            case NOT_READ, SET_ASIDE -> Counts.ONE_NOT_READ;
            case STILL_WRONG, NOT_WAITING -> Counts.NONE;
        };
    }

    /** The state of the row from then on. */
    String state() {
        return switch (this) {
            case NEW, SUPERSEDES, UNCHANGED, NOT_READ -> "MENDED";
            case SET_ASIDE -> "SET_ASIDE";
            case STILL_WRONG, NOT_WAITING -> "WAITING";
        };
    }
}
