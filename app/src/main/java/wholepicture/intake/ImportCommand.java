package wholepicture.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.agencies.Practitioner;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Delivery.Via;
import wholepicture.store.CommandLine;
import wholepicture.store.Works;

/**
 * {@code ./run import --agency CODE [--json] FILE...}: takes in files and stays until they are read. Exit code 0 when every file
 * was read to its end, 1 when one was not, 64 when the command line makes no sense.
 */
@Component
class ImportCommand implements CommandLine {

    private final Agencies agencies;
    private final Intake intake;
    private final IntakeWork work;
    private final Deliveries deliveries;
    private final Quarantined quarantined;

    ImportCommand(Agencies agencies, Intake intake, IntakeWork work, Deliveries deliveries, Quarantined quarantined) {
        this.agencies = agencies;
        this.intake = intake;
        this.work = work;
        this.deliveries = deliveries;
        this.quarantined = quarantined;
    }

    @Override
    public String name() {
        return "import";
    }

    private record Asked(String agency, boolean json, List<Path> files) {

        static Asked read(List<String> words) {
            String agency = "";
            boolean json = false;
            var files = new ArrayList<Path>();
            for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
                String word = rest.next();
                switch (word) {
                    case "--json" -> json = true;
                    case "--agency" -> agency = rest.hasNext() ? rest.next() : "";
                    default -> {
                        if (word.startsWith("--")) {
                            throw new Misunderstood("import has no option \"%s\".".formatted(word));
                        }
                        files.add(Path.of(word));
                    }
                }
            }
            if (agency.isEmpty() || files.isEmpty()) {
                throw new Misunderstood(agency.isEmpty() ? "import needs --agency CODE." : "import needs the name of a file.");
            }
            return new Asked(agency, json, files);
        }
    }

    @Override
    public int run(List<String> words) {
        return run(words, System.out, System.err);
    }

    int run(List<String> words, PrintStream out, PrintStream err) {
        var asked = Asked.read(words);
        var agency = agencies.byCode(asked.agency());
        if (agency.isEmpty()) {
            err.printf("There is no agency \"%s\". The agencies are: %s.%n", asked.agency(),
                agencies.all().stream().map(Agency::code).collect(Collectors.joining(", ")));
            return 64;
        }
        var files = new ArrayList<Path>();
        for (var file : asked.files()) {
            if (!Files.isReadable(file)) {
                err.printf("%s cannot be read: there is no such file, or it is not open to you. Nothing was taken in.%n", file);
                return 1;
            }
            files.addAll(below(file));
        }
        var operator = Practitioner.machine(agency.get(), "%s, on the command line".formatted(System.getProperty("user.name")));
        List<ImportSummary> summaries;
        try {
            summaries = Acting.as(operator, () -> files.stream().map(file -> take(agency.get(), file, err)).toList());
        } catch (RuntimeException e) {
            if (!Outage.isOne(e)) {
                throw e;
            }
            err.printf("%nThe database stopped answering (%s). What was received is safe: the next start, or the same command again, goes on from there.%n",
                root(e).getMessage());
            return 1;
        }
        out.print(asked.json() ? ImportSummary.json(agency.get(), summaries) : ImportSummary.table(summaries));
        out.flush();
        return summaries.stream().allMatch(ImportSummary::wasRead) ? 0 : 1;
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** A folder stands for the files in it. */
    private static List<Path> below(Path file) {
        try (var all = Files.walk(file)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new Misunderstood("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private ImportSummary take(Agency agency, Path file, PrintStream err) {
        long began = System.nanoTime();
        Intake.Sent sent;
        try (var in = Files.newInputStream(file)) {
            sent = intake.receive(agency, file.toString(), in, Via.COMMAND_LINE, false);
        } catch (NotReceived e) {
            return ImportSummary.notReceived(file.toString(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return ImportSummary.notReceived(file.toString(), "The file cannot be read: %s".formatted(e.getMessage()));
        }
        var progress = new Progress(file.getFileName().toString(), err);
        var delivery = work.seeThrough(sent.delivery().id(), progress::tell);
        progress.end();
        double seconds = (System.nanoTime() - began) / 1e9;
        return Works.call(() -> new ImportSummary(file.toString(), delivery.id(), delivery.state(), sent.repeated(), delivery.counts(), seconds,
            delivery.state() == State.DONE ? List.of() : delivery.refusal(),
            delivery.counts().quarantined() == 0 ? List.of() : quarantined.frequent(delivery.id(), 10_000, 10),
            delivery.counts().notRead() == 0 ? List.of() : deliveries.reasonsNotRead(delivery.id(), 10), deliveries.noticed(delivery.id(), 10)));
    }

    /** One line that rewrites itself on a terminal; nothing elsewhere. */
    private static final class Progress {
        private final String name;
        private final PrintStream err;
        private final boolean terminal = System.console() != null && System.console().isTerminal();
        private final long began = System.nanoTime();
        private long first = -1;
        private Optional<String> heldUp = Optional.empty();

        Progress(String name, PrintStream err) {
            this.name = name;
            this.err = err;
        }

        void tell(Delivery delivery) {
            if (delivery.heldUp().isPresent() && !delivery.heldUp().equals(heldUp)) {
                err.printf("%s: %s%n", name, delivery.heldUp().get());
            }
            heldUp = delivery.heldUp();
            if (terminal) {
                first = first < 0 ? delivery.position() : first;
                double seconds = Math.max(0.1, (System.nanoTime() - began) / 1e9);
                err.printf("\r\033[K%s: %d %%, %,d received, %,.0f a second", name, delivery.percent(), delivery.position(),
                    (delivery.position() - first) / seconds);
                err.flush();
            }
        }

        void end() {
            if (terminal) {
                err.print("\r\033[K");
                err.flush();
            }
        }
    }
}
