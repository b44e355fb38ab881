package wholepicture.sharing;

/** On what basis personal data is shared. Source: UK GDPR, article 6(1); contract, point (b), is none of safeguarding. The names are kept in the database. */
public enum LawfulBasis {
    PUBLIC_TASK("Public task: our duty to safeguard (article 6(1)(e))"), LEGAL_OBLIGATION("Legal obligation: a law or a court asks for it (article 6(1)(c))"),
    VITAL_INTERESTS("Vital interests: somebody's life is in danger (article 6(1)(d))"), LEGITIMATE_INTERESTS("Legitimate interests, for agencies that are no public authority (article 6(1)(f))"),
    CONSENT("Consent, freely given (article 6(1)(a))");

    private final String inWords;

    LawfulBasis(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
