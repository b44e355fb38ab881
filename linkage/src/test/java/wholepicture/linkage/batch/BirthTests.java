package wholepicture.linkage.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthTests {

    @ParameterizedTest(name = "{0} and {1}: {3}")
    @CsvSource(textBlock = """
        1987-04-12, 1987-04-12, 1, the same
        1987-04-12, 1987-04-13, 2, one digit
        1987-04-12, 1978-04-12, 2, two digits exchanged
        1987-04-12, 1987-12-04, 3, day and month exchanged
        1987-04-12, 1987,       4, only a year is known of one
        1987-04-12, 1987-01-01, 4, 1 January stands for a day that nobody knew
        1987-01-01, 1987-01-01, 4, twice 1 January says no more than the year
        1987-01-01, 1988-01-01, 6, a year beside when no day is known
        1987-01-01, 1950-01-01, 7, the same unknown day of other years says nothing for one person
        1987-04-12, 1987-11-30, 6, only the year is the same
        1987-04-12, 1950-11-30, 7, nothing is
        1987-04-12, ?,          0, one is not said
        """)
    void a_level_for_what_two_dates_have_in_common(String one, String other, int level, String because) {
        assertThat(Dates.level(date(one), date(other))).as(because).isEqualTo(level);
        assertThat(Dates.level(date(other), date(one))).as(because).isEqualTo(level);
    }

    private static int date(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return Dates.read(bytes, bytes.length, false);
    }
}
