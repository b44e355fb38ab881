package wholepicture.learning.measures;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a measure counts, and out of what. A closed list, kept as JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(value = Counting.Answered.class, name = "answered"), @JsonSubTypes.Type(value = Counting.Followed.class, name = "followed"),
    @JsonSubTypes.Type(value = Counting.InTime.class, name = "in-time")})
public sealed interface Counting {

    JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Of the times the question was put, those with one of these answers: {@code YES}, {@code NO}, {@code WORDS} … Nothing is known of before the check. */
    record Answered(List<String> answers) implements Counting {
        public Answered {
            answers = List.copyOf(answers);
        }
    }

    /** Of the moments at which the check asks, or would have asked before there was one, those after which a fact followed in so many days. */
    record Followed(String fact, int days) implements Counting {}

    /** Of the clocks of this name that ran out or were stopped, those that were met in time. */
    record InTime(String clock) implements Counting {}

    default String json() {
        return JSON.writerFor(Counting.class).writeValueAsString(this);
    }

    static Counting read(String json) {
        return JSON.readValue(json, Counting.class);
    }
}
