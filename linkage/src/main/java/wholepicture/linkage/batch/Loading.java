package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Records.Column;

/** Reads the wanted columns of one or two files into {@link Records}, several columns at once. */
final class Loading {

    private static final int MOST_NUMBERS = 3;
    private static final int MOST_OTHERS = 3;
    private static final int MOST_BESIDES = 2;

    private final List<CsvText> files;
    private final List<Columns> columns;
    private final List<int[]> wanted = new ArrayList<>();
    private final List<int[]> fields = new ArrayList<>();
    private final int[] rows;
    private final int size;
    private boolean told;
    private boolean monthFirst;
    private Sexes sexes = Sexes.NONE;

    private Loading(List<CsvText> files, List<Columns> columns, Workers workers) {
        this.files = files;
        this.columns = columns;
        rows = new int[files.size()];
        for (int file = 0; file < files.size(); file++) {
            int[] places = columns.get(file).places().entrySet().stream().filter(entry -> entry.getKey() == Role.ID || entry.getKey().tells())
                .flatMap(entry -> entry.getValue().stream()).mapToInt(Integer::intValue).distinct().toArray();
            wanted.add(places);
            fields.add(files.get(file).fields(places, workers));
            rows[file] = places.length == 0 ? 0 : fields.get(file).length / places.length;
            if (rows[file] == 0) {
                throw new LinkProblem(files.get(file).path() + " has a header line and no records below it.");
            }
        }
        size = Arrays.stream(rows).sum();
    }

    static Records load(List<CsvText> files, List<Columns> columns, Workers workers) {
        return new Loading(files, columns, workers).load(workers);
    }

    /** @param habits how ambiguous dates and letters are to be read, whatever these files look like */
    static Records load(List<CsvText> files, List<Columns> columns, Habits habits, Workers workers) {
        var loading = new Loading(files, columns, workers);
        loading.told = true;
        loading.monthFirst = habits.monthFirst();
        loading.sexes = habits.sexes();
        return loading.load(workers);
    }

