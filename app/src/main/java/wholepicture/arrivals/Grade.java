package wholepicture.arrivals;

/**
 * How closely something is kept. The order is meaningful: the number of a grade is what the database
 * compares with the reach of a worker's opening.
 */
public enum Grade {
    /** Any worker may find that the person is known; what is known opens only to the involved. */
    OPEN_INDEX(1, "open index"),
    /** Found and read only by the agencies that are involved. */
    INVOLVED(2, "involved"),
    /** Read only by workers who are involved by name; agencies that are involved may find it. */
    PROTECTED(3, "protected"),
    /** Found and read only by the workers named; nobody can break the glass. */
    SEALED(4, "sealed");

    private final int number;
    private final String inWords;

    Grade(int number, String inWords) {
        this.number = number;
        this.inWords = inWords;
    }

    public int number() {
        return number;
    }

    public String inWords() {
        return inWords;
    }

    public static Grade of(int number) {
        return values()[number - 1];
    }
}
