package wholepicture.linkage.batch;

import java.util.Set;
import wholepicture.linkage.batch.Comparisons.Kind;

/**
 * Holds every explanation to its meaning while it is learnt. Expectation and maximisation would otherwise let "one person" drift until
 * it stands for namesakes, or for everybody in a home: whoever is one person has nearly always the same given name and birth date,
 * and two people have not, unless that is what the explanation says they share.
 */
final class Meaning {

    private Meaning() {}

    /**
     * Changes what was learnt of one person's two records, where it cannot be so; says by how much.
     *
     * @param addresses whether records say the house and street: then a relative of the same name, with another birth date, could pass
     * @param births whether records say a birth date: without one, namesakes in different homes could pass
     */
    static double ofOnePerson(double[] level, Kind kind, boolean addresses, boolean births) {
        return switch (kind) {
            case GIVEN -> atMost(level, 7, 7, 0.12) + atMost(level, 4, 7, 0.25);
            case FAMILY -> atMost(level, 5, 5, 0.30);
            case BIRTH -> atMost(level, 7, 7, addresses ? 0.035 : 0.08) + atMost(level, 6, 7, 0.16) + atMost(level, 5, 7, 0.25);
            case MIDDLE -> atMost(level, 3, 3, 0.35);
            case SEX -> atMost(level, 2, 2, 0.05);
            case NUMBER -> atMost(level, 3, 3, 0.25);
            case HOME -> births ? 0 : atMost(level, 8, 8, 0.35);
            case PHONE, EMAIL, OTHER -> 0;
        };
    }

    /**
     * The same for two people.
     *
     * @param shared what the explanation says that they share
     * @param byChance how likely each level is for two random records
     * @param births whether records say a birth date: without one, nothing else would tell one person from two of one home who have the same name
     */
    static double ofTwoPeople(double[] level, Kind kind, Set<Kind> shared, double[] byChance, boolean births) {
        if (shared.contains(kind) || shared.isEmpty()) {
            return 0;
        }
        return switch (kind) {
            case GIVEN -> atMost(level, 1, 3, Math.max(0.12, 8 * sum(byChance, 1, 3)));
            case FAMILY -> (births || !shared.contains(Kind.GIVEN)) && (shared.contains(Kind.HOME) || shared.contains(Kind.PHONE)) ? 0 : atMost(level, 1, 3, Math.max(0.15, 10 * sum(byChance, 1, 3)));
            case BIRTH -> atMost(level, 1, 1, Math.max(0.02, 10 * byChance[1])) + atMost(level, 1, 3, 0.12)
                + (shared.contains(Kind.HOME) ? atMost(level, 1, 6, Math.max(0.3, 3 * sum(byChance, 1, 6))) : 0);
            case HOME -> atMost(level, 1, 4, Math.max(0.1, 10 * sum(byChance, 1, 4)));
            case PHONE -> atMost(level, 1, 2, 0.2);
            case MIDDLE, SEX, EMAIL, NUMBER, OTHER -> 0;
        };
    }

    private static double sum(double[] level, int from, int to) {
        double sum = 0;
        for (int l = from; l <= to; l++) {
            sum += level[l];
        }
        return sum;
    }

    /** Scales some levels down together, and the others up, so that they are at most a share. */
    private static double atMost(double[] level, int from, int to, double most) {
        double some = 0;
        double rest = 0;
        for (int l = 1; l < level.length; l++) {
            some += l >= from && l <= to ? level[l] : 0;
            rest += l >= from && l <= to ? 0 : level[l];
        }
        if (some <= most || rest <= 0) {
            return 0;
        }
        for (int l = 1; l < level.length; l++) {
            level[l] *= l >= from && l <= to ? most / some : (1 - most) / rest;
        }
        return some - most;
    }
}
