package wholepicture.learning.checks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a check asks: a condition on what is known of a case at the moment of an act. A closed list, kept as JSON. Each means the same
 * three times over: case by case ({@link Weighing}), over many cases at once ({@link ConditionSql}) and in words ({@link ConditionWords}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.All.class, name = "all"), @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "not"), @JsonSubTypes.Type(value = Condition.Age.class, name = "age"),
    @JsonSubTypes.Type(value = Condition.AtStage.class, name = "stage"), @JsonSubTypes.Type(value = Condition.Happened.class, name = "happened"),
    @JsonSubTypes.Type(value = Condition.DaysSince.class, name = "days-since"), @JsonSubTypes.Type(value = Condition.Missed.class, name = "missed"),
    @JsonSubTypes.Type(value = Condition.Lines.class, name = "lines"), @JsonSubTypes.Type(value = Condition.Beside.class, name = "beside")})
public sealed interface Condition {

    /** Every case. */
    Condition ALWAYS = new All(List.of());

    /** All of these hold. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one of these holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    /**
     * How old the person is on the day. Where the birth is known only roughly, doubt asks: the youngest that they may be counts against
     * {@code below}, the oldest against {@code from}. An unborn child is below every age. Without any birth it does not hold.
     *
     * @param fromMonths at least so many months old; {@code null} for from birth
     * @param belowMonths not yet so many months old; {@code null} for without end
     */
    record Age(@Nullable Integer fromMonths, @Nullable Integer belowMonths) implements Condition {}

    /** The case is at one of these stages before the act. */
    record AtStage(List<String> stages) implements Condition {
        public AtStage {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A fact has happened in the case before.
     *
     * @param path where in the fact an answer stands; empty when the fact alone counts
     * @param values any of which the answer is; empty when anything but nothing counts
     */
    record Happened(String fact, String path, List<String> values) implements Condition {
        public Happened {
            values = List.copyOf(values);
        }
    }

    /** A fact has happened in the case, for the last time at least so many days ago. */
    record DaysSince(String fact, int atLeast) implements Condition {}

    /** The chronology tells of appointments to which the child was not brought or the adult did not come. */
    record Missed(int atLeast, int withinDays) implements Condition {}

    /**
     * The chronology has lines of a kind.
     *
     * @param kind as the chronology names it: {@code INCIDENT}, {@code MISSING} …
     */
    record Lines(String kind, int atLeast, int withinDays) implements Condition {}

    /** Other children's cases are worked together with this one. */
    record Beside(int atLeast) implements Condition {}
}
