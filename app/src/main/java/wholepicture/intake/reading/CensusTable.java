package wholepicture.intake.reading;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wholepicture.time.When;

/** Which columns a table of a school census has, and what kind of table that makes it. */
final class CensusTable {

    private static final Pattern KEY = Pattern.compile("pupil\\w*tableid");

    private final Map<String, Integer> at = new LinkedHashMap<>();
    private final List<String> header;
    private final String key;

    private CensusTable(List<String> header, String key) {
        this.header = header;
        this.key = key;
        for (int i = 0; i < header.size(); i++) {
            at.put(Words.plain(header.get(i)), i);
        }
    }

    /** A table when the headings are those of a census. */
    static Optional<CensusTable> of(List<String> header) {
        return header.stream().map(Words::plain).filter(heading -> KEY.matcher(heading).matches()).findFirst().map(key -> new CensusTable(header, key));
    }

    /** What the table holds, in words. */
    String about() {
        boolean left = key.contains("nolonger");
        return holdsPupils() ? left ? "pupils no longer on roll" : "pupils on roll"
            : has("postcode") ? left ? "addresses of pupils off roll" : "addresses of pupils"
            : holdsExclusions() ? "suspensions and exclusions" : "pupil table";
    }

    boolean holdsPupils() {
        return has("surname") || has("forename") || has("dob");
    }

    boolean holdsExclusions() {
        return at.keySet().stream().anyMatch(column -> column.contains("exclusion")) || has("category") && has("startdate");
    }

    boolean has(String column) {
        return at.containsKey(column);
    }

    /** The heading as it was sent. */
    String heading(String column) {
        var index = at.get(column);
        return index == null ? column : header.get(index);
    }

    /** A pupil's row; it remembers which of its columns have been used. */
    final class Pupil {
        private final Row row;
        private final Set<String> used = new HashSet<>();

        Pupil(Row row) {
            this.row = row;
        }

        Row row() {
            return row;
        }

        /** What names the pupil in all tables of the census. */
        String id() {
            return take(key);
        }

        void withoutKey() {
            row.problem(new Problem(row.number(), heading(key), "", "This is empty, and says which pupil it is.", "Export the table again with its keys."));
        }

        /** What stands in a column, blank when there is no such column. */
        String value(String column) {
            var index = at.get(column);
            return index == null ? "" : row.cell(index);
        }

        /** The same, used. */
        String take(String column) {
            used.add(column);
            return value(column);
        }

        @Nullable When date(String column) {
            var text = take(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return Dates.read(text, null);
            } catch (DateTimeException e) {
                row.problem(new Problem(row.number(), heading(column), text, "This is not a date that can be read.", "Write it as in 2020-04-25."));
                return null;
            }
        }

        void remark(String column, String value, String sentence) {
            row.remarks().add(new Remark(heading(column), value, sentence));
        }

        /** Everything that was not used, as it was sent. */
        Map<String, String> rest() {
            var rest = new LinkedHashMap<String, String>();
            at.forEach((column, index) -> {
                if (!used.contains(column) && !row.cell(index).isEmpty()) {
                    rest.put(header.get(index), row.cell(index));
                }
            });
            return rest;
        }
    }
}
