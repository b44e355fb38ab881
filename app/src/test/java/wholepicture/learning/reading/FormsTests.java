package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that inspectorates, boards and coroners write in, each as a short invented document beside what it should give. */
class FormsTests {

    static Stream<Path> documents() {
        return Documents.in(Documents.invented("forms")).stream().filter(file -> !Documents.name(file).endsWith(".proposed"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_gives_what_is_written_beside_it(Path document) throws IOException {
        List<String> found = Documents.proposals(document).stream()
            .map(p -> "%s%s%s: %s".formatted(p.kind().inWords(), p.number().isEmpty() ? "" : " " + p.number(), p.parent().map(parent -> " of " + parent).orElse(""), p.text())).toList();
        assertThat(found).isEqualTo(Files.readAllLines(document.resolveSibling(Documents.name(document) + ".proposed")));
    }
}
