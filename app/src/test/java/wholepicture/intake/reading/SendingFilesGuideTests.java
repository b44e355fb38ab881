package wholepicture.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide for those who send files says what the code does. */
class SendingFilesGuideTests {

    private static final String BEGIN = "<!-- templates: made from the code; SendingFilesGuideTests says when they differ -->\n";
    private static final String END = "<!-- end of templates -->";

    private static String guide() throws IOException {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var guide = folder.resolve("docs/users/sending-files.md");
            if (Files.exists(guide)) {
                return Files.readString(guide);
            }
        }
        throw new AssertionError("docs/users/sending-files.md is not there");
    }

    @Test
    void the_tables_of_the_templates_are_those_of_the_code() throws IOException {
        var guide = guide();
        var written = guide.substring(guide.indexOf(BEGIN) + BEGIN.length(), guide.indexOf(END));
        assertThat(written).as("put this between the two comments in docs/users/sending-files.md").isEqualTo(tables());
    }

    static String tables() {
        return Arrays.stream(Template.values()).map(SendingFilesGuideTests::table).collect(Collectors.joining()) + "\n";
    }

    private static String table(Template template) {
        var rows = template.fields().stream().map(field -> "| `%s` | %s | %s | %s | %s |\n".formatted(field.name(), field.meaning(), written(field), switch (field.need()) {
            case VALUE -> "in every row";
            case COLUMN -> "the column";
            case OPTIONAL -> "";
        }, field.example())).collect(Collectors.joining());
        return "\n### %s\n\n%s\n\n| column | meaning | written in it | needed | for example |\n| --- | --- | --- | --- | --- |\n%s".formatted(
            template.title(), template.purpose(), rows);
    }

    private static String written(Field field) {
        var kind = field.kind();
        return kind.allowed().isEmpty() ? kind.inWords() : kind.inWords() + ": " + String.join(", ", kind.allowed());
    }

    @Test
    void the_limits_that_it_names_are_those_that_hold() throws IOException {
        assertThat(guide()).contains("%,d characters".formatted(Limits.LINE), "%,d characters".formatted(Limits.CELL), "%,d characters".formatted(Limits.RESOURCE),
            "%d levels".formatted(Limits.DEPTH), "%,d files".formatted(Limits.ENTRIES), "%d times its size".formatted(Limits.RATIO));
    }
}
