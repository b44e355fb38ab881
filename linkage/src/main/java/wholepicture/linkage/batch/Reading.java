package wholepicture.linkage.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wholepicture.linkage.batch.Records.Column;

/**
 * Reads the wanted columns of files, stretch by stretch and by several threads. Every value becomes a number as soon as it is read, in a
 * dictionary of the thread that read it; afterwards these are made one. Which number a value has means nothing.
 */
final class Reading {

    /** What one stretch said: for each slot a number for each row, none where its file has no such column; and the ids one after the other. */
    private record Part(int file, int rows, int thread, int[][] values, byte[] ids, int[] idEnds) {}

    private static final int LOOKED_AT = 20_000;

    private final List<Slot> slots;
    private final List<int[]> wanted = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<int[][]> slotPlaces = new ArrayList<>();
    private final Dictionary[][] dictionaries;
    private final List<Part> parts;
    private final int[] rows;

    private Reading(List<CsvText> files, List<Columns> columns, List<Slot> slots, Workers workers, AtomicBoolean failed) {
        this.slots = slots;
        for (int file = 0; file < files.size(); file++) {
            var of = columns.get(file);
            var all = of.places().entrySet().stream().filter(entry -> entry.getKey() == Role.ID || entry.getKey().tells()).flatMap(entry -> entry.getValue().stream()).distinct().toList();
            wanted.add(all.stream().mapToInt(Integer::intValue).toArray());
            places.add(files.get(file).places(wanted.get(file)));
            slotPlaces.add(Stream.concat(slots.stream().map(slot -> slot.places(of, all)), Stream.of(new int[] {of.has(Role.ID) ? all.indexOf(of.of(Role.ID).getFirst()) : -1}))
                .toArray(int[][]::new));
        }
        dictionaries = new Dictionary[workers.threads()][slots.size()];
        var found = new ConcurrentHashMap<Integer, Part>();
        try (var stretches = new Stretches(files)) {
            workers.tasks(IntStream.range(0, workers.threads()).mapToObj(thread -> (Runnable) () -> {
                Arrays.setAll(dictionaries[thread], _ -> new Dictionary());
                var stretch = new Stretch();
                var tidy = new Tidy();
                while (!failed.get() && stretches.next(stretch)) {
                    boolean understood = stretch.find(places.get(stretch.file), wanted.get(stretch.file).length, Integer.MAX_VALUE);
                    if (understood) {
                        found.put(stretch.number, part(stretch, thread, tidy));
                    }
                    if (!files.get(stretch.file).whole() && (!understood || tidy.broken())) {
                        failed.set(true);
                    }
                }
            }).toList());
        }
        parts = IntStream.range(0, found.size()).mapToObj(number -> Optional.ofNullable(found.get(number))).flatMap(Optional::stream).toList();
        rows = new int[files.size()];
        parts.forEach(part -> rows[part.file] += part.rows);
    }

    /**
     * Reads files. Where one is not as it seemed by its beginning (fields hold line ends, letters are not UTF-8), all of it is taken into
     * memory and read again.
     */
    static Reading of(List<CsvText> files, List<Columns> columns, List<Slot> slots, Workers workers) {
        var failed = new AtomicBoolean();
        var reading = new Reading(files, columns, slots, workers, failed);
        return failed.get() ? new Reading(files.stream().map(CsvText::all).toList(), columns, slots, workers, new AtomicBoolean()) : reading;
    }

    /** How many records a file has. */
    int rows(int file) {
        return rows[file];
    }

    private Part part(Stretch stretch, int thread, Tidy tidy) {
        var own = dictionaries[thread];
        int[][] at = slotPlaces.get(stretch.file);
        int[][] values = new int[slots.size()][];
        for (int slot = 0; slot < values.length; slot++) {
            boolean here = Arrays.stream(at[slot]).anyMatch(place -> place >= 0);
            values[slot] = new int[here ? stretch.rows : 0];
            if (here && at[slot].length == 1) {
                one(stretch, slots.get(slot), at[slot][0], own[slot], tidy, values[slot]);
            } else if (here) {
                joined(stretch, at[slot], own[slot], tidy, values[slot]);
            }
        }
        int[] idEnds = new int[at[slots.size()][0] < 0 ? 0 : stretch.rows];
        byte[] ids = idEnds.length == 0 ? new byte[0] : Ids.read(stretch, at[slots.size()][0], wanted.get(stretch.file).length, idEnds, tidy);
        return new Part(stretch.file, stretch.rows, thread, values, ids, idEnds);
    }

