package wholepicture.linkage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How two birth dates compare, from one day to a year only, with the slips people make when they write dates down. */
final class Born {

    private static final int GENERATION_YEARS = 12;
    /** A child may come ten weeks before or three weeks after the day it was expected, and rarely outside that. */
    private static final int WEEKS_EARLY = 10;
    private static final int WEEKS_LATE = 3;

    private Born() {}

    /** The birth as it may be compared; a date that stands for "not known" in many systems says nothing. */
    static Birth tidied(Birth birth) {
        return switch (birth) {
            case Birth.Between(var earliest, var latest) when earliest.getYear() < 1880 || earliest.isEqual(latest)
                && (earliest.isEqual(LocalDate.of(1900, 1, 1)) || earliest.isEqual(LocalDate.of(1901, 1, 1))) -> Birth.unknown();
            case Birth.Between between -> between;
            case Birth.Expected expected -> expected;
            case Birth.Unknown unknown -> unknown;
        };
    }

    /** Null when either says nothing or too little. */
    static @Nullable Level compare(Birth one, Birth other) {
        if (one instanceof Birth.Between a && other instanceof Birth.Between b) {
            return compare(a, b);
        }
        if (one instanceof Birth.Expected(var due)) {
            return compareDue(due, other);
        }
        return other instanceof Birth.Expected(var due) ? compareDue(due, one) : null;
    }

    private static @Nullable Level compareDue(LocalDate due, Birth other) {
        return switch (other) {
            case Birth.Unknown _ -> null;
            case Birth.Expected(var otherDue) ->
                Math.abs(ChronoUnit.WEEKS.between(due, otherDue)) <= WEEKS_LATE ? Level.BORN_WHEN_DUE : Level.BORN_NOT_WHEN_DUE;
            case Birth.Between(var earliest, var latest) ->
                latest.isBefore(due.minusWeeks(WEEKS_EARLY)) || earliest.isAfter(due.plusWeeks(WEEKS_LATE))
                    ? Level.BORN_NOT_WHEN_DUE : Level.BORN_WHEN_DUE;
        };
    }

    private static @Nullable Level compare(Birth.Between one, Birth.Between other) {
        boolean days = oneDay(one) && oneDay(other);
        return days ? compareDays(one.earliest(), other.earliest()) : compareSpans(one, other);
    }

    private static Level compareDays(LocalDate one, LocalDate other) {
        if (one.isEqual(other)) {
            return one.getDayOfYear() == 1 ? Level.BORN_SAME_FIRST_OF_JANUARY : Level.BORN_SAME_DAY;
        }
        boolean sameYear = one.getYear() == other.getYear();
        boolean sameMonth = one.getMonthValue() == other.getMonthValue();
        boolean sameDay = one.getDayOfMonth() == other.getDayOfMonth();
        if (sameYear && one.getMonthValue() == other.getDayOfMonth() && one.getDayOfMonth() == other.getMonthValue()) {
            return Level.BORN_SWAPPED;
        }
        if (slip(digits(one), digits(other))) {
            return Level.BORN_SLIP;
        }
        boolean oneGeneration = Math.abs(ChronoUnit.DAYS.between(one, other)) <= GENERATION_YEARS * 366L;
        if (oneGeneration && (sameYear && (sameMonth || sameDay) || sameMonth && sameDay)
            || sameYear && (one.getDayOfYear() == 1 || other.getDayOfYear() == 1)) {
            return Level.BORN_NEAR;
        }
        return oneGeneration ? Level.BORN_APART : Level.BORN_GENERATION;
    }

    private static @Nullable Level compareSpans(Birth.Between one, Birth.Between other) {
        long widest = Math.max(span(one), span(other));
        if (widest > 366) {
            return overlap(one, other) ? null : apart(one, other);
        }
        if (overlap(one, other)) {
            return widest <= 31 ? Level.BORN_SAME_MONTH : Level.BORN_SAME_YEAR;
        }
        return apart(one, other);
    }

    private static Level apart(Birth.Between one, Birth.Between other) {
        var earlier = one.latest().isBefore(other.earliest()) ? one : other;
        var later = earlier == one ? other : one;
        long years = ChronoUnit.YEARS.between(earlier.latest(), later.earliest());
        if (years > GENERATION_YEARS) {
            return Level.BORN_GENERATION;
        }
        // Somebody who wrote down a year only has usually reckoned it from an age, and is often a year out.
        return years < 1 && Math.max(span(one), span(other)) > 31 ? Level.BORN_NEAR : Level.BORN_APART;
    }

    private static boolean overlap(Birth.Between one, Birth.Between other) {
        return !one.latest().isBefore(other.earliest()) && !other.latest().isBefore(one.earliest());
    }

    static boolean oneDay(Birth.Between birth) {
        return birth.earliest().isEqual(birth.latest());
    }

    private static long span(Birth.Between birth) {
        return ChronoUnit.DAYS.between(birth.earliest(), birth.latest()) + 1;
    }

    private static int digits(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** One digit differs, or two neighbouring digits changed places. */
    private static boolean slip(int one, int other) {
        int differing = 0;
        int places = 0;
        int[] a = new int[2];
        int[] b = new int[2];
        for (int place = 0; place < 8; place++, one /= 10, other /= 10) {
            if (one % 10 != other % 10) {
                if (differing == 2) {
                    return false;
                }
                a[differing] = one % 10;
                b[differing++] = other % 10;
                places = places * 10 + place + 1;
            }
        }
        return differing == 1 || differing == 2 && places % 10 - places / 10 == 1 && a[0] == b[1] && a[1] == b[0];
    }
}
