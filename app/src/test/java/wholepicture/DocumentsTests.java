package wholepicture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever reads the documents and follows their links comes to every page, and to none that is not there. */
class DocumentsTests {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> every_link_leads_to_something_that_is_there() throws IOException {
        return pages().stream().map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () ->
            assertThat(links(page)).allSatisfy(link -> {
                var target = target(page, link);
                assertThat(target).as("%s in %s", link, page).exists();
                if (link.contains("#")) {
                    assertThat(anchors(target)).as("%s in %s", link, page).contains(link.substring(link.indexOf('#') + 1));
                }
            })));
    }

    @Test
    void every_page_and_picture_is_linked_from_the_first_page_or_from_one_that_is() throws IOException {
        Set<Path> reached = new TreeSet<>();
        var ahead = new ArrayDeque<>(List.of(ROOT.resolve("README.md")));
        while (!ahead.isEmpty()) {
            var page = ahead.remove();
            if (reached.add(page) && page.toString().endsWith(".md")) {
                links(page).forEach(link -> ahead.add(target(page, link)));
            }
        }
        try (var documents = Files.walk(ROOT.resolve("docs"))) {
            assertThat(documents.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(document ->
                assertThat(reached).as("link %s from docs/README.md", ROOT.relativize(document)).contains(document));
        }
    }

    private static Set<Path> pages() throws IOException {
        try (var all = Files.walk(ROOT.resolve("docs")); var top = Files.list(ROOT)) {
            return Stream.concat(all, top).filter(file -> file.toString().endsWith(".md")).collect(toCollection(TreeSet::new));
        }
    }

    private static List<String> links(Path page) {
        return LINK.matcher(CODE.matcher(text(page)).replaceAll("")).results().map(link -> link.group(1))
            .filter(link -> !link.matches("[a-z]+:.*")).toList();
    }

    private static Path target(Path page, String link) {
        var path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? page : page.resolveSibling(path).normalize();
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(text(page)).results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
