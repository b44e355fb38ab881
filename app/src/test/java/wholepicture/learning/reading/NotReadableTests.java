package wholepicture.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read says so in one line that names the way out. */
class NotReadableTests {

    @TempDir
    Path folder;

    private void refused(Path file, String because) {
        assertThatThrownBy(() -> Papers.read(file)).isInstanceOf(NotReadable.class).hasMessageContaining(because).message().doesNotContain("\n");
    }

    @Test
    void a_pdf_with_a_password() throws IOException {
        Path open = Documents.pdf(folder, "<p>Nobody may read this without the word.</p>");
        Path locked = folder.resolve("locked.pdf");
        try (var document = Loader.loadPDF(open.toFile())) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(locked.toFile());
        }
        refused(locked, "is locked with a password");
    }

    @Test
    void a_word_file_with_a_password() throws Exception {
        Path locked = folder.resolve("locked.docx");
        try (var files = new POIFSFileSystem(); var out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("reader");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(Files.readAllBytes(Documents.word(folder, List.of("Nobody may read this."))));
            }
            files.writeFilesystem(out);
        }
        refused(locked, "is locked with a password");
    }

    @Test
    void a_scan() throws IOException {
        Path scan = folder.resolve("scan.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(scan.toFile());
        }
        refused(scan, "has 2 pages and no text: it seems to be a scan");
    }

    @Test
    void five_hundred_megabytes() throws IOException {
        Path large = folder.resolve("large.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(500L * 1024 * 1024);
        }
        refused(large, "is 500 MB; the most is 50 MB");
    }

    @Test
    void a_picture_and_a_program() throws IOException {
        refused(Files.write(folder.resolve("picture.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'}),
            "is not a document that we can read (image/png)");
        refused(Files.write(folder.resolve("review.docx"), new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}), "is not a document that we can read");
    }

    @Test
    void nothing_at_all() throws IOException {
        refused(Files.createFile(folder.resolve("empty.docx")), "is empty");
        refused(folder.resolve("absent.pdf"), "there is no such file");
        refused(folder, "there is no such file");
        refused(Documents.write(folder.resolve("blank.txt"), " \n\n \f \n"), "has no text in it");
    }

    @Test
    void a_broken_pdf() throws IOException {
        refused(Documents.write(folder.resolve("broken.pdf"), "%PDF-1.7\nthe rest of it was lost on the way"), "is broken");
    }

    @Test
    void a_zip_bomb_in_the_clothes_of_a_word_file() throws IOException {
        Path word = Documents.word(folder, List.of("Areas for improvement"));
        Path bomb = folder.resolve("bomb.docx");
        try (var in = new java.util.zip.ZipFile(word.toFile()); var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) {
                    out.write("""
                        <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>""".getBytes(StandardCharsets.UTF_8));
                    byte[] same = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 200; i++) {
                        out.write(same);
                    }
                    out.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        refused(bomb, "zip bomb");
    }

    @Test
    void the_command_reads_the_others_and_says_which_it_could_not_read() throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var bad = Files.createFile(folder.resolve("empty.txt"));
        int code = Propose.run(List.of(bad.toString(), Documents.invented("response-plan.txt").toString()), new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("%s is empty.%n".formatted(bad));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(8).allMatch(line -> line.startsWith("{\"file\":") && line.endsWith("}"));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"kind\":\"response\"", "\"parent\":1", "\"gaps\":[\"its response has no heading\"]");
    }
}
