package wholepicture.picture;

import static wholepicture.arrivals.Arrival.Factor.DOMESTIC_ABUSE;
import static wholepicture.arrivals.Arrival.Factor.MENTAL_ILL_HEALTH;
import static wholepicture.arrivals.Arrival.Factor.SUBSTANCE_MISUSE;
import static wholepicture.arrivals.Arrival.Outcome.CANCELLED_BY_FAMILY;
import static wholepicture.arrivals.Arrival.Outcome.RESCHEDULED;
import static wholepicture.arrivals.Arrival.Outcome.WAS_NOT_BROUGHT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wholepicture.arrivals.Arrival.Factor;
import wholepicture.ui.Dates;

/** Works the patterns out from lines that the viewer may see; what they may not see plays no part. */
final class Patterns {

    /** So many lines are shown as evidence for each thing; the chronology has them all. */
    private static final int SHOWN = 12;
    static final Set<Factor> TOGETHER = Set.of(DOMESTIC_ABUSE, MENTAL_ILL_HEALTH, SUBSTANCE_MISUSE);

    private final PatternRules rules;
    private final LocalDate today;

    Patterns(PatternRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /**
     * Repeatedly not brought. Appointments that the family cancelled or moved do not make the pattern; when there is one
     * they are told beside it, for they may belong to it.
     *
     * @param appointments the person's missed, cancelled and moved appointments, newest first
     */
    Optional<Pattern> notBrought(List<Evidence> appointments) {
        var inWindow = appointments.stream().filter(e -> happenedWithin(e, rules.notBroughtSince(today))).toList();
        var missed = inWindow.stream().filter(e -> e.outcome() == WAS_NOT_BROUGHT).toList();
        if (missed.size() < rules.notBroughtCount()) {
            return Optional.empty();
        }
        long moved = inWindow.stream().filter(e -> e.outcome() == CANCELLED_BY_FAMILY || e.outcome() == RESCHEDULED).count();
        var agencies = missed.stream().map(Evidence::agency).distinct().count();
        var sentence = "Was not brought to %d appointments since %s%s%s.".formatted(missed.size(),
            Dates.inWords(rules.notBroughtSince(today)),
            agencies > 1 ? ", missed with %d agencies".formatted(agencies) : "",
            moved == 0 ? "" : "; %d more %s cancelled or moved by the family".formatted(moved, moved == 1 ? "was" : "were"));
        return Optional.of(new Pattern(sentence, missed.stream().limit(SHOWN).toList(), rules.notBroughtInWords()));
    }

    /**
     * Domestic abuse, mental ill health and substance misuse in one household, whoever of it they were recorded of.
     *
     * @param lines of everybody in the household that name one of the three, newest first
     */
    Optional<Pattern> together(List<Evidence> lines) {
        var recent = lines.stream().filter(e -> happenedWithin(e, rules.householdSince(today))).toList();
        var seen = recent.stream().flatMap(e -> e.factors().stream()).collect(Collectors.toSet());
        if (!seen.containsAll(TOGETHER)) {
            return Optional.empty();
        }
        var people = recent.stream().map(Evidence::person).distinct().count();
        var agencies = recent.stream().map(Evidence::agency).distinct().count();
        var sentence = "Domestic abuse, mental ill health and substance misuse are recorded together in this household since %s, %s, by %s."
            .formatted(Dates.inWords(rules.householdSince(today)),
                people == 1 ? "of one person" : "of %d people".formatted(people),
                agencies == 1 ? "one agency" : "%d agencies".formatted(agencies));
        var evidence = TOGETHER.stream().sorted()
            .flatMap(factor -> recent.stream().filter(e -> e.factors().contains(factor)).limit(SHOWN / TOGETHER.size()))
            .distinct().toList();
        return Optional.of(new Pattern(sentence, evidence, rules.togetherInWords()));
    }

    List<Pattern> of(List<Evidence> appointments, List<Evidence> household) {
        return Stream.of(notBrought(appointments), together(household)).flatMap(Optional::stream).toList();
    }

    private boolean happenedWithin(Evidence line, LocalDate since) {
        var when = line.when();
        return when != null && !when.to().isBefore(since) && !when.from().isAfter(today);
    }
}
