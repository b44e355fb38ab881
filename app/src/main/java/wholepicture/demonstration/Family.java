package wholepicture.demonstration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.demonstration.Resident.Role;

/**
 * A family of the partnership as it truly is.
 *
 * @param level how much help it needs, from what everybody gets to a protection plan
 * @param factors what troubles it
 */
record Family(int number, Area area, Community community, Level level, Set<Factor> factors, List<Resident> members, List<Tie> ties) {

    enum Level { UNIVERSAL, EARLY_HELP, IN_NEED, PROTECTION, LOOKED_AFTER }

    Optional<Resident> first(Role role) {
        return members.stream().filter(member -> member.role() == role).findFirst();
    }

    /** The mother, or whoever else brings up the children. */
    Optional<Resident> carer() {
        return first(Role.FOSTER_CARER).or(() -> first(Role.MOTHER)).or(() -> first(Role.FATHER)).or(() -> first(Role.GRANDPARENT));
    }

    boolean hasChildren() {
        return members.stream().anyMatch(Resident::isChild);
    }
}
