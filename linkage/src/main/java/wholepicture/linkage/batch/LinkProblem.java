package wholepicture.linkage.batch;

/** The linkage cannot be done as asked; the message says what is wrong and the way out. */
public final class LinkProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message a sentence or two for the person who asked */
    public LinkProblem(String message) {
        super(message);
    }
}
