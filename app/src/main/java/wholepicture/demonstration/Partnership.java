package wholepicture.demonstration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival;

/**
 * The invented partnership: a city, a county and a small county, their agencies, and the families that
 * live there as each agency knows them. Everybody in it is invented. The same seed and day give the
 * same partnership on every machine.
 */
public final class Partnership {

    public static final long SEED = 20261120;
    public static final int FAMILIES = 2_000;

    private final long seed;
    private final LocalDate today;
    private final int count;
    private final Families families;
    private final List<Partner> agencies = Partner.all();
    private final List<Partner.Worker> workers = Partner.workers();
    private final List<Community> communities = Community.all();
    private final Shift shift;
    private final List<Story> stories;
    private @Nullable List<Family> invented;

    private Partnership(long seed, LocalDate today, int count, Places places) {
        this.seed = seed;
        this.today = today;
        this.count = count;
        this.families = new Families(seed, today, places);
        this.shift = Shift.to(today);
        this.stories = StoryFile.all(today);
    }

    /** The partnership as everybody gets it, on a given day. */
    public static Partnership on(LocalDate today) {
        return of(SEED, today, FAMILIES, null);
    }

    /**
     * @param count how many families
     * @param postcodes a file of the ONS Postcode Directory with the columns {@code pcd} (first) and {@code laua} (last),
     *     {@code null} for the sample that comes with the project
     */
    public static Partnership of(long seed, LocalDate today, int count, @Nullable Path postcodes) {
        return new Partnership(seed, today, count, postcodes == null ? Places.sample() : Places.from(postcodes));
    }

    public List<Partner> agencies() {
        return agencies;
    }

    public List<Partner.Worker> workers() {
        return workers;
    }

    /**
     * Everything the agency knows, family by family, as it would send it: the people, how they are related, who is involved,
     * flags, and the lines of their chronologies.
     */
    public Stream<Arrival> arrivals(String agencyCode) {
        var desk = desk(agencyCode);
        Stream<Arrival> byHand = stories.stream().mapMulti((story, told) -> new StoryTeller(story, desk.partner(), shift).tell(told));
        Stream<Arrival> invented = families().mapMulti((family, told) -> tell(desk, family, told, (local, who) -> {}));
        return Stream.concat(byHand, invented);
    }

    /** For each of the agency's records, which person it truly is. */
    public Map<String, String> truth(String agencyCode) {
        var desk = desk(agencyCode);
        Map<String, String> truth = new LinkedHashMap<>();
        stories.forEach(story -> new StoryTeller(story, desk.partner(), shift).truth(truth));
        families().forEach(family -> tell(desk, family, arrival -> {}, (local, who) -> truth.put(local, who.id())));
        return truth;
    }

    synchronized Stream<Family> families() {
        if (invented == null) {
            invented = IntStream.rangeClosed(1, count).mapToObj(families::family).toList();
        }
        return invented.stream();
    }

    Stream<Story> stories() {
        return stories.stream();
    }

    /** The agency's own number for what a story calls {@code mason} or {@code mason#2}. */
    String localPerson(Story story, String agencyCode, String reference) {
        return new StoryTeller(story, agency(agencyCode), shift).local(reference);
    }

    private interface Truth {
        void is(String localPerson, Resident who);
    }

    /** An agency at work: who writes, and what it writes about. */
    private record Desk(Partner partner, Staff staff, Years years) {}

    private void tell(Desk desk, Family family, Consumer<? super Arrival> told, Truth truth) {
        var partner = desk.partner();
        var dice = new Dice(seed, (family.number() + 1L) * 64 + partner.number());
        var acquaintance = new Acquaintance(dice, family, today);
        var copies = new Copies(dice, family, partner);
        var circle = new Circle(dice, partner, desk.staff(), workers, today);
        Map<Resident, String> known = new LinkedHashMap<>();
        Map<Resident, LocalDate> since = new LinkedHashMap<>();
        List<Resident> twice = new ArrayList<>();
        for (var who : family.members()) {
            var from = acquaintance.since(partner, who);
            if (from != null) {
                known.put(who, partner.localPerson(who.serial(), 0));
                since.put(who, from);
                if (copies.registersTwice()) {
                    twice.add(who);
                }
            }
        }
        known.forEach((who, local) -> {
            told.accept(copies.write(who, local));
            truth.is(local, who);
        });
        for (var who : twice) {
            var local = partner.localPerson(who.serial(), 1);
            told.accept(copies.write(who, local));
            truth.is(local, who);
        }
        circle.relationships(family, known, told);
        known.forEach((who, local) -> {
            var from = since.getOrDefault(who, today);
            circle.involvement(family, who, local, from, told);
            circle.flags(family, who, local, told);
            desk.years().pass(dice, family, who, twice.contains(who) && dice.chance(0.5) ? partner.localPerson(who.serial(), 1) : local, from, told);
        });
    }

    private Desk desk(String code) {
        var partner = agency(code);
        var staff = new Staff(seed, partner, communities);
        return new Desk(partner, staff, new Years(partner, staff, today));
    }

    private Partner agency(String code) {
        return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no agency \"%s\" in the demonstration".formatted(code)));
    }
}
