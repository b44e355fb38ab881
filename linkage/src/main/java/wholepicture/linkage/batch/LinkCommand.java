package wholepicture.linkage.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
          --report REPORT.html      how it was decided: charts and tables, and pairs to look at
          --ask ASK.csv             the pairs about which a person's word would teach most; fill in its column "same" with yes or no
          --ask-for N               how many of them (default 60)
          --labels LABELS.csv       pairs that people know: columns id_1, id_2, same (yes, no, or nothing), such as a filled-in ASK.csv.
                                    They teach, they say from which weight records are one person, and they stand in the clusters
          --model MODEL.json        what was learnt, to be kept
          --use-model MODEL.json    weigh by what was learnt before and kept; nothing is learnt from these files
          --columns MAPPING.json    which column says what, when the guess is wrong, for example
                                    {"id": "rec_id", "given": "first_name", "family": "surname", "birth": "dob",
                                     "address": ["house", "street"], "postcode": "post_code", "number": ["nhs_number"]}
                                    (also: middle, former, full_name, birth_day, birth_month, birth_year, sex, town, phone, email, other)
          --save-columns MAPPING.json   the guess, to be corrected
          --threads N               default: one for each processor
          --quiet                   say nothing but errors

        Files are CSV with a header line, in UTF-8. With two files, records are linked across them; when no file holds anybody twice,
        which is seen from the records themselves, each record is linked to one other at most.""";

    private static final List<String> VALUED = List.of("--clusters", "--out", "--report", "--ask", "--ask-for", "--labels", "--model", "--use-model", "--columns", "--save-columns", "--threads");

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
            } else if (VALUED.contains(arg) && i + 1 < args.length) {
                options.put(arg, args[++i]);
            } else if (arg.startsWith("--")) {
                err.println((VALUED.contains(arg) ? arg + " needs a value after it." : "There is no option " + arg + ".") + " ./run link help tells all options.");
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
        var learnt = path(options, "--use-model").map(Learnt::read);
        int threads = number(options, "--threads", Runtime.getRuntime().availableProcessors());
        int askFor = number(options, "--ask-for", 60);
        var linked = path(options, "--labels").map(labels -> Linkage.link(files, mapping, labels, learnt, threads, progress))
            .or(() -> learnt.map(by -> Linkage.link(files, mapping, by, Constraints.NONE, threads, progress))).orElseGet(() -> Linkage.link(files, mapping, threads, progress));
        var answers = new Answers(linked);
        var names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        path(options, "--clusters").ifPresent(answers::clusters);
        path(options, "--out").ifPresent(answers::pairs);
        path(options, "--model").ifPresent(path -> new ModelFile(linked).write(path, names));
        path(options, "--save-columns").ifPresent(path -> write(path, Json.write(linked.columns.getFirst().mapping())));
        path(options, "--ask").ifPresent(path -> progress.accept("%d pairs to ask about".formatted(new Asking(linked).write(path, askFor))));
        path(options, "--report").ifPresent(path -> new Report(linked).write(path, names, (System.nanoTime() - began) / 1e9));
        if (!quiet) {
            new LinkSummary(say, linked).print((System.nanoTime() - began) / 1e9, options);
        }
    }

    private static Optional<Path> path(Map<String, String> options, String option) {
        return Optional.ofNullable(options.get(option)).map(Path::of);
    }

    private static int number(Map<String, String> options, String option, int usual) {
        String number = options.getOrDefault(option, String.valueOf(usual));
        if (!number.matches("[1-9]\\d{0,4}")) {
            throw new LinkProblem("%s should be a number from 1, not %s.".formatted(option, number));
        }
        return Integer.parseInt(number);
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new LinkProblem(path + " cannot be written: " + e.getMessage());
        }
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new LinkProblem("The mapping " + path + " cannot be read.");
        }
    }
}
