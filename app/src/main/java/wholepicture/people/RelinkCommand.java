package wholepicture.people;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import wholepicture.store.CommandLine;

/**
 * {@code ./run relink [--why TEXT]}: compares all records again, by the figures that this start was given, and stays until it is
 * done; a run that was asked for on the page, or that was stopped, it sees through.
 */
@Component
class RelinkCommand implements CommandLine {

    private static final int ASK_AGAIN_MILLIS = 500;

    private final Relinking relinking;
    private final Scoring scoring;

    RelinkCommand(Relinking relinking, Scoring scoring) {
        this.relinking = relinking;
        this.scoring = scoring;
    }

    @Override
    public String name() {
        return "relink";
    }

    @Override
    public int run(List<String> words) {
        return run(words, System.out, System.err);
    }

    int run(List<String> words, PrintStream out, PrintStream err) {
        boolean begun = relinking.begin(why(words), null, "%s, on the command line".formatted(System.getProperty("user.name")));
        var run = relinking.underWay().orElseThrow();
        if (!run.figures().equals(scoring.figures())) {
            err.printf("A run by other figures is under way: %s. Ours are %s. Start the server with these figures first; it begins again by them.%n",
                run.figures(), scoring.figures());
            return 1;
        }
        out.println(begun ? "Comparing %,d records by %s.".formatted(run.all(), run.figures())
            : "Going on with the run that %s asked for: %,d of %,d records are done.".formatted(run.askedBy(), run.lookedAt(), run.all()));
        int percent = run.percent();
        while (run.isUnderWay()) {
            if (!step()) {
                pause();
            }
            run = relinking.find(run.id());
            if (run.percent() / 10 > percent / 10 && run.isUnderWay()) {
                err.printf("%d %%%n", run.percent());
            }
            percent = run.percent();
        }
        out.println("All %,d records were compared; %,d went to another person.".formatted(run.lookedAt(), run.moved()));
        return 0;
    }

    private boolean step() {
        try {
            return relinking.step();
        } catch (PessimisticLockingFailureException e) {
            return true;
        }
    }

    private static String why(List<String> words) {
        if (words.isEmpty()) {
            return "Asked for on the command line";
        }
        if (words.size() != 2 || !words.getFirst().equals("--why") || words.getLast().isBlank()) {
            throw new Misunderstood("relink takes --why TEXT and nothing else.");
        }
        return words.getLast();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; the run goes on when it is asked for again", e);
        }
    }
}
