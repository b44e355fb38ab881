package wholepicture.store;

/** A reason not to start that the operator can do something about; its message is one line that says what. */
public class CannotStart extends RuntimeException {

    private final String line;

    public CannotStart(String whatIsWrongAndTheWayOut) {
        super(whatIsWrongAndTheWayOut);
        this.line = whatIsWrongAndTheWayOut;
    }

    public CannotStart(String whatIsWrongAndTheWayOut, Throwable cause) {
        super(whatIsWrongAndTheWayOut, cause);
        this.line = whatIsWrongAndTheWayOut;
    }

    /** What is wrong and the way out. */
    public String inOneLine() {
        return line;
    }
}
