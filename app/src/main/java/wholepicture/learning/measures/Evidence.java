package wholepicture.learning.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wholepicture.learning.measures.ControlLimits.Chart;
import wholepicture.learning.measures.ControlLimits.Plotted;
import wholepicture.learning.measures.ControlLimits.Sign;

/**
 * What there is to judge by, before anybody says that a lesson has taken or has not.
 *
 * @param began the day the check began to ask
 * @param lately the months that must hold, taken together; nothing counted when there are too few
 */
public record Evidence(Measure measure, LocalDate began, Chart chart, Map<String, Month> byAgency, Month lately) {

    static Evidence of(Measure measure, LocalDate began, Measures.Counted counted) {
        var chart = ControlLimits.of(counted.months(), began);
        var since = chart.months().stream().map(Plotted::month).filter(month -> month.first().compareTo(began.withDayOfMonth(1)) >= 0).toList();
        var last = since.subList(Math.max(0, since.size() - measure.holdMonths()), since.size());
        var lately = last.size() < measure.holdMonths() ? new Month(began, 0, 0)
            : new Month(last.getFirst().first(), last.stream().mapToLong(Month::of).sum(), last.stream().mapToLong(Month::hits).sum());
        return new Evidence(measure, began, chart, counted.byAgency(), lately);
    }

    private List<Plotted> last() {
        var months = chart.months();
        return months.subList(Math.max(0, months.size() - measure.holdMonths()), months.size());
    }

    /** Whether it has held for the agreed time: the months together reach the target, and none of them is lower than chance allows. */
    public boolean holds() {
        return lately.of() >= measure.smallest() && lately.rate() * 100 >= measure.target() && last().stream().noneMatch(month -> month.sign() == Sign.LOWER);
    }

    /**
     * Why it slipped; empty when it did not. One poor month is not enough: the months that must hold, taken together, are below the target and what
     * is missing is more than chance explains.
     */
    public String slipped() {
        if (lately.of() < measure.smallest()) {
            return "";
        }
        double target = measure.target() / 100.0;
        double chance = 2 * Math.sqrt(target * (1 - target) / lately.of());
        return lately.rate() < target - chance ? "In the last %d months together it was %s, and the target is %d%%".formatted(measure.holdMonths(), percent(lately.rate()), measure.target()) : "";
    }

    /** In one sentence, for whoever decides. */
    public String inWords() {
        if (chart.months().isEmpty()) {
            return "Nothing has been counted yet.";
        }
        var lower = last().stream().anyMatch(month -> month.sign() == Sign.LOWER);
        var higher = last().stream().anyMatch(month -> month.sign() == Sign.HIGHER);
        var change = higher && !lower ? "more often than chance explains" : lower ? "less often than chance explains" : "no differently than chance explains";
        var compared = chart.beforeCheck() ? "before the check" : "in the first months";
        return lately.of() == 0 ? "The check has not asked for %d whole months yet.".formatted(measure.holdMonths())
            : lately.of() < measure.smallest() ? "Too little was counted to say anything."
                : "In the last %d months together: %s of %,d. %s it was %s; lately it happens %s.".formatted(measure.holdMonths(), percent(lately.rate()), lately.of(),
                    Character.toUpperCase(compared.charAt(0)) + compared.substring(1), percent(chart.centre()), change);
    }

    /** What was and what is, in a few words. */
    public String change() {
        return lately.of() < measure.smallest() ? "Too little was counted" : "%s %s, %s lately".formatted(percent(chart.centre()), chart.beforeCheck() ? "before" : "in the first months", percent(lately.rate()));
    }

    public static String percent(double rate) {
        return Math.round(rate * 100) + "%";
    }
}
