package wholepicture.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.time.When;
import wholepicture.ui.DateFields.Read;

class DatesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
        27, 3, 2019, 2019-03-27, a plain day
        '', 3, 2019, 2019-03, a month is enough where an uncertain date is allowed
        '', '', 2019, 2019, so is a year
        27, March, 2019, 2019-03-27, the month in letters
        27, sept, 2019, 2019-09-27, the month cut short
        ' 7 ', 03, 2019, 2019-03-07, spaces and leading noughts
        """)
    void reads_what_people_type(String day, String month, String year, String expected, String because) {
        assertThat(new DateFields(day, month, year).readWhen("It")).as(because).isEqualTo(new Read.Known(When.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        29, 2, 2019, 'The date of birth must be a real date, for example 27 3 2019', not a leap year
        '', 2, 2019, The date of birth must include a day, a whole day is asked for
        29, '', 2019, The date of birth must include a month, a month is missing
        29, 2, '', The date of birth must include a year, a year is missing
        29, 2, 19, 'The date of birth must have a year of 4 numbers, for example 2019', two numbers could be two centuries
        x, 2, 2019, 'The date of birth must be a real date, for example 27 3 2019', letters for a day
        1, ju, 2019, 'The date of birth must be a real date, for example 27 3 2019', June or July
        """)
    void says_what_is_wrong(String day, String month, String year, String sentence, String because) {
        assertThat(new DateFields(day, month, year).readDay("The date of birth")).as(because)
            .isEqualTo(new Read.Problem(sentence));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-11-20, 0 days, born today
        2026-11-07, 13 days, days until two weeks
        2026-11-06, 2 weeks, then weeks
        2026-08-29, 11 weeks, until twelve
        2026-08-20, 3 months, then months
        2024-11-21, 23 months, until two years
        2024-11-20, 2 years, then years
        2024-11, about 23 months, could be two
        2010, about 15 years, only the year is known
        2026-12-24, not yet born, expected
        """)
    void an_age_is_said_as_practitioners_say_it(String born, String age, String because) {
        assertThat(Dates.age(When.parse(born), LocalDate.of(2026, 11, 20))).as(because).isEqualTo(age);
    }
}
