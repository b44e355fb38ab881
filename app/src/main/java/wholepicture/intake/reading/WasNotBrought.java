package wholepicture.intake.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.time.When;

/**
 * A child does not fail to attend: a child is not brought. A missed appointment of anybody under 18 on
 * the day of the appointment is kept as <em>was not brought</em>, whatever code it came with; the code
 * stays beside it. An adult's stays as it was sent.
 *
 * <p>Sources: Children of Family Y, response plan (2019–20), "Was Not Brought instead of Did Not Attend";
 * Building Confidence in Practice (autumn 2017). In doubt whether the person was 18 yet (only the year of
 * birth is known, say), the person counts as a child: the word that looks to the carer does no harm to an
 * adult, the other hides a child.
 */
public final class WasNotBrought {

    /** The key under which the sender's own code is kept. */
    public static final String CODE = "outcome as sent";

    private WasNotBrought() {}

    /**
     * @param read what the code means by itself
     * @param sent the code as it was sent, kept in {@code original}
     * @param bornAtTheLatest the last day on which the person can have been born, {@code null} if not known
     * @param appointment when it was to be, {@code null} if not known
     * @param today stands in for an unknown day
     */
    public static Outcome outcome(Outcome read, String sent, @Nullable LocalDate bornAtTheLatest, @Nullable When appointment, LocalDate today,
        Map<String, String> original) {
        original.put(CODE, sent);
        if (read != Outcome.DID_NOT_ATTEND) {
            return read;
        }
        if (bornAtTheLatest == null) {
            original.put("age", "not known when this was received");
            return read;
        }
        return under18(bornAtTheLatest, appointment == null ? today : appointment.from()) ? Outcome.WAS_NOT_BROUGHT : read;
    }

    /**
     * A person is 18 from the beginning of the eighteenth birthday (Family Law Reform Act 1969, section 9);
     * one born on 29 February, from 1 March in a year without it.
     */
    static boolean under18(LocalDate born, LocalDate day) {
        var birthday = born.plusYears(18);
        return day.isBefore(birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1));
    }

    /** The last day on which somebody can have been born, from the delivery or from what is known. */
    static Optional<LocalDate> born(String localPerson, Births births, KnownPeople known) {
        return births.of(localPerson).or(() -> known.born(localPerson).map(When::to));
    }
}
