package wholepicture.linkage;

/**
 * Where a weight becomes an act, in bits. Joining needs more than staying joined, so that a correction of a record does
 * not make people join and part from day to day. The defaults are reasoned in docs/decisions/linkage.md.
 *
 * @param join from here two records are joined without asking
 * @param stay a record that is already joined stays while its best link is at least this
 * @param review from here a steward is asked
 * @param contradiction at or below this {@link Weighed#rivalBits()} two records never belong to one person through a third
 */
public record Thresholds(double join, double stay, double review, double contradiction) {

    public static final Thresholds STANDARD = new Thresholds(9, 4, 0, -6);

    public Thresholds {
        if (!(join > stay && stay >= review)) {
            throw new IllegalArgumentException(
                "Joining needs more than staying, and staying no less than a review: join %s, stay %s, review %s."
                    .formatted(join, stay, review));
        }
    }

    /** What to do about two records that nobody has yet decided about. */
    public Decision decide(Weighed weighed) {
        boolean numbersAgree = weighed.has(Level.NHS_SAME) || weighed.has(Level.NUMBER_SAME);
        boolean numbersDiffer = weighed.has(Level.NHS_DIFFERENT);
        if (weighed.bits() >= join) {
            return numbersDiffer || contradicts(weighed) ? Decision.REVIEW : Decision.JOIN;
        }
        return weighed.bits() >= review || numbersAgree ? Decision.REVIEW : Decision.APART;
    }

    /** True when the two records cannot both be of one person, whoever stands between them. */
    public boolean contradicts(Weighed weighed) {
        return weighed.rivalBits() <= contradiction;
    }
}
