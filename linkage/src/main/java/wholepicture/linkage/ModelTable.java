package wholepicture.linkage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a model, as read from its file.
 *
 * @param kinds of pair, "one_person" and "strangers" first
 * @param shares how many such others somebody has, by kind; that of strangers is not used
 * @param rows for each level, a likelihood for each kind
 */
record ModelTable(String version, double population, List<String> kinds, List<Double> shares, Map<Level, List<Likelihood>> rows) {

    /** How often a level comes out in one kind of pair; times how common the shared name is, where that decides. */
    record Likelihood(double figure, boolean byName) {}

    /** @throws IllegalArgumentException naming the first level that is missing or the line that cannot be read */
    static ModelTable read(List<String> lines) {
        String version = "";
        double population = 0;
        List<String> kinds = List.of();
        List<Double> shares = List.of();
        var rows = new EnumMap<Level, List<Likelihood>>(Level.class);
        for (String line : lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            var words = List.of(line.strip().split("\\s+"));
            var figures = words.subList(1, words.size());
            switch (words.getFirst()) {
                case "version" -> version = figures.getFirst();
                case "population" -> population = figure(figures.getFirst(), line);
                case "one_person" -> kinds = words;
                case "share" -> shares = figures.stream().map(word -> word.equals("-") ? 1.0 : figure(word, line)).toList();
                default -> rows.put(level(words.getFirst(), line), row(figures, kinds.size(), line));
            }
        }
        if (kinds.size() < 2 || shares.size() != kinds.size() || population < 2) {
            throw new IllegalArgumentException("The model needs its kinds of pair, a share for each, and a population.");
        }
        Arrays.stream(Level.values()).filter(level -> level != Level.BEFORE_LOOKING && !rows.containsKey(level)).findFirst()
            .ifPresent(level -> {
                throw new IllegalArgumentException("The model does not say how likely " + level + " is.");
            });
        return new ModelTable(version, population, kinds, shares, rows);
    }

    private static List<Likelihood> row(List<String> words, int kinds, String line) {
        if (words.size() != kinds) {
            throw new IllegalArgumentException("This line of the model needs " + kinds + " figures: " + line);
        }
        return words.stream().map(word -> word.endsWith("f")
            ? new Likelihood(figure(word.substring(0, word.length() - 1), line), true)
            : new Likelihood(figure(word, line), false)).toList();
    }

    private static Level level(String word, String line) {
        try {
            return Level.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("This line of the model names no level we know: " + line, e);
        }
    }

    private static double figure(String word, String line) {
        try {
            double figure = Double.parseDouble(word);
            if (figure > 0) {
                return figure;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("This line of the model holds no figure where one is needed: " + line, e);
        }
        throw new IllegalArgumentException("Figures in the model are above 0: " + line);
    }
}
