package wholepicture.escalation;

/** How a disagreement ended. The names are kept in the database. */
public enum Outcome {
    AGREED("Both agreed on a way"), CHANGED("The decision was changed"), STANDS("The decision stands, with reasons");

    private final String inWords;

    Outcome(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
