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

    public static final Thresholds STANDARD = new Thresholds(7, 3, 0, -6);

    public Thresholds {
        if (!(join > stay && stay >= review)) {
            throw new IllegalArgumentException(
                "Joining needs more than staying, and staying no less than a review: join %s, stay %s, review %s."
                    .formatted(join, stay, review));
        }
    }

    /**
     * What to do about two records that nobody has yet decided about. Some things are asked however heavy the weight: names,
     * addresses and telephones are shared by fathers and sons, so they join nobody without a birth date or a number; two valid
     * NHS numbers, or one number with little else, mean that somebody's record holds another's.
     */
    public Decision decide(Weighed weighed) {
        if (weighed.bits() >= join) {
            return hasGrounds(weighed) && !contradicts(weighed) ? Decision.JOIN : Decision.REVIEW;
        }
        return weighed.bits() >= review || numberAgrees(weighed) ? Decision.REVIEW : Decision.APART;
    }

    private static boolean hasGrounds(Weighed weighed) {
        return numberAgrees(weighed) || weighed.fields().stream().anyMatch(field -> switch (field.level()) {
            case BORN_SAME_DAY, BORN_SWAPPED, BORN_SLIP, BORN_NEAR, BORN_WHEN_DUE -> true;
            case BORN_SAME_MONTH, BORN_SAME_YEAR, BORN_SAME_FIRST_OF_JANUARY -> livesOrIsReachedAlike(weighed);
            default -> false;
        });
    }

    private static boolean livesOrIsReachedAlike(Weighed weighed) {
        return weighed.has(Level.HOME_SAME) || weighed.has(Level.HOME_POSTCODE) || weighed.has(Level.REACH_SAME);
    }

    private static boolean numberAgrees(Weighed weighed) {
        return weighed.has(Level.NHS_SAME) || weighed.has(Level.NUMBER_SAME);
    }

    /**
     * True when the two records are not to become one person unasked, whoever stands between them: something else explains
     * them far better, or each has a valid NHS number of its own.
     */
    public boolean contradicts(Weighed weighed) {
        return weighed.rivalBits() <= contradiction || weighed.has(Level.NHS_DIFFERENT);
    }
}
