package wholepicture.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common names are, so that two Smiths agreeing says little and two Featherstonehaughs much. A given name that is not in
 * the table counts as held by ten people in 100,000, a family name by five: our table misses many names that are not rare at
 * all in one community or one town.
 */
public final class NameFrequencies {

    private static final double RARE_GIVEN = 1e-4;
    private static final double RARE_FAMILY = 5e-5;
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
        return given.getOrDefault(name, Math.max(RARE_GIVEN, family.getOrDefault(name, 0.0) * AS_THE_OTHER));
    }

    /** The share of people with this tidied family name, or this part of one. */
    public double family(String name) {
        return family.getOrDefault(name, Math.max(RARE_FAMILY, given.getOrDefault(name, 0.0) * AS_THE_OTHER));
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
