package wholepicture.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import wholepicture.Cast;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.Outcome;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Arrival.Voice;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/** Nell, three, and her mother Grace, as health and the police each know them; a new family each time. */
final class Nell {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** No two families may look alike to the linkage. */
    private static final List<String> FAMILIES = List.of("Abara", "Kowalczyk", "Thistlewood", "Nguyen", "Okonjo", "Pemberley", "Quashie", "Rahimi",
        "Szabo", "Ulrichsen", "Vantongeren", "Wycherley", "Xanthopoulos", "Yilmaz", "Zarebska", "Featherstonehaugh");

    final Agency health;
    final Agency police;
    final Worker visitor;
    final Worker officer;
    final String family;
    /** A day in 2023 of her own. */
    final LocalDate born;
    private final String phone;
    private final Cast cast;
    private final Sent sent;
    private int entries;

    Nell(Cast cast, Sent sent) {
        this.cast = cast;
        this.sent = sent;
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        police = cast.agency(AgencyKind.POLICE);
        visitor = cast.worker(health, "Hana Visitor");
        officer = cast.worker(police, "Paul Officer");
        int number = NUMBER.incrementAndGet();
        family = FAMILIES.get(number % FAMILIES.size());
        born = LocalDate.of(2023, 11, 1).minusDays(11L * number);
        phone = "07700 900%03d".formatted(number);
    }

    /** Everything at once: what the two agencies know, and the health visitor involved with both. */
    Nell known() {
        UUID nell = person(health, "n1", "Nell", born.toString(), Grade.OPEN_INDEX);
        UUID grace = person(police, "m1", "Grace", "19%d-02".formatted(70 + born.getDayOfYear() % 29), Grade.OPEN_INDEX);
        cast.open(nell, Practitioner.of(visitor), 2);
        cast.open(grace, Practitioner.of(visitor), 2);
        sent.from(health, new RelationshipSent("n1", null, "Joe Blunt", RelationshipKind.CHILD, null, null, false, null, null, null));
        sent.from(health, new InvolvementSent("n1", "Hana Visitor", "0 to 19 team", "Health visitor", "0116 496 0123", "hana@health.example",
            When.parse("2024-01-05"), null, "universal plus", null));
        missed("2026-10-20", "Audiology clinic", Outcome.WAS_NOT_BROUGHT);
        missed("2026-07-02", "Speech and language", Outcome.WAS_NOT_BROUGHT);
        missed("2026-03-14", "Two-year review", Outcome.WAS_NOT_BROUGHT);
        missed("2026-02-14", "Two-year review", Outcome.RESCHEDULED);
        missed("2026-12-01", "Audiology clinic", Outcome.BOOKED);
        line(health, "n1", EntryKind.VISIT, "2026-09-01", "Home visit",
            "Nell hid behind the health visitor when the man came in. She did not speak for ten minutes.", Voice.NON_VERBAL, Factor.DOMESTIC_ABUSE);
        line(health, "n1", EntryKind.VOICE, "2026-09-15", "Nell talks about home", "\"Shouty man broke my cup.\"", Voice.VERBAL);
        line(health, "n1", EntryKind.OBSERVATION, "2026-06", "Weight", "Weight has fallen from the 50th to the 9th centile since March.", null, Factor.NEGLECT);
        line(health, "n1", EntryKind.MEETING, "2026-10-28", "Team around the family", "Grace did not come. The plan was reviewed without her.", null);
        line(health, "n1", EntryKind.CONDITION, "2025", "Mother has low mood", "Grace told the GP that she cannot get up in the morning.", null, Factor.MENTAL_ILL_HEALTH);
        line(police, "m1", EntryKind.INCIDENT, "2026-08-22T23:40", "Police attended the address", "Neighbour heard shouting. Grace had a cut lip and said she fell.", null,
            Factor.DOMESTIC_ABUSE);
        line(police, "m1", EntryKind.INCIDENT, "2026-05-22", "Found drunk in the street", "Taken home by officers; Nell was asleep upstairs alone.", null,
            Factor.SUBSTANCE_MISUSE, Factor.NEGLECT);
        flag(health, "Two workers to visit", "A man at the address threatened a midwife", "2026-10-01", false, "It could put Grace at risk");
        return this;
    }

    UUID nell() {
        return of(health, "n1");
    }

    UUID of(Agency agency, String local) {
        return (UUID) cast.inWorks(() -> cast.rows("select person_id from people.record where agency_id = ? and local_id = ?", agency.id(), local))
            .getFirst().get("person_id");
    }

    UUID person(Agency agency, String local, String given, String born, Grade grade) {
        sent.from(agency, new PersonSent(local, List.of(Name.usual(given, family)), When.parse(born), null, null, Sex.FEMALE, null,
            List.of(new Identifier("LOCAL", local)),
            List.of(new Residence("4 Larch Close " + family, "LE1 1AA", null, "home", When.parse("2024-02"), null)),
            List.of(new Reach("phone", phone, "home")), Map.of("language", "English and Igbo"), grade));
        return of(agency, local);
    }

    private void missed(String day, String title, Outcome outcome) {
        entry(health, "n1", EntryKind.APPOINTMENT, day, title, outcome == Outcome.BOOKED ? "Sent by post." : "Not seen. No call.", outcome, null, null);
    }

    void line(Agency agency, String local, EntryKind kind, String when, String title, String text, @Nullable Voice voice, Factor... factors) {
        entry(agency, local, kind, when, title, text, null, voice, null, factors);
    }

    void entry(Agency agency, String local, EntryKind kind, String when, String title, String text, @Nullable Outcome outcome, @Nullable Voice voice,
        @Nullable Grade grade, Factor... factors) {
        sent.from(agency, new EntrySent(local, family + ++entries, kind, When.parse(when), null, title, text,
            factors.length == 0 ? null : Significance.SIGNIFICANT, null, List.of(), "R. Worker", outcome, voice, Set.of(factors), Map.of(), grade));
    }

    void flag(Agency agency, String what, String reason, String review, boolean told, String whyNot) {
        sent.from(agency, new FlagSent("n1", family + ++entries, what, reason, When.parse("2025-04"), null, When.parse(review), told, whyNot, null));
    }

    void send(Agency agency, Arrival arrival) {
        sent.from(agency, arrival);
    }
}
