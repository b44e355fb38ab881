package wholepicture.linkage;

import org.jspecify.annotations.Nullable;
import wholepicture.linkage.PersonRecord.Sex;

/** The level at which two records agree in each field, and how common the names are that they share. */
final class Comparison {

    private static final int FIELDS = Field.values().length;

    /** By {@link Field#ordinal()}; null where either record says nothing. */
    final @Nullable Level[] levels = new Level[FIELDS];
    final NamePairing names = new NamePairing();
    final Prepared left;
    final Prepared right;

    Comparison(Prepared left, Prepared right, Model model) {
        this.left = left;
        this.right = right;
        if (left.names.length > 0 && right.names.length > 0) {
            pairNames(model);
        }
        put(Field.BORN, Born.compare(left.birth, right.birth));
        put(Field.MULTIPLE, left.multiple || right.multiple ? Level.MULTIPLE_SAID : null);
        put(Field.SEX, sex(left.record().sex(), right.record().sex()));
        put(Field.HOME, home());
        put(Field.REACH, reach());
        put(Field.NHS, nhs());
        put(Field.NUMBER, number());
    }

    /** How common the name is that they share in this field; 1 for fields that hold no name. */
    double share(Field field) {
        return switch (field) {
            case FAMILY -> names.familyShare;
            case GIVEN -> names.givenShare;
            case PRIOR, MIDDLE, ORDER, BORN, MULTIPLE, SEX, HOME, REACH, NHS, NUMBER -> 1;
        };
    }

    private void put(Field field, @Nullable Level level) {
        levels[field.ordinal()] = level;
    }

    /** Of all the names either goes or went by, the two that speak most for one person. */
    private void pairNames(Model model) {
        var tried = new NamePairing();
        names.balance = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < left.names.length; i++) {
            for (int j = 0; j < right.names.length; j++) {
                tried.compare(left.names[i], right.names[j]);
                keepBetter(tried, i, j, model);
                boolean leftFirst = left.names[i].family().compareTo(right.names[j].family()) <= 0;
                boolean swapped = leftFirst ? tried.compareSwapped(left.names[i], right.names[j], right.swapped[j])
                    : tried.compareSwapped(right.names[j], left.names[i], left.swapped[i]);
                if (swapped) {
                    keepBetter(tried, i, j, model);
                }
            }
        }
        put(Field.FAMILY, names.family);
        put(Field.GIVEN, names.given);
        put(Field.MIDDLE, names.middle);
        put(Field.ORDER, names.order);
    }

    private void keepBetter(NamePairing tried, int leftName, int rightName, Model model) {
        tried.balance = model.balance(tried);
        tried.leftName = leftName;
        tried.rightName = rightName;
        if (tried.betterThan(names)) {
            names.take(tried);
        }
    }

    private static @Nullable Level sex(Sex one, Sex other) {
        boolean both = (one == Sex.FEMALE || one == Sex.MALE) && (other == Sex.FEMALE || other == Sex.MALE);
        return both ? one == other ? Level.SEX_SAME : Level.SEX_DIFFERENT : null;
    }

    private @Nullable Level home() {
        Level best = null;
        for (PreparedHome one : left.homes) {
            for (PreparedHome other : right.homes) {
                Level level = one.compare(other);
                best = level != null && (best == null || level.ordinal() < best.ordinal()) ? level : best;
            }
        }
        return best;
    }

    private @Nullable Level reach() {
        if (left.reach.length == 0 || right.reach.length == 0) {
            return null;
        }
        for (String one : left.reach) {
            for (String other : right.reach) {
                if (one.equals(other)) {
                    return Level.REACH_SAME;
                }
            }
        }
        return Level.REACH_DIFFERENT;
    }

    private @Nullable Level nhs() {
        Level best = null;
        for (PreparedNumber one : left.nhs) {
            for (PreparedNumber other : right.nhs) {
                boolean doubtful = !one.sound() || !other.sound();
                Level level = one.value().equals(other.value()) ? doubtful ? Level.NHS_SAME_INVALID : Level.NHS_SAME
                    : !doubtful ? Level.NHS_DIFFERENT : one.nearly(other) ? Level.NHS_SLIP : Level.NHS_DOUBTFUL;
                best = best == null || level.ordinal() < best.ordinal() ? level : best;
            }
        }
        return best;
    }

    private @Nullable Level number() {
        Level best = null;
        for (PreparedNumber one : left.numbers) {
            for (PreparedNumber other : right.numbers) {
                Level level = !one.kind().equals(other.kind()) ? null : one.value().equals(other.value()) ? Level.NUMBER_SAME
                    : !one.oneForLife() ? null : one.nearly(other) ? Level.NUMBER_SLIP : Level.NUMBER_DIFFERENT;
                best = level != null && (best == null || level.ordinal() < best.ordinal()) ? level : best;
            }
        }
        return best;
    }
}
