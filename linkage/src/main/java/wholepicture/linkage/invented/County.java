package wholepicture.linkage.invented;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import wholepicture.linkage.invented.Someone.Home;

/**
 * Invents household after household: couples, children, twins, fathers and sons of one name, flat-mates, homes of many, people who
 * move or marry. The same seed gives the same county; nothing is kept but the household at hand.
 */
final class County {

    private static final String[] STREETS = {"Rowan", "Mill", "Quay", "Station", "Orchard", "Castle", "Abbey", "Church", "Victoria", "Albert", "Park", "Green", "Manor",
        "Chapel", "School", "Windmill", "Beech", "Cedar", "Elm", "Ferry", "Garden", "Harbour", "Ivy", "Jubilee", "Kiln", "Laurel", "Meadow", "New", "Oak", "Priory", "Queen",
        "River", "Spring", "Tower", "Union", "Vale", "Well", "York", "Hawthorn", "Sycamore"};
    private static final String[] WAYS = {"Road", "Street", "Lane", "Close", "Avenue", "Way", "Drive", "Court"};
    private static final String[] TOWNS = {"Brindleford", "Marlwick", "Osterby", "Hallowmere", "Quarrington", "Tamsley", "Fenwold", "Kelbury", "Saltholme", "Northam Vale"};
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final SplittableRandom chance;
    private final List<Community> communities = Community.all();
    private final double shares = communities.stream().mapToDouble(Community::share).sum();
    private int people;
    private int households;
    private int left;
    private String street = "";
    private String town = "";
    private String postcode = "";

    County(long seed) {
        chance = new SplittableRandom(seed);
    }

    private boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    /** The people of one more home. */
    List<Someone> household() {
        households++;
        var members = new ArrayList<Someone>();
        double kind = chance.nextDouble();
        if (kind < 0.003) {
            flatMates(members, 20 + chance.nextInt(60), List.of(home()), 17, 60);
        } else if (kind < 0.08) {
            flatMates(members, 2 + chance.nextInt(4), List.of(home()), 18, 35);
        } else {
            family(members);
        }
        return members;
    }

    private void flatMates(List<Someone> members, int many, List<Home> homes, int from, int to) {
        for (int i = 0; i < many; i++) {
            var community = community();
            boolean woman = happens(0.5);
            var born = born(from, to);
            members.add(person(community, woman, List.<String[]>of(family(community)), born, homes(homes, 0.6), List.of(mobile()), false, given(community, woman)));
        }
    }

    private void family(List<Someone> members) {
        var community = community();
        var homes = homes(List.of(home()), 0.4);
        String line = happens(0.4) ? landline() : "";
        String[] family = family(community);
        var older = born(20, 88);
        boolean couple = happens(0.6);
        boolean firstIsWoman = happens(couple ? 0.05 : 0.6);
        String[] first = given(community, firstIsWoman);
        members.add(adult(community, firstIsWoman, List.<String[]>of(family), older, homes, line, first));
        if (couple) {
            var theirs = happens(0.88) ? community : community();
            String[] own = family(theirs);
            double name = chance.nextDouble();
            List<String[]> names = name < 0.35 ? List.<String[]>of(family) : name < 0.6 ? List.of(own, family)
                : name < 0.67 ? List.of(own, new String[] {own[0] + "-" + family[0]}) : List.<String[]>of(own);
            members.add(adult(theirs, !firstIsWoman, names, older.plusDays(chance.nextInt(3600) - 1400), homes, line, given(theirs, !firstIsWoman)));
        }
        children(members, community, family, first, firstIsWoman, older, homes, line);
    }

