package wholepicture.learning.checks;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Conditions as JSON. */
public final class Conditions {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Conditions() {}

    /** Nothing when the words are no condition. */
    public static Optional<Condition> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Condition.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static String write(Condition condition) {
        return JSON.writerFor(Condition.class).writeValueAsString(condition);
    }
}
