package wholepicture.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of the policy for resolving disagreements. A disagreement keeps the one that was in force on the day it was raised.
 *
 * @param published the first day it holds
 */
public record Policy(String name, LocalDate published) {

    /** Source: Family Y response plan: launched in 2018, refreshed and published in April 2019. The days of the month were not found. */
    static final List<Policy> ALL = List.of(new Policy("Resolving disagreements, 2018", LocalDate.of(2018, 1, 1)),
        new Policy("Resolving disagreements, April 2019", LocalDate.of(2019, 4, 1)));

    /** The version in force on a day; the first one for any earlier day. */
    static Policy on(LocalDate day) {
        return ALL.stream().filter(policy -> !policy.published().isAfter(day)).reduce((earlier, later) -> later).orElse(ALL.getFirst());
    }
}
