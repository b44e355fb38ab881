package wholepicture.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that the partnership is made from; they lie beside this package as plain text. */
final class Resources {

    private Resources() {}

    /** The lines of a list, without its comments and empty lines. */
    static List<String> lines(String name) {
        return text(name).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    /** All lines as they stand. */
    static List<String> text(String name) {
        var stream = Resources.class.getResourceAsStream("/demonstration/" + name);
        if (stream == null) {
            throw new IllegalStateException("The demonstration's list %s is missing from this build".formatted(name));
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
