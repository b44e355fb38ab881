package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import wholepicture.linkage.batch.Comparisons.Kind;

/**
 * The ways in which two records can come to be compared: each rule names what must be the same. Columns that no record fills make no rule.
 */
final class Rules {

    /**
     * @param parts the numbers, per record, that must all be the same and not 0
     * @param agreeing what is the same by the rule itself
     * @param always whether it is used whatever it costs, and not only where few records make it cheap
     */
    record Rule(String name, List<int[]> parts, Set<Kind> agreeing, boolean always) {

        boolean holds(int i, int j) {
            for (int[] part : parts) {
                if (part[i] != part[j] || part[i] == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final int size;

    private record Part(String name, Kind kind, int[] of, boolean whole) {}

    private Rules(int size) {
        this.size = size;
    }

    static List<Rule> of(Records records, Workers workers) {
        return new Rules(records.size()).make(records, workers);
    }

    private List<Rule> make(Records records, Workers workers) {
        int[][] made = new int[7][];
        workers.tasks(List.of(
            () -> made[0] = bothNames(records),
            () -> made[1] = mapped(records.birth, Dates::year),
            () -> made[2] = mapped(records.birth, Dates::monthAndDay),
            () -> made[3] = mapped(records.given.of(), beginnings(records.given.values(), 2)),
            () -> made[4] = mapped(records.family.of(), beginnings(records.family.values(), 3)),
            () -> made[5] = mapped(records.family.of(), sounds(records.family.values())),
            () -> made[6] = mapped(records.birth, date -> (date & 0xff) == 0 || (date & 0xff00) == 0 ? 0 : date)));
        var names = new Part("both names", Kind.GIVEN, made[0], true);
        var year = new Part("birth year", Kind.BIRTH, made[1], false);
        var monthDay = new Part("birthday", Kind.BIRTH, made[2], false);
        var birth = new Part("birth date", Kind.BIRTH, made[6], true);
        var given = new Part("given name", Kind.GIVEN, records.given.of(), true);
        var family = new Part("family name", Kind.FAMILY, records.family.of(), true);
        var givenBegins = new Part("beginning of the given name", Kind.GIVEN, made[3], false);
        var familyBegins = new Part("beginning of the family name", Kind.FAMILY, made[4], false);
        var familySounds = new Part("sound of the family name", Kind.FAMILY, made[5], false);
        var postcode = new Part("postcode", Kind.HOME, records.postcode.of(), true);
        var address = new Part("address", Kind.HOME, records.address.of(), true);
        var town = new Part("town", Kind.HOME, records.town.of(), false);
        var home = records.postcode.empty() ? address : postcode;
        always(names, year);
        always(family, birth);
        always(given, birth);
        always(home, given);
        always(home, family);
        always(home, birth);
        always(new Part("telephone", Kind.PHONE, records.phone.of(), true));
        always(new Part("e-mail", Kind.EMAIL, records.email.of(), true));
        for (var number : records.numbers) {
            always(new Part("number", Kind.NUMBER, number.of(), true));
        }
        always(givenBegins, familyBegins, birth);
        always(names, monthDay);
        if (home == postcode) {
            always(address, given);
        }
        if (all(birth.of()) && size < 200_000) {
            always(names);
        }
        cheap(names, town);
        cheap(home, familySounds);
        cheap(home, givenBegins);
        cheap(names);
        cheap(birth);
        cheap(familySounds, givenBegins, year);
        for (var other : records.others) {
            var part = new Part("other", Kind.OTHER, other.of(), false);
            cheap(part, given, year);
            cheap(part, family, year);
            cheap(part, birth);
            cheap(part, names);
            cheap(part, familySounds, givenBegins);
        }
        cheap(home, year);
        cheap(town, family, givenBegins);
        cheap(town, given, familyBegins);
        cheap(family, year);
        cheap(given, year);
        cheap(family, monthDay);
        cheap(given, monthDay);
        cheap(town, birth);
        cheap(home);
        cheap(family, givenBegins);
        cheap(given, familyBegins);
        cheap(town, given);
        cheap(town, family);
        cheap(family);
        return rules;
    }

    private static boolean all(int[] part) {
        for (int value : part) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private void always(Part... parts) {
        add(true, parts);
    }

    private void cheap(Part... parts) {
        if (size <= 300_000) {
            add(false, parts);
        }
    }

    private void add(boolean always, Part... parts) {
        if (Stream.of(parts).noneMatch(part -> all(part.of()))) {
            var agreeing = EnumSet.noneOf(Kind.class);
            for (Part part : parts) {
                if (part.whole()) {
                    agreeing.add(part.kind());
                    if (part.name().equals("both names")) {
                        agreeing.add(Kind.FAMILY);
                    }
                }
            }
            rules.add(new Rule(String.join(" and ", Stream.of(parts).map(Part::name).toList()), Stream.of(parts).map(Part::of).toList(), agreeing, always));
        }
    }

    /** The same number for the same two names, in whichever order they stand. */
    private static int[] bothNames(Records records) {
        long[] given = records.given.values().fingerprints();
        long[] family = records.family.values().fingerprints();
        int[] both = new int[records.size()];
        for (int i = 0; i < both.length; i++) {
            long a = given[records.given.of()[i]];
            long b = family[records.family.of()[i]];
            if (a != 0 && b != 0) {
                long mixed = (a + b) * 0x9E3779B97F4A7C15L ^ (a ^ b) * 0xD6E8FEB86659FD93L;
                both[i] = (int) (mixed >>> 32) | 1;
            }
        }
        return both;
    }

    private static int[] mapped(int[] of, IntUnaryOperator map) {
        int[] mapped = new int[of.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = of[i] == 0 ? 0 : map.applyAsInt(of[i]);
        }
        return mapped;
    }

    private static int[] mapped(int[] of, int[] map) {
        return mapped(of, value -> map[value]);
    }

    private static int[] beginnings(Dictionary values, int letters) {
        int[] begin = new int[values.size()];
        for (int value = 1; value < begin.length; value++) {
            int begins = 1;
            for (int at = 0; at < Math.min(letters, values.length(value)); at++) {
                begins = begins << 8 | values.text()[values.start(value) + at] & 255;
            }
            begin[value] = values.length(value) < 2 ? 0 : begins;
        }
        return begin;
    }

    /** First letter and the next three sounding consonants, as Soundex has them. */
    private static int[] sounds(Dictionary values) {
        String codes = "01230120022455012623010202";
        int[] sounds = new int[values.size()];
        for (int value = 1; value < sounds.length; value++) {
            int sound = values.text()[values.start(value)] & 255;
            int last = -1;
            int many = 0;
            for (int at = 0; at < values.length(value) && many < 4; at++) {
                int letter = values.text()[values.start(value) + at] - 'a';
                int code = letter >= 0 && letter < 26 ? codes.charAt(letter) - '0' : 0;
                if (at > 0 && code != 0 && code != last) {
                    sound = sound << 4 | code;
                    many++;
                }
                last = code;
            }
            sounds[value] = sound;
        }
        return sounds;
    }
}
