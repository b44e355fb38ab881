package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import wholepicture.linkage.batch.Comparisons.Kind;
import wholepicture.linkage.batch.Records.Column;

/**
 * The ways in which two records can come to be compared: each rule names what must be the same. Columns that no record fills make no rule.
 */
final class Rules {


    /**
     * @param parts the numbers, per record, that must all be the same and not 0
     * @param live the parts by record, also for records that have come since; {@code lasting} the same, whatever numbers values have here
     * @param agreeing what is the same by the rule itself
     * @param always whether it is used whatever it costs, and not only where few records make it cheap
     */
    record Rule(String name, List<int[]> parts, List<IntUnaryOperator> live, List<IntToLongFunction> lasting, Set<Kind> agreeing, boolean always) {

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
    private final Records records;
    private final Set<String> wanted;

    private record Part(String name, Kind kind, int[] of, IntUnaryOperator live, IntToLongFunction lasting, boolean whole) {

        static Part whole(String name, Kind kind, Column column) {
            return new Part(name, kind, column.of(), record -> column.of()[record], record -> column.values().fingerprint(column.of()[record]), true);
        }

        /** What is the same by chance, town or class, is not what a kind of two people is made of. */
        Part loose() {
            return new Part(name, kind, of, live, lasting, false);
        }

        static Part made(String name, Kind kind, int[] of, IntUnaryOperator live, boolean whole) {
            return new Part(name, kind, of, live, live::applyAsInt, whole);
        }
    }

    private Rules(Records records, Set<String> wanted) {
        this.records = records;
        this.size = records.size();
        this.wanted = wanted;
    }

    static List<Rule> of(Records records, Workers workers) {
        return of(records, Set.of(), workers);
    }

    /** @param wanted the names of the rules to use, whatever they cost; none for those that these records call for */
    static List<Rule> of(Records records, Set<String> wanted, Workers workers) {
        var rules = new Rules(records, wanted);
        return rules.make(Keys.of(records, rules.cheapToo(), workers), Keys.live(records));
    }

    /** The same for records that come one by one: without the rows of numbers. */
    static List<Rule> live(Records records, Set<String> wanted) {
        return new Rules(records, wanted).make(Keys.none(), Keys.live(records));
    }

    private List<Rule> make(int[][] made, List<IntUnaryOperator> live) {
        var names = Part.made("both names", Kind.GIVEN, made[0], live.get(0), true);
        var year = Part.made("birth year", Kind.BIRTH, made[1], live.get(1), false);
        var monthDay = Part.made("birthday", Kind.BIRTH, made[2], live.get(2), false);
        var birth = Part.made("birth date", Kind.BIRTH, made[6], live.get(6), true);
        var given = Part.whole("given name", Kind.GIVEN, records.given);
        var family = Part.whole("family name", Kind.FAMILY, records.family);
        var givenBegins = Part.made("beginning of the given name", Kind.GIVEN, made[3], live.get(3), false);
        var familyBegins = Part.made("beginning of the family name", Kind.FAMILY, made[4], live.get(4), false);
        var familySounds = Part.made("sound of the family name", Kind.FAMILY, made[5], live.get(5), false);
        var neighbourhood = Part.made("neighbourhood of the postcode", Kind.HOME, made[7], live.get(7), false);
        var postcode = Part.whole("postcode", Kind.HOME, records.postcode);
        var address = Part.whole("address", Kind.HOME, records.address);
        var town = Part.whole("town", Kind.HOME, records.town).loose();
        var home = wanted.isEmpty() ? records.postcode.empty() ? address : postcode : anyWanted("postcode") ? postcode : address;
        always(names, year);
        always(family, birth);
        always(given, birth);
        always(home, given);
        always(home, family);
        always(home, birth);
        always(Part.whole("telephone", Kind.PHONE, records.phone));
        always(Part.whole("e-mail", Kind.EMAIL, records.email));
        for (int n = 0; n < records.numbers.size(); n++) {
            always(Part.whole("number " + (n + 1), Kind.NUMBER, records.numbers.get(n)));
        }
        always(givenBegins, familyBegins, birth);
        always(names, monthDay);
        if (home == postcode) {
            always(address, given);
        }
        if (wanted.isEmpty() && all(birth.of()) && size < 200_000) {
            always(names);
        }
        cheap(names, town);
        cheap(home, familySounds);
        cheap(home, givenBegins);
        cheap(names);
        cheap(birth);
        cheap(familySounds, givenBegins, year);
        for (int n = 0; n < records.others.size(); n++) {
            var part = Part.whole("other " + (n + 1), Kind.OTHER, records.others.get(n)).loose();
            cheap(part, given, year);
            cheap(part, family, year);
            cheap(part, birth);
            cheap(part, names);
            cheap(part, familySounds, givenBegins);
        }
        cheap(home, year);
        cheap(neighbourhood, given, familyBegins);
        cheap(neighbourhood, given);
        cheap(neighbourhood, family);
        cheap(neighbourhood, birth);
        cheap(neighbourhood, familySounds, givenBegins);
        cheap(neighbourhood, year);
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

    private boolean anyWanted(String part) {
        return wanted.stream().anyMatch(rule -> List.of(rule.split(" and ")).contains(part));
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
        if (cheapToo()) {
            add(false, parts);
        }
    }

    private boolean cheapToo() {
        return size <= 300_000 || !wanted.isEmpty();
    }

    private void add(boolean always, Part... parts) {
        String name = String.join(" and ", Stream.of(parts).map(Part::name).toList());
        boolean asked = wanted.contains(name) && rules.stream().noneMatch(rule -> rule.name().equals(name));
        if (wanted.isEmpty() ? Stream.of(parts).noneMatch(part -> all(part.of())) : asked) {
            var agreeing = EnumSet.noneOf(Kind.class);
            for (Part part : parts) {
                if (part.whole()) {
                    agreeing.add(part.kind());
                    if (part.name().equals("both names")) {
                        agreeing.add(Kind.FAMILY);
                    }
                }
            }
            rules.add(new Rule(name, Stream.of(parts).map(Part::of).toList(), Stream.of(parts).map(Part::live).toList(),
                Stream.of(parts).map(Part::lasting).toList(), agreeing, always || !wanted.isEmpty()));
        }
    }
}
