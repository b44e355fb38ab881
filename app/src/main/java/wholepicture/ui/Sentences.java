package wholepicture.ui;

/** Words that are put together into sentences. */
public final class Sentences {

    private Sentences() {}

    /** Words that begin a line or a label, as they stand within a sentence: the first letter small. */
    public static String within(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
