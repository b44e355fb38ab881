package wholepicture.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common names are, so that two Smiths agreeing says little and two Featherstonehaughs much. A name that is not in the
 * table counts as held by two people in 100,000: rarer than any listed, yet not so rare that a misspelling would prove anything.
 */
public final class NameFrequencies {

    private static final double RARE = 2e-5;
    /** A name known only as a family name is a given name this much more seldom, and the other way round. */
    private static final double AS_THE_OTHER = 0.2;
    private static final double PER = 100_000;
    private static final NameFrequencies STANDARD = read(Tables.lines("given-names.txt"), Tables.lines("family-names.txt"));

    private final Map<String, Double> given;
    private final Map<String, Double> family;

    private NameFrequencies(Map<String, Double> given, Map<String, Double> family) {
        this.given = Map.copyOf(given);
        this.family = Map.copyOf(family);
    }

    /** Our own rough figures for England. */
    public static NameFrequencies standard() {
        return STANDARD;
    }

    /** Each line a name in small letters without accents, a space, and its holders among 100,000 people. */
    public static NameFrequencies read(List<String> given, List<String> family) {
        return new NameFrequencies(table(given), table(family));
    }

    /** The share of people with this tidied given name, above 0 and below 1. */
    public double given(String name) {
        return given.getOrDefault(name, Math.max(RARE, family.getOrDefault(name, 0.0) * AS_THE_OTHER));
    }

    /** The share of people with this tidied family name, or this part of one. */
    public double family(String name) {
        return family.getOrDefault(name, Math.max(RARE, given.getOrDefault(name, 0.0) * AS_THE_OTHER));
    }

    private static Map<String, Double> table(List<String> lines) {
        var table = new HashMap<String, Double>();
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            table.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)) / PER);
        }
        return table;
    }
}
