package wholepicture.intake.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the people of a delivery were born at the latest, for judging who was a child: sixteen bytes or
 * so for each person, since a delivery may hold a million.
 */
final class Births {

    private static final int NONE = Integer.MIN_VALUE;
    private static final int NOT_SAID = Integer.MIN_VALUE + 1;

    private long[] keys = new long[1024];
    private int[] days = filled(1024);
    private int size;

    /** @param latest the last day on which the person can have been born, {@code null} if nobody says */
    void put(String localPerson, @Nullable LocalDate latest) {
        if (size * 2 >= keys.length) {
            grow();
        }
        put(key(localPerson), latest == null ? NOT_SAID : (int) latest.toEpochDay());
    }

    /** Whether the person is in the delivery. */
    boolean has(String localPerson) {
        return days[slot(key(localPerson))] != NONE;
    }

    Optional<LocalDate> of(String localPerson) {
        int at = slot(key(localPerson));
        return days[at] == NONE || days[at] == NOT_SAID ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[at]));
    }

    private void put(long key, int day) {
        int at = slot(key);
        size += days[at] == NONE ? 1 : 0;
        keys[at] = key;
        days[at] = day;
    }

    private int slot(long key) {
        int at = (int) (key >>> 32) & keys.length - 1;
        while (days[at] != NONE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldDays = days;
        keys = new long[oldKeys.length * 2];
        days = filled(oldKeys.length * 2);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldDays[i] != NONE) {
                put(oldKeys[i], oldDays[i]);
            }
        }
    }

    private static int[] filled(int length) {
        var days = new int[length];
        Arrays.fill(days, NONE);
        return days;
    }

    /** 64 bits of the identifier; FNV-1a, then mixed. */
    private static long key(String localPerson) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < localPerson.length(); i++) {
            hash = (hash ^ localPerson.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9e3779b97f4a7c15L;
    }
}
