package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import wholepicture.linkage.batch.Records.Column;

/**
 * Records that come and go, each in a row of its own, weighed by what was learnt: with the same reading, blocking keys, comparisons and
 * weights as a whole file. Knows nothing of clusters; {@code wholepicture.linkage.living} keeps those. For one thread at a time.
 */
public final class Register {

    /** The most records with one key that are all compared. */
    public static final int FULL = Candidates.FULL;
    /** The most records of a part of an over-full block that are all compared. */
    public static final int FEW = Candidates.FEW;
    /** How many neighbours on each side a record of an over-full block is compared with. */
    public static final int NEAR = Candidates.NEIGHBOURS;
    private static final int ROOM = 1024;

    private final Learnt learnt;
    private final Set<String> wanted;
    private final Columns columns;
    private final List<String> header;
    private final Workers alone = new Workers(1);
    private final Spelling spelling = new Spelling();
    private Commonness given;
    private Commonness family;
    private Records records;
    private List<Column> all = List.of();
    private List<int[]> divisors = List.of();
    private List<Rules.Rule> rules = List.of();
    private Comparisons comparisons;
    private Scoring scoring;
    private long[] prints;

    private Register(Learnt learnt, Records records, long[] prints) {
        this.learnt = learnt;
        this.prints = prints;
        this.records = records;
        wanted = learnt.rules();
        header = learnt.columns();
        var rows = CsvText.of(header, List.of());
        columns = Columns.mapped(learnt.fieldsMapping(), rows, List.of(rows));
        given = learnt.common("given names", records.given.values());
        family = learnt.common("family names", records.family.values());
        comparisons = new Comparisons(records, learnt.fields());
        scoring = new Scoring(records, learnt.model(comparisons), given, family, new int[0]);
        room(records.birth.length);
    }

    /** A register without records. */
    public static Register empty(Learnt learnt) {
        var rows = CsvText.of(learnt.columns(), List.of(learnt.columns().stream().map(_ -> "").toList()));
        var columns = Columns.mapped(learnt.fieldsMapping(), rows, List.of(rows));
        var one = Loading.load(List.of(rows), List.of(columns), learnt.habits(), new Workers(1));
        one.all().forEach(column -> column.values().open());
        learnt.names().forEach(one.given.values()::intern);
        return new Register(learnt, one, new long[1]);
    }

    /**
     * A register of all records that were linked, in rows 0, 1, 2 … in their order. Takes over their memory: nothing else is to use them.
     *
     * @throws LinkProblem if nobody has two records in one file, because then who is one person depends on the files
     */
    public static Register of(Linked linked) {
        if (linked.oneEach) {
            throw new LinkProblem("These files hold everybody once; records that come and go need what was learnt from one file.");
        }
        linked.records.all().forEach(column -> column.values().open());
        return new Register(Learnt.of(linked), linked.records, linked.records.fingerprints(new Workers(1)));
    }

    /** What was learnt. */
    public Learnt learnt() {
        return learnt;
    }

    /** The names of the fields of a record, as {@link #put} wants them. */
    public List<String> columns() {
        return header;
    }

    /** How many blocking rules there are. */
    public int rules() {
        return rules.size();
    }

    /** Makes room for rows 0 to {@code rows} - 1. */
    public void room(int rows) {
        if (rows > records.birth.length || all.isEmpty()) {
            int most = rows <= records.birth.length ? rows : rows + (rows >> 2) + ROOM;
            prints = Arrays.copyOf(prints, most);
            boolean more = most > records.birth.length;
            if (more) {
                records = larger(most);
                comparisons = new Comparisons(records, learnt.fields());
                scoring = new Scoring(records, learnt.model(comparisons), given, family, new int[0]);
            }
            all = records.all();
            divisors = OverFull.divisors(records);
            rules = Rules.live(records, wanted);
        }
    }

    private Records larger(int rows) {
        var texts = new ArrayList<Column>();
        for (Column column : List.of(records.given, records.middle, records.family, records.address, records.town, records.postcode,
            records.phone, records.email, records.sex)) {
            texts.add(larger(column, rows));
        }
        return new Records(rows, rows, new int[0], new byte[0], texts, Arrays.copyOf(records.birth, rows),
            records.numbers.stream().map(column -> larger(column, rows)).toList(), records.others.stream().map(column -> larger(column, rows)).toList(), records.besides.sized(rows));
    }

    private static Column larger(Column column, int rows) {
        return new Column(Arrays.copyOf(column.of(), rows), column.values());
    }

