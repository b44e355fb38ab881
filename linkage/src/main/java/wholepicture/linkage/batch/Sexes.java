package wholepicture.linkage.batch;

/** How the two sexes are written: one letter or a word, in the habit of a country. Only "m" and "f" are kept; anything else says nothing. */
enum Sexes {
    /** M and F; also W, V and K for women, G and B for girls and boys, 1 and 2. */
    NONE,
    /** H for men and M for women, as in Spain. */
    HOMBRE_MUJER,
    /** H for men and F for women, as in France. */
    HOMME_FEMME;

    /** Writes m or f to the beginning of what was read, and gives the length: 1, or 0 when it says neither. */
    static int read(byte[] bytes, int length, Sexes habit) {
        bytes[0] = switch (bytes[0]) {
            case 'm' -> habit == HOMBRE_MUJER ? (byte) 'f' : (byte) 'm';
            case 'h' -> habit == NONE ? 0 : (byte) 'm';
            case 'b' -> (byte) 'm';
            case '1' -> length == 1 ? (byte) 'm' : 0;
            case '2' -> length == 1 ? (byte) 'f' : 0;
            case 'f', 'w', 'g', 'v', 'k' -> (byte) 'f';
            default -> 0;
        };
        return bytes[0] == 0 ? 0 : 1;
    }
}
