package wholepicture.demonstration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Sex;

/**
 * Somebody who lives in the invented partnership, as they truly are. No agency knows all of this.
 *
 * @param id which person it truly is, for measuring what linkage makes of the agencies' records
 * @param serial a number of their own, from which the agencies' own numbers are made
 * @param earlierFamily the family name before marriage or another change, {@code null} if there was none
 * @param born {@code null} while not yet born, and then {@code due} is set
 * @param homes the present one last
 */
record Resident(String id, int serial, Role role, String given, String middle, String family, @Nullable String earlierFamily, Sex sex,
    @Nullable LocalDate born, @Nullable LocalDate due, @Nullable LocalDate died, boolean twin, Community community,
    @Nullable String nhs, @Nullable String upn, @Nullable String phone, List<Home> homes) {

    /** The place in the family, which says who visits, teaches or treats them. */
    enum Role { MOTHER, FATHER, STEP_PARENT, ABSENT_FATHER, GRANDPARENT, FOSTER_CARER, ADULT, CHILD }

    boolean isChild() {
        return role == Role.CHILD;
    }

    boolean woman() {
        return sex == Sex.FEMALE;
    }

    /** Full years on the day; -1 while not yet born. */
    int age(LocalDate on) {
        return born == null || born.isAfter(on) ? -1 : (int) ChronoUnit.YEARS.between(born, on);
    }

    Home home() {
        return homes.getLast();
    }

    /** The home on a day, or the earliest known. */
    Home homeOn(LocalDate day) {
        Home found = homes.getFirst();
        for (var home : homes) {
            if (home.from() == null || !home.from().isAfter(day)) {
                found = home;
            }
        }
        return found;
    }
}
