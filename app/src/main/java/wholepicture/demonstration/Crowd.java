package wholepicture.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A crowd of any size for measuring, person after person and nothing kept of those before: one object is filled anew
 * for each. They live in households with one family name and one address, as relatives are what linkage finds hard.
 */
final class Crowd {

    /** How many live in each of eight households; after them it begins again. */
    private static final int[] SIZES = {2, 4, 3, 1, 5, 4, 2, 3};
    private static final int BLOCK = 24;
    private static final int[] HOUSEHOLD = new int[BLOCK];
    private static final int[] PLACE = new int[BLOCK];

    static {
        int person = 0;
        for (int household = 0; household < SIZES.length; household++) {
            for (int place = 0; place < SIZES[household]; place++) {
                HOUSEHOLD[person] = household;
                PLACE[person++] = place;
            }
        }
    }

    private final long seed;
    private final int today;
    private final List<Names> communities = new ArrayList<>();
    private final byte[][] streets;
    private final byte[][] postcodes;
    private long state;

    long number;
    byte[] given = {};
    byte[] middle = {};
    byte[] family = {};
    boolean woman;
    int bornDay;
    /** Nine digits and the check digit; 0 for about one in ten, who have none on record. */
    long nhs;
    int house;
    byte[] street = {};
    byte[] postcode = {};

    /** The names of one community as bytes, those born before 1985, before 2005, and since. */
    private record Names(byte[][][] women, byte[][][] men, byte[][] families) {}

    Crowd(long seed, LocalDate today) {
        this.seed = seed;
        this.today = (int) today.toEpochDay();
        for (var community : Community.all()) {
            var names = new Names(given(community, true), given(community, false), bytes(community.families()));
            for (int i = 0; i < community.share(); i++) {
                communities.add(names);
            }
        }
        var places = Places.sample();
        List<String> streetsAndTowns = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            var home = places.home(new Dice(seed, i), i % 2 == 0 ? Area.CITY : i % 7 == 0 ? Area.SMALL : Area.COUNTY, "home");
            streetsAndTowns.add(home.lines().substring(home.lines().indexOf(' ') + 1).replaceFirst("^\\d+, \\d+ ", ""));
            codes.add(home.postcode());
        }
        streets = bytes(streetsAndTowns);
        postcodes = bytes(codes);
    }

    /** Becomes the person of this number, from 0. */
    void become(long person) {
        number = person;
        int at = (int) (person % BLOCK);
        long household = person / BLOCK * SIZES.length + HOUSEHOLD[at];
        begin(household);
        var names = communities.get(below(communities.size()));
        family = early(names.families);
        int place = below(streets.length);
        street = streets[place];
        postcode = postcodes[place];
        house = 1 + below(180);
        int mother = today - (20 + below(45)) * 365 - below(365);
        begin(~person);
        boolean child = PLACE[at] >= 2;
        woman = PLACE[at] == 0 || child && below(2) == 0;
        bornDay = child ? mother + 20 * 365 + below(Math.max(1, today - mother - 20 * 365)) : mother - (PLACE[at] == 1 ? below(2_000) - 500 : 0);
        int years = bornDay < 5_479 ? 0 : bornDay < 12_784 ? 1 : 2;
        given = early(woman ? names.women[years] : names.men[years]);
        middle = below(3) == 0 ? given(names, years) : new byte[0];
        nhs = nhs(person);
    }

    /** A number below the limit, of this person's own chance. */
    int below(int limit) {
        return (int) (((next() >>> 32) * limit) >>> 32);
    }

    private byte[] given(Names names, int years) {
        return early(woman ? names.women[years] : names.men[years]);
    }

    private static long nhs(long person) {
        int nine = 999_000_000 + (int) (person * 314_159L % 1_000_000);
        int check = Numbers.nhsCheckDigit(nine);
        return person >= 1_000_000 || check == 10 ? 0 : nine * 10L + check;
    }

    private byte[] early(byte[][] list) {
        long f = next() >>> 40;
        return list[(int) (((f * f) >>> 24) * list.length >>> 24)];
    }

    private void begin(long matter) {
        state = Dice.seedOf(seed, matter);
    }

    /** SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. */
    private long next() {
        long z = state += 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static byte[][][] given(Community community, boolean women) {
        return new byte[][][] {bytes(community.given(women, 1975)), bytes(community.given(women, 1992)), bytes(community.given(women, 2015))};
    }

    static byte[][] bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }
}
