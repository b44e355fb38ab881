package wholepicture.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wholepicture.linkage.batch.Answers;
import wholepicture.linkage.batch.Linkage;

/** What the README shows is so, and the documentation can be built. */
class ReadmeTests {

    @TempDir
    Path folder;

    private static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("linkage/src")) ? here.resolve("linkage") : here;
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(module().resolve("README.md"))).results().map(found -> found.group(1)).toList();
    }

    @Test
    void the_worked_example_works() throws IOException {
        var tables = blocks("csv");
        var people = Files.writeString(folder.resolve("people.csv"), tables.getFirst());
        var linked = Linkage.link(List.of(people), Optional.empty(), 2, _ -> {});
        var clusters = folder.resolve("clusters.csv");
        new Answers(linked).clusters(clusters);
        assertThat(clusters).hasContent(tables.get(1));
        var why = linked.explain(0, 3);
        assertThat(why.joins()).isFalse();
        assertThat(why.steps()).anyMatch(step -> step.what().equals("birth date") && step.level().equals("different") && step.bits() < 0);
        assertThat(linked.explain(0, 2).joins()).isTrue();
        assertThat(blocks("java").getFirst()).contains("Linkage.link(List.of(people), Optional.empty(), 2, System.out::println)", "linked.explain(0, 3)");
    }

    @Test
    void every_public_class_is_documented_without_a_warning() throws IOException {
        DocumentationTool tool = Objects.requireNonNull(ToolProvider.getSystemDocumentationTool());
        var heard = new DiagnosticCollector<JavaFileObject>();
        try (var files = tool.getStandardFileManager(heard, Locale.UK, null); var sources = Files.walk(module().resolve("src/main/java"))) {
            var all = files.getJavaFileObjectsFromPaths(sources.filter(path -> path.toString().endsWith(".java")).toList());
            var jspecify = Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().getPath());
            var task = tool.getTask(new StringWriter(), files, heard, null, List.of("-Xdoclint:all,-missing", "-public", "-quiet", "-cp", jspecify.toString(), "-d", folder.toString()), all);
            assertThat(task.call()).as(String.valueOf(heard.getDiagnostics())).isTrue();
            assertThat(heard.getDiagnostics()).filteredOn(each -> each.getKind() != Diagnostic.Kind.NOTE).isEmpty();
        }
        assertThat(folder.resolve("wholepicture/linkage/batch/Linkage.html")).exists();
    }
}
