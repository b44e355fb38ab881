package wholepicture.learning.reading;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Invented documents, and the real ones where they are beside the project. */
final class Documents {

    private Documents() {}

    static Path invented(String name) {
        return Path.of("src/test/resources/learning", name).toAbsolutePath();
    }

    /** A folder of the real input, if this checkout has it beside it. */
    static Optional<Path> shared(String folder) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path shared = up.resolve("shared").resolve(folder);
            if (Files.isDirectory(shared)) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    static Path html(Path folder, String body) {
        return write(folder.resolve("plan.html"), "<!DOCTYPE html><html lang=\"en\"><head><title>Plan</title></head><body>%s</body></html>".formatted(body));
    }

    static Path pdf(Path folder, String body) {
        Path file = folder.resolve("letter.pdf");
        try (var out = Files.newOutputStream(file)) {
            new PdfRendererBuilder().withHtmlContent("<html><head><title>t</title></head><body style=\"font-family: sans-serif\">%s</body></html>".formatted(body), null)
                .toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** @param paragraphs each with "# " before a heading, "- " before a point */
    static Path word(Path folder, List<String> paragraphs, String[]... table) {
        Path file = folder.resolve("review.docx");
        try (var document = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            for (String paragraph : paragraphs) {
                var made = document.createParagraph();
                made.createRun().setText(paragraph.startsWith("# ") ? paragraph.substring(2) : paragraph.replaceFirst("^- ", "• "));
                if (paragraph.startsWith("# ")) {
                    made.setStyle("Heading1");
                }
            }
            if (table.length > 0) {
                var made = document.createTable(table.length, table[0].length);
                for (int row = 0; row < table.length; row++) {
                    for (int column = 0; column < table[row].length; column++) {
                        made.getRow(row).getCell(column).setText(table[row][column]);
                    }
                }
            }
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Proposal> proposals(Path file) {
        return Reading.of(Papers.read(file));
    }

    static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
