package wholepicture.linkage.invented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Invents people of past centuries as reference works and registers might hold them: many records of each, titles and several given
 * names in a full name, years without days, birth places told more and less exactly, an occupation for those who had one. Fathers and
 * sons, and unrelated people, share names. The last column says who it really is.
 */
public final class WornPeople {

    private static final String HEADER = "unique_id,cluster,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode_fake,gender,occupation\n";
    private static final String[] WORK = {"politician", "painter", "writer", "cricketer", "footballer", "military officer", "cleric", "actor", "lawyer", "botanist",
        "architect", "engineer", "composer", "physician", "poet", "engraver", "historian", "businessperson", "photographer", "naturalist", "journalist", "explorer",
        "sculptor", "diplomat", "translator", "missionary", "astronomer", "chemist", "rower", "banker"};
    private static final String[] RANKS = {"baron", "baronet", "earl", "viscount"};
    private static final String[] LETTERS = "abdefghjlnpqrstuwxyz".split("");

    private final SplittableRandom chance;
    private final Dirt dirt;
    private final Wear wear;
    private final Community names = Community.all().getFirst();
    private final List<Place> places = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int people;

    private record Place(String town, String county, String area) {}

    private record Worn(String[] given, List<String> middles, String family, String title, String seat, LocalDate born, Place place, String postcode, boolean woman,
        String work) {}

    private WornPeople(long seed, Wear wear) {
        chance = new SplittableRandom(seed);
        dirt = new Dirt(chance);
        this.wear = wear;
        for (int i = 0; i < 420; i++) {
            places.add(new Place(Surnames.draw(chance) + (chance.nextInt(9) == 0 ? " on sea" : ""), Surnames.draw(chance) + "shire",
                (LETTERS[i % 20] + LETTERS[chance.nextInt(20)]).substring(0, 1 + i % 2) + (1 + chance.nextInt(40))));
        }
    }

    /**
     * Writes one file.
     *
     * @param many how many records, at least
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, int many, long seed, Wear wear) throws IOException {
        var made = new WornPeople(seed, wear);
        while (made.lines.size() < many) {
            made.family();
        }
        Collections.shuffle(made.lines, new Random(seed));
        Files.writeString(file, HEADER + String.join("", made.lines));
    }

    private boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    private <T> T skewed(List<T> of) {
        double at = chance.nextDouble();
        return of.get((int) (of.size() * at * at));
    }

    private void family() {
        boolean woman = happens(0.16);
        var first = person(woman, woman ? names.women() : names.men(), happens(0.4) ? Community.draw(names.families(), chance)[0] : Surnames.draw(chance),
            LocalDate.of(1560, 1, 1).plusDays((long) (Math.sqrt(chance.nextDouble()) * 400 * 365)), skewed(places));
        records(first);
        if (!woman && happens(0.12)) {
            var son = person(false, names.men(), first.family, first.born.plusDays(9_000 + chance.nextInt(5_000)), happens(0.7) ? first.place : skewed(places));
            records(happens(0.45) ? new Worn(first.given, son.middles, son.family, first.title, first.seat, son.born, son.place, son.postcode, false,
                happens(0.5) ? first.work : son.work) : son);
        }
    }

    private Worn person(boolean woman, List<String[]> given, String family, LocalDate born, Place place) {
        var middles = new ArrayList<String>();
        while (middles.size() < 3 && happens(0.33)) {
            middles.add(Community.draw(given, chance)[0]);
        }
        String title = happens(0.10) ? (1 + chance.nextInt(6)) + "th " + RANKS[chance.nextInt(RANKS.length)] : happens(0.05) ? "sir" : "";
        String postcode = place.area + " " + chance.nextInt(10) + LETTERS[chance.nextInt(20)] + LETTERS[chance.nextInt(20)];
        var day = happens(wear.yearOnly()) ? LocalDate.of(born.getYear(), 1, 1) : born;
        return new Worn(Community.draw(given, chance), middles, family, title, title.isEmpty() || title.equals("sir") || happens(0.5) ? "" : Surnames.draw(chance), day, place,
            postcode, woman, skewed(List.of(WORK)));
    }

    private void records(Worn who) {
        people++;
        int many = 1 + chance.nextInt(5) + chance.nextInt(7) + chance.nextInt(8);
        for (int i = 1; i <= many; i++) {
            lines.add("Q" + people + "-" + i + ",Q" + people + "," + record(who) + "\n");
        }
    }

    private String record(Worn who) {
        String given = who.given.length > 1 && happens(wear.shorts()) ? who.given[1 + chance.nextInt(who.given.length - 1)] : who.given[0];
        var full = new StringBuilder(slipped(given));
        for (String middle : who.middles) {
            if (!happens(wear.dropped())) {
                full.append(' ').append(slipped(middle));
            }
        }
        boolean named = !happens(who.title.isEmpty() ? wear.dropped() / 12 : wear.dropped() / 2);
        if (named) {
            full.append(' ').append(slipped(who.family));
        }
        boolean titled = !who.title.isEmpty() && !happens(wear.dropped());
        if (titled && who.title.equals("sir")) {
            full.insert(0, "sir ");
        } else if (titled || !named && !who.title.isEmpty()) {
            full.append(named ? ", " : " ").append(titled ? who.title + " " : "").append(who.seat.isEmpty() ? who.family : "of " + who.seat);
        }
        String name = full.toString();
        String[] words = name.replace(",", "").split(" ");
        String first = words[0].equals("sir") && words.length > 2 ? words[1] : words[0];
        String last = words.length > 1 ? words[words.length - 1] : "";
        String place = happens(wear.missing()) ? "" : happens(wear.moved()) ? happens(0.4) ? who.place.county : skewed(places).town : slipped(who.place.town);
        String postcode = happens(wear.missing()) ? "" : happens(wear.moved() * 1.5) ? who.postcode.substring(0, who.postcode.length() - (happens(0.6) ? 2 : 3)) : who.postcode;
        while (!postcode.isEmpty() && postcode.length() < who.postcode.length()) {
            postcode += postcode.endsWith(" ") ? String.valueOf(chance.nextInt(10)) : LETTERS[chance.nextInt(20)];
        }
        return String.join(",", name.contains(",") ? "\"" + name + "\"" : name, (first + " " + last).strip(), first, last, born(who), place, postcode,
            happens(wear.missing()) ? "" : who.woman ? "female" : "male", happens(wear.missing()) ? "" : happens(0.06) ? skewed(List.of(WORK)) : who.work);
    }

    private String slipped(String word) {
        return happens(wear.slips()) ? dirt.slip(word) : word;
    }

    private String born(Worn who) {
        if (happens(wear.noDates())) {
            return "";
        }
        String day = who.born.toString();
        if (!happens(wear.wrongDates())) {
            return day;
        }
        return switch (chance.nextInt(5)) {
            case 0 -> day.substring(0, 5) + "01-01";
            case 1 -> who.born.plusYears(chance.nextInt(9) - 4L).toString();
            case 2 -> who.born.withMonth(1 + chance.nextInt(12)).toString();
            case 3 -> who.born.plusYears(chance.nextInt(3) - 1L).withDayOfYear(1).toString();
            default -> dirt.date(day);
        };
    }
}
