package wholepicture.sharing;

/** Whether the person or a parent agreed; sharing to protect a child does not wait for it. The names are kept in the database. */
public enum Consent {
    GIVEN("Asked, and agreed"), REFUSED("Asked, and refused"), NOT_ASKED("Not asked");

    private final String inWords;

    Consent(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
