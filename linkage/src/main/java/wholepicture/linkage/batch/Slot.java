package wholepicture.linkage.batch;

import java.util.List;

/**
 * One thing that is read of every record: the nth column that says it, or several columns as one text.
 *
 * @param parts how many columns make one text; 1 where it is one column
 */
record Slot(Role role, int nth, int parts, Tidy.Kind kind) {

    /** How many of the last characters of a telephone number tell it apart: it may be written with the country or without. */
    private static final int PHONE_DIGITS = 10;

    static Slot of(Role role, int nth) {
        return new Slot(role, nth, 1, switch (role) {
            case GIVEN, MIDDLE, FAMILY, FORMER -> Tidy.Kind.NAME;
            case POSTCODE, PHONE, NUMBER, FORMER_POSTCODE -> Tidy.Kind.CODE;
            case BIRTH, BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY, FULL_NAME -> Tidy.Kind.RAW;
            default -> Tidy.Kind.TEXT;
        });
    }

    /** Several columns that make one text together. */
    static Slot joined(Role role, int parts) {
        return new Slot(role, 0, parts, Tidy.Kind.TEXT);
    }

    /** Where its columns stand among those wanted of a file, -1 for those which that file does not have. */
    int[] places(Columns columns, List<Integer> wanted) {
        var all = columns.of(role);
        int[] places = new int[parts];
        for (int part = 0; part < parts; part++) {
            places[part] = nth + part < all.size() ? wanted.indexOf(all.get(nth + part)) : -1;
        }
        return places;
    }

    /** Which part of what was read is kept. */
    int begin(int length) {
        return role == Role.PHONE ? Math.max(0, length - PHONE_DIGITS) : 0;
    }
}
