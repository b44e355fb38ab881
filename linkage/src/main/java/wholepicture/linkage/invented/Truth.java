package wholepicture.linkage.invented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who the invented records really are; records are known by the order in which they were asked for. */
public final class Truth {

    private final int[] person;
    private final int[] household;
    private final String[] origin;
    private final byte[] marks;

    private Truth(int size) {
        person = new int[size];
        household = new int[size];
        origin = new String[size];
        marks = new byte[size * 4];
    }

    /**
     * @param ids the records in question, in the order by which they will be called
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it knows nothing of one of them
     */
    public static Truth read(Path file, List<String> ids) throws IOException {
        Map<String, Integer> places = new HashMap<>(ids.size() * 2);
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
        var truth = new Truth(ids.size());
        var names = new HashMap<String, String>();
        int known = 0;
        try (var lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",");
                Integer at = places.get(fields[0]);
                if (at != null) {
                    truth.take(at, fields, names);
                    known++;
                }
            }
        }
        if (known < ids.size()) {
            throw new IllegalArgumentException("%s knows only %,d of %,d records.".formatted(file, known, ids.size()));
        }
        return truth;
    }

    private void take(int at, String[] fields, Map<String, String> names) {
        person[at] = Integer.parseInt(fields[1].substring(1));
        household[at] = Integer.parseInt(fields[2].substring(1));
        origin[at] = names.computeIfAbsent(fields[3], name -> name);
        for (int mark = 0; mark < 4; mark++) {
            marks[at * 4 + mark] = Byte.parseByte(fields[4 + mark]);
        }
    }

    int size() {
        return person.length;
    }

    int person(int record) {
        return person[record];
    }

    String origin(int record) {
        return origin[record];
    }

    /** Whether two records are one person's. */
    public boolean samePerson(int i, int j) {
        return person[i] == person[j];
    }

    /** What makes it hard to see that two records of one person are that. */
    List<String> hardFor(int i, int j) {
        var hard = new ArrayList<String>();
        if (marks[i * 4] == 1) {
            hard.add("twins");
        }
        if (marks[i * 4 + 1] != marks[j * 4 + 1]) {
            hard.add("moved");
        }
        if (marks[i * 4 + 2] != marks[j * 4 + 2]) {
            hard.add("changed name");
        }
        if (marks[i * 4 + 3] == 0 || marks[j * 4 + 3] == 0) {
            hard.add("no birth date");
        } else if (marks[i * 4 + 3] == 2 || marks[j * 4 + 3] == 2) {
            hard.add("wrong birth date");
        }
        if (hard.isEmpty()) {
            hard.add("nothing special");
        }
        return hard;
    }

    /** What makes it easy to take two people's records for one person's. */
    String between(int i, int j) {
        return household[i] != household[j] ? "other people" : marks[i * 4] == 1 && marks[j * 4] == 1 ? "twins" : "one household";
    }
}
