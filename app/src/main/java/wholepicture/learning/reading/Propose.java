package wholepicture.learning.reading;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.store.CommandLine.Misunderstood;

/**
 * {@code ./run propose [--text] FILE...}: prints what documents propose, a line of JSON for each proposal, and needs neither database nor
 * server. With {@code --text} it prints instead the text that the places count in. A document that cannot be read gets one line on the error
 * output; the others are read. Exit code 0 when all were read, 1 otherwise.
 */
public final class Propose {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Propose() {}

    /** @return the exit code */
    public static int run(List<String> words) {
        // what a parser says of a font would stand among the lines
        LoggingSystem.get(Propose.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        try (var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            return run(words, out, System.err);
        }
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        boolean text = words.contains("--text");
        var files = words.stream().filter(word -> !word.equals("--text")).toList();
        Optional<String> option = files.stream().filter(word -> word.startsWith("--")).findFirst();
        if (option.isPresent() || files.isEmpty()) {
            throw new Misunderstood(option.map("propose has no option \"%s\"."::formatted).orElse("propose needs the name of a file."));
        }
        boolean all = true;
        for (var file : files) {
            try {
                var paper = Papers.read(Path.of(file));
                if (text) {
                    out.println(paper.text());
                } else {
                    Reading.of(paper).forEach(proposal -> out.println(line(file, proposal)));
                }
            } catch (NotReadable e) {
                err.printf("%s %s%n", file, e.getMessage());
                all = false;
            }
        }
        out.flush();
        return all ? 0 : 1;
    }

    private static String line(String file, Proposal proposal) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("id", proposal.id());
        line.put("kind", proposal.kind().inWords());
        line.put("number", proposal.number());
        line.put("text", proposal.text());
        line.put("lead", proposal.lead());
        var where = new LinkedHashMap<String, Object>();
        where.put("page", proposal.where().page() == 0 ? null : proposal.where().page());
        where.put("section", proposal.where().path().isEmpty() ? null : proposal.where().path().getLast());
        where.put("path", proposal.where().path());
        where.put("start", proposal.where().start());
        where.put("end", proposal.where().end());
        where.put("spans", proposal.where().spans().stream().map(span -> List.of(span.start(), span.end())).toList());
        line.put("where", where);
        line.put("parent", proposal.parent().orElse(null));
        line.put("gaps", proposal.gaps());
        line.put("figures", proposal.figures());
        line.put("themes", proposal.themes());
        return JSON.writeValueAsString(line);
    }
}
