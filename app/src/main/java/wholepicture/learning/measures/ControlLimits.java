package wholepicture.learning.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Tells a change from chance in a share that is counted month by month: a p-chart after Shewhart, with three of the rules of the Western
 * Electric Statistical Quality Control Handbook (1956). A month is unlike the rest when it lies beyond three standard deviations of the
 * centre line; when two of three months in a row lie beyond two, on the same side; or when it ends eight in a row on one side. The standard
 * deviation of a month's share is √(p̄(1 − p̄) / n), with n of that month, so the limits are wider where there was less to count.
 */
public final class ControlLimits {

    /** Fewer months than this before the check say too little to be a baseline. */
    static final int ENOUGH_BEFORE = 6;
    private static final int FIRST = 12;
    private static final int RUN = 8;

    /** What a month says beside the centre line. */
    public enum Sign { CHANCE, HIGHER, LOWER }

    /**
     * A month on the chart.
     *
     * @param lower the lower control limit, and {@code upper} the upper, each a share
     * @param why which rule says so; empty for chance
     */
    public record Plotted(Month month, double lower, double upper, Sign sign, String why) {

        public double rate() {
            return month.rate();
        }
    }

    /**
     * @param centre the share that the months are held against
     * @param beforeCheck whether it is that of before the check; otherwise it is that of the first months there are
     */
    public record Chart(List<Plotted> months, double centre, boolean beforeCheck) {}

    private ControlLimits() {}

    /**
     * @param months in order; those with nothing counted are left out
     * @param began the day the check began to ask
     */
    public static Chart of(List<Month> months, LocalDate began) {
        var counted = months.stream().filter(month -> month.of() > 0).toList();
        var before = counted.stream().filter(month -> month.first().plusMonths(1).compareTo(began) <= 0).toList();
        boolean baseline = before.size() >= ENOUGH_BEFORE;
        var base = baseline ? before : counted.subList(0, Math.min(FIRST, counted.size()));
        long of = base.stream().mapToLong(Month::of).sum();
        double centre = of == 0 ? 0 : (double) base.stream().mapToLong(Month::hits).sum() / of;
        var plotted = new ArrayList<Plotted>();
        for (int i = 0; i < counted.size(); i++) {
            plotted.add(plot(counted, i, centre));
        }
        return new Chart(List.copyOf(plotted), centre, baseline);
    }

    private static Plotted plot(List<Month> months, int at, double centre) {
        var month = months.get(at);
        double sigma = sigma(month, centre);
        double lower = Math.max(0, centre - 3 * sigma);
        double upper = Math.min(1, centre + 3 * sigma);
        for (var side : List.of(Sign.HIGHER, Sign.LOWER)) {
            var why = why(months, at, centre, side);
            if (!why.isEmpty()) {
                return new Plotted(month, lower, upper, side, why);
            }
        }
        return new Plotted(month, lower, upper, Sign.CHANCE, "");
    }

    private static String why(List<Month> months, int at, double centre, Sign side) {
        ToDoubleFunction<Month> away = month -> (side == Sign.HIGHER ? 1 : -1) * (month.rate() - centre);
        if (beyond(months.get(at), centre, away, 3)) {
            return "beyond the control limit";
        }
        if (at >= 2 && beyond(months.get(at), centre, away, 2)
            && months.subList(at - 2, at + 1).stream().filter(month -> beyond(month, centre, away, 2)).count() >= 2) {
            return "two of three months near the limit";
        }
        return at >= RUN - 1 && months.subList(at - RUN + 1, at + 1).stream().allMatch(month -> away.applyAsDouble(month) > 1e-12)
            ? "eight months in a row on this side" : "";
    }

    private static boolean beyond(Month month, double centre, ToDoubleFunction<Month> away, int sigmas) {
        return away.applyAsDouble(month) > sigmas * sigma(month, centre) + 1e-12;
    }

    private static double sigma(Month month, double centre) {
        return Math.sqrt(centre * (1 - centre) / month.of());
    }
}
