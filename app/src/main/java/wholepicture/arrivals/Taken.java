package wholepicture.arrivals;

/** What became of one arrival. A row of a file may hold several arrivals. */
public enum Taken {
    /** It was not known before. */
    NEW,
    /** It is a later version of something known; the earlier version is kept. */
    SUPERSEDES,
    /** It says what was known already; nothing was changed. */
    UNCHANGED
}
