package wholepicture.intake.reading;

/** How much a file may ask of the machine before it is refused. Generous for honest files. */
public final class Limits {

    /** Characters of one line of a table. */
    public static final int LINE = 1_000_000;
    /** Characters of one cell. */
    public static final int CELL = 100_000;
    /** Columns of a table. */
    public static final int COLUMNS = 2_000;
    /** Characters of one resource, or of one line of NDJSON. */
    public static final int RESOURCE = 20_000_000;
    /** Levels of JSON or XML inside each other. */
    public static final int DEPTH = 200;
    /** Files in an archive. */
    public static final int ENTRIES = 2_000;
    /** Archives inside archives: a gzip in a zip is one. */
    public static final int NESTED = 2;
    /** How many times larger than the archive its content may be, once it is past {@link #UNSUSPICIOUS}. */
    public static final long RATIO = 250;
    /** Bytes up to which nobody minds how well something was packed. */
    public static final long UNSUSPICIOUS = 20_000_000;
    /** Bytes of everything in an archive together. */
    public static final long UNPACKED = 20_000_000_000L;

    private Limits() {}

    /** What is said of a resource beyond {@link #RESOURCE}. */
    public static String tooLarge() {
        return "It is larger than %,d characters.".formatted(RESOURCE);
    }
}
