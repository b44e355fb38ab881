package wholepicture.learning.reading;

/** A document that we cannot read; the message says what is wrong with it and the way out, in one line. */
public final class NotReadable extends RuntimeException {

    public NotReadable(String whatIsWrong) {
        super(whatIsWrong);
    }
}
