package wholepicture.learning.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.cases.Asked;

/**
 * One wording of a check: what it asks, where, of whom and why.
 *
 * @param moment the kind of fact with which it asks
 * @param unknownCounts whether "not yet known" is an answer
 * @param once whether it stops asking in a case where it was answered
 * @param from the first day it asks; {@code until} the last
 * @param lesson why, in two sentences
 * @param link where the lesson can be read, on this site; may be empty
 * @param source the review or guidance it comes from, as it is cited
 * @param recommendation it comes from; {@code null} when it comes from none of ours
 */
public record Wording(String question, String process, String moment, Condition condition, Whom whom, Asked.Form form, boolean unknownCounts, Asked.Strength strength,
    boolean once, LocalDate from, LocalDate until, String lesson, String link, String source, List<String> themes, @Nullable UUID recommendation) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public Wording {
        themes = List.copyOf(themes);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Wording read(String json) {
        return JSON.readValue(json, Wording.class);
    }
}
