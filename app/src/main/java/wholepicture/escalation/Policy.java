package wholepicture.escalation;

import java.time.LocalDate;

/**
 * A version of the policy for resolving disagreements. A disagreement keeps the one that was in force on the day it was raised.
 * Source of the first two: Family Y response plan: launched in 2018, refreshed and published in April 2019. The days of the month were not found.
 *
 * @param holdsFrom the first day it holds
 * @param address where it is to be read; may be empty
 */
public record Policy(String name, LocalDate holdsFrom, String address, String publishedBy) {}
