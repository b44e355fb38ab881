package wholepicture.linkage.living;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import wholepicture.linkage.batch.Register;

/** A block of too many records to compare them all: divided by what else they say, as {@code batch.Candidates} divides it. */
final class OverFull {

    private final Register register;
    private final Sorted all;
    private final Map<Long, Sorted> parts = new HashMap<>();

    OverFull(Register register) {
        this.register = register;
        all = new Sorted(register);
    }

    int size() {
        return all.size();
    }

    Sorted all() {
        return all;
    }

    void add(int row, Changed changed) {
        all.moved(all.add(row), changed);
        for (int which = 0; which < register.divisors(); which++) {
            if (register.divisor(row, which) != 0) {
                var part = parts.computeIfAbsent(part(row, which), _ -> new Sorted(register));
                int place = part.add(row);
                if (part.size() <= Register.FEW) {
                    part.each(other -> changed.pair(row, other));
                } else {
                    part.moved(place, changed);
                    if (part.size() == Register.FEW + 1) {
                        part.each(changed::links);
                    }
                }
            }
        }
    }

    void remove(int row, Changed changed) {
        all.moved(all.remove(row), changed);
        for (int which = 0; which < register.divisors(); which++) {
            if (register.divisor(row, which) != 0) {
                var part = parts.get(part(row, which));
                if (part != null) {
                    int place = part.remove(row);
                    if (part.size() == Register.FEW) {
                        part.eachPair(changed);
                    } else if (part.size() > Register.FEW) {
                        part.moved(place, changed);
                    } else if (part.size() == 0) {
                        parts.remove(part(row, which));
                    }
                }
            }
        }
    }

    /** Whether two of its records are compared. */
    boolean compares(int i, int j) {
        if (all.near(i, j)) {
            return true;
        }
        for (int which = 0; which < register.divisors(); which++) {
            int said = register.divisor(i, which);
            if (said != 0 && said == register.divisor(j, which)) {
                var part = parts.get(part(i, which));
                if (part != null && (part.size() <= Register.FEW || part.size() < all.size() && part.near(i, j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those that a record, here or to come, is compared with; some several times. */
    void each(int row, IntConsumer consumer) {
        all.eachNear(row, consumer);
        for (int which = 0; which < register.divisors(); which++) {
            var part = register.divisor(row, which) == 0 ? null : parts.get(part(row, which));
            if (part != null && part.size() <= Register.FEW) {
                part.each(consumer);
            } else if (part != null && part.size() < all.size()) {
                part.eachNear(row, consumer);
            }
        }
    }

    private long part(int row, int which) {
        return (long) which << 32 | register.divisor(row, which) & 0xffffffffL;
    }
}
