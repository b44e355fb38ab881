package wholepicture.linkage.batch;

/** Addresses divided into the house and the street, "flat 2 14 mill lane" into "2 14" and "mill lane", each as a number by address. */
final class Homes {

    int[] house;
    int[] street;
    final Dictionary streets = new Dictionary();
    long[] letters;
    private final Dictionary addresses;
    private final Dictionary houses = new Dictionary();
    private int known = 1;

    Homes(Dictionary addresses) {
        this.addresses = addresses;
        house = new int[addresses.size()];
        street = new int[addresses.size()];
        letters = new long[0];
        grow();
    }

    /** Takes in addresses that have come since. */
    void grow() {
        int size = addresses.size();
        house = Spelling.room(house, size);
        street = Spelling.room(street, size);
        byte[] text = addresses.text();
        byte[] numbers = new byte[512];
        byte[] words = new byte[512];
        for (int address = known; address < size; address++) {
            int n = 0;
            int w = 0;
            int end = addresses.start(address) + addresses.length(address);
            for (int at = addresses.start(address); at < end;) {
                int stop = at;
                boolean digit = false;
                while (stop < end && text[stop] != ' ') {
                    digit |= text[stop] >= '0' && text[stop] <= '9';
                    stop++;
                }
                int length = stop - at;
                if (digit) {
                    n = put(text, at, length, numbers, n);
                } else if (!flat(text, at, length)) {
                    w = put(text, at, shorter(text, at, length), words, w);
                }
                at = stop + 1;
            }
            house[address] = houses.intern(numbers, 0, n);
            street[address] = streets.intern(words, 0, w);
        }
        known = size;
        letters = Spelling.letters(streets, letters);
    }

    private static int put(byte[] from, int at, int length, byte[] into, int end) {
        if (end > 0 && end < into.length) {
            into[end++] = ' ';
        }
        int kept = Math.min(length, into.length - end);
        System.arraycopy(from, at, into, end, kept);
        return end + kept;
    }

    private static boolean flat(byte[] text, int at, int length) {
        return length == 4 && text[at] == 'f' && text[at + 1] == 'l' && text[at + 2] == 'a' && text[at + 3] == 't';
    }

    /** "road" and "rd", "street" and "st" count as the same: the last letters of such words are left out. */
    private static int shorter(byte[] text, int at, int length) {
        return switch (length) {
            case 4 -> text[at] == 'r' && text[at + 1] == 'o' && text[at + 2] == 'a' && text[at + 3] == 'd' ? 1 : text[at] == 'l' && text[at + 1] == 'a' && text[at + 2] == 'n' ? 1 : length;
            case 2 -> text[at + 1] == 'd' && text[at] == 'r' || text[at] == 'l' && (text[at + 1] == 'n' || text[at + 1] == 'a') || text[at] == 's' && text[at + 1] == 't' ? 1
                : text[at] == 'c' && text[at + 1] == 'l' || text[at] == 'a' && text[at + 1] == 'v' ? 1 : length;
            case 6 -> text[at] == 's' && text[at + 1] == 't' && text[at + 2] == 'r' && text[at + 5] == 't' || text[at] == 'a' && text[at + 1] == 'v' && text[at + 2] == 'e' ? 1 : length;
            case 5 -> text[at] == 'c' && text[at + 1] == 'l' && text[at + 2] == 'o' && text[at + 3] == 's' && text[at + 4] == 'e' ? 1 : length;
            case 3 -> text[at] == 'a' && text[at + 1] == 'v' && text[at + 2] == 'e' ? 1 : length;
            default -> length;
        };
    }
}
