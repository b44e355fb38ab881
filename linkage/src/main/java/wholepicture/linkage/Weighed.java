package wholepicture.linkage;

import java.util.List;

/**
 * How strongly two records speak for being one person, field by field: a waterfall whose steps sum to the total.
 * One bit doubles the odds: 0 is evens, 10 is about a thousand to one for, −10 about a thousand to one against.
 *
 * @param fields the prior first, then each field that both records have, in the order of {@link Field}; the bits sum to
 *     {@code bits}
 * @param bits the total, prior included
 * @param rival the likeliest other explanation: "strangers", "relatives", "twins" or "namesakes" (relatives of one name)
 * @param rivalBits how far the records fit one person better than the explanation other than "one person" that fits them
 *     best, whatever is usual: the prior is left out. Clearly negative means that the records contradict each other;
 *     near zero that they say little
 */
public record Weighed(List<FieldWeight> fields, double bits, String rival, double rivalBits) {

    public Weighed {
        fields = List.copyOf(fields);
    }

    /** True when the field was compared and came out so. */
    public boolean has(Level level) {
        return fields.stream().anyMatch(field -> field.level() == level);
    }

    /**
     * One step of the waterfall.
     *
     * @param level how the two compare; {@link Level#inWords()} is what a steward reads
     * @param left what the first record says, in the words it was sent in; blank for the prior
     * @param right what the second record says
     * @param bits what the step adds
     */
    public record FieldWeight(Field field, Level level, String left, String right, double bits) {}
}
