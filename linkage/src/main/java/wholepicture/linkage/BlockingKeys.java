package wholepicture.linkage;

import java.util.Set;

/**
 * The keys by which a store finds who a record might be: two records are worth comparing when they share at least one.
 * Keys are short, typed ({@code nhs:9434765919}) and stable: they change only with {@link #VERSION}, and then every
 * stored record needs its keys made anew.
 */
public final class BlockingKeys {

    /** Changes whenever any record's keys would. */
    public static final int VERSION = 1;

    private BlockingKeys() {}

    public static Set<String> of(PersonRecord record) {
        return of(Prepared.of(record));
    }

    /** All keys of a record, in a steady order; empty when too little is known to find anybody by. */
    public static Set<String> of(Prepared record) {
        throw new UnsupportedOperationException(record.id());
    }
}