    private Records load(Workers workers) {
        var roles = List.of(Role.GIVEN, Role.MIDDLE, Role.FAMILY, Role.ADDRESS, Role.TOWN, Role.POSTCODE, Role.PHONE, Role.EMAIL, Role.SEX);
        var texts = new ArrayList<Column>();
        var tasks = new ArrayList<Runnable>();
        for (Role role : roles) {
            var column = new Column(has(role) ? new int[size] : new int[0], new Dictionary());
            texts.add(column);
        }
        var numbers = several(Role.NUMBER, 0, MOST_NUMBERS, tasks);
        var others = several(Role.OTHER, 0, MOST_OTHERS, tasks);
        int[] birth = new int[size];
        byte[][] ids = new byte[1][];
        int[] idStart = new int[size + 1];
        var former = several(Role.FORMER, 0, MOST_BESIDES, tasks);
        var addresses = several(Role.FORMER_ADDRESS, 0, MOST_BESIDES, tasks);
        var postcodes = several(Role.FORMER_POSTCODE, 0, MOST_BESIDES, tasks);
        var phones = several(Role.PHONE, 1, MOST_BESIDES, tasks);
        for (int heavy : new int[] {3, 6, 5, 2, 0, 7, 1, 4, 8}) {
            if (has(roles.get(heavy))) {
                tasks.add(() -> text(roles.get(heavy), texts.get(heavy)));
            }
        }
        tasks.add(Math.min(2, tasks.size()), () -> ids[0] = ids(idStart));
        tasks.add(Math.min(5, tasks.size()), () -> births(birth));
        workers.tasks(tasks);
        int[] none = new int[size];
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).of().length == 0) {
                texts.set(i, new Column(i < 3 || i == 5 ? new int[size] : none, texts.get(i).values()));
            }
        }
        var names = new Names(texts.get(0), texts.get(1), texts.get(2));
        if (has(Role.FULL_NAME)) {
            names.divide(full());
        } else {
            names.secondNames();
        }
        var united = names.united();
        texts.set(0, united.given());
        texts.set(1, united.middle());
        texts.set(2, united.family());
        var home = texts.get(3);
        var code = texts.get(5);
        if (has(Role.ADDRESS) && columns.stream().anyMatch(each -> !each.has(Role.POSTCODE))) {
            Postcodes.take(home, code);
        }
        var besides = new Besides(moved(former, united.family()), moved(addresses, home), moved(postcodes, code), moved(phones, texts.get(6)), has(Role.FULL_NAME));
        texts.forEach(column -> column.values().close());
        var records = new Records(size, rows[0], idStart, ids[0], texts, birth, numbers, others, besides);
        records.habits = new Habits(monthFirst, sexes);
        return records;
    }

    private boolean has(Role role) {
        return columns.stream().anyMatch(each -> each.has(role));
    }

    private static List<Column> moved(List<Column> columns, Column beside) {
        return columns.stream().map(column -> Names.moved(column, beside.values())).toList();
    }

    private List<Column> several(Role role, int from, int most, List<Runnable> tasks) {
        int many = Math.min(from + most, columns.stream().mapToInt(each -> each.of(role).size()).max().orElse(0));
        return IntStream.range(from, Math.max(from, many)).mapToObj(nth -> {
            var column = new Column(new int[size], new Dictionary());
            tasks.add(() -> {
                var kind = switch (role) {
                    case NUMBER, PHONE, FORMER_POSTCODE -> Tidy.Kind.CODE;
                    case FORMER -> Tidy.Kind.NAME;
                    default -> Tidy.Kind.TEXT;
                };
                each(role, nth, kind, (row, tidy, length) -> {
                    int begin = role == Role.PHONE ? Math.max(0, length - 10) : 0;
                    column.of()[row] = column.values().intern(tidy.bytes(), begin, length - begin);
                });
                column.values().close();
            });
            return column;
        }).toList();
    }

    private static final int LOOKED_AT = 20_000;

    private interface Taken {
        void take(int row, Tidy tidy, int length);
    }

    /** Hands over the nth column of a role, row by row, through all files. */
    private void each(Role role, int nth, Tidy.Kind kind, Taken taken) {
        each(role, nth, kind, Integer.MAX_VALUE, taken);
    }

    private void each(Role role, int nth, Tidy.Kind kind, int most, Taken taken) {
        var tidy = new Tidy();
        int row = 0;
        for (int file = 0; file < files.size(); file++) {
            int at = place(file, role, nth);
            var text = files.get(file);
            int width = wanted.get(file).length;
            int[] begins = fields.get(file);
            for (int r = 0; r < rows[file]; r++, row++) {
                if (at >= 0 && r < most) {
                    int length = tidy.read(text.bytes(), begins[r * width + at], text.separator(), kind);
                    if (length > 0) {
                        taken.take(row, tidy, length);
                    }
                }
            }
        }
    }

    private int place(int file, Role role, int nth) {
        var places = columns.get(file).of(role);
        if (nth >= places.size()) {
            return -1;
        }
        int[] all = wanted.get(file);
        for (int i = 0; i < all.length; i++) {
            if (all[i] == places.get(nth)) {
                return i;
            }
        }
        return -1;
    }

    private void text(Role role, Column column) {
        int parts = columns.stream().mapToInt(each -> each.of(role).size()).max().orElse(0);
        if (parts > 1 && role != Role.PHONE) {
            joined(role, parts, column);
            return;
        }
        var kind = switch (role) {
            case GIVEN, MIDDLE, FAMILY -> Tidy.Kind.NAME;
            case POSTCODE, PHONE -> Tidy.Kind.CODE;
            default -> Tidy.Kind.TEXT;
        };
        if (role == Role.SEX && !told) {
            sexes = habit();
        }
        var habit = sexes;
        each(role, 0, kind, (row, tidy, length) -> {
            byte[] bytes = tidy.bytes();
            int from = role == Role.PHONE ? Math.max(0, length - 10) : 0;
            int kept = role == Role.SEX ? Sexes.read(bytes, length, habit) : length - from;
            column.of()[row] = column.values().intern(bytes, from, kept);
        });
    }

    private Sexes habit() {
        var letters = new boolean[256];
        each(Role.SEX, 0, Tidy.Kind.TEXT, LOOKED_AT, (_, tidy, length) -> letters[tidy.bytes()[0] & 255] |= length > 0);
        return letters['h'] && !letters['f'] ? Sexes.HOMBRE_MUJER : letters['h'] ? Sexes.HOMME_FEMME : Sexes.NONE;
    }

    private void joined(Role role, int parts, Column column) {
        var texts = new String[size];
        for (int part = 0; part < parts; part++) {
            each(role, part, Tidy.Kind.TEXT, (row, tidy, length) -> {
                String more = new String(tidy.bytes(), 0, length, StandardCharsets.UTF_8);
                texts[row] = texts[row] == null ? more : texts[row] + " " + more;
            });
        }
        for (int row = 0; row < size; row++) {
            column.of()[row] = texts[row] == null ? 0 : column.values().intern(texts[row]);
        }
    }

    private Column full() {
        var column = new Column(new int[size], new Dictionary());
        each(Role.FULL_NAME, 0, Tidy.Kind.RAW, (row, tidy, length) -> column.of()[row] = column.values().intern(tidy.bytes(), 0, length));
        return column;
    }

    private byte[] ids(int[] start) {
        byte[] ids = new byte[Math.max(64, size * 8)];
        int end = 0;
        int row = 0;
        for (int file = 0; file < files.size(); file++) {
            int at = place(file, Role.ID, 0);
            var text = files.get(file);
            int width = wanted.get(file).length;
            for (int r = 0; r < rows[file]; r++, row++) {
                int from = at < 0 ? -1 : fields.get(file)[r * width + at];
                int plain = from < 0 ? 0 : text.plain(from);
                if (plain > 0) {
                    if (end + plain > ids.length) {
                        ids = Arrays.copyOf(ids, (int) Math.min(Integer.MAX_VALUE - 16L, (end + plain) * 2L));
                    }
                    System.arraycopy(text.bytes(), from, ids, end, plain);
                    end += plain;
                    start[row + 1] = end;
                    continue;
                }
                byte[] id = (at < 0 ? String.valueOf(r + 1) : shortened(text.field(from))).getBytes(StandardCharsets.UTF_8);
                if (end + id.length > ids.length) {
                    ids = Arrays.copyOf(ids, (int) Math.min(Integer.MAX_VALUE - 16L, (end + id.length) * 2L));
                }
                System.arraycopy(id, 0, ids, end, id.length);
                end += id.length;
                start[row + 1] = end;
            }
        }
        return Arrays.copyOf(ids, end);
    }

    private static String shortened(String id) {
        return id.length() > 200 ? id.substring(0, 200) : id;
    }

    private void births(int[] birth) {
        if (has(Role.BIRTH_YEAR)) {
            int[][] parts = new int[3][size];
            var roles = List.of(Role.BIRTH_YEAR, Role.BIRTH_MONTH, Role.BIRTH_DAY);
            for (int part = 0; part < 3; part++) {
                int[] into = parts[part];
                each(roles.get(part), 0, Tidy.Kind.RAW, (row, tidy, length) -> into[row] = number(tidy.bytes(), length));
            }
            Arrays.setAll(birth, row -> Dates.date(parts[0][row], parts[1][row], parts[2][row]));
        }
        if (has(Role.BIRTH)) {
            monthFirst = told ? monthFirst : monthFirst();
            boolean american = monthFirst;
            each(Role.BIRTH, 0, Tidy.Kind.RAW, (row, tidy, length) -> birth[row] = Dates.read(tidy.bytes(), length, american));
        }
    }

    private static int number(byte[] bytes, int length) {
        int number = 0;
        for (int i = 0; i < length && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** Whether dates can only be read with the month before the day. */
    private boolean monthFirst() {
        int[] seen = new int[2];
        each(Role.BIRTH, 0, Tidy.Kind.RAW, LOOKED_AT, (_, tidy, length) -> {
            byte[] b = tidy.bytes();
            if (length >= 8 && length <= 10 && !Character.isDigit(b[2]) && Character.isDigit(b[3]) && Character.isDigit(b[4])) {
                seen[0] += (b[0] - '0') * 10 + b[1] - '0' > 12 ? 1 : 0;
                seen[1] += (b[3] - '0') * 10 + b[4] - '0' > 12 ? 1 : 0;
            }
        });
        return seen[0] == 0 && seen[1] > 0;
    }
}
