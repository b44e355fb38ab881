package wholepicture.linkage;

import org.jspecify.annotations.Nullable;

/** How one name of one record compares with one name of another. Reused from pair to pair, so comparing makes no objects. */
final class NamePairing {

    @Nullable Level family;
    @Nullable Level given;
    @Nullable Level middle;
    @Nullable Level order;
    /** How common the family name (or the part) is that the two share; 1 when they share none. */
    double familyShare;
    /** How common the given name is that the two share; 1 when they share none. */
    double givenShare;
    int leftName;
    int rightName;
    double balance;

    void compare(PreparedName left, PreparedName right) {
        family = family(left, right);
        given = given(left, right);
        middle = given == Level.GIVEN_OTHER ? null : middle(left, right);
        order = null;
    }

    /** The names of the left against those of the right with given and family exchanged; false unless both then agree. */
    boolean compareSwapped(PreparedName left, PreparedName right, PreparedName rightSwapped) {
        if (left.given().isEmpty() || left.family().isEmpty() || right.given().isEmpty() || right.family().isEmpty()) {
            return false;
        }
        family = family(left, rightSwapped);
        given = given(left, rightSwapped);
        middle = null;
        order = Level.ORDER_SWAPPED;
        familyShare = Math.max(familyShare, right.givenShare());
        givenShare = Math.max(givenShare, right.familyShare());
        return (family == Level.FAMILY_SAME || family == Level.FAMILY_CLOSE)
            && (given == Level.GIVEN_SAME || given == Level.GIVEN_CLOSE);
    }

    void take(NamePairing other) {
        family = other.family;
        given = other.given;
        middle = other.middle;
        order = other.order;
        familyShare = other.familyShare;
        givenShare = other.givenShare;
        leftName = other.leftName;
        rightName = other.rightName;
        balance = other.balance;
    }

    /** A steady choice between two pairings, whichever way round the records were given. */
    boolean betterThan(NamePairing other) {
        return balance != other.balance ? balance > other.balance : rank() < other.rank();
    }

    private int rank() {
        return ((rank(family) * 64 + rank(given)) * 64 + rank(middle)) * 64 + rank(order);
    }

    private static int rank(@Nullable Level level) {
        return level == null ? 63 : level.ordinal();
    }

    private @Nullable Level family(PreparedName left, PreparedName right) {
        familyShare = 1;
        if (left.family().isEmpty() || right.family().isEmpty()) {
            return null;
        }
        if (left.family().equals(right.family())) {
            familyShare = Math.max(left.familyShare(), right.familyShare());
            return Level.FAMILY_SAME;
        }
        double shared = sharedPart(left, right);
        if (shared > 0) {
            familyShare = shared;
            return Level.FAMILY_PART;
        }
        return Likeness.close(left.family(), right.family()) ? Level.FAMILY_CLOSE : Level.FAMILY_DIFFERENT;
    }

    /** How common the rarest part is that stands in both; a Kaur or Begum may be a middle name in one record. 0 when none does. */
    private static double sharedPart(PreparedName left, PreparedName right) {
        double rarest = Math.min(sharedPart(left.parts(), left.partShares(), right.parts()),
            Math.min(sharedPart(left.parts(), left.partShares(), right.others()),
                sharedPart(right.parts(), right.partShares(), left.others())));
        return rarest == Double.MAX_VALUE ? 0 : rarest;
    }

    private static double sharedPart(String[] parts, double[] shares, String[] others) {
        double rarest = Double.MAX_VALUE;
        for (int i = 0; i < parts.length; i++) {
            if (shares[i] < rarest && parts[i].length() > 1 && in(others, parts[i])) {
                rarest = shares[i];
            }
        }
        return rarest;
    }

    private @Nullable Level given(PreparedName left, PreparedName right) {
        givenShare = 1;
        if (left.given().isEmpty() || right.given().isEmpty()) {
            boolean twins = left.birthOrder() > 0 && right.birthOrder() > 0 && left.birthOrder() != right.birthOrder();
            return twins ? Level.GIVEN_DIFFERENT : null;
        }
        String a = left.given();
        String b = right.given();
        if (a.equals(b) || left.givenWhole().equals(right.givenWhole())) {
            givenShare = Math.min(left.givenShare(), right.givenShare());
            return a.length() == 1 ? Level.GIVEN_INITIAL : Level.GIVEN_SAME;
        }
        if (Nicknames.share(left.nicknames(), right.nicknames())) {
            givenShare = left.givenShare() + right.givenShare();
            return Level.GIVEN_SHORT;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? Level.GIVEN_INITIAL : Level.GIVEN_DIFFERENT;
        }
        if (Likeness.close(a, b)) {
            return Level.GIVEN_CLOSE;
        }
        boolean inRight = in(right.others(), a);
        boolean inLeft = in(left.others(), b);
        if (inRight || inLeft) {
            givenShare = inRight && inLeft ? Math.min(left.givenShare(), right.givenShare())
                : inRight ? left.givenShare() : right.givenShare();
            return Level.GIVEN_OTHER;
        }
        return Level.GIVEN_DIFFERENT;
    }

    private static @Nullable Level middle(PreparedName left, PreparedName right) {
        if (left.others().length == 0 || right.others().length == 0) {
            return null;
        }
        boolean initial = false;
        for (String one : left.others()) {
            for (String other : right.others()) {
                if (one.equals(other) && one.length() > 1 || Likeness.close(one, other)) {
                    return Level.MIDDLE_SAME;
                }
                initial |= (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
            }
        }
        return initial ? Level.MIDDLE_INITIAL : Level.MIDDLE_DIFFERENT;
    }

    private static boolean in(String[] words, String word) {
        for (String one : words) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