    private void one(Stretch stretch, Slot slot, int place, Dictionary words, Tidy tidy, int[] values) {
        int width = wanted.get(stretch.file).length;
        byte[] texts = new byte[Dictionary.TOGETHER * Tidy.ROOM];
        int[] ends = new int[Dictionary.TOGETHER];
        long[] hashes = new long[Dictionary.TOGETHER];
        for (int row = 0, field = place; row < values.length;) {
            int many = Math.min(Dictionary.TOGETHER, values.length - row);
            for (int i = 0, end = 0; i < many; i++, field += width) {
                int length = tidy.read(stretch.bytes, stretch.begins[field], stretch.separator, slot.kind());
                int begin = slot.begin(length);
                System.arraycopy(tidy.bytes(), begin, texts, end, length - begin);
                hashes[i] = Dictionary.hash(texts, end, length - begin);
                end += length - begin;
                ends[i] = end;
            }
            words.intern(texts, ends, hashes, many, values, row);
            row += many;
        }
    }

    private void joined(Stretch stretch, int[] at, Dictionary words, Tidy tidy, int[] values) {
        int width = wanted.get(stretch.file).length;
        byte[] text = new byte[at.length * (Tidy.ROOM + 1)];
        for (int row = 0; row < values.length; row++) {
            int end = 0;
            for (int place : at) {
                int length = place < 0 ? 0 : tidy.read(stretch.bytes, stretch.begins[row * width + place], stretch.separator, Tidy.Kind.TEXT);
                if (length > 0) {
                    if (end > 0) {
                        text[end++] = ' ';
                    }
                    System.arraycopy(tidy.bytes(), 0, text, end, length);
                    end += length;
                }
            }
            values[row] = words.intern(text, 0, end);
        }
    }

    /** What all records say in one slot. It can be asked for once. */
    Column column(Slot slot) {
        int at = slots.indexOf(slot);
        var all = dictionaries[0][at];
        int[][] renumbered = new int[dictionaries.length][];
        for (int thread = 1; thread < renumbered.length; thread++) {
            var words = dictionaries[thread][at];
            renumbered[thread] = new int[words.size()];
            for (int value = 1; value < words.size(); value++) {
                renumbered[thread][value] = all.intern(words.text(), words.start(value), words.length(value));
            }
            dictionaries[thread][at] = new Dictionary();
        }
        int[] of = new int[size()];
        int row = 0;
        for (Part part : parts) {
            int[] values = part.values[at];
            if (part.thread == 0) {
                System.arraycopy(values, 0, of, row, values.length);
            } else {
                int[] renumber = renumbered[part.thread];
                for (int r = 0; r < values.length; r++) {
                    of[row + r] = renumber[values[r]];
                }
            }
            part.values[at] = new int[0];
            row += part.rows;
        }
        return new Column(of, all);
    }

    /** Some rows of each file, the first ones, by which it is guessed how something was written. */
    IntStream firstRows() {
        var first = IntStream.empty();
        for (int file = 0, before = 0; file < rows.length; before += rows[file], file++) {
            first = IntStream.concat(first, IntStream.range(before, before + Math.min(LOOKED_AT, rows[file])));
        }
        return first;
    }

    /** How many records there are. */
    int size() {
        return Arrays.stream(rows).sum();
    }

    /** All ids one after the other; a row's number in its file where there are none. */
    Ids ids() {
        var ids = new Ids(size());
        int[] before = new int[rows.length];
        for (Part part : parts) {
            if (part.idEnds.length > 0) {
                ids.add(part.ids, part.idEnds);
            } else {
                ids.number(before[part.file], part.rows);
            }
            before[part.file] += part.rows;
        }
        return ids;
    }
}
