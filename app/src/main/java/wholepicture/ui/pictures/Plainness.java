package wholepicture.ui.pictures;

import wholepicture.ui.pictures.FamilyPicture.Gender;

/**
 * How hard an order is to read. Crossing lines count most, then a household torn apart, then twins who do not stand
 * together, then long lines; custom (men to the left, elder children to the left) decides between equals.
 */
final class Plainness {

    private static final int ROUNDS = 14;

    private final Kin kin;
    private final Columns columns;
    private final int[][] order;
    private final double[] x;
    private final Bars bars;

    Plainness(Kin kin, Columns columns, int[][] order) {
        this.kin = kin;
        this.columns = columns;
        this.order = order;
        x = columns.settle(order, ROUNDS);
        bars = new Bars(kin, columns, order, x);
    }

    double cost() {
        double cost = 500.0 * bars.crossings + width() * 0.3;
        for (var bar : bars.bars) {
            cost += bar.right() - bar.left();
            for (int i = 1; i < bar.stems().length; i++) {
                cost += bar.stems()[i] < bar.stems()[i - 1] ? 12 : 0;
            }
            cost += twinsApart(bar);
        }
        for (var couple : kin.couples) {
            if (!couple.isParentless()) {
                cost += 2 * Math.abs(x[couple.one()] - x[couple.other()]);
                boolean oneFirst = x[couple.one()] < x[couple.other()];
                cost += isOnTheWrongSide(kin, oneFirst ? couple.one() : couple.other(), oneFirst ? couple.other() : couple.one()) ? 6 : 0;
            }
        }
        return cost + 180 * tornHouseholds();
    }

    static boolean isOnTheWrongSide(Kin kin, int left, int right) {
        return gender(kin, left) == Gender.FEMALE && gender(kin, right) == Gender.MALE;
    }

    private static Gender gender(Kin kin, int person) {
        return kin.isPerson(person) ? kin.people.get(person).gender() : Gender.UNKNOWN;
    }

    private double width() {
        double width = 0;
        for (var people : order) {
            width = people.length == 0 ? width : Math.max(width, x[people[people.length - 1]] - x[people[0]]);
        }
        return width;
    }

    private double twinsApart(Bars.Bar bar) {
        var children = bar.couple().children();
        double cost = 0;
        for (var one : children) {
            for (var other : children) {
                boolean born = one.birth() > 0 && one.birth() == other.birth();
                cost += born ? Math.max(0, Math.abs(x[one.person()] - x[other.person()]) - Columns.LABEL) : 0;
            }
        }
        return cost;
    }

    /** In how many pieces households are drawn beyond one each. */
    private int tornHouseholds() {
        int torn = 0;
        for (int household = 0; household < kin.households; household++) {
            torn += Math.max(0, Households.pieces(kin, columns, order, x, household).size() - 1);
        }
        return torn;
    }
}
