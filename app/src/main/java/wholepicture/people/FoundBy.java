package wholepicture.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wholepicture.arrivals.Arrival.Name;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.linkage.Sound;
import wholepicture.time.When;

/**
 * The words a person is found by. Each is of one sort: {@code n:} a name, {@code s:} its sound, {@code b:} a day of birth,
 * {@code m:} a month and {@code y:} a year of birth, {@code v:} a year of which no day is known, {@code i:} an identifier,
 * {@code t:} a telephone number, {@code e:} an e-mail address, {@code a:} a word of an address, {@code p:} a postcode or the
 * part before its space.
 *
 * @param need the reach that a searcher must have (see the table people.searchable)
 * @param agency the agency whose workers need no more than its own records; 0 for all
 */
record FoundBy(UUID person, int need, long agency, Set<String> words) {

    private static final int OPEN = 0;
    private static final int OWN = 1;
    private static final int WHOLE = 2;
    private static final int LONGEST = 60;

    /** Words of almost every address, which find nobody. */
    private static final Set<String> EVERYWHERE = Set.of("road", "rd", "street", "st", "avenue", "ave", "close", "cl", "drive", "dr",
        "lane", "ln", "way", "court", "ct", "crescent", "gardens", "grove", "place", "terrace", "the", "flat");

    /** All rows of a person who has these records. */
    static List<FoundBy> of(UUID person, Face face, Collection<Known> records) {
        var told = records.stream().filter(Known::told).toList();
        var rows = new ArrayList<FoundBy>();
        var index = index(face);
        if (face.grade() == 1) {
            rows.add(new FoundBy(person, OPEN, 0, with(index, upTo(told, OPEN, face))));
        } else if (face.grade() < 4) {
            rows.add(new FoundBy(person, OWN, 0, index));
        }
        for (int level = WHOLE; level <= 4; level++) {
            int at = level;
            if (told.stream().anyMatch(one -> level(one, face) == at)) {
                rows.add(new FoundBy(person, at, 0, with(index, upTo(told, at, face))));
            }
        }
        told.stream().filter(one -> level(one, face) == WHOLE).mapToLong(Known::agency).distinct().forEach(agency -> rows.add(
            new FoundBy(person, OWN, agency, with(index,
                told.stream().filter(one -> level(one, face) == OPEN || level(one, face) == WHOLE && one.agency() == agency).toList()))));
        return rows;
    }

    private static int level(Known record, Face face) {
        return record.asked() == 1 && face.grade() == 1 ? OPEN : Math.max(record.stated(), face.grade());
    }

    private static List<Known> upTo(List<Known> records, int level, Face face) {
        return records.stream().filter(one -> level(one, face) <= level).toList();
    }

    private static Set<String> index(Face face) {
        var words = new TreeSet<String>();
        name(new Name(face.name(), "", "", ""), words);
        born(face.born(), words);
        return words;
    }

    private static Set<String> with(Set<String> index, List<Known> records) {
        var words = new TreeSet<>(index);
        records.forEach(record -> add(record, words));
        return words;
    }

    private static void add(Known record, Set<String> words) {
        PersonSent sent = record.says().sent();
        sent.names().forEach(name -> name(name, words));
        record.prepared().nameWords().forEach(word -> name(word, words));
        born(sent.born(), words);
        sent.identifiers().forEach(one -> put("i:", Fold.joined(one.value()), words));
        put("i:", Fold.joined(record.localId()), words);
        for (var one : sent.reach()) {
            if (one.value().contains("@")) {
                put("e:", one.value().strip().toLowerCase(Locale.ROOT).replaceAll("\\s", ""), words);
            } else {
                put("t:", telephone(one.value()), words);
            }
        }
        record.says().residences().forEach(at -> {
            Fold.words(at.lines()).stream().filter(word -> !EVERYWHERE.contains(word)).forEach(word -> put("a:", word, words));
            postcode(at.postcode(), words);
        });
    }

    private static void name(Name name, Set<String> words) {
        Fold.words(name.full()).forEach(word -> name(word, words));
    }

    private static void name(String word, Set<String> words) {
        put("n:", word, words);
        put("s:", Sound.of(word), words);
    }

    private static void born(@Nullable When born, Set<String> words) {
        if (born == null) {
            return;
        }
        if (born.isExactDay()) {
            words.add("b:" + born.from());
        }
        if (born.from().withDayOfMonth(1).equals(born.to().withDayOfMonth(1))) {
            words.add("m:" + born.from().toString().substring(0, 7));
        }
        for (int year = born.from().getYear(); year <= Math.min(born.to().getYear(), born.from().getYear() + 3); year++) {
            words.add("y:" + year);
            if (!born.isExactDay()) {
                words.add("v:" + year);
            }
        }
    }

    private static void postcode(@Nullable String postcode, Set<String> words) {
        var whole = postcode == null ? "" : Fold.joined(postcode);
        put("p:", whole, words);
        if (whole.length() > 4) {
            put("p:", whole.substring(0, whole.length() - 3), words);
        }
    }

    /** The last ten digits, which are the same with and without the country's code. */
    static String telephone(String value) {
        var digits = value.replaceAll("[^0-9]", "");
        return digits.length() < 6 ? "" : digits.substring(Math.max(0, digits.length() - 10));
    }

    static boolean isEverywhere(String word) {
        return EVERYWHERE.contains(word);
    }

    private static void put(String sort, String word, Set<String> words) {
        if (!word.isEmpty()) {
            words.add(sort + word.substring(0, Math.min(LONGEST, word.length())));
        }
    }

    /** The words of names among them, as they are guessed at. */
    Set<String> nameWords() {
        var names = new HashSet<String>();
        words.stream().filter(word -> word.startsWith("n:")).map(word -> word.substring(2)).forEach(names::add);
        return names;
    }
}
