package wholepicture.arrivals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.guidance.Basis;
import wholepicture.guidance.Basis.Source;
import wholepicture.time.When;

/**
 * A child does not fail to attend: a child is not brought. A missed appointment of anybody under 18 on
 * the day of the appointment is kept as <em>was not brought</em>, whatever code it came with; the code
 * stays beside it. An adult's stays as it was sent.
 *
 * <p>In doubt whether the person was 18 yet (only the year of birth is known, say), the person counts as a
 * child: the word that looks to the carer does no harm to an adult, the other hides a child.
 */
public final class WasNotBrought {

    /** Since 2017 and 2019–20; the sources know no exception for those who book for themselves. */
    public static final List<Basis> BASIS = List.of(
        Source.BUILDING_CONFIDENCE_2017.at("\"Was Not Brought\" (WNB) instead of \"Did Not Attend\""),
        Source.CHILDREN_OF_FAMILY_Y.at("recommendation on children who are not brought to appointments"));

    /** The key under which the sender's own code is kept. */
    public static final String CODE = "outcome as sent";

    /** The key that says that nobody could judge, since no birth date was known. */
    public static final String AGE = "age";

    private WasNotBrought() {}

    /**
     * @param read what the code means by itself
     * @param sent the code as it was sent, kept in {@code original}
     * @param bornAtTheLatest the last day on which the person can have been born; asked only when it matters
     * @param appointment when it was to be, {@code null} if not known
     * @param today stands in for an unknown day
     */
    public static Outcome outcome(Outcome read, String sent, Supplier<Optional<LocalDate>> bornAtTheLatest, @Nullable When appointment, LocalDate today,
        Map<String, String> original) {
        original.put(CODE, sent);
        if (read != Outcome.DID_NOT_ATTEND) {
            return read;
        }
        var born = bornAtTheLatest.get();
        if (born.isEmpty()) {
            original.put(AGE, "not known when this was received");
            return read;
        }
        return under18(born.get(), appointment == null ? today : appointment.from()) ? Outcome.WAS_NOT_BROUGHT : read;
    }

    /**
     * A person is 18 from the beginning of the eighteenth birthday (Family Law Reform Act 1969, section 9);
     * one born on 29 February, from 1 March in a year without it.
     */
    public static boolean under18(LocalDate born, LocalDate day) {
        var birthday = born.plusYears(18);
        return day.isBefore(birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1));
    }
}
