package wholepicture.yearlyaudit;

/** How far a standard is met. The names are kept in the database. */
public enum Rating {
    MET("Met"), PARTLY("Partly met"), NOT_MET("Not met");

    private final String inWords;

    Rating(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
