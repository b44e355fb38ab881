package wholepicture.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 7700 900123", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''=1", "＝1", " =1", "\u200B=1", "|calc", "=cmd|' /C calc'!A0"})
    void no_cell_begins_as_a_formula_does_and_none_is_changed_for_good(String cell) {
        var safe = CsvOut.safe(cell);
        assertThat(safe).startsWith("'").isEqualTo("'" + cell);
        assertThat(CsvOut.asItWas(safe)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "O'Example", "'quoted'", "1 = 1", "5-a-day", "’tis"})
    void other_cells_stay_as_they_are(String cell) {
        assertThat(CsvOut.safe(cell)).isEqualTo(cell);
        assertThat(CsvOut.asItWas(cell)).isEqualTo(cell);
    }

    @Test
    void a_row_is_written_so_that_every_program_reads_the_same_cells() {
        assertThat(CsvOut.line(List.of("Ann", "say \"hi\", she said", "two\nlines", "", " space", "=1,2")))
            .isEqualTo("Ann,\"say \"\"hi\"\", she said\",\"two\nlines\",,\" space\",\"'=1,2\"\r\n");
    }

    @Test
    void a_row_with_an_empty_first_cell_keeps_its_place() {
        assertThat(CsvOut.line(List.of("", "b"))).isEqualTo(",b\r\n");
    }
}
