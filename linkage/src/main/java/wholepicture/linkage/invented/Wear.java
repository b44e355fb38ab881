package wholepicture.linkage.invented;

/**
 * How worn a set of records is: the chance of each kind of damage, each time a value is written. One kind of wear is for choosing how
 * to link, another for saying how well that went, so that nothing is judged by what it was made with.
 *
 * @param slips a name is misspelt
 * @param shorts a short form or another spelling is written
 * @param dropped a part of a full name is left out
 * @param wrongDates the birth date is wrong in some way
 * @param noDates the birth date is missing
 * @param yearOnly only the year was ever known, and 1 January is written
 * @param moved another place or postcode near by is written
 * @param missing any other field is empty
 */
public record Wear(double slips, double shorts, double dropped, double wrongDates, double noDates, double yearOnly, double moved, double missing) {

    /** For choosing how to link. */
    public static final Wear TO_CHOOSE = new Wear(0.07, 0.12, 0.35, 0.12, 0.14, 0.30, 0.14, 0.13);
    /** For judging: other rates, used with other seeds. */
    public static final Wear TO_JUDGE = new Wear(0.11, 0.18, 0.45, 0.16, 0.20, 0.40, 0.20, 0.18);
    /** What careful clerks do. */
    public static final Wear LIGHT = new Wear(0.03, 0.05, 0.10, 0.03, 0.02, 0.02, 0.05, 0.04);
    /** What careful clerks do, for judging. */
    public static final Wear LIGHT_TO_JUDGE = new Wear(0.05, 0.04, 0.15, 0.05, 0.03, 0.01, 0.08, 0.06);
}
