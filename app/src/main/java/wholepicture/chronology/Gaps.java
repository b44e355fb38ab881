package wholepicture.chronology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import wholepicture.time.When;

/**
 * Where nobody wrote anything. Silence is no proof that nothing happened: it is a question to ask. Worked out from the
 * lines that the viewer may see, so a hidden line shortens no gap.
 */
public final class Gaps {

    /** A line known less exactly than this fills no gap; it is only said that it may fall into one. */
    private static final int EXACT_ENOUGH_DAYS = 31;

    private final int months;
    private final LocalDate today;

    /**
     * @param months a gap is longer than this
     * @param today the day on which the chronology is looked at, or is looked at as known on
     */
    public Gaps(int months, LocalDate today) {
        this.months = months;
        this.today = today;
    }

    /**
     * @param after the last day on which there is a line before the gap
     * @param before the first day on which there is one after it; today when there is none
     * @param open true when it lasts until today
     * @param perhaps how many lines with uncertain dates may fall into it
     */
    public record Gap(LocalDate after, LocalDate before, boolean open, long perhaps) {

        public long wholeMonths() {
            return ChronoUnit.MONTHS.between(after, before);
        }
    }

    /**
     * How much an agency has said.
     *
     * @param first the first possible day of its first line
     * @param last the last possible day of its last line that is not in the future
     * @param silent whether the last is longer ago than a gap
     */
    public record Voice(long agency, long lines, LocalDate first, LocalDate last, boolean silent, List<Gap> gaps) {}

    /** Oldest first. */
    public List<Gap> in(Collection<Mark> marks) {
        var dated = marks.stream().map(Mark::happened).filter(Objects::nonNull).filter(when -> !when.from().isAfter(today)).toList();
        var exact = dated.stream().filter(Gaps::isExactEnough).sorted().toList();
        var vague = dated.stream().filter(when -> !isExactEnough(when)).toList();
        var gaps = new ArrayList<Gap>();
        LocalDate last = null;
        for (var when : exact) {
            if (last != null && isGap(last, when.from())) {
                gaps.add(gap(last, when.from(), false, vague));
            }
            last = last == null || when.to().isAfter(last) ? when.to() : last;
        }
        if (last != null && isGap(last, today)) {
            gaps.add(gap(last, today, true, vague));
        }
        return gaps;
    }

    /** What each agency has said, the longest silent first. */
    public List<Voice> voices(Collection<Mark> marks) {
        Map<Long, List<Mark>> byAgency = marks.stream()
            .filter(mark -> mark.happened() != null && !mark.happened().from().isAfter(today))
            .collect(Collectors.groupingBy(Mark::agency));
        return byAgency.entrySet().stream().map(entry -> voice(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Voice::last).thenComparing(Voice::agency)).toList();
    }

    private Voice voice(long agency, List<Mark> marks) {
        var whens = marks.stream().map(Mark::happened).filter(Objects::nonNull).toList();
        var first = whens.stream().map(When::from).min(Comparator.naturalOrder()).orElseThrow();
        var last = whens.stream().map(When::to).map(day -> day.isAfter(today) ? today : day).max(Comparator.naturalOrder()).orElseThrow();
        return new Voice(agency, marks.size(), first, last, isGap(last, today), in(marks));
    }

    private Gap gap(LocalDate after, LocalDate before, boolean open, List<When> vague) {
        long perhaps = vague.stream().filter(when -> when.from().isBefore(before) && when.to().isAfter(after)).count();
        return new Gap(after, before, open, perhaps);
    }

    private boolean isGap(LocalDate after, LocalDate before) {
        return after.plusMonths(months).isBefore(before);
    }

    private static boolean isExactEnough(When when) {
        return ChronoUnit.DAYS.between(when.from(), when.to()) < EXACT_ENOUGH_DAYS;
    }
}
