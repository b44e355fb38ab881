package wholepicture.linkage.batch;

import java.util.Arrays;

/** Weighs pairs by a model: the pattern's weight, changed by how common the names in common are. */
final class Scoring {

    private static final int FETCHED = 256;

    private final Records records;
    private final PairModel model;
    private final Commonness given;
    private final Commonness family;
    private final int[] keys;
    private final PairModel.Parts[] parts;

    /** @param patterns those seen, weighed beforehand */
    Scoring(Records records, PairModel model, int[] patterns) {
        this(records, model, Commonness.of(records.given, model.comparisons().all().get(0).strangers()[0]),
            Commonness.of(records.family, model.comparisons().all().get(1).strangers()[0]), patterns);
    }

    /** @param given how common given names are held to be; {@code family} likewise */
    Scoring(Records records, PairModel model, Commonness given, Commonness family, int[] patterns) {
        this.records = records;
        this.model = model;
        this.given = given;
        this.family = family;
        keys = new int[Integer.highestOneBit(Math.max(64, patterns.length * 2)) * 2];
        parts = new PairModel.Parts[keys.length];
        Arrays.fill(keys, -1);
        for (int pattern : patterns) {
            int slot = slot(pattern);
            keys[slot] = pattern;
            parts[slot] = model.parts(pattern);
        }
    }

    private int slot(int pattern) {
        int slot = pattern * 0x9E3779B9 >>> 7 & keys.length - 1;
        while (keys[slot] != pattern && keys[slot] != -1) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private PairModel.Parts parts(int pattern) {
        int slot = slot(pattern);
        return keys[slot] == pattern ? parts[slot] : model.parts(pattern);
    }

    PairModel model() {
        return model;
    }

    Commonness given() {
        return given;
    }

    Commonness family() {
        return family;
    }

    /** How much likelier one person is than two, in bits. */
    float weight(int i, int j, int pattern) {
        return named(records.given.of()[i], records.family.of()[i], j, pattern);
    }

    private float named(int givenName, int familyName, int other, int pattern) {
        if (model.exchanged(pattern)) {
            return (float) parts(pattern).weight(exchanged(givenName, familyName, other), 1);
        }
        var comparisons = model.comparisons();
        boolean sameGiven = comparisons.level(pattern, 0) == 1;
        boolean sameFamily = comparisons.level(pattern, 1) == 1;
        return (float) parts(pattern).weight(sameGiven ? given.of(givenName) : 1, sameFamily ? family.of(familyName) : 1);
    }

    /**
     * How common two names are as those of other people, the way round in which they are rarer: Ahmed Mohammed may be as common as Mohammed Ahmed, Smith John
     * is not.
     */
    private double exchanged(int givenName, int familyName, int other) {
        return Math.min(given.besideOne(givenName) * family.besideOne(familyName), given.besideOne(records.given.of()[other]) * family.besideOne(records.family.of()[other]));
    }

    /** Weighs all pairs of a row. Their names, which lie far apart in memory, are fetched many at once. */
    void weigh(Pairs pairs) {
        int[] givenNames = new int[FETCHED];
        int[] familyNames = new int[FETCHED];
        for (int from = 0; from < pairs.size; from += FETCHED) {
            int many = Math.min(FETCHED, pairs.size - from);
            for (int p = 0; p < many; p++) {
                givenNames[p] = records.given.of()[pairs.first[from + p]];
                familyNames[p] = records.family.of()[pairs.first[from + p]];
            }
            for (int p = 0; p < many; p++) {
                pairs.weigh(from + p, named(givenNames[p], familyNames[p], pairs.second[from + p], pairs.pattern(from + p)));
            }
        }
    }

    /** How much commoner than usual the given and the family name in common are, 1 where they have none; of names exchanged both together, and 1. */
    double[] common(int i, int j, int pattern) {
        if (model.exchanged(pattern)) {
            return new double[] {exchanged(records.given.of()[i], records.family.of()[i], j), 1};
        }
        var comparisons = model.comparisons();
        return new double[] {comparisons.level(pattern, 0) == 1 ? given.of(records.given.of()[i]) : 1, comparisons.level(pattern, 1) == 1 ? family.of(records.family.of()[i]) : 1};
    }

    float weight(int i, int j, Spelling spelling) {
        return weight(i, j, model.comparisons().pattern(i, j, spelling));
    }
}
