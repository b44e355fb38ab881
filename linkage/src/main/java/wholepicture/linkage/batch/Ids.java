package wholepicture.linkage.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The ids of records as they stand in their files, one after the other. */
final class Ids {

    private static final int LONGEST = 200;

    private byte[] bytes;
    private int end;
    private int row;
    /** Where each record's id begins, and after the last one where it ends. */
    final int[] start;

    Ids(int records) {
        bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 16L, Math.max(64L, records * 8L))];
        start = new int[records + 1];
    }

    /** The ids of one stretch, and where each of them ends. */
    static byte[] read(Stretch stretch, int place, int width, int[] ends, Tidy tidy) {
        byte[] ids = new byte[Math.max(64, ends.length * 8)];
        int end = 0;
        for (int row = 0; row < ends.length; row++) {
            int from = stretch.begins[row * width + place];
            int plain = from < 0 ? 0 : stretch.plain(from);
            byte[] id = plain > 0 ? stretch.bytes : tidy.checked(shortened(stretch.field(from))).getBytes(StandardCharsets.UTF_8);
            int length = plain > 0 ? plain : id.length;
            if (end + length > ids.length) {
                ids = Arrays.copyOf(ids, (end + length) * 2);
            }
            System.arraycopy(id, plain > 0 ? from : 0, ids, end, length);
            end += length;
            ends[row] = end;
        }
        tidy.check(ids, end);
        return Arrays.copyOf(ids, end);
    }

    private static String shortened(String id) {
        return id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    }

    /** Adds the ids of a stretch. */
    void add(byte[] ids, int[] ends) {
        room(ids.length);
        System.arraycopy(ids, 0, bytes, end, ids.length);
        for (int each : ends) {
            start[++row] = end + each;
        }
        end += ids.length;
    }

    /** Adds the numbers of rows that have no ids. */
    void number(int before, int many) {
        for (int nth = 1; nth <= many; nth++) {
            byte[] id = String.valueOf(before + nth).getBytes(StandardCharsets.US_ASCII);
            room(id.length);
            System.arraycopy(id, 0, bytes, end, id.length);
            end += id.length;
            start[++row] = end;
        }
    }

    private void room(int more) {
        if (more > bytes.length - end) {
            if (more > Integer.MAX_VALUE - 16 - end) {
                throw new LinkProblem("The ids of these records are longer than 2 GiB together.");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, (end + more) * 3L / 2));
        }
    }

    byte[] bytes() {
        return bytes.length > end + (end >> 3) ? Arrays.copyOf(bytes, end) : bytes;
    }
}
