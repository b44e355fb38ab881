package wholepicture.demonstration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same on every machine: the same seed, the same partnership. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Chance of its own for one matter, so that a change to one family does not move all the others. */
    Dice(long seed, long matter) {
        this(seedOf(seed, matter));
    }

    /** Far from the seed of every other matter: neighbours must not draw the same chance one step apart. */
    static long seedOf(long seed, long matter) {
        return mixed(seed ^ mixed(matter + GOLDEN));
    }

    /** The finaliser of MurmurHash3. */
    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
        return z ^ z >>> 33;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** From 0 (may be) to 1 (never is). */
    double fraction() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** From the lowest to the highest, both of which may be. */
    int between(int lowest, int highest) {
        return lowest + (int) (((random.nextLong() >>> 32) * (highest - lowest + 1L)) >>> 32);
    }

    <T> T of(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** Like {@link #of}, but what stands early in the list is drawn more often, as common names are. */
    <T> T oftenEarly(List<T> choices) {
        double f = fraction();
        return choices.get((int) (f * f * choices.size()));
    }

    LocalDate dayBetween(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) Math.max(0, ChronoUnit.DAYS.between(first, last))));
    }

    /** How often something that happens so often on average happens: about Poisson. */
    int times(double onAverage) {
        double limit = Math.exp(-Math.min(onAverage, 30));
        double product = fraction();
        int n = 0;
        while (product > limit) {
            product *= fraction();
            n++;
        }
        return n;
    }
}
