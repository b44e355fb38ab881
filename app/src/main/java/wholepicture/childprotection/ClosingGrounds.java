package wholepicture.childprotection;

import java.util.Locale;

/**
 * What a decision that closes rests on, beside the closing look.
 *
 * @param onlyParents why it closes although a parent's word stands alone; empty when it does not, or is no reason
 * @param othersOpen how many concerns of other agencies from the last year were put before the decision
 * @param othersAnswered what is answered to them
 */
public record ClosingGrounds(String onlyParents, int othersOpen, String othersAnswered) {

    static final ClosingGrounds NONE = new ClosingGrounds("", 0, "");

    /** Why the case may not close on these; empty when it may. */
    String refuses(Journey before, Fact.Moment moment) {
        var said = Said.of(before);
        var passedOver = said.stream().filter(Said::isPassedOver).findFirst();
        if (passedOver.isPresent()) {
            return "Statement %d (%s) has no weight yet. Check it and say what weight it has, and why, before nothing more is done."
                .formatted(passedOver.get().n(), passedOver.get().teller().inWords().toLowerCase(Locale.UK));
        }
        var alone = said.stream().filter(Said::standsAlone).findFirst();
        if (alone.isPresent() && onlyParents.isBlank()) {
            return "Statement %d is a parent's word, and no second source bears it out. Check it with another source, or give the reason why the case closes all the same."
                .formatted(alone.get().n());
        }
        int others = Math.max(othersOpen, moment.known().othersLately());
        return others > 0 && othersAnswered.isBlank() ? "Other agencies had %d concerns within the last year. Say what is answered to each before nothing more is done."
            .formatted(others) : "";
    }
}
