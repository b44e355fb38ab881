package wholepicture.linkage.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code ./run link} says at its end: how columns were read, how many people there are, what to beware of, and what was written. */
final class LinkSummary {

    private final PrintStream say;
    private final Linked linked;

    LinkSummary(PrintStream say, Linked linked) {
        this.say = say;
        this.linked = linked;
    }

    void print(double seconds, Map<String, String> options) {
        say.println();
        linked.columns.forEach(columns -> {
            say.println(columns.guessed() ? "Columns, as guessed from the file (to correct it: --save-columns MAPPING.json, edit, --columns MAPPING.json):" : "Columns, as told:");
            columns.shown().forEach((column, what) -> line("  %-24s %s", column, what));
        });
        say.println();
        people();
        cautions();
        labels();
        for (String option : List.of("--clusters", "--out", "--report", "--model", "--save-columns", "--ask")) {
            if (options.containsKey(option)) {
                say.println("Written: " + options.get(option));
            }
        }
        if (!options.containsKey("--clusters") && !options.containsKey("--out")) {
            say.println("No answer was written; --clusters CLUSTERS.csv keeps it, --report REPORT.html shows how it was decided.");
        }
        line("%.2f seconds, %.2f of processors from the start of Java%s.", seconds, Linkage.cpu() / 1e9, peak());
    }

    private void line(String text, Object... values) {
        say.println(String.format(Locale.UK, text, values));
    }

    private void people() {
        long[] sizes = linked.sizes(10);
        line("%,d records are %,d people.", linked.size(), linked.clusters());
        for (int many = 1; many < sizes.length; many++) {
            if (sizes[many] > 0) {
                line("  %,10d %s %d%s", sizes[many], sizes[many] == 1 ? "person has" : "people have", many, many == 1 ? " record" : many == sizes.length - 1 ? " records or more" : " records");
            }
        }
    }

    private void cautions() {
        for (var yield : linked.candidates.yields) {
            if (yield.overFull() > 0) {
                line("%,d over-full groups with the same %s (the largest %,d records) were divided before comparing.", yield.overFull(), yield.rule(), yield.largest());
            }
        }
        if (!linked.held.isEmpty()) {
            say.println("Learning was held to what its explanations mean (the report lists where). Look at some pairs before you rely on them.");
        }
        if (linked.oneEach) {
            say.println("Neither file seems to hold anybody twice, so nobody was linked within a file.");
        }
    }

    private void labels() {
        var judging = linked.judging;
        if (judging.labels().equals(Labels.NONE)) {
            return;
        }
        line("%,d pairs were labelled: %,d one person, %,d two people; %,d rows without an answer, %,d about records that are not here.", judging.labels().all().size(), judging.labels().same(),
            judging.labels().all().size() - judging.labels().same(), judging.labels().unanswered(), judging.labels().unknown());
        if (judging.judged().isEmpty()) {
            say.println("That is too few to learn from or to judge by (it takes ten, and three of each kind); they stand in the clusters.");
            return;
        }
        boolean asTheyStand = judging.calibration().equals(Calibration.NONE);
        var tally = judging.at(asTheyStand ? linked.threshold : linked.usualThreshold());
        line("Each judged by figures learnt without it: precision %.3f, recall %.3f of the labelled pairs.", tally.precision(), tally.recall());
        if (!asTheyStand) {
            line("By these labels records are one person from %.1f bits on, instead of %.1f.", linked.threshold, linked.usualThreshold());
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
}
