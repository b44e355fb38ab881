package wholepicture.learning.reading;

/** Which characters are only space, in documents that were copied from elsewhere. */
final class Blank {

    private Blank() {}

    static boolean is(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
