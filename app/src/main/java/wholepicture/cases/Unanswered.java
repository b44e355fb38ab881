package wholepicture.cases;

import java.util.Map;

/** An act that withdraws protection, or that needs a reason, was tried without answering what must be answered first; nothing is changed. */
public class Unanswered extends RuntimeException {

    private final transient Map<String, String> missing;

    /** @param missing what is said of each, by check */
    public Unanswered(Map<String, String> missing) {
        super(String.join(" ", missing.values()));
        this.missing = Map.copyOf(missing);
    }

    public Map<String, String> missing() {
        return missing;
    }
}
