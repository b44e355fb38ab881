package wholepicture.intake.reading.fhir;

import java.io.Writer;

/** Holds the text of one resource, and stops holding when it is larger than a resource can be. */
final class Bounded extends Writer {

    private final StringBuilder text = new StringBuilder(2048);
    private final int limit;
    private boolean over;

    Bounded(int limit) {
        this.limit = limit;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        if (over || text.length() + length > limit) {
            over = true;
            text.setLength(0);
            text.trimToSize();
        } else {
            text.append(chars, offset, length);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
