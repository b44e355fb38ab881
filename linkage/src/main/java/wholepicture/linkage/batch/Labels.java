package wholepicture.linkage.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import wholepicture.linkage.Constraints.Pair;

/**
 * Pairs of records of which people have said whether they are one person: a CSV file with the columns {@code id_1}, {@code id_2} and
 * {@code same} (yes or no; empty where nobody has answered yet). Of two files, the first id is of the first file.
 *
 * @param all what was said of records that are here
 * @param unanswered rows without an answer; {@code unknown} rows that name a record that is not here
 */
record Labels(List<Label> all, int unanswered, int unknown) {

    static final Labels NONE = new Labels(List.of(), 0, 0);
    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "1.0", "same", "match", "one person");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0", "0.0", "different", "non-match", "nonmatch", "no match", "two people");
    private static final Set<String> OPEN = Set.of("", "?", "unsure", "don't know", "not sure", "maybe", "perhaps");

    /** Two records, known by their places, and whether people say that they are one person. */
    record Label(int i, int j, boolean same) {}

    Labels {
        all = List.copyOf(all);
    }

    /** @throws LinkProblem if the file cannot be read, says both of one pair, or names ids that several records have */
    static Labels read(Path path, Records records) {
        var file = CsvText.read(path);
        int[] wanted = {column(file, "id1", "first", "idl", "left"), column(file, "id2", "second", "idr", "right"), column(file, "same", "sameperson", "label", "match", "ismatch", "answer")};
        var rows = rows(file, wanted);
        if (rows.isEmpty()) {
            throw new LinkProblem(path + " has a header line and no pairs below it.");
        }
        var places = new Places(path, records, rows);
        var found = new ArrayList<Label>();
        var said = new HashMap<Pair, Boolean>();
        int unanswered = 0;
        int unknown = 0;
        for (int row = 0; row < rows.size(); row++) {
            var fields = rows.get(row);
            String answer = fields.get(2).strip().toLowerCase(Locale.ROOT);
            if (OPEN.contains(answer)) {
                unanswered++;
                continue;
            }
            if (!YES.contains(answer) && !NO.contains(answer)) {
                throw new LinkProblem("%s: row %d answers \"%s\"; write yes, no, or nothing.".formatted(path, row + 2, fields.get(2)));
            }
            int i = places.of(fields.get(0), 0);
            int j = places.of(fields.get(1), 1);
            if (i < 0 || j < 0 || i == j) {
                unknown++;
            } else if (said.putIfAbsent(Pair.of(String.valueOf(i), String.valueOf(j)), YES.contains(answer)) instanceof Boolean before) {
                if (before != YES.contains(answer)) {
                    throw new LinkProblem("%s says of %s and %s both that they are one person and that they are not.".formatted(path, fields.get(0), fields.get(1)));
                }
            } else {
                found.add(new Label(i, j, YES.contains(answer)));
            }
        }
        if (found.isEmpty() && unknown > 0) {
            throw new LinkProblem("%s names no record of these files: are its ids those of the column that is taken for the record's own id?".formatted(path));
        }
        return new Labels(found, unanswered, unknown);
    }

    private static int column(CsvText file, String... names) {
        return IntStream.range(0, file.header().size()).filter(at -> List.of(names).contains(Role.plain(file.header().get(at)))).findFirst().orElseThrow(() ->
            new LinkProblem("%s should have the columns id_1, id_2 and same (yes or no); it has: %s.".formatted(file.path(), String.join(", ", file.header()))));
    }

    private static List<List<String>> rows(CsvText file, int[] wanted) {
        int[] begins = file.fields(wanted);
        return IntStream.range(0, begins.length / wanted.length).mapToObj(row -> IntStream.range(0, wanted.length)
            .mapToObj(at -> file.field(begins[row * wanted.length + at]).strip()).toList()).toList();
    }

    /** Where the records are that labels name. */
    private static final class Places {

        private static final int TWICE = -2;
        private final Path path;
        private final Records records;
        private final List<Map<String, Integer>> byFile = List.of(new HashMap<>(), new HashMap<>());

        Places(Path path, Records records, List<List<String>> rows) {
            this.path = path;
            this.records = records;
            var named = new HashSet<String>();
            rows.forEach(fields -> named.addAll(fields.subList(0, 2)));
            for (int i = 0; i < records.size(); i++) {
                String id = records.id(i);
                if (named.contains(id)) {
                    byFile.get(records.file(i)).merge(id, i, (_, _) -> TWICE);
                }
            }
        }

        /** In two files an id is looked for where its column says, then in the other. */
        int of(String id, int column) {
            int at = records.twoFiles() ? byFile.get(column).getOrDefault(id, byFile.get(1 - column).getOrDefault(id, -1)) : byFile.getFirst().getOrDefault(id, -1);
            if (at == TWICE) {
                throw new LinkProblem("%s names the record %s, but several records have that id. Labels need ids of which each is one record's.".formatted(path, id));
            }
            return at;
        }
    }

    /** Those for which something holds. */
    Labels where(Predicate<Label> wanted) {
        return new Labels(all.stream().filter(wanted).toList(), 0, 0);
    }

    long same() {
        return all.stream().filter(Label::same).count();
    }

    /** As people's word: it stands above every weight. */
    Decisions decisions() {
        var decisions = new Decisions();
        for (Label label : all) {
            if (label.same) {
                decisions.together(label.i, label.j);
            } else {
                decisions.apart(label.i, label.j);
            }
        }
        return decisions;
    }
}
