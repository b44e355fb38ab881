package wholepicture.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Writes the demonstration's files, or a crowd of any size for measuring, into a folder. */
public final class Generate {

    private static final String USAGE = """
        Generate --out DIR                                    what each agency of the demonstration would send
        Generate --people N --entries M --out DIR             a crowd of N people with M lines, known to six agencies
        Also: --seed NUMBER, --day 2026-11-20, --families N, --postcodes FILE (of the ONS Postcode Directory)""";

    private Generate() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            said.put(args[i], args[i + 1]);
        }
        var out = said.get("--out");
        if (out == null || args.length % 2 != 0) {
            System.err.println(USAGE);
            System.exit(64);
            return;
        }
        long seed = Long.parseLong(said.getOrDefault("--seed", "" + Partnership.SEED));
        var day = LocalDate.parse(said.getOrDefault("--day", Shift.WRITTEN.toString()));
        var people = said.get("--people");
        System.out.println(people == null ? partnership(said, seed, day, Path.of(out))
            : crowd(seed, day, Long.parseLong(people), Long.parseLong(said.getOrDefault("--entries", "0")), Path.of(out)));
    }

    private static String partnership(Map<String, String> said, long seed, LocalDate day, Path out) throws IOException {
        var postcodes = said.get("--postcodes");
        var partnership = Partnership.of(seed, day, Integer.parseInt(said.getOrDefault("--families", "" + Partnership.FAMILIES)),
            postcodes == null ? null : Path.of(postcodes));
        var files = new AgencyFiles(partnership);
        int written = 0;
        for (var agency : partnership.agencies()) {
            written += files.write(agency.code(), out.resolve(agency.code())).size();
        }
        return "Wrote %d files of %d agencies to %s".formatted(written, partnership.agencies().size(), out);
    }

    private static String crowd(long seed, LocalDate day, long people, long entries, Path out) throws IOException {
        long began = System.nanoTime();
        var written = new CrowdFiles(seed, day, people, entries).write(out);
        double seconds = (System.nanoTime() - began) / 1e9;
        return "Wrote %,d records of %,d people and %,d lines to %s in %.1f s: %,.0f rows a second"
            .formatted(written.people(), people, written.entries(), out, seconds, (written.people() + written.entries()) / seconds);
    }
}
