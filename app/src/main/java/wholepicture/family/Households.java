package wholepicture.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/**
 * Who lived with whom, worked out from where each is said to have lived. Two people share a household when they had one
 * place at one time; a shared address never makes them family.
 */
final class Households {

    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    /**
     * A time at one place.
     *
     * @param people everybody who was there meanwhile, whoever it is about first
     * @param by the agencies that say so
     */
    record Period(String place, String address, @Nullable When since, @Nullable When until, List<UUID> people, List<String> by) {}

    private final List<Home> homes;

    Households(List<Home> homes) {
        this.homes = homes;
    }

    /** Where somebody lives on a day: of several, where they moved last, as most agencies say. */
    Optional<Home> homeOf(UUID person, LocalDate on) {
        return homes.stream().filter(home -> home.person().equals(person) && home.isOn(on))
            .max(Comparator.comparing((Home home) -> home.since() == null ? LONG_AGO : home.since().from())
                .thenComparing(home -> homes.stream().filter(other -> other.person().equals(person) && other.place().equals(home.place()))
                    .map(Home::by).distinct().count())
                .thenComparing(Home::at).thenComparing(Home::address));
    }

    /** The people of each address on a day. */
    Map<String, List<UUID>> on(LocalDate day, Collection<UUID> people) {
        var groups = new LinkedHashMap<String, List<UUID>>();
        for (var person : people) {
            homeOf(person, day).ifPresent(home -> groups.computeIfAbsent(address(home.place()), place -> new ArrayList<>()).add(person));
        }
        return groups;
    }

    /** As most wrote it who did not write it in capitals only. */
    private String address(String place) {
        var written = homes.stream().filter(home -> home.place().equals(place)).map(Home::address).toList();
        return written.stream().max(Comparator.comparing((String address) -> !address.equals(address.toUpperCase(Locale.UK)))
            .thenComparing(address -> Collections.frequency(written, address)).thenComparing(String::length)
            .thenComparing(Comparator.<String>naturalOrder())).orElseThrow();
    }

    /** Everybody who lives at the same place on the day, the person included. */
    Set<UUID> with(UUID person, LocalDate on) {
        var home = homeOf(person, on);
        if (home.isEmpty()) {
            return Set.of(person);
        }
        return homes.stream().map(Home::person).distinct()
            .filter(other -> homeOf(other, on).map(Home::place).equals(home.map(Home::place)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where somebody lived, the latest first, and who was there at the time. */
    List<Period> overTime(UUID person) {
        var places = new LinkedHashMap<String, List<Home>>();
        homes.stream().filter(home -> home.person().equals(person))
            .forEach(home -> places.computeIfAbsent(home.place(), place -> new ArrayList<>()).add(home));
        return places.values().stream().map(this::period)
            .sorted(Comparator.comparing((Period period) -> period.since() == null ? LONG_AGO : period.since().from()).reversed()
                .thenComparing(Period::address)).toList();
    }

    private Period period(List<Home> stays) {
        var since = stays.stream().map(Home::since).filter(Objects::nonNull).min(Comparator.naturalOrder());
        boolean open = stays.stream().anyMatch(stay -> stay.until() == null);
        var until = stays.stream().map(Home::until).filter(Objects::nonNull).max(Comparator.naturalOrder());
        var people = new LinkedHashSet<UUID>();
        people.add(stays.getFirst().person());
        stays.forEach(stay -> homes.stream().filter(stay::overlaps).map(Home::person).forEach(people::add));
        return new Period(stays.getFirst().place(), address(stays.getFirst().place()), since.orElse(null), open ? null : until.orElse(null), List.copyOf(people),
            stays.stream().map(Home::by).distinct().sorted().toList());
    }
}
