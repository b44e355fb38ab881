package wholepicture.agencies;

/** What a worker may do beyond looking at the people they are involved with. The names are kept in the database. */
public enum Role {
    PRACTITIONER("Practitioner"),
    MANAGER("Team manager"),
    SAFEGUARDING_LEAD("Safeguarding lead"),
    DATA_STEWARD("Data steward"),
    SENDS_FILES("Sends files for the agency"),
    ADMINISTRATOR("Administrator"),
    AUDITOR("Auditor"),
    BOARD_OFFICER("Board officer"),
    LEARNING_LEAD("Learning lead"),
    HEAD_OF_SERVICE("Head of Service");

    private final String inWords;

    Role(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
