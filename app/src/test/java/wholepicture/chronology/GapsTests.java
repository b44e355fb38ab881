package wholepicture.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.arrivals.Arrival.EntryKind;
import wholepicture.time.When;

class GapsTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final UUID NELL = UUID.randomUUID();
    static final AtomicLong NUMBER = new AtomicLong();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        2026-08-02 2026-11-02;            -;                                   exactly three months is no gap
        2026-08-01 2026-11-02;            2026-08-01..2026-11-02;              a day more is one
        2026-01-01 2026-06-01 2026-10-30; 2026-01-01..2026-06-01 2026-06-01..2026-10-30; two in a row
        2026-01-01;                       2026-01-01..2026-11-02 open;         nothing since
        2026-01-01 2026-11-30;            2026-01-01..2026-11-02 open;         what is booked for later fills nothing
        2026-01-01 2026 2026-10-30;       2026-01-01..2026-10-30 perhaps 1;    a line known to the year only may fall into it
        2026-01-01 2026-04 2026-07-10 2026-10-30; 2026-07-10..2026-10-30;      a line known to the month counts from the month's ends
        2026-01-01/2026-01-20 2026-10-30; 2026-01-20..2026-10-30;              counted from the last possible day
        -;                                -;                                   nothing at all is no gap
        """)
    void gaps_of_more_than_three_months(String lines, String gaps, String because) {
        assertThat(new Gaps(3, TODAY).in(marks(1, lines)).stream().map(GapsTests::inShort).toList()).as(because)
            .isEqualTo(gaps.equals("-") ? List.of() : Arrays.asList(gaps.replace(" open", "_open").replace(" perhaps", "_perhaps").replace("_perhaps ", "_perhaps=").split(" ")));
    }

    @Test
    void an_agency_that_has_long_said_nothing_comes_first() {
        var all = new java.util.ArrayList<>(marks(1, "2026-10-01 2026-11-01"));
        all.addAll(marks(2, "2025-01-01 2025-12-01"));
        all.addAll(marks(3, "2026-12-01"));
        var voices = new Gaps(3, TODAY).voices(all);
        assertThat(voices).extracting(Gaps.Voice::agency).as("an agency with bookings only has said nothing yet").containsExactly(2L, 1L);
        assertThat(voices).extracting(Gaps.Voice::silent).containsExactly(true, false);
        assertThat(voices.getFirst().gaps()).hasSize(2);
    }

    private static String inShort(Gaps.Gap gap) {
        return gap.after() + ".." + gap.before() + (gap.open() ? "_open" : "") + (gap.perhaps() > 0 ? "_perhaps=" + gap.perhaps() : "");
    }

    private static List<Mark> marks(long agency, String lines) {
        return lines.equals("-") ? List.of() : Arrays.stream(lines.split(" "))
            .map(when -> new Mark(NUMBER.incrementAndGet(), NELL, agency, EntryKind.CONTACT, When.parse(when), "", null, null, java.util.Set.of(), true)).toList();
    }
}
