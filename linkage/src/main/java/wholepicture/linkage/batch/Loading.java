package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import wholepicture.linkage.batch.Records.Column;

/** Makes {@link Records} of the wanted columns of one or two files. */
final class Loading {

    private static final int MOST_NUMBERS = 3;
    private static final int MOST_OTHERS = 3;
    private static final int MOST_BESIDES = 2;
    private static final List<Role> TEXTS = List.of(Role.GIVEN, Role.MIDDLE, Role.FAMILY, Role.ADDRESS, Role.TOWN, Role.POSTCODE, Role.PHONE, Role.EMAIL, Role.SEX);
    /** Those with the most different values first, so that no thread ends with them alone. */
    private static final int[] HEAVY_FIRST = {3, 6, 5, 2, 0, 7, 1, 4, 8};

    /** What may be taken out of other columns, where no column says it. */
    private static final List<Role> TAKES_MORE = List.of(Role.GIVEN, Role.MIDDLE, Role.FAMILY, Role.POSTCODE);

    private final List<Columns> columns;
    private final Optional<Habits> known;
    private final Reading reading;
    private final int size;

    private Loading(List<CsvText> files, List<Columns> columns, Optional<Habits> known, Workers workers) {
        this.columns = columns;
        this.known = known;
        reading = Reading.of(files, columns, slots(), workers);
        for (int file = 0; file < files.size(); file++) {
            if (reading.rows(file) == 0) {
                throw new LinkProblem(files.get(file).path() + " has a header line and no records below it.");
            }
        }
        size = reading.size();
    }

    static Records load(List<CsvText> files, List<Columns> columns, Workers workers) {
        return new Loading(files, columns, Optional.empty(), workers).load(workers);
    }

    /** @param habits how ambiguous dates and letters are to be read, whatever these files look like */
    static Records load(List<CsvText> files, List<Columns> columns, Habits habits, Workers workers) {
        return new Loading(files, columns, Optional.of(habits), workers).load(workers);
    }

    private List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        TEXTS.stream().filter(this::has).map(this::text).forEach(slots::add);
        slots.addAll(several(Role.NUMBER, 0, MOST_NUMBERS));
        slots.addAll(several(Role.OTHER, 0, MOST_OTHERS));
        slots.addAll(several(Role.FORMER, 0, MOST_BESIDES));
        slots.addAll(several(Role.FORMER_ADDRESS, 0, MOST_BESIDES));
        slots.addAll(several(Role.FORMER_POSTCODE, 0, MOST_BESIDES));
        slots.addAll(several(Role.PHONE, 1, MOST_BESIDES));
        for (Role role : List.of(Role.FULL_NAME, Role.BIRTH, Role.BIRTH_YEAR, Role.BIRTH_MONTH, Role.BIRTH_DAY)) {
            slots.addAll(several(role, 0, 1));
        }
        return slots;
    }

    private int many(Role role) {
        return columns.stream().mapToInt(each -> each.of(role).size()).max().orElse(0);
    }

    private boolean has(Role role) {
        return many(role) > 0;
    }

    /** Several columns make one text, but for telephones, of which each is one. */
    private Slot text(Role role) {
        return many(role) > 1 && role != Role.PHONE ? Slot.joined(role, many(role)) : Slot.of(role, 0);
    }

    private List<Slot> several(Role role, int from, int most) {
        return IntStream.range(from, Math.min(from + most, many(role))).mapToObj(nth -> Slot.of(role, nth)).toList();
    }

    private List<Column> columns(Role role, int from, int most, List<Runnable> tasks) {
        var slots = several(role, from, most);
        var found = new Column[slots.size()];
        for (int nth = 0; nth < found.length; nth++) {
            int at = nth;
            found[at] = new Column(new int[0], new Dictionary());
            tasks.add(() -> found[at] = reading.column(slots.get(at)));
        }
        return Arrays.asList(found);
    }

    private Records load(Workers workers) {
        var texts = new Column[TEXTS.size()];
        var tasks = new ArrayList<Runnable>();
        for (int heavy : HEAVY_FIRST) {
            texts[heavy] = new Column(new int[0], new Dictionary());
            if (has(TEXTS.get(heavy))) {
                tasks.add(() -> texts[heavy] = reading.column(text(TEXTS.get(heavy))));
            }
        }
        var numbers = columns(Role.NUMBER, 0, MOST_NUMBERS, tasks);
        var others = columns(Role.OTHER, 0, MOST_OTHERS, tasks);
        var former = columns(Role.FORMER, 0, MOST_BESIDES, tasks);
        var addresses = columns(Role.FORMER_ADDRESS, 0, MOST_BESIDES, tasks);
        var postcodes = columns(Role.FORMER_POSTCODE, 0, MOST_BESIDES, tasks);
        var phones = columns(Role.PHONE, 1, MOST_BESIDES, tasks);
        var full = columns(Role.FULL_NAME, 0, 1, tasks);
        var births = new Births(reading, known.map(Habits::monthFirst));
        tasks.add(Math.min(3, tasks.size()), () -> births.read(column(Role.BIRTH), column(Role.BIRTH_YEAR), column(Role.BIRTH_MONTH), column(Role.BIRTH_DAY)));
        var ids = new Ids[1];
        tasks.add(Math.min(4, tasks.size()), () -> ids[0] = reading.ids());
        workers.tasks(tasks);
        var sexes = known.map(Habits::sexes).orElseGet(() -> Sexes.habit(texts[8], reading.firstRows()));
        texts[8] = Sexes.read(texts[8], sexes);
        var besides = tidied(texts, full, former, addresses, postcodes, phones);
        numbers.forEach(column -> column.values().close());
        others.forEach(column -> column.values().close());
        var records = new Records(size, reading.rows(0), ids[0].start, ids[0].bytes(), List.of(texts), births.dates(), List.copyOf(numbers), List.copyOf(others), besides);
        records.habits = new Habits(births.monthFirst(), sexes);
        return records;
    }

    private Optional<Column> column(Role role) {
        return has(role) ? Optional.of(reading.column(Slot.of(role, 0))) : Optional.empty();
    }

    /** Divides names and addresses that say several things, and gives the same things one dictionary. */
    private Besides tidied(Column[] texts, List<Column> full, List<Column> former, List<Column> addresses, List<Column> postcodes, List<Column> phones) {
        int[] none = new int[size];
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].of().length == 0) {
                texts[i] = new Column(TAKES_MORE.contains(TEXTS.get(i)) ? new int[size] : none, texts[i].values());
            }
        }
        var names = new Names(texts[0], texts[1], texts[2]);
        full.forEach(names::divide);
        if (full.isEmpty()) {
            names.secondNames();
        }
        var united = names.united();
        texts[0] = united.given();
        texts[1] = united.middle();
        texts[2] = united.family();
        if (has(Role.ADDRESS) && columns.stream().anyMatch(each -> !each.has(Role.POSTCODE))) {
            Postcodes.take(texts[3], texts[5]);
        }
        var besides = new Besides(moved(former, united.family()), moved(addresses, texts[3]), moved(postcodes, texts[5]), moved(phones, texts[6]), has(Role.FULL_NAME));
        for (Column column : texts) {
            column.values().close();
        }
        return besides;
    }

    private static List<Column> moved(List<Column> columns, Column beside) {
        return columns.stream().map(column -> Names.moved(column, beside.values())).toList();
    }
}
