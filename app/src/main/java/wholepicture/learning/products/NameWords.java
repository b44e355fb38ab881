package wholepicture.learning.products;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wholepicture.learning.products.Details.Place;
import wholepicture.learning.products.Finding.Kind;
import wholepicture.people.NamesHeld.Pair;

/**
 * The words of a text that read as names, without asking any record: words with a capital letter that are not ordinary ones.
 * What reads as a name is found whether or not anybody has it, so that asking tells nothing.
 */
final class NameWords {

    private static final Set<String> ORDINARY = ordinary();
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*\\p{L}|\\p{L}");
    private static final Pattern GENITIVE = Pattern.compile("['’]s$|['’]$");
    /** Only these may stand between two names of one person. */
    private static final Pattern BETWEEN = Pattern.compile("[ \\u00a0]+|,[ ]+|[ ]\\p{Lu}\\.?[ ]");
    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?:;•]|\\n|[\"“(])[\\s\"“‘(-]*$");

    /** @param from where it begins in the text, @param capital whether it is written with a capital letter, @param begins whether it begins a sentence */
    private record Word(String text, int from, int to, boolean capital, boolean begins) {
        boolean ordinary() {
            var small = text.toLowerCase(Locale.ROOT);
            return ORDINARY.contains(small) || text.length() == 1 || small.contains("-") && List.of(small.split("-")).stream().allMatch(ORDINARY::contains)
                || small.endsWith("s") && ORDINARY.contains(small.substring(0, small.length() - 1)) || text.length() <= 6 && text.equals(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Two words that may be one person's names, and where they stand. */
    record Both(Pair pair, int from, int to) {}

    private final String text;
    private final List<Word> words;

    private NameWords(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static NameWords of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var word = GENITIVE.matcher(matcher.group()).replaceAll("");
            if (!word.isEmpty()) {
                boolean begins = BEGINS.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start())).find() || matcher.start() == 0;
                words.add(new Word(word, matcher.start(), matcher.start() + word.length(), Character.isUpperCase(word.charAt(0)), begins));
            }
        }
        return new NameWords(text, words);
    }

    private boolean together(int i) {
        return i + 1 < words.size() && BETWEEN.matcher(text.substring(words.get(i).to(), words.get(i + 1).from())).matches();
    }

    /**
     * Runs of words that read as a whole name, and single ones that read as a first name or a place.
     *
     * @param invented first names that may stand alone; a whole name is found although each of its words is among them, or whoever
     *     calls the name of a real person invented would learn whether the records have it
     * @param agencies the words of agencies' names
     */
    List<Place> byShape(Set<String> invented, Set<String> agencies) {
        var found = new ArrayList<Place>();
        for (int i = 0; i < words.size(); i++) {
            int end = i;
            while (isNameLike(words.get(end)) && together(end) && isNameLike(words.get(end + 1)) && text.charAt(words.get(end).to()) != ',') {
                end++;
            }
            var word = words.get(i);
            boolean agency = words.subList(i, end + 1).stream().allMatch(w -> agencies.contains(w.text().toLowerCase(Locale.ROOT)));
            if (end > i && !agency) {
                found.add(new Place(Kind.NAME, word.from(), words.get(end).to()));
            } else if (end == i && isNameLike(word) && !word.begins() && !agency && !invented.contains(word.text().toLowerCase(Locale.ROOT))) {
                found.add(new Place(Kind.FIRST_NAME, word.from(), word.to()));
            }
            i = end;
        }
        return found;
    }

    private static boolean isNameLike(Word word) {
        return word.capital() && !word.ordinary();
    }

    /** Neighbouring words that may be the names of one person; in small letters only where neither is an ordinary word. */
    List<Both> pairs() {
        var pairs = new ArrayList<Both>();
        for (int i = 0; i < words.size(); i++) {
            int j = i;
            for (int ahead = 1; ahead <= 2 && together(j); ahead++) {
                j++;
                var one = words.get(i);
                var other = words.get(j);
                boolean capitals = one.capital() && other.capital();
                if (one.text().length() > 1 && other.text().length() > 1 && (capitals || ahead == 1 && !one.ordinary() && !other.ordinary())) {
                    pairs.add(new Both(new Pair(one.text(), other.text(), capitals), one.from(), other.to()));
                }
            }
        }
        return pairs;
    }

    private static Set<String> ordinary() {
        try (InputStream in = Objects.requireNonNull(NameWords.class.getResourceAsStream("/learning/ordinary-words.txt"), "the ordinary words are missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
