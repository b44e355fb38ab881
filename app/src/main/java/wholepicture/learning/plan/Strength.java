package wholepicture.learning.plan;

/** How strong a piece of evidence is, the weakest first. */
public enum Strength {
    ANECDOTAL("Anecdotal", "somebody says so"),
    DOCUMENTED("Documented", "it can be read in a record"),
    AUDITED("Audited", "somebody looked at a sample of cases");

    private final String inWords;
    private final String means;

    Strength(String inWords, String means) {
        this.inWords = inWords;
        this.means = means;
    }

    public String inWords() {
        return inWords;
    }

    /** In the words that stand behind it on a form. */
    public String means() {
        return means;
    }
}
