package wholepicture.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Received;
import wholepicture.time.When;

/**
 * When each thing reached us. The partnership began eighteen months ago with everything the agencies had; since then
 * each night brings what was written down that day. So the past can be looked at as it was known then.
 */
final class Post {

    private static final int BEGAN_DAYS_AGO = 548;

    private final LocalDate began;
    private final Instant now;

    Post(LocalDate today, Instant now) {
        this.began = today.minusDays(BEGAN_DAYS_AGO);
        this.now = now;
    }

    /** The agency's arrivals with the moment each was received, people before what hangs on them, and each in the order received. */
    List<Received> dated(Stream<Arrival> arrivals) {
        var all = arrivals.toList();
        var firstLine = firstLines(all);
        Map<String, LocalDate> known = new HashMap<>();
        List<Received> received = new ArrayList<>(all.size());
        for (var arrival : all) {
            var person = arrival.localPerson();
            var day = switch (arrival) {
                case PersonSent sent -> later(known.get(person), personKnown(sent, firstLine.get(person)));
                case EntrySent entry -> written(entry);
                case FlagSent flag -> from(flag.from());
                case InvolvementSent involved -> from(involved.from());
                case RelationshipSent tie -> from(tie.from());
                case ResidenceSent residence -> from(residence.residence().from());
            };
            if (arrival instanceof PersonSent) {
                known.put(person, day);
            }
            received.add(Received.at(night(later(known.get(person), day)), arrival));
        }
        received.sort(Comparator.comparing((Received one) -> !isPerson(one)).thenComparing(one -> one.at().toInstant()));
        return received;
    }

    static boolean isPerson(Received received) {
        return received.arrival() instanceof PersonSent || received.arrival() instanceof ResidenceSent;
    }

    private static Map<String, LocalDate> firstLines(List<Arrival> all) {
        Map<String, LocalDate> first = new HashMap<>();
        for (var arrival : all) {
            if (arrival instanceof EntrySent entry) {
                first.merge(entry.localPerson(), written(entry), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return first;
    }

    /** A baby is not known before birth, nor an unborn one before the first line about it. */
    private LocalDate personKnown(PersonSent person, @Nullable LocalDate firstLine) {
        if (person.born() != null) {
            return person.born().from();
        }
        return firstLine != null ? firstLine : began;
    }

    private static LocalDate written(EntrySent entry) {
        var when = entry.recorded() != null ? entry.recorded() : entry.happened();
        return when == null ? LocalDate.MIN : when.to();
    }

    private LocalDate from(@Nullable When when) {
        return when == null ? began : when.from();
    }

    /** Early in the morning after, but not before the beginning nor after now. */
    private OffsetDateTime night(LocalDate day) {
        var after = (day.isBefore(began) ? began : day).plusDays(1);
        var at = after.atTime(LocalTime.of(3, 0)).atZone(When.UK).toInstant();
        return (at.isAfter(now) ? now : at).atZone(When.UK).toOffsetDateTime();
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
