package wholepicture.ui.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The fonts of documents, without their table of ligatures: PDFBox looks every word up in it, by regular expressions that it
 * compiles anew each time, which is three quarters of the work of a long document, and English needs none of it.
 */
final class Fonts {

    private static final byte[] REGULAR = withoutLigatures("Regular");
    private static final byte[] BOLD = withoutLigatures("Bold");

    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;

    private Fonts() {}

    static InputStream regular() {
        return new ByteArrayInputStream(REGULAR);
    }

    static InputStream bold() {
        return new ByteArrayInputStream(BOLD);
    }

    /** In the directory at the head of the font the table gets a name that nobody looks for. */
    private static byte[] withoutLigatures(String face) {
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/LiberationSans-%s.ttf".formatted(face)))) {
            var font = in.readAllBytes();
            int tables = ByteBuffer.wrap(font).getShort(4);
            for (int at = DIRECTORY; at < DIRECTORY + tables * DIRECTORY_ENTRY; at += DIRECTORY_ENTRY) {
                if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    font[at] = 'x';
                }
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
