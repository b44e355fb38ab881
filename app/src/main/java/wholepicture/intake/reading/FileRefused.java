package wholepicture.intake.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The file, or the rest of it, cannot be read: everything that is wrong with it at once, each with
 * the way out. Units told to the {@link Sink} before remain told.
 */
public sealed class FileRefused extends Exception permits HeadingsNotKnown {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public FileRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::inWords).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public FileRefused(String whatIsWrong, String remedy) {
        this(List.of(Problem.ofFile(whatIsWrong, remedy)));
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
