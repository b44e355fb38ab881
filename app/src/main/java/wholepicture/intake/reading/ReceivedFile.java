package wholepicture.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it was received and kept. It can be opened again, since some formats take two passes. */
public interface ReceivedFile {

    /** The name it came under; never used as a path. */
    String name();

    /** Its bytes from the beginning. The caller closes it. */
    InputStream open() throws IOException;

    static ReceivedFile of(String name, Path kept) {
        return new ReceivedFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(kept);
            }
        };
    }

    static ReceivedFile of(String name, byte[] content) {
        return new ReceivedFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
