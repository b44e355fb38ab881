package wholepicture.linkage.invented;

import java.io.IOException;
import java.nio.file.Path;

/** Invents records from the command line. */
public final class Invent {

    private Invent() {}

    /**
     * @param args how many records, the seed, the file for the records, the file for the truth
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("Four things are needed: how many records, a seed, a file for the records, a file for the truth.");
            System.exit(2);
        }
        InventedRecords.write(Path.of(args[2]), Path.of(args[3]), Integer.parseInt(args[0]), Long.parseLong(args[1]));
    }
}
