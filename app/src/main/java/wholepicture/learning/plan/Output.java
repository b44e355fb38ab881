package wholepicture.learning.plan;

/** What kind of change an action makes. The first four are those that annual reports count. Source. */
public enum Output {
    SYSTEMIC_CHANGE("Systemic change"),
    PROCEDURAL_UPDATE("Procedural update"),
    AWARENESS("Awareness"),
    WHOLE_FAMILY_AND_COMMUNITY("Whole-family or community approach"),
    AUDIT("Follow-up audit");

    private final String inWords;

    Output(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