    private void children(List<Someone> members, Community community, String[] family, String[] parent, boolean parentIsWoman, LocalDate older, List<Home> homes, String line) {
        int youngest = (int) (TODAY.toEpochDay() - older.toEpochDay()) / 365 - 19;
        int many = youngest < 1 ? 0 : new int[] {0, 1, 1, 2, 2, 2, 3, 3, 4, 5}[chance.nextInt(10)];
        var born = older.plusDays(365L * 19 + chance.nextInt(365 * 10));
        while (many-- > 0 && born.isBefore(TODAY)) {
            boolean twins = happens(0.016);
            for (int i = 0; i < (twins ? 2 : 1); i++) {
                boolean woman = happens(0.5);
                boolean named = !parentIsWoman && !woman && happens(0.03);
                var theirs = born.isBefore(TODAY.minusYears(19)) ? grown(homes) : homes;
                var names = woman && born.isBefore(TODAY.minusYears(24)) && happens(0.4) ? List.of(family, family(community())) : List.<String[]>of(family);
                members.add(person(community, woman, names, born, theirs, theirs == homes ? nonEmpty(line) : List.of(mobile()), twins,
                    named ? parent : given(community, woman)));
            }
            born = born.plusDays(330 + chance.nextInt(1500));
        }
    }

    private Someone adult(Community community, boolean woman, List<String[]> names, LocalDate born, List<Home> homes, String line, String[] given) {
        var phones = new ArrayList<>(nonEmpty(line));
        phones.add(mobile());
        return person(community, woman, names, born, homes, phones, false, given);
    }

    private static List<String> nonEmpty(String line) {
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private Someone person(Community community, boolean woman, List<String[]> names, LocalDate born, List<Home> homes, List<String> phones, boolean twin, String[] given) {
        String middle = happens(0.65) ? given(community, woman)[0] : "";
        return new Someone(++people, households, community.name(), given, middle, names, born, woman, homes, phones, twin);
    }

    private List<Home> homes(List<Home> latest, double moved) {
        var homes = new ArrayList<>(latest);
        while (homes.size() < 4 && happens(moved)) {
            homes.addFirst(home());
        }
        return homes;
    }

    private List<Home> grown(List<Home> parents) {
        var homes = new ArrayList<Home>();
        homes.add(parents.getLast());
        if (happens(0.8)) {
            homes.add(home());
        }
        return homes;
    }

    private LocalDate born(int from, int to) {
        return TODAY.minusDays(365L * from + chance.nextInt(365 * (to - from)));
    }

    private Community community() {
        double at = chance.nextDouble() * shares;
        for (Community community : communities) {
            at -= community.share();
            if (at < 0) {
                return community;
            }
        }
        return communities.getFirst();
    }

    private String[] given(Community community, boolean woman) {
        return Community.draw(woman ? community.women() : community.men(), chance);
    }

    private String[] family(Community community) {
        boolean british = community.share() >= 50 && !community.name().equals("pakistani");
        return british && happens(0.55) ? new String[] {Surnames.draw(chance)} : Community.draw(community.families(), chance);
    }

    private String landline() {
        return "01632 9" + digits(5);
    }

    private String mobile() {
        return "07700 " + digits(6);
    }

    private String digits(int many) {
        var digits = new StringBuilder();
        for (int i = 0; i < many; i++) {
            digits.append(chance.nextInt(10));
        }
        return digits.toString();
    }

    /** The next free house; a postcode is shared by about fifteen, and a street by some postcodes. */
    private Home home() {
        if (left == 0 || happens(0.02)) {
            left = 8 + chance.nextInt(15);
            street = STREETS[chance.nextInt(STREETS.length)] + " " + WAYS[chance.nextInt(WAYS.length)];
            int district = 1 + chance.nextInt(60);
            town = TOWNS[district % TOWNS.length];
            postcode = "ZQ" + district + " " + chance.nextInt(10) + LETTERS.charAt(chance.nextInt(LETTERS.length())) + LETTERS.charAt(chance.nextInt(LETTERS.length()));
        }
        left--;
        int house = 1 + chance.nextInt(140);
        return new Home((happens(0.12) ? "Flat " + (1 + chance.nextInt(12)) + ", " : "") + house + " " + street, town, postcode);
    }
}
