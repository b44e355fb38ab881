package wholepicture.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import wholepicture.journal.Chain.Row;
import wholepicture.store.CommandLine;

/**
 * {@code ./run verify-journal [--expect ROW:HASH] [FILE]}: follows the chain in the database or in an
 * exported copy, and names the first row that was altered or is missing.
 */
@Component
public class VerifyJournal implements CommandLine {

    private record Last(JournalCopy.Head head) {}

    private final ObjectProvider<JournalCopy> copy;

    VerifyJournal(ObjectProvider<JournalCopy> copy) {
        this.copy = copy;
    }

    @Override
    public String name() {
        return "verify-journal";
    }

    @Override
    public int run(List<String> words) {
        var arguments = Arguments.read(words);
        return arguments.file() == null
            ? say(new Verification(arguments.expect()), verification -> copy.getObject().read(verification::follow))
            : offline(arguments);
    }

    /** Needs no database and no application: the file alone. */
    public static int offline(List<String> words) {
        return offline(Arguments.read(words));
    }

    /** True when the words name a file, so that no database is needed. */
    public static boolean isOffline(List<String> words) {
        return Arguments.read(words).file() != null;
    }

    private static int offline(Arguments arguments) {
        return say(new Verification(arguments.expect()), verification -> readFile(Path.of(String.valueOf(arguments.file())), verification));
    }

    private interface Source {
        JournalCopy.@Nullable Head read(Verification verification) throws IOException;
    }

    private static int say(Verification verification, Source source) {
        try {
            var head = source.read(verification);
            var wrong = verification.end(head);
            if (wrong.isPresent()) {
                System.out.println("The journal does NOT verify. " + wrong.get());
                return 1;
            }
            System.out.println("The journal verifies: %d rows.".formatted(verification.chain.seq()));
            System.out.println("Keep this and give it next time, so that rows cut off at the end are noticed: --expect %d:%s"
                .formatted(verification.chain.seq(), verification.chain.hash()));
            return 0;
        } catch (NoSuchFileException e) {
            System.err.println("There is no file %s.".formatted(e.getFile()));
            return 1;
        } catch (IOException e) {
            System.err.println("The file cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private static JournalCopy.@Nullable Head readFile(Path file, Verification verification) throws IOException {
        JournalCopy.Head head = null;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                try {
                    if (line.startsWith("{\"head\"")) {
                        head = ExportJournal.JSON.readValue(line, Last.class).head();
                    } else {
                        verification.follow(ExportJournal.JSON.readValue(line, Row.class));
                    }
                } catch (JacksonException e) {
                    verification.fail("Line %d of the file is not a row of a journal.".formatted(number));
                }
            }
        }
        return head;
    }

    private static final class Verification {
        private final Chain chain = new Chain();
        private final @Nullable String expect;
        private boolean expectedSeen;
        private Optional<String> wrong = Optional.empty();

        Verification(@Nullable String expect) {
            this.expect = expect;
        }

        void follow(Row row) {
            if (wrong.isPresent()) {
                return;
            }
            wrong = chain.follow(row);
            expectedSeen |= expect != null && expect.equals(chain.seq() + ":" + chain.hash());
        }

        void fail(String why) {
            if (wrong.isEmpty()) {
                wrong = Optional.of(why);
            }
        }

        Optional<String> end(JournalCopy.@Nullable Head head) {
            if (wrong.isPresent()) {
                return wrong;
            }
            if (head == null) {
                return Optional.of("The end is missing: there is no line with the head of the chain after row %d.".formatted(chain.seq()));
            }
            if (head.seq() != chain.seq()) {
                return Optional.of("Row %d is missing.".formatted(chain.seq() + 1));
            }
            if (!head.hash().equals(chain.hash())) {
                return Optional.of("The last row, %d, is not the one that was written last.".formatted(chain.seq()));
            }
            return expect == null || expectedSeen ? Optional.empty()
                : Optional.of("Row %s, which was there before, is missing or was altered.".formatted(expect.split(":")[0]));
        }
    }

    private record Arguments(@Nullable String expect, @Nullable String file) {
        static Arguments read(List<String> words) {
            var rest = new ArrayList<>(words);
            String expect = null;
            int at = rest.indexOf("--expect");
            if (at >= 0) {
                if (at + 1 >= rest.size() || !rest.get(at + 1).matches("\\d+:[0-9a-f]{64}")) {
                    throw new Misunderstood("--expect needs ROW:HASH as an earlier verification printed it.");
                }
                expect = rest.get(at + 1);
                rest.subList(at, at + 2).clear();
            }
            if (rest.size() > 1) {
                throw new Misunderstood("verify-journal takes one file name at most.");
            }
            return new Arguments(expect, rest.isEmpty() ? null : rest.getFirst());
        }
    }
}
