package wholepicture.linkage.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import wholepicture.linkage.Constraints;

/** {@code ./run link}: finds which records of one CSV file, or two, are one person. Needs neither database nor server. */
public final class LinkCommand {

    private static final String HELP = """
        ./run link FILE.csv [FILE2.csv] [options]     which records are one person?

          --clusters CLUSTERS.csv   each record's id and its cluster: one cluster is one person
          --out PAIRS.csv           all pairs of records that are one person, with their weights
          --report REPORT.html      how it was decided: charts and tables
          --model MODEL.json        what was learnt, to be kept
          --use-model MODEL.json    weigh by what was learnt before and kept; nothing is learnt from these files
          --columns MAPPING.json    which column says what, when the guess is wrong, for example
                                    {"id": "rec_id", "given": "first_name", "family": "surname", "birth": "dob",
                                     "address": ["house", "street"], "postcode": "post_code", "number": ["nhs_number"]}
                                    (also: middle, former, full_name, birth_day, birth_month, birth_year, sex, town, phone, email, other)
          --threads N               default: one for each processor
          --quiet                   say nothing but errors

        Files are CSV with a header line, in UTF-8. With two files, records are linked across them; when no file holds anybody twice,
        which is seen from the records themselves, each record is linked to one other at most.""";

    private final PrintStream say;
    private final PrintStream err;

    private LinkCommand(PrintStream say, PrintStream err) {
        this.say = say;
        this.err = err;
    }

    /** @param args files and options, as {@code ./run link help} tells */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Does it and gives the exit status: 0 done, 1 it could not be done, 2 it was asked wrongly. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return new LinkCommand(out, err).run(args);
    }

    private int run(String[] args) {
        var files = new ArrayList<Path>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("help") && i == 0 || arg.equals("--help") || arg.equals("-h")) {
                say.println(HELP);
                return 0;
            }
            if (arg.equals("--quiet")) {
                options.put(arg, "");
            } else if (List.of("--clusters", "--out", "--report", "--model", "--use-model", "--columns", "--threads").contains(arg) && i + 1 < args.length) {
                options.put(arg, args[++i]);
            } else if (arg.startsWith("--")) {
                err.println(i + 1 == args.length ? arg + " needs a value after it. ./run link help tells all options." : "There is no option " + arg + ". ./run link help tells all options.");
                return 2;
            } else {
                files.add(Path.of(arg));
            }
        }
        if (files.isEmpty() || files.size() > 2) {
            err.println(files.isEmpty() ? "Which file?\n\n" + HELP : "One file or two, not " + files.size() + ".");
            return 2;
        }
        try {
            link(files, options);
            return 0;
        } catch (LinkProblem problem) {
            err.println(problem.getMessage());
            return 1;
        } catch (OutOfMemoryError e) {
            err.println("There is not enough memory for this. Leave out columns that tell nobody apart, or give more: WHOLEPICTURE_JAVA_OPTIONS=-Xmx8g ./run link ...");
            return 1;
        }
    }

    private void link(List<Path> files, Map<String, String> options) {
        boolean quiet = options.containsKey("--quiet");
        long began = System.nanoTime();
        var mapping = Optional.ofNullable(options.get("--columns")).map(LinkCommand::read);
        Consumer<String> progress = quiet ? _ -> {} : say::println;
        var linked = Optional.ofNullable(options.get("--use-model")).map(path -> Learnt.read(Path.of(path)))
            .map(learnt -> Linkage.link(files, mapping, learnt, Constraints.NONE, threads(options), progress)).orElseGet(() -> Linkage.link(files, mapping, threads(options), progress));
        var answers = new Answers(linked);
        Optional.ofNullable(options.get("--clusters")).ifPresent(path -> answers.clusters(Path.of(path)));
        Optional.ofNullable(options.get("--out")).ifPresent(path -> answers.pairs(Path.of(path)));
        var names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        Optional.ofNullable(options.get("--model")).ifPresent(path -> new ModelFile(linked).write(Path.of(path), names));
        Optional.ofNullable(options.get("--report")).ifPresent(path -> new Report(linked).write(Path.of(path), names, (System.nanoTime() - began) / 1e9));
        if (!quiet) {
            summary(linked, (System.nanoTime() - began) / 1e9, options);
        }
    }

    private static int threads(Map<String, String> options) {
        String threads = options.getOrDefault("--threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        if (!threads.matches("[1-9]\\d{0,2}")) {
            throw new LinkProblem("--threads should be a number from 1, not " + threads + ".");
        }
        return Integer.parseInt(threads);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new LinkProblem("The mapping " + path + " cannot be read.");
        }
    }

    /** The most memory this process ever held, where the system tells. */
    private static String peak() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst()
                .map(line -> ", at most %d MiB of memory".formatted(Long.parseLong(line.replaceAll("\\D", "")) / 1024)).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private void summary(Linked linked, double seconds, Map<String, String> options) {
        long[] sizes = linked.sizes(10);
        say.println();
        linked.columns.forEach(columns -> {
            say.println(columns.guessed() ? "Columns, as guessed from the file (--columns corrects it):" : "Columns, as told:");
            columns.shown().forEach((column, what) -> say.printf(Locale.UK, "  %-24s %s%n", column, what));
        });
        say.println();
        say.printf(Locale.UK, "%,d records are %,d people.%n", linked.size(), linked.clusters());
        for (int many = 1; many < sizes.length; many++) {
            if (sizes[many] > 0) {
                say.printf(Locale.UK, "  %,10d %s %d%s%n", sizes[many], sizes[many] == 1 ? "person has" : "people have", many,
                    many == 1 ? " record" : many == sizes.length - 1 ? " records or more" : " records");
            }
        }
        for (var yield : linked.candidates.yields) {
            if (yield.overFull() > 0) {
                say.printf(Locale.UK, "%,d over-full groups with the same %s (the largest %,d records) were divided before comparing.%n", yield.overFull(), yield.rule(), yield.largest());
            }
        }
        if (!linked.held.isEmpty()) {
            say.println("Learning was held to what its explanations mean (the report lists where). Look at some pairs before you rely on them.");
        }
        if (linked.oneEach) {
            say.println("Neither file seems to hold anybody twice, so nobody was linked within a file.");
        }
        for (String option : List.of("--clusters", "--out", "--report", "--model")) {
            if (options.containsKey(option)) {
                say.println("Written: " + options.get(option));
            }
        }
        if (!options.containsKey("--clusters") && !options.containsKey("--out")) {
            say.println("Nothing was written; --clusters CLUSTERS.csv keeps the answer.");
        }
        say.printf(Locale.UK, "%.2f seconds, %.2f of processors from the start of Java%s.%n", seconds, Linkage.cpu() / 1e9, peak());
    }
}
