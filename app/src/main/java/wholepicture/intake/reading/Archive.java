package wholepicture.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks zip and gzip files into files of our own, within limits, before anything in them is read. Names
 * inside are shown, never used as paths.
 */
final class Archive implements AutoCloseable {

    private final Path folder;
    private final List<Unpacked> files = new ArrayList<>();
    private long total;
    private int entries;

    /** A file that was inside. */
    record Unpacked(String name, Path kept) {}

    Archive() throws IOException {
        folder = Files.createTempDirectory("received");
    }

    /** Everything inside, in the order in which it is packed. */
    List<Unpacked> unpack(ReceivedFile file, Kind kind) throws IOException, FileRefused {
        try (var in = file.open()) {
            unpack(file.name(), in, kind, 1);
        }
        return files;
    }

    private void unpack(String name, InputStream packed, Kind kind, int depth) throws IOException, FileRefused {
        if (depth > Limits.NESTED) {
            throw new FileRefused("There are archives inside archives inside archives.", "Pack the files once, in a single zip.");
        }
        var counted = new Counted(packed, bytes -> {});
        try {
            if (kind == Kind.GZIP) {
                inside(name.replaceFirst("(?i)\\.gz$", ""), new GZIPInputStream(counted, 65_536), counted, depth);
                return;
            }
            var zip = new ZipInputStream(counted);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ENTRIES) {
                    throw new FileRefused("The archive holds more than %,d files.".formatted(Limits.ENTRIES), "Send it in several parts.");
                }
                if (!entry.isDirectory()) {
                    inside(entry.getName(), zip, counted, depth);
                }
            }
            if (entries == 0) {
                throw new FileRefused("The archive is empty or damaged.", "Pack it again and send that.");
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw locked ? new FileRefused("The archive is locked with a password.", "Send it without; the connection itself is encrypted.")
                : new FileRefused("The archive is damaged: %s.".formatted(String.valueOf(e.getMessage())), "Pack it again and send that.");
        }
    }

    private void inside(String name, InputStream content, Counted packed, int depth) throws IOException, FileRefused {
        var kept = Files.createTempFile(folder, "part", "");
        long before = packed.count();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(kept)) {
            var buffer = new byte[65_536];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                total += read;
                out.write(buffer, 0, read);
                if (size > Limits.UNSUSPICIOUS && size / Limits.RATIO > packed.count() - before + 1) {
                    throw new FileRefused("\"%s\" unpacks to more than %d times its size, as a zip bomb does.".formatted(name, Limits.RATIO),
                        "Send the file without packing it.");
                }
                if (total > Limits.UNPACKED) {
                    throw new FileRefused("The archive holds more than %,d MB.".formatted(Limits.UNPACKED / 1_000_000), "Send it in several parts.");
                }
            }
        }
        var own = ReceivedFile.of(name, kept);
        var kind = Kind.of(own);
        if (kind == Kind.ZIP || kind == Kind.GZIP) {
            try (var in = own.open()) {
                unpack(name, in, kind, depth + 1);
            }
            Files.delete(kept);
        } else {
            files.add(new Unpacked(name, kept));
        }
    }

    @Override
    public void close() throws IOException {
        try (var inside = Files.list(folder)) {
            for (var each : inside.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
