package wholepicture.meetings;

/** As what somebody sits at the table. The names are kept in the database. */
public enum Seat {
    CHAIR("Chair"), MINUTES("Takes the minutes"), PRACTITIONER("Practitioner"), CHILD("The child"), PARENT("Parent or carer"), FAMILY("Family member"),
    SUPPORTER("Supporter"), ADVOCATE("Advocate"), INTERPRETER("Interpreter");

    private final String inWords;

    Seat(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** Whether a worker of an agency sits there, whose agency counts at the table. */
    public boolean isWorker() {
        return this == CHAIR || this == MINUTES || this == PRACTITIONER;
    }
}
