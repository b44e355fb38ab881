package wholepicture.linkage.batch;

import java.util.List;

/**
 * Why two records are held to be one person or two, from the odds before anything is known down to the weight.
 *
 * @param one id of a record, {@code other} of the other
 * @param weight how much likelier one person is than two, in bits
 * @param threshold the weight from which two records alone are one person
 * @param steps what adds up to the weight, in order
 * @param changes what would have turned the answer round
 */
public record Waterfall(String one, String other, double weight, double threshold, List<Step> steps, List<Change> changes) {

    /**
     * One part of the weight.
     *
     * @param what it is: a field, or what is weighed beside fields
     * @param said what the first record says, tidied; {@code otherSaid} the other; empty where there is no field
     * @param level the level reached, in words
     * @param bits for one person, or against where they are negative
     * @param after the sum so far
     */
    public record Step(String what, String said, String otherSaid, String level, double bits, double after) {}

    /**
     * What one field would have had to say for another answer.
     *
     * @param what the field
     * @param level the level it would have had to reach
     * @param weight the weight then, in bits
     */
    public record Change(String what, String level, double weight) {}

    /** Copies its lists. */
    public Waterfall {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    /** Whether these two alone would be one person. */
    public boolean joins() {
        return weight >= threshold;
    }
}
