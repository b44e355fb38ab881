package wholepicture.linkage.invented;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the records that invented agencies hold of an invented county, and beside them the truth: which record is whose.
 * Deterministic by seed; streams, so that any number of records can be made in little memory.
 */
public final class InventedRecords {

    /** The columns of the records. */
    public static final String HEADER = "record_id,source,first_name,middle_name,surname,date_of_birth,sex,address,town,postcode,phone";
    /** The columns of the truth: who it is, where they belong, and what makes the record hard. */
    public static final String TRUTH_HEADER = "record_id,person,household,origin,twin,home,name,born";

    private static final int SHUFFLED = 1 << 16;

    private final County county;
    private final SplittableRandom chance;
    private final Dirt dirt;

    private InventedRecords(long seed) {
        county = new County(seed);
        chance = new SplittableRandom(seed ^ 0x5DEECE66DL);
        dirt = new Dirt(chance);
    }

    /**
     * Writes two files.
     *
     * @param records how many records, at least
     * @param seed the same seed gives the same files
     * @throws IOException if a file cannot be written
     */
    public static void write(Path records, Path truth, int many, long seed) throws IOException {
        try (var out = Files.newBufferedWriter(records); var known = Files.newBufferedWriter(truth)) {
            new InventedRecords(seed).write(out, known, many);
        }
    }

    private void write(BufferedWriter out, BufferedWriter truth, int many) throws IOException {
        out.write(HEADER + "\n");
        truth.write(TRUTH_HEADER + "\n");
        String[][] waiting = new String[Math.min(SHUFFLED, Math.max(1, many / 4))][];
        int written = 0;
        int made = 0;
        while (made < many) {
            for (Someone someone : county.household()) {
                for (int copies = copies(); copies > 0 && made < many; copies--, made++) {
                    int at = chance.nextInt(waiting.length);
                    String[] earlier = waiting[at];
                    waiting[at] = record(someone);
                    if (earlier != null) {
                        put(earlier, out, truth, ++written);
                    }
                }
            }
        }
        for (String[] rest : waiting) {
            if (rest != null) {
                put(rest, out, truth, ++written);
            }
        }
    }

    private static void put(String[] record, BufferedWriter out, BufferedWriter truth, int number) throws IOException {
        out.write("R" + number + "," + record[0] + "\n");
        truth.write("R" + number + "," + record[1] + "\n");
    }

    private int copies() {
        int at = chance.nextInt(100);
        return at < 38 ? 1 : at < 68 ? 2 : at < 86 ? 3 : at < 95 ? 4 : 5 + chance.nextInt(3);
    }

    private String[] record(Someone who) {
        var agency = Agency.draw(chance.nextDouble());
        int home = held(who.homes().size(), agency);
        int name = held(who.families().size(), agency);
        var at = who.homes().get(home);
        String given = who.given()[0];
        if (who.given().length > 1 && dirt.happens(agency.shorts())) {
            given = who.given()[1 + dirt.below(who.given().length - 1)];
        }
        String[] spellings = who.families().get(name);
        String family = spellings.length > 1 && dirt.happens(agency.shorts() / 2) ? spellings[1 + dirt.below(spellings.length - 1)] : spellings[0];
        given = dirt.happens(agency.slips()) ? dirt.slip(given) : given;
        family = dirt.happens(agency.slips()) ? dirt.slip(family) : family;
        if (dirt.happens(0.004)) {
            given = given.substring(0, 1);
        }
        if (dirt.happens(0.006)) {
            String kept = given;
            given = family;
            family = kept;
        }
        String middle = dirt.happens(agency.noMiddle()) ? "" : dirt.happens(0.35) && !who.middle().isEmpty() ? who.middle().substring(0, 1) : who.middle();
        String born = dirt.happens(agency.noDates()) ? "" : dirt.happens(agency.wrongDates()) ? dirt.date(who.born().toString()) : who.born().toString();
        boolean somewhere = !dirt.happens(agency.noHome());
        String street = somewhere ? dirt.happens(0.12) ? dirt.street(at.street()) : at.street() : "";
        String postcode = somewhere && !dirt.happens(agency.noPostcode()) ? dirt.happens(0.015) ? dirt.slip(at.postcode()) : at.postcode() : "";
        String phone = who.phones().isEmpty() || dirt.happens(agency.noPhone()) ? "" : who.phones().get(dirt.below(who.phones().size()));
        String sex = dirt.happens(agency.noSex()) ? "" : who.woman() != dirt.happens(0.003) ? "F" : "M";
        boolean shouts = agency.name().equals("police");
        return new String[] {
            String.join(",", agency.name(), written(given, shouts), written(middle, shouts), written(family, shouts), born, sex,
                street.replace(",", ""), at.town().isEmpty() || !somewhere ? "" : at.town(), postcode, phone),
            String.join(",", "P" + who.number(), "H" + who.household(), who.origin(), who.twin() ? "1" : "0", String.valueOf(home), String.valueOf(name),
                born.isEmpty() ? "0" : born.equals(who.born().toString()) ? "1" : "2")};
    }

    private int held(int many, Agency agency) {
        int at = many - 1;
        while (at > 0 && dirt.happens(agency.behind())) {
            at--;
        }
        return at;
    }

    private static String written(String name, boolean shouts) {
        if (name.isEmpty() || shouts) {
            return name.toUpperCase(Locale.ROOT);
        }
        var written = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || !Character.isLetter(name.charAt(i - 1)) && name.charAt(i - 1) != '\'') {
                written.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return written.toString();
    }
}
