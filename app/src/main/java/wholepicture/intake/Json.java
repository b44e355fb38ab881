package wholepicture.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import wholepicture.intake.reading.Mapping;
import wholepicture.intake.reading.Problem;

/** What this room keeps as JSON, and words that PostgreSQL can keep. */
final class Json {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private Json() {}

    static String of(List<Problem> problems) {
        return JSON.writeValueAsString(problems.stream().map(Json::keepable).toList());
    }

    static List<Problem> problems(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, PROBLEMS);
    }

    static String pretty(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    static String of(Mapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    static Mapping mapping(String json) {
        return JSON.readValue(json, Mapping.class);
    }

    /** PostgreSQL keeps no NUL; it and broken characters are shown as "�". */
    static String keepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                    .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return text;
    }

    private static Problem keepable(Problem p) {
        return new Problem(p.row(), keepable(p.column()), keepable(p.value()), keepable(p.whatIsWrong()), keepable(p.remedy()));
    }
}
