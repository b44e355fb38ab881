package wholepicture.learning.reading;

/** What a passage is to us. */
public enum Kind {
    IMPROVEMENT("improvement"),
    PRIORITY_ACTION("priority-action"),
    STRENGTH("strength"),
    RECOMMENDATION("recommendation"),
    RESPONSE("response"),
    QUESTION("question");

    private final String inWords;

    Kind(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** Whether it asks somebody to do something. */
    public boolean asksForAction() {
        return this == IMPROVEMENT || this == PRIORITY_ACTION || this == RECOMMENDATION;
    }
}
