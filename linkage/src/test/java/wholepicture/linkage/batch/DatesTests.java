package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTests {

    @ParameterizedTest(name = "{2}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        1987-04-12,             19870412, as machines write
        12/04/1987,             19870412, as people write here
        12/04/87,               19870412, with two digits of the year
        12-APR-87,              19870412, as databases export it
        12 April 1987,          19870412, in words
        "April 12, 1987",       19870412, in words with the month first
        1987 April 12,          19870412, in words with the year first
        12. Dezember 1987,      19871212, German
        3 août 1987,            19870803, French
        3 juillet 1987,         19870703, French months that begin alike
        3 juin 1987,            19870603, French months that begin alike
        3 de enero de 1987,     19870103, Spanish
        19870412,               19870412, without marks
        12041987,               19870412, without marks and the day first
        2041987,                19870402, the same when a spreadsheet took the first nought
        19561309,               19561309, a month typed wrong stays as it was typed
        31879,                  19870412, the number of a day in a spreadsheet
        31879.0,                19870412, the same as a number with a fraction
        1987,                   19870000, a year
        1987-04,                19870400, a month
        April 1987,             19870400, a month in words
        99/99/9999,             00000000, no date at all
        1987-04-12T00:00:00Z,   19870412, with a time
        """)
    void are_read_however_they_are_written(String text, String expected, String because) {
        byte[] folded = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").getBytes(StandardCharsets.UTF_8);
        assertThat("%08x".formatted(Dates.read(folded, folded.length, false))).as(because).isEqualTo(expected);
    }
}
