package wholepicture.wasnotbrought;

/** Why a child was not brought, as far as anybody knows. Source: practice checklists for missed appointments, B15. The names are kept in the database. */
public enum Reason {
    FORGOT("They forgot"), BETTER("They thought the child was better"), WRONG_TIME("Wrong time or place"), DID_NOT_KNOW("They did not know of it"),
    COULD_NOT("They could not come: travel, work, illness, money"), DID_NOT_WANT("They did not want it"), MOVED("The family has moved"),
    BOOKED_ALONE("The young person booked it alone and did not come"), UNKNOWN("Nobody knows yet"), OTHER("Other");

    private final String inWords;

    Reason(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
