package wholepicture.meetings;

/** Whether and how somebody was there. The names are kept in the database. */
public enum Came {
    IN_PERSON("In person"), VIDEO("By video"), TELEPHONE("By telephone"), AWAY("Not there");

    private final String inWords;

    Came(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    public boolean isThere() {
        return this != AWAY;
    }
}
