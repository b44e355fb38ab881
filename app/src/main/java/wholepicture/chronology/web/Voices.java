package wholepicture.chronology.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wholepicture.chronology.Gaps.Gap;
import wholepicture.chronology.Gaps.Voice;
import wholepicture.ui.Dates;

/** How much each agency has said, as rows of a table. */
final class Voices {

    static final List<String> HEAD = List.of("Agency", "Entries", "First", "Last", "Silence");

    private Voices() {}

    static List<List<String>> rows(List<Voice> voices, Map<Long, String> agencies, LocalDate today) {
        return voices.stream().map(voice -> List.of(agencies.getOrDefault(voice.agency(), "Agency"), Long.toString(voice.lines()),
            Dates.brief(voice.first()), Dates.brief(voice.last()), silence(voice, today))).toList();
    }

    private static String silence(Voice voice, LocalDate today) {
        if (voice.silent()) {
            return "Silent for %d months".formatted(ChronoUnit.MONTHS.between(voice.last(), today));
        }
        return voice.gaps().stream().max(Comparator.comparing(Gap::wholeMonths))
            .map(gap -> "Longest gap %d months, until %s".formatted(gap.wholeMonths(), Dates.brief(gap.before()))).orElse("");
    }
}
