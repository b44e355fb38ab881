package wholepicture.linkage;

/**
 * How likely each comparison is when two records are one person, and when they are strangers, relatives, twins or
 * relatives of one name. The answer is the balance between "one person" and all the others together, so a shared
 * address, which relatives have too, never outweighs them on its own. Immutable; safe for any number of threads.
 */
public final class Model {

    private Model() {}

    /** The figures we reasoned out by hand (docs/decisions/linkage.md), for a million people. */
    public static Model standard() {
        return new Model();
    }

    /** Kept with every link that was weighed, so that a later reader knows by which figures. */
    public String version() {
        return "standard-1";
    }

    /** The total in bits, prior included; exactly {@code compare(left, right).bits()}, without the words. */
    public double weigh(Prepared left, Prepared right) {
        return compare(left, right).bits();
    }

    /** The whole waterfall. Which record is left and which right changes the order of the words, never a weight. */
    public Weighed compare(Prepared left, Prepared right) {
        throw new UnsupportedOperationException(left.id() + right.id());
    }
}
