package wholepicture.meetings;

/** How a meeting is held, and how somebody took part in it. The names are kept in the database. */
public enum Mode {
    IN_PERSON("In person"), VIDEO("By video"), TELEPHONE("By telephone");

    private final String inWords;

    Mode(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
