package wholepicture.access;

/** How much of a person the viewer may see. The order is meaningful. */
public enum Sight {
    /** Only that the person is known: name, birth date, sex. */
    INDEX,
    /** The records of the viewer's own agency. */
    OWN_RECORDS,
    /** What every agency recorded, unless it is kept closer. */
    WHOLE,
    /** What is protected too. */
    PROTECTED,
    /** What is sealed too. */
    SEALED;

    static Sight of(int reach) {
        return values()[reach];
    }

    public boolean isWhole() {
        return compareTo(WHOLE) >= 0;
    }
}
