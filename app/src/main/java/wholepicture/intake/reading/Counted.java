package wholepicture.intake.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that pass, and says now and then how many. */
final class Counted extends FilterInputStream {

    private static final long STEP = 1 << 20;

    private final LongConsumer progress;
    private long count;
    private long next = STEP;

    Counted(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        passed(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        passed(Math.max(read, 0));
        return read;
    }

    private void passed(int bytes) {
        count += bytes;
        if (count >= next) {
            next = count + STEP;
            progress.accept(count);
        }
    }
}