    /**
     * Writes a record into a row.
     *
     * @param fields what it says, in the order of {@link #columns()}; empty where it says nothing
     */
    public void put(int row, String id, List<String> fields) {
        check(fields);
        var one = Loading.load(List.of(CsvText.of(header, List.of(fields))), List.of(columns), learnt.habits(), alone);
        var said = one.all();
        for (int c = 0; c < all.size(); c++) {
            var from = said.get(c).values();
            int value = said.get(c).of()[0];
            all.get(c).of()[row] = value == 0 ? 0 : all.get(c).values().intern(from.text(), from.start(value), from.length(value));
        }
        records.birth[row] = one.birth[0];
        comparisons.grow();
        prints[row] = records.fingerprint(row, id.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes many records into rows 0, 1, 2 …, faster than one by one.
     *
     * @param ids of the records; {@code fields} what each says, as in {@link #put}
     */
    public void fill(List<String> ids, List<List<String>> fields) {
        fields.forEach(this::check);
        room(ids.size());
        var read = Loading.load(List.of(CsvText.of(header, fields)), List.of(columns), learnt.habits(), alone);
        var said = read.all();
        for (int c = 0; c < all.size(); c++) {
            var from = said.get(c).values();
            int[] here = new int[from.size()];
            for (int value = 1; value < here.length; value++) {
                here[value] = all.get(c).values().intern(from.text(), from.start(value), from.length(value));
            }
            for (int row = 0; row < ids.size(); row++) {
                all.get(c).of()[row] = here[said.get(c).of()[row]];
            }
        }
        comparisons.grow();
        for (int row = 0; row < ids.size(); row++) {
            records.birth[row] = read.birth[row];
            prints[row] = records.fingerprint(row, ids.get(row).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws LinkProblem if these are not the fields of a record here */
    public void check(List<String> fields) {
        if (fields.size() != header.size()) {
            throw new LinkProblem("A record here has %d fields (%s), not %d.".formatted(header.size(), String.join(", ", header), fields.size()));
        }
    }

    /** Empties a row. */
    public void clear(int row) {
        all.forEach(column -> column.of()[row] = 0);
        records.birth[row] = 0;
        prints[row] = 0;
    }

    /** The key by which a rule puts a record together with others, 0 if it says too little for that rule. Good in this register only. */
    public long key(int row, int rule) {
        long key = 0x9E3779B97F4A7C15L * (rule + 1);
        for (var part : rules.get(rule).live()) {
            int value = part.applyAsInt(row);
            if (value == 0) {
                return 0;
            }
            key = (key ^ value) * 0xBF58476D1CE4E5B9L;
            key ^= key >>> 29;
        }
        return key == 0 ? 1 : key;
    }

    /** The same, good in every register. */
    public long lastingKey(int row, int rule) {
        long key = 0x9E3779B97F4A7C15L * (rules.get(rule).name().hashCode() + 1L);
        for (var part : rules.get(rule).lasting()) {
            long value = part.applyAsLong(row);
            if (value == 0) {
                return 0;
            }
            key = (key ^ value) * 0xBF58476D1CE4E5B9L;
            key ^= key >>> 29;
        }
        return key == 0 ? 1 : key;
    }

    /** Whether a rule puts two records together. */
    public boolean together(int i, int j, int rule) {
        for (var part : rules.get(rule).live()) {
            int value = part.applyAsInt(i);
            if (value == 0 || value != part.applyAsInt(j)) {
                return false;
            }
        }
        return true;
    }

    /** How many things over-full blocks are divided by. */
    public int divisors() {
        return divisors.size();
    }

    /** What a record says in one of the things that over-full blocks are divided by; 0 if nothing. */
    public int divisor(int row, int which) {
        return divisors.get(which)[row];
    }

    /** Orders records by what they say: those stand beside each other that say the same. */
    public int compare(int i, int j) {
        int byBirth = Integer.compare(records.birth[i], records.birth[j]);
        if (byBirth != 0) {
            return byBirth;
        }
        int byFamily = Long.compare(records.family.values().fingerprint(records.family.of()[i]), records.family.values().fingerprint(records.family.of()[j]));
        if (byFamily != 0) {
            return byFamily;
        }
        int byGiven = Long.compare(records.given.values().fingerprint(records.given.of()[i]), records.given.values().fingerprint(records.given.of()[j]));
        return byGiven != 0 ? byGiven : Long.compare(prints[i], prints[j]);
    }

    /** How much likelier two records are one person than two, in bits. */
    public float weight(int i, int j) {
        return scoring.weight(i, j, spelling);
    }

    /**
     * Divides a group of records held together by links into clusters, as a whole file's records are.
     *
     * @param rows the records, ascending
     * @param links the group's links that reach the threshold; needed only for large groups
     * @return for each record the first record of its cluster
     */
    public int[] divide(int[] rows, Links links, Said said) {
        return new Dividing(new Dividing.Weights() {
            @Override
            public float weight(int i, int j, Spelling by) {
                return scoring.weight(i, j, by);
            }

            @Override
            public long print(int i) {
                return prints[i];
            }
        }, said, learnt.threshold()).divide(rows, links, spelling);
    }

    /** The largest group of which every pair is weighed; larger ones need their links. */
    public static int whole() {
        return Dividing.WHOLE;
    }
}
