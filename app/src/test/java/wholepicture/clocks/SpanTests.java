package wholepicture.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.time.When;

/** The conventions of B0.1, one line each. */
class SpanTests {

    static final WorkingDays CALENDAR = WorkingDays.ofEnglandAndWales();

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
        2022-12-01T10:00 | 15 working days                        | 2022-12-22 | false | worked date of C3: a Thursday in December
        2022-12-15T10:00 | 15 working days                        | 2023-01-10 | false | worked date of C3: 26 and 27 December and 2 January are holidays
        2022-06-01T10:00 | 15 working days                        | 2022-06-24 | false | worked date of C3: two holidays for the jubilee
        2024-03-22T10:00 | 45 working days                        | 2024-05-30 | false | worked date of C3: Easter and both holidays of May
        2026-11-02T10:00 | 15 working days                        | 2026-11-23 | false | three plain weeks
        2026-11-07T10:00 | 15 working days                        | 2026-11-27 | false | a Saturday counts from Monday
        2026-11-02T10:00 | 15 working days beginning with the day | 2026-11-20 | false | as the census validator counts: the day itself is day 1
        2026-11-07T10:00 | 1 working day beginning with the day   | 2026-11-09 | false | a Saturday cannot be day 1
        2026-11-06T16:55 | 1 working day                          | 2026-11-09 | false | five to five on a Friday
        2026-11-07T02:00 | 1 working day                          | 2026-11-09 | false | in the night to Saturday
        2026-12-24T09:00 | 1 working day                          | 2026-12-29 | false | Christmas Day, a weekend, and Boxing Day kept on Monday
        2027-12-24T09:00 | 1 working day                          | 2027-12-29 | false | Christmas Day on a Saturday: two days kept later
        2022-09-16T09:00 | 1 working day                          | 2022-09-20 | false | a state funeral
        2023-05-05T09:00 | 1 working day                          | 2023-05-09 | false | a coronation
        2028-12-29T09:00 | 1 working day                          | 2029-01-01 | true  | past the known calendar only weekends count, and it says so
        2017-12-29T09:00 | 1 working day                          | 2018-01-02 | true  | before the known calendar it says so too
        2026-11-30T09:00 | 3 months                               | 2027-02-28 | false | February has no 30th
        2027-11-30T09:00 | 3 months                               | 2028-02-29 | false | nor in a leap year, but it has a 29th
        2026-08-31T09:00 | 6 months                               | 2027-02-28 | false | the end of a month stays the end
        2027-02-28T09:00 | 6 months                               | 2027-08-28 | false | the 28th is not the end of August
        2026-11-30T09:00 | 3 months beginning with the day        | 2027-02-28 | false | the same end, whichever day counts
        2026-11-15T09:00 | 3 months beginning with the day        | 2027-02-14 | false | day 1 is the 15th
        2026-11-02T09:00 | 6 weeks                                | 2026-12-14 | false | a Monday six weeks on
        2026-01-05T09:00 | 26 weeks beginning with the day        | 2026-07-05 | false | care proceedings: the day of issue is day 1
        2026-11-02T09:00 | 7 days beginning with the day          | 2026-11-08 | false | a child assessment order
        2026-11-02T09:00 | 8 days beginning with the day          | 2026-11-09 | false | an emergency protection order
        2026-10-24T23:30 | 8 days                                 | 2026-11-01 | false | days do not notice that the clocks change
        """)
    void a_limit_ends_with_a_day(LocalDateTime event, String span, LocalDate last, boolean provisional, String because) {
        var deadline = Span.parse(span).from(event.atZone(When.UK), CALENDAR);
        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.provisional()).isEqualTo(provisional);
        assertThat(deadline.missedAt(last.plusDays(1).atStartOfDay(When.UK).minusSeconds(1).toInstant())).isFalse();
        assertThat(deadline.missedAt(last.plusDays(1).atStartOfDay(When.UK).toInstant())).isTrue();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-06T17:00 | 72 hours | by 17:00 on 9 November 2026 | a weekend does not stop it
        2026-12-24T22:10 | 72 hours | by 22:10 on 27 December 2026 | nor does Christmas
        2027-03-27T12:00 | 24 hours | by 13:00 on 28 March 2027   | the clocks go forward: an hour of the night is missing
        2026-10-24T12:00 | 24 hours | by 11:00 on 25 October 2026 | the clocks go back: an hour of the night is there twice
        2026-10-23T12:00 | 72 hours | by 11:00 on 26 October 2026 | police protection over that night is 72 real hours
        """)
    void hours_run_through_the_night(LocalDateTime event, String span, String words, String because) {
        var anchor = event.atZone(When.UK);
        var deadline = Span.parse(span).from(anchor, CALENDAR);
        assertThat(deadline.inWords()).isEqualTo(words);
        assertThat(deadline.passed()).isEqualTo(anchor.toInstant().plusSeconds(3600L * Span.parse(span).count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 working days", "1 working day", "72 hours", "26 weeks beginning with the day", "3 months", "7 days beginning with the day"})
    void what_is_read_is_what_is_written(String words) {
        assertThat(Span.parse(words).inWords()).isEqualTo(words);
    }

    @Test
    void words_that_are_no_length_of_time_are_refused_with_an_example() {
        assertThatThrownBy(() -> Span.parse("soon")).hasMessageContaining("15 working days");
        assertThatThrownBy(() -> Span.parse("0 days")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_told_in_another_zone_counts_in_London() {
        var late = LocalDateTime.parse("2026-07-01T23:30").atZone(java.time.ZoneOffset.UTC);
        assertThat(Span.days(1).from(late, CALENDAR).lastDay()).isEqualTo("2026-07-03");
    }
}
