package wholepicture.store;

import java.util.List;

/** Something the operator does from the command line, as {@code ./run NAME ...}: a bean for each. */
public interface CommandLine {

    /** The word after {@code ./run}. */
    String name();

    /**
     * @param words what stood after the name, without the options that every command takes
     * @return the exit code, 0 when all went well
     * @throws Misunderstood when the words make no sense
     */
    int run(List<String> words);

    /** The command line cannot be understood; the message says what is wrong. */
    class Misunderstood extends RuntimeException {
        public Misunderstood(String whatIsWrong) {
            super(whatIsWrong);
        }
    }
}
