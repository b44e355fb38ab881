package wholepicture.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.time.When;

class LateEntryTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-03-02T10:00, 2026-03-03T10:00, false, exactly 24 hours is in time
        2026-03-02T10:00, 2026-03-03T10:01, true,  a minute more is late
        2026-03-02,       2026-03-03,       false, the next day may be within 24 hours
        2026-03-02,       2026-03-04,       true,  the second day after is certainly more than 24 hours
        2026-03-02T10:00, 2026-03-03,       false, may have been written at once after midnight
        2026-03-02T10:00, 2026-03-04,       true,  written 38 hours later at the least
        2026-03-02,       2026-03-03T23:59, false, may have happened just before midnight
        2026-03,          2026-03-20,       false, may have happened afterwards
        2026-03,          2026-04-02,       true,  the month was over for more than 24 hours
        2026-03-28T22:30, 2026-03-29T23:00, false, the clocks went forward: 23 and a half hours
        2026-10-24T22:30, 2026-10-25T22:00, true,  the clocks went back: 24 and a half hours
        2026-03-05,       2026-03-02,       false, written down before it happened: a booking
        """)
    void a_line_is_late_when_it_was_certainly_written_down_more_than_24_hours_afterwards(String happened, String recorded, boolean late, String because) {
        assertThat(LateEntry.by(When.parse(happened), When.parse(recorded)).isPresent()).as(because).isEqualTo(late);
    }
}
