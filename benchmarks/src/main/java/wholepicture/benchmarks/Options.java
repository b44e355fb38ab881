package wholepicture.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the command line asked for: {@code --name value}, each with what stands when it is left out. */
record Options(Map<String, String> given) {

    static Options of(String[] args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        return new Options(given);
    }

    Path folder() {
        return Path.of(given.getOrDefault("data", "benchmarks/target/store")).toAbsolutePath();
    }

    Set<String> parts() {
        return new TreeSet<>(Arrays.asList(given.getOrDefault("only", "import,document,arrive,checks,cases,ask,pages,start").split(",")));
    }

    int runs() {
        return Math.toIntExact(number("runs", 300));
    }

    long number(String name, long otherwise) {
        return Long.parseLong(given.getOrDefault(name, Long.toString(otherwise)).replace("_", "").replace(",", ""));
    }
}
