package wholepicture.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wholepicture.Cast;
import wholepicture.agencies.Agency;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.FlagSent;
import wholepicture.arrivals.Arrival.Identifier;
import wholepicture.arrivals.Arrival.InvolvementSent;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.arrivals.Arrival.Reach;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.arrivals.Arrival.RelationshipSent;
import wholepicture.arrivals.Arrival.Residence;
import wholepicture.arrivals.Arrival.Sex;
import wholepicture.arrivals.Arrival.Significance;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/**
 * Families drawn at random, sent by several agencies, in which every single thing that is told carries a
 * word that stands nowhere else: whoever meets the word has been told the thing.
 */
final class DrawnTown {

    private static int words;

    /**
     * A thing that was told. {@code stated} is the closest that its record or itself was asked to be kept; a name is part
     * of the index too; what is said of two people is told on the record of either.
     */
    record Told(String word, long agency, String record, int stated, boolean name, @Nullable String other, int otherStated) {

        Told(String word, long agency, String record, int stated, boolean name) {
            this(word, agency, record, stated, name, null, 2);
        }
    }

    private final Cast cast;
    private final SplittableRandom random;
    private final List<Agency> agencies;
    private final LocalDate today;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Integer> stated = new HashMap<>();
    private final List<String> records = new ArrayList<>();
    private int numbers;

    DrawnTown(Cast cast, SplittableRandom random, List<Agency> agencies, LocalDate today) {
        this.cast = cast;
        this.random = random;
        this.agencies = agencies;
        this.today = today;
    }

    List<Told> told() {
        return told;
    }

    List<String> records() {
        return records;
    }

    /** Mother, father and three children; each known to one to three agencies under one NHS number. */
    void family(@Nullable Grade grade) {
        String street = word();
        var members = List.of(member(34, Sex.FEMALE), member(36, Sex.MALE), member(9, Sex.FEMALE), member(5, Sex.MALE), member(1, Sex.MALE));
        for (var agency : agencies.subList(0, 1 + random.nextInt(agencies.size()))) {
            members.forEach(member -> send(agency, member, street, grade == null ? drawn() : grade));
            for (var child : members.subList(2, 5)) {
                for (int parent = 0; parent < 2; parent++) {
                    tie(agency, members.get(parent), child, parent == 0 ? RelationshipKind.MOTHER : RelationshipKind.FATHER);
                }
            }
        }
    }

    /** More about somebody who is known already, to be kept closely. */
    void closely(Agency agency, String record) {
        told(agency, record, Grade.PROTECTED);
    }

    private record Member(String number, String nhs, LocalDate born, Sex sex, String given, String family) {}

    private Member member(int age, Sex sex) {
        return new Member("R" + (++numbers) + "-" + word(), nhs(), today.minusYears(age).minusDays(random.nextInt(300)), sex, word(), word());
    }

    private void send(Agency agency, Member member, String street, Grade grade) {
        stated.put(agency.id() + member.number(), grade.number());
        records.add(member.number());
        String lines = word();
        String phone = "07700 9" + (10_000 + random.nextInt(89_999));
        cast.receive(agency, new PersonSent(member.number(), List.of(new Name(member.given(), "", member.family(), "usual")), When.day(member.born()), null, null,
            member.sex(), null, List.of(new Identifier("NHS", member.nhs())),
            List.of(new Residence(lines + " " + street + " Road", "LE1 1AA", null, "home", When.day(today.minusYears(1)), null)),
            List.of(new Reach("phone", phone, "home")), Map.of("language", note(agency, member, grade)), grade));
        name(agency, member, member.given());
        name(agency, member, member.family());
        for (var word : List.of(lines, street, member.number().substring(member.number().indexOf('-') + 1))) {
            told.add(new Told(word, agency.id(), member.number(), grade.number(), false));
        }
        told(agency, member.number(), drawn());
        cast.receive(agency, new FlagSent(member.number(), "F" + (++numbers), note(agency, member, grade), note(agency, member, grade), When.day(today.minusDays(90)),
            null, When.day(today.plusDays(random.nextInt(60))), false, note(agency, member, grade), null));
        cast.receive(agency, new InvolvementSent(member.number(), note(agency, member, grade), note(agency, member, grade), note(agency, member, grade),
            "0116 496 0000", note(agency, member, grade) + "@agency.example", When.day(today.minusDays(90)), null, note(agency, member, grade), null));
    }

    private void told(Agency agency, String record, Grade own) {
        int closest = Math.max(own.number(), stated.getOrDefault(agency.id() + record, 2));
        var said = IntStream.range(0, 5).mapToObj(i -> word()).toList();
        said.forEach(word -> told.add(new Told(word, agency.id(), record, closest, false)));
        boolean voice = random.nextBoolean();
        cast.receive(agency, new EntrySent(record, "E" + (++numbers), voice ? EntryKind.VOICE : EntryKind.CONCERN, When.day(today.minusDays(1 + random.nextInt(400))),
            When.day(today), said.get(0), said.get(1), Significance.values()[random.nextInt(4)], said.get(2), List.of(said.get(3)), said.get(4), null,
            voice ? Arrival.Voice.VERBAL : null, Set.of(Arrival.Factor.values()[random.nextInt(Arrival.Factor.values().length)]), Map.of(), own));
    }

    private void tie(Agency agency, Member parent, Member child, RelationshipKind kind) {
        String note = word();
        told.add(new Told(note, agency.id(), parent.number(), stated(agency, parent), false, child.number(), stated(agency, child)));
        cast.receive(agency, new RelationshipSent(parent.number(), child.number(), null, kind, When.day(child.born()), null, true, null, note, null));
    }

    private String note(Agency agency, Member member, Grade grade) {
        String word = word();
        told.add(new Told(word, agency.id(), member.number(), grade.number(), false));
        return word;
    }

    private void name(Agency agency, Member member, String name) {
        told.add(new Told(name, agency.id(), member.number(), stated(agency, member), true));
    }

    private int stated(Agency agency, Member member) {
        return stated.getOrDefault(agency.id() + member.number(), 2);
    }

    private Grade drawn() {
        return random.nextInt(4) > 0 ? Grade.INVOLVED : Grade.of(2 + random.nextInt(3));
    }

    /** A word of eight letters, never given out twice, none part of another. */
    static synchronized String word() {
        var word = new StringBuilder("Zq");
        for (int n = ++words, i = 0; i < 5; i++, n /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(n % 20));
        }
        return word.append("y").toString();
    }

    private static synchronized String nhs() {
        for (int n = 999_100_000 + (++words); ; n += 7) {
            String digits = String.format(Locale.ROOT, "%09d", n);
            int sum = IntStream.range(0, 9).map(i -> (digits.charAt(i) - '0') * (10 - i)).sum();
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    static UUID person(Cast cast, Agency agency, String record) {
        return cast.inWorks(() -> cast.one("select person_id from people.record where agency_id = ? and local_id = ?", UUID.class, agency.id(), record));
    }
}
