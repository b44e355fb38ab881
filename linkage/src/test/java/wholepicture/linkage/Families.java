package wholepicture.linkage;

import static wholepicture.linkage.PersonRecord.Contact.Kind.PHONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import wholepicture.linkage.PersonRecord.Sex;

/**
 * Invented families, each member written down by several agencies with the slips agencies make: misspelt names, short forms,
 * swapped or missing birth dates, old addresses, no NHS number, a changed surname. Twins, brothers who share a first name,
 * fathers with a son of their name and unborn babies are commoner than in life. A record's id begins with the person's.
 */
final class Families {

    private static final Drawn GIVEN = Drawn.from("given-names.txt");
    private static final Drawn FAMILY = Drawn.from("family-names.txt");
    private static final String[] STREET = {"Rowan Way", "Mill Lane", "Quay Street", "Station Road", "Orchard Close", "Castle Hill", "Abbey View"};
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final SplittableRandom chance;
    private final List<PersonRecord> records = new ArrayList<>();
    private int people;

    private record Someone(String id, String given, String middle, String family, String maiden, LocalDate born, Sex sex, String nhs,
        boolean multiple, int agencies) {}

    /** Names, each drawn as often as people bear it. */
    private record Drawn(List<String> names, double[] upTo) {
        static Drawn from(String table) {
            var lines = Tables.lines(table);
            double[] upTo = new double[lines.size()];
            for (int i = 0; i < upTo.length; i++) {
                upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + Double.parseDouble(lines.get(i).split(" ")[1]);
            }
            return new Drawn(lines.stream().map(line -> line.split(" ")[0]).toList(), upTo);
        }
    }

    private record House(String lines, String postcode) {}

    private Families(long seed) {
        chance = new SplittableRandom(seed);
    }

    static List<PersonRecord> of(int families, long seed) {
        var all = new Families(seed);
        for (int i = 0; i < families; i++) {
            all.family();
        }
        return all.records;
    }

    static String person(String recordId) {
        return recordId.substring(0, recordId.indexOf('/'));
    }

    private void family() {
        var house = house();
        var earlier = house();
        String phone = "0770090" + digits(4);
        String family = one(FAMILY);
        String maiden = one(FAMILY);
        var motherBorn = TODAY.minusDays(365L * (20 + chance.nextInt(25)) + chance.nextInt(365));
        var members = new ArrayList<Someone>();
        members.add(someone(one(GIVEN), family, maiden, motherBorn, Sex.FEMALE, false));
        String father = one(GIVEN);
        if (chance.nextInt(10) < 7) {
            members.add(someone(father, family, family, motherBorn.minusDays(chance.nextInt(3000)), Sex.MALE, false));
        }
        var born = TODAY.minusDays(chance.nextInt(365 * 17));
        for (int child = 1 + chance.nextInt(3); child > 0; child--) {
            boolean twins = chance.nextInt(15) == 0;
            boolean namesake = chance.nextInt(20) == 0;
            boolean girl = !namesake && chance.nextBoolean();
            String given = namesake ? father : another(members);
            members.add(someone(given, family, family, born, girl ? Sex.FEMALE : Sex.MALE, twins));
            if (twins) {
                boolean sister = chance.nextBoolean();
                members.add(someone(another(members), family, family, born, sister ? Sex.FEMALE : Sex.MALE, true));
            }
            born = born.minusDays(330 + chance.nextInt(1500));
        }
        members.forEach(member -> write(member, house, earlier, phone));
    }

    /** A name that nobody in the family has or goes by. */
    private String another(List<Someone> members) {
        String given = one(GIVEN);
        return members.stream().anyMatch(member -> sameOrShort(member.given(), given)) ? another(members) : given;
    }

    private static boolean sameOrShort(String one, String other) {
        return one.equals(other) || Nicknames.share(Nicknames.lines(one), Nicknames.lines(other));
    }

    private Someone someone(String given, String family, String maiden, LocalDate born, Sex sex, boolean multiple) {
        String middle = chance.nextInt(3) == 0 ? "" : one(GIVEN);
        return new Someone("p" + people++, given, middle, family, maiden, born, sex, nhs(), multiple, 1 + chance.nextInt(6));
    }

    private void write(Someone who, House house, House earlier, String phone) {
        for (int agency = 0; agency < who.agencies(); agency++) {
            String family = !who.maiden().equals(who.family()) && chance.nextInt(5) == 0 ? who.maiden() : who.family();
            var where = chance.nextInt(5) == 0 ? earlier : house;
            var record = PersonRecord.of(who.id() + "/" + agency).from("agency " + agency)
                .named(new PersonRecord.Name(given(who.given()), chance.nextInt(3) == 0 ? who.middle() : "", misspelt(family, 20)))
                .born(born(who.born())).sex(chance.nextInt(40) == 0 ? Sex.UNKNOWN : who.sex());
            record = chance.nextInt(10) == 0 ? record : record.living(where.lines(), where.postcode());
            record = chance.nextInt(10) < 5 ? record.identified("NHS", who.nhs()) : record;
            record = chance.nextInt(10) < 3 ? record.reached(PHONE, phone) : record;
            records.add(who.multiple() && chance.nextInt(4) == 0 ? record.multipleBirth(true) : record);
        }
    }

    private String given(String given) {
        var full = Nicknames.lines(given.toLowerCase(Locale.ROOT));
        return full.length > 0 && chance.nextInt(12) == 0 ? Nicknames.full(given.toLowerCase(Locale.ROOT)).getFirst() : misspelt(given, 20);
    }

    private Birth born(LocalDate born) {
        return switch (chance.nextInt(40)) {
            case 0 -> born.getDayOfMonth() <= 12 ? Birth.on(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())) : Birth.on(born);
            case 1 -> Birth.in(born.getYear());
            case 2 -> Birth.unknown();
            case 3 -> Birth.on(born.withDayOfMonth(1 + chance.nextInt(28)));
            default -> Birth.on(born);
        };
    }

    private String misspelt(String word, int oneIn) {
        if (chance.nextInt(oneIn) != 0 || word.length() < 4) {
            return word;
        }
        int at = 1 + chance.nextInt(word.length() - 2);
        return switch (chance.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private House house() {
        String inward = digits(1) + (char) ('A' + chance.nextInt(20)) + (char) ('A' + chance.nextInt(20));
        return new House((1 + chance.nextInt(120)) + " " + one(STREET), "XY" + (1 + chance.nextInt(9)) + " " + inward);
    }

    private String nhs() {
        while (true) {
            String digits = "9" + digits(9);
            if (NhsNumber.valid(digits)) {
                return digits;
            }
        }
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(chance.nextInt(10));
        }
        return digits.toString();
    }

    private String one(Drawn drawn) {
        int at = Arrays.binarySearch(drawn.upTo(), chance.nextDouble(drawn.upTo()[drawn.upTo().length - 1]));
        return drawn.names().get(at < 0 ? -at - 1 : at);
    }

    private String one(String[] names) {
        return names[chance.nextInt(names.length)];
    }
}
