package wholepicture.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replies to the questions that came with an act, by the identity of the check that asked. */
public record Replies(Map<String, Reply> by) {

    public static final Replies NONE = new Replies(Map.of());

    public Replies {
        by = Map.copyOf(by);
    }

    public @Nullable Reply to(Asked asked) {
        return by.get(asked.check());
    }

    /** What stands in the way of an act of this bearing, by check, in the order of asking. */
    public Map<String, String> missing(List<Asked> asked, Bearing bearing) {
        return asked.stream().filter(one -> !one.missing(to(one), bearing).isEmpty())
            .collect(Collectors.toMap(Asked::check, one -> one.missing(to(one), bearing), (a, b) -> a, LinkedHashMap::new));
    }

    /** Question and answer, one to a line; nothing of those that were left. */
    public String inWords(List<Asked> asked) {
        return asked.stream().filter(one -> !of(one).code(one).equals("LEFT")).map(one -> "Asked: %s %s".formatted(one.question(), of(one).inWords(one)))
            .collect(Collectors.joining("\n"));
    }

    private Reply of(Asked asked) {
        return by.getOrDefault(asked.check(), Reply.NOTHING);
    }
}
