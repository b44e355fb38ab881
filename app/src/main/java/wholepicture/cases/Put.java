package wholepicture.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The questions due with an act, for each piece of work that it touches. */
public record Put(Map<Occasion, List<Asked>> by) {

    public static final Put NOTHING = new Put(Map.of());

    public Put {
        by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
    }

    List<Asked> with(Occasion occasion) {
        return by.getOrDefault(occasion, List.of());
    }

    /** Each question once. */
    public List<Asked> asked() {
        return by.values().stream().flatMap(List::stream).collect(Collectors.toMap(Asked::check, one -> one, (a, b) -> a, LinkedHashMap::new)).values().stream().toList();
    }

    /** The same questions, for a piece of work that got its number only with the act. */
    public Put as(Occasion occasion) {
        return new Put(Map.of(occasion, asked()));
    }

    /**
     * The same, when nothing stands in the way of an act of this bearing.
     *
     * @throws Unanswered when something must be answered first; never for an act that protects
     */
    public Put answeredBy(Replies replies, Bearing bearing) {
        var missing = replies.missing(asked(), bearing);
        if (!missing.isEmpty()) {
            throw new Unanswered(missing);
        }
        return this;
    }
}
