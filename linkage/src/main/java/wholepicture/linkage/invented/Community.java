package wholepicture.linkage.invented;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The names that people of one origin bear, commonest first, each with the spellings that agencies write it with.
 *
 * @param name the origin, in lower case
 * @param share of homes, in relation to the other communities
 */
record Community(String name, double share, List<String[]> men, List<String[]> women, List<String[]> families) {

    static List<Community> all() {
        var all = new ArrayList<Community>();
        for (String line : lines()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "community" -> all.add(new Community(words[1], Double.parseDouble(words[2]), new ArrayList<>(), new ArrayList<>(),
                    new ArrayList<>()));
                case "men" -> all.getLast().men.addAll(spellings(words));
                case "women" -> all.getLast().women.addAll(spellings(words));
                case "families" -> all.getLast().families.addAll(spellings(words));
                default -> throw new IllegalStateException("The table of communities has a line beginning with " + words[0] + ".");
            }
        }
        return all;
    }

    private static List<String[]> spellings(String[] words) {
        return Arrays.stream(words).skip(1).map(word -> word.replace('_', ' ').split("/")).toList();
    }

    private static List<String> lines() {
        try (var in = Community.class.getResourceAsStream("communities.txt")) {
            if (in == null) {
                throw new IllegalStateException("The table communities.txt is missing beside " + Community.class.getName() + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the names, the n-th about n times rarer than the first. */
    static String[] draw(List<String[]> names, SplittableRandom chance) {
        double top = Math.log((names.size() + 3) / 3.0);
        return names.get(Math.min(names.size() - 1, (int) (3 * Math.exp(chance.nextDouble() * top) - 3)));
    }
}
