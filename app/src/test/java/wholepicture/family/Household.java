package wholepicture.family;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.ResidenceSent;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Grade;
import wholepicture.arrivals.Received;
import wholepicture.arrivals.Receives;
import wholepicture.arrivals.Taken;
import wholepicture.time.When;

/** Has agencies send families, and finds the people that came of it. Local numbers are an agency's own. */
class Household {

    private static final AtomicInteger STORIES = new AtomicInteger();

    private final List<Receives> receivers;
    private final Cast cast;
    private final MovableClock clock;
    /** Stands before every family name of this story, for all stories share one database, where the same family told twice would become one. */
    private final int story = STORIES.getAndIncrement();
    private final String mark = mark(story);
    private final Map<String, String> postcodes = new HashMap<>();

    Household(List<Receives> receivers, Cast cast, MovableClock clock) {
        this.receivers = receivers;
        this.cast = cast;
        this.clock = clock;
    }

    List<Taken> sends(Agency agency, Arrival... arrivals) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        return cast.inWorks(() -> Arrays.stream(arrivals).map(this::ofThisStory).flatMap(arrival -> receivers.stream()
            .filter(receiver -> receiver.kinds().contains(arrival.getClass())).findFirst().orElseThrow()
            .receive(agency, List.of(new Received(arrival, at, 1L, 1L))).stream()).toList());
    }

    private static String mark(int story) {
        var random = new Random(story * 7_919L + 3);
        var mark = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            mark.append("bdfgklmnprstvwz".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return mark.substring(0, 1).toUpperCase(Locale.UK) + mark.substring(1);
    }

    /** As the story told it. */
    String told(String words) {
        var told = words.replace(mark, "");
        for (var postcode : postcodes.entrySet()) {
            told = told.replace(postcode.getKey(), postcode.getValue());
        }
        return told;
    }

    /** A postcode of this story's own, in place of one that every story would share. */
    private String postcode(String written) {
        var plain = written.replace(" ", "").toUpperCase(Locale.UK);
        var told = plain.substring(0, plain.length() - 3) + " " + plain.substring(plain.length() - 3);
        var own = told.substring(0, told.length() - 2) + "ABDEFGHJLN".charAt(story / 10 % 10) + "PQRSTUWXYZ".charAt(story % 10);
        postcodes.put(own, told);
        return own;
    }

    private Arrival ofThisStory(Arrival arrival) {
        return switch (arrival) {
            case PersonSent sent -> new PersonSent(sent.localPerson(), sent.names().stream()
                .map(name -> new Name(name.given(), name.middle(), mark + name.family(), name.use())).toList(), born(sent.born()), sent.due(), sent.died(), sent.sex(),
                sent.multipleBirth(), sent.identifiers(), sent.residences(), sent.reach(), sent.particulars(), sent.grade());
            case RelationshipSent sent -> new RelationshipSent(sent.localPerson(), sent.otherLocalPerson(), sent.otherName() == null ? null
                : sent.otherName().replaceFirst(" (?=[^ ]+$)", " " + mark), sent.kind(), sent.from(), sent.to(), sent.parentalResponsibility(),
                sent.disputedBy(), sent.note(), sent.grade());
            case ResidenceSent sent -> new ResidenceSent(sent.localPerson(), new Residence(sent.residence().lines(),
                postcode(Objects.requireNonNull(sent.residence().postcode())), null, sent.residence().use(), sent.residence().from(), sent.residence().to()), null);
            default -> arrival;
        };
    }

    private @Nullable When born(@Nullable When born) {
        return born == null || !born.isExactDay() ? born : When.day(born.from().plusDays(5L * story));
    }

    static PersonSent person(String number, String given, String family, Sex sex, @Nullable String born) {
        return new PersonSent(number, List.of(Name.usual(given, family)), born == null ? null : When.parse(born), null, null, sex, null, List.of(),
            List.of(), List.of(), Map.of(), null);
    }

    static PersonSent kept(PersonSent sent, Grade grade) {
        return new PersonSent(sent.localPerson(), sent.names(), sent.born(), sent.due(), sent.died(), sent.sex(), sent.multipleBirth(), sent.identifiers(),
            sent.residences(), sent.reach(), sent.particulars(), grade);
    }

    static ResidenceSent home(String number, String lines, String postcode, @Nullable String from, @Nullable String to) {
        return new ResidenceSent(number, new Residence(lines, postcode, null, "home", from == null ? null : When.parse(from),
            to == null ? null : When.parse(to)), null);
    }

    static RelationshipSent related(String one, RelationshipKind kind, String other) {
        return new RelationshipSent(one, other, null, kind, null, null, null, null, null, null);
    }

    static RelationshipSent couple(String one, RelationshipKind kind, String other, @Nullable String from, @Nullable String to) {
        return new RelationshipSent(one, other, null, kind, from == null ? null : When.parse(from), to == null ? null : When.parse(to), null, null, null, null);
    }

    static RelationshipSent named(String one, RelationshipKind kind, String otherName) {
        return new RelationshipSent(one, null, otherName, kind, null, null, null, null, null, null);
    }

    UUID person(Agency agency, String number) {
        return (UUID) Objects.requireNonNull(cast.inWorks(() -> cast.rows("select person_id from people.record where agency_id = ? and local_id = ?",
            agency.id(), number)).getFirst().get("person_id"));
    }

    List<Map<String, Object>> rows(String query, Object... params) {
        return cast.inWorks(() -> cast.rows(query, params));
    }
}
