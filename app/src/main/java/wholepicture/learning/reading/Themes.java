package wholepicture.learning.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The vocabulary of themes, in a numbered version, and the words that bring each to mind. */
public final class Themes {

    /** The version that is published with this release. */
    public static final Themes PUBLISHED = read();

    /**
     * @param id never used again for another theme
     * @param name in the field's own words
     * @param about what belongs to it
     * @param words that bring it to mind; a star stands for any ending
     * @param sources where the theme was met
     * @param national for a local theme, the ids of the national themes that it is tied to; empty for a national one
     */
    public record Theme(String id, String name, String about, List<String> words, List<String> sources, List<String> national) {

        public Theme(String id, String name, String about, List<String> words, List<String> sources, @Nullable List<String> national) {
            this.id = id;
            this.name = name;
            this.about = about;
            this.words = List.copyOf(words);
            this.sources = List.copyOf(sources);
            this.national = national == null ? List.of() : List.copyOf(national);
        }

        public boolean isLocal() {
            return !national.isEmpty();
        }
    }

    /** A theme and the words of a passage that made us think of it, as they stand there. */
    public record Found(String theme, String name, List<String> words) {}

    private record Vocabulary(int version, String published, List<Theme> themes) {}

    private record Known(Theme theme, Pattern pattern) {}

    private final Vocabulary vocabulary;
    private final List<Known> known;

    private Themes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.known = vocabulary.themes().stream().map(theme -> new Known(theme, pattern(theme.words()))).toList();
    }

    /** Another edition. */
    public static Themes of(int version, String published, List<Theme> themes) {
        return new Themes(new Vocabulary(version, published, themes));
    }

    private static Themes read() {
        try (InputStream in = Objects.requireNonNull(Themes.class.getResourceAsStream("/learning/themes.json"), "the themes are missing")) {
            return new Themes(JsonMapper.builder().build().readValue(in, Vocabulary.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream()
            .map(word -> word.replaceAll("[-\\s]+", "[-\\\\s]*?").replace("'", "['’]?").replace("*", "[\\p{L}'’]*"))
            .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public int version() {
        return vocabulary.version();
    }

    /** The day, as 2026-11-21. */
    public String published() {
        return vocabulary.published();
    }

    public Optional<Theme> byId(String id) {
        return vocabulary.themes().stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public List<Theme> all() {
        return vocabulary.themes();
    }

    /** The themes of these words, in the vocabulary's order. */
    public List<Found> in(String words) {
        var found = new ArrayList<Found>();
        for (var theme : known) {
            var because = new LinkedHashSet<String>();
            var matcher = theme.pattern().matcher(words);
            while (matcher.find()) {
                because.add(matcher.group());
            }
            if (!because.isEmpty()) {
                found.add(new Found(theme.theme().id(), theme.theme().name(), List.copyOf(because)));
            }
        }
        return List.copyOf(found);
    }
}
