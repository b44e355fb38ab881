package wholepicture.escalation;

/** What disagreements are about, so that a partnership can learn from them. Source: typical causes, B30. The names are kept in the database. */
public enum Theme {
    THRESHOLD("Threshold or eligibility"), INFORMATION("More information needed, or not shared"), PROCEDURES("Whether procedures are invoked"),
    JOINT("Single or joint work"), CLOSURE("Closing a case or ending a plan"), DELAY("Delay"), VOICE("What the child said was not heard"), ADVICE("No safeguarding advice to be had");

    private final String inWords;

    Theme(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
