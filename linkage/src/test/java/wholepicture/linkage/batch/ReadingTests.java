package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files larger than what is read at once: three stretches and more. */
class ReadingTests {

    private static final int ROWS = 40_000;
    private static final int LATE = 35_000;

    @TempDir
    Path folder;

    private static List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("ref,first_name,surname,dob,address,phone");
        IntStream.range(0, ROWS).forEach(i -> lines.add("R%d,Ann%s,Lee%s,%04d-%02d-%02d,%d Mill Lane,07700 9%05d".formatted(i, letters(i % 600), letters(i % 311), 1930 + i % 90, 1 + i % 12, 1 + i % 28, i % 140, i)));
        return lines;
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26);
    }

    private List<String> read(String text, Charset charset, int threads) throws IOException {
        var file = CsvText.open(Files.write(folder.resolve("people.csv"), text.getBytes(charset)));
        assertThat(file.whole()).isFalse();
        try (var workers = new Workers(threads)) {
            var records = Loading.load(List.of(file), List.of(Columns.guess(file)), workers);
            return IntStream.range(0, records.size()).mapToObj(i -> String.join("|", records.id(i), records.given.values().word(records.given.of()[i]),
                records.family.values().word(records.family.of()[i]), "%08x".formatted(records.birth[i]), records.address.values().word(records.address.of()[i]),
                records.phone.values().word(records.phone.of()[i]))).toList();
        }
    }

    private static String expected(int i) {
        return "R%d|ann%s|lee%s|%04d%02d%02d|%d mill lane|77009%05d".formatted(i, letters(i % 600), letters(i % 311), 1930 + i % 90, 1 + i % 12, 1 + i % 28, i % 140, i);
    }

    private static void hasAllBut(int late, List<String> read, String instead) {
        assertThat(read).isEqualTo(IntStream.range(0, ROWS).mapToObj(i -> i == late ? instead : expected(i)).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void every_row_is_read_once_and_in_its_place_by_any_number_of_threads(int threads) throws IOException {
        hasAllBut(-1, read(String.join("\n", lines()), StandardCharsets.UTF_8, threads), "");
    }

    @Test
    void a_field_that_holds_a_line_end_far_down_is_one_field() throws IOException {
        var lines = lines();
        lines.set(LATE + 1, "R0,\"Ann\nMay\",Lee,2001-02-03,\"1, \"\"The\nElms\"\"\",07700 900000");
        hasAllBut(LATE, read(String.join("\n", lines) + "\n", StandardCharsets.UTF_8, 2), "R0|ann|lee|20010203|1 the elms|7700900000");
    }

    @Test
    void letters_of_windows_far_down_are_understood() throws IOException {
        var lines = lines();
        lines.set(LATE + 1, "Rö,Zoë,Müller,2001-02-03,1 Mill Lane,07700 900000");
        hasAllBut(LATE, read(String.join("\r\n", lines) + "\r\n", Charset.forName("windows-1252"), 2), "Rö|zoe|muller|20010203|1 mill lane|7700900000");
    }

    @Test
    void a_field_longer_than_a_stretch_is_read_to_its_end() throws IOException {
        var lines = lines();
        lines.set(LATE + 1, "R0,Ann,Lee,2001-02-03," + "x".repeat(3 << 20) + ",07700 900000");
        assertThat(read(String.join("\n", lines) + "\n", StandardCharsets.UTF_8, 2).get(LATE)).startsWith("R0|ann|lee|20010203|xxx").endsWith("x|7700900000");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told_with_its_line() {
        var lines = lines();
        lines.set(LATE + 1, "R0,\"Ann,Lee,2001-02-03,1 Mill Lane,07700 900000");
        assertThatThrownBy(() -> read(String.join("\n", lines) + "\n", StandardCharsets.UTF_8, 2)).isInstanceOf(LinkProblem.class)
            .hasMessageContaining("the quotation mark opened on line %,d".replace(",", "").formatted(LATE + 2));
    }
}
