package wholepicture.people;

/** What became of one arrival. */
public enum Taken {
    /** Something that was not known. */
    TAKEN_IN,
    /** Said already, in the same words: nothing changed. */
    UNCHANGED,
    /** It stands in place of what was said before; the earlier is kept. */
    SUPERSEDED
}
