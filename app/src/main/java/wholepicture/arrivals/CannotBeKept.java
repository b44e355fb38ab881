package wholepicture.arrivals;

/** An arrival that no file reader could have known to be wrong. Its two sentences are shown to whoever sent it. */
public class CannotBeKept extends RuntimeException {

    private final String whatIsWrong;
    private final String remedy;

    /**
     * @param whatIsWrong one sentence
     * @param remedy one sentence that says what to do
     */
    public CannotBeKept(String whatIsWrong, String remedy) {
        super(whatIsWrong + " " + remedy);
        this.whatIsWrong = whatIsWrong;
        this.remedy = remedy;
    }

    public String whatIsWrong() {
        return whatIsWrong;
    }

    public String remedy() {
        return remedy;
    }
}
