package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All records of one or two files, a column of numbers for each thing known of a person. Numbers stand for values in the column's
 * {@link Dictionary}; 0 is "not said". A column that no file has is all zeros.
 */
final class Records {

    /** A column and its values. */
    record Column(int[] of, Dictionary values) {

        boolean empty() {
            for (int value : of) {
                if (value != 0) {
                    return false;
                }
            }
            return true;
        }

        /** How many records hold each value. */
        int[] counts() {
            int[] counts = new int[values.size()];
            for (int value : of) {
                counts[value]++;
            }
            return counts;
        }
    }

    Habits habits = Habits.USUAL;
    private final int size;
    private final int firstFile;
    private final int[] idStart;
    private final byte[] ids;
    final Column given;
    final Column middle;
    final Column family;
    final Column address;
    final Column town;
    final Column postcode;
    final Column phone;
    final Column email;
    final Column sex;
    final int[] birth;
    final List<Column> numbers;
    final List<Column> others;
    final Besides besides;

    Records(int size, int firstFile, int[] idStart, byte[] ids, List<Column> texts, int[] birth, List<Column> numbers, List<Column> others, Besides besides) {
        this.size = size;
        this.firstFile = firstFile;
        this.idStart = idStart;
        this.ids = ids;
        given = texts.get(0);
        middle = texts.get(1);
        family = texts.get(2);
        address = texts.get(3);
        town = texts.get(4);
        postcode = texts.get(5);
        phone = texts.get(6);
        email = texts.get(7);
        sex = texts.get(8);
        this.birth = birth;
        this.numbers = numbers;
        this.others = others;
        this.besides = besides;
    }

    int size() {
        return size;
    }

    /** 0 or 1. */
    int file(int record) {
        return record < firstFile ? 0 : 1;
    }

    boolean twoFiles() {
        return firstFile < size;
    }

    /** The record's id as in its file. */
    String id(int record) {
        return new String(ids, idStart[record], idStart[record + 1] - idStart[record], StandardCharsets.UTF_8);
    }

    byte[] idBytes() {
        return ids;
    }

    int idStart(int record) {
        return idStart[record];
    }

    /** Orders two records by their ids: shorter first, then by letters; by file when the ids are the same. */
    int compareIds(int one, int other) {
        int byLength = Integer.compare(idStart[one + 1] - idStart[one], idStart[other + 1] - idStart[other]);
        if (byLength != 0) {
            return byLength;
        }
        int byLetters = Arrays.compareUnsigned(ids, idStart[one], idStart[one + 1], ids, idStart[other], idStart[other + 1]);
        return byLetters != 0 ? byLetters : Integer.compare(file(one), file(other));
    }

    List<Column> all() {
        var all = new ArrayList<>(List.of(given, middle, family, address, town, postcode, phone, email, sex));
        all.addAll(numbers);
        all.addAll(others);
        all.addAll(besides.all());
        return all;
    }

    /** A number for each record made of what it says and its id: the order of the files plays no part in it. */
    long[] fingerprints(Workers workers) {
        var all = all();
        var places = IntStream.range(0, all.size()).filter(c -> !all.get(c).empty()).toArray();
        var columns = Arrays.stream(places).mapToObj(all::get).toList();
        var values = columns.stream().map(column -> column.values().fingerprints()).toList();
        long[] prints = new long[size];
        workers.each(size, (_, from, to) -> {
            for (int record = from; record < to; record++) {
                long print = begun(birth[record], ids, idStart[record], idStart[record + 1]);
                for (int c = 0; c < places.length; c++) {
                    print = mixed(print, places[c], values.get(c)[columns.get(c).of()[record]]);
                }
                prints[record] = print;
            }
        });
        return prints;
    }

    /** The number that {@link #fingerprints} would give one record. */
    long fingerprint(int record, byte[] id) {
        long print = begun(birth[record], id, 0, id.length);
        var all = all();
        for (int c = 0; c < all.size(); c++) {
            print = mixed(print, c, all.get(c).values().fingerprint(all.get(c).of()[record]));
        }
        return print;
    }

    private static long begun(int birth, byte[] ids, int from, int to) {
        long print = birth * 0xD6E8FEB86659FD93L;
        for (int at = from; at < to; at++) {
            print = (print ^ ids[at]) * 0x100000001B3L;
        }
        return print;
    }

    /** What is not said changes nothing, so that a column which no record fills does not either. */
    private static long mixed(long print, int column, long value) {
        if (value == 0) {
            return print;
        }
        long more = (print ^ value + column) * 0x9E3779B97F4A7C15L;
        return more ^ more >>> 31;
    }
}
