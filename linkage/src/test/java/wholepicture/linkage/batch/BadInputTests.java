package wholepicture.linkage.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds, there is a clear error or a sensible result, and never a hang. */
@Timeout(60)
class BadInputTests {

    private static final String HEAD = "id,first_name,surname,dob\n";

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) {
        return LinkCommand.run(List.of(args).stream().map(Object::toString).toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                                           | is empty                                        | an empty file
        `   ~~`                                                      | is empty                                        | blanks and line ends
        first_name,surname,dob                                       | has a header line and no records below it       | a header without a line end
        first_name,surname,dob~~~                                    | has a header line and no records below it       | a header and empty lines
        alpha,beta~1,2                                               | has no column that tells people apart           | nothing of a person
        sex~F~M                                                      | has no column that tells people apart           | only the sex
        7,Ann,Lee,2001-02-03~8,Tom,Low,1970-05-06                    | has no header line                              | a record where the header should be
        Ann,Lee,2001-02-03~Tom,Low,1970-05-06                        | has no header line                              | the same without ids
        first_name,surname~"Ann,Lee~Bob,Low                          | the quotation mark opened on line 2 is never closed | a quotation mark without an end
        PK\u0003\u0004zip                                            | Save the sheet as CSV first                     | a spreadsheet
        ab\u0000cdefghijklmnopqrstuv                                 | is not text                                     | no text at all
        """)
    void says_what_is_wrong(String text, String message, String because) throws IOException {
        assertThat(run(Files.writeString(folder.resolve("bad.csv"), text.replace('~', '\n')))).as(because).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains(message).doesNotContain("Exception");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        id,first_name,surname,dob~1,Ann,Lee,2001-02-03                                                   | 1 records are 1 people | one record
        id,first_name,surname,dob~1,Ann,Lee,2001-02-03~2,Ann,Lee,2001-02-03                              | 2 records are 1 people | two records, the same
        id,first_name,surname,dob~1,Ann,Lee,2001-02-03~2,Ann,Lee,2001-02-03~3,Ann,Lee,2001-02-03         | 3 records are 1 people | all records alike
        id,first_name,surname,dob~1,Ann,Lee,2001-02-03~1,Tom,Low,1970-05-06~1,Ann,Lee,2001-02-03         | 3 records are 2 people | all ids the same
        id,first_name,surname,dob~,Ann,Lee,2001-02-03~,Tom,Low,1970-05-06~,Ann,Lee,2001-02-03            | 3 records are 2 people | no ids
        first_name,surname,dob~Ann,Lee,2001-02-03~Tom,Low,1970-05-06~Ann,Lee,2001-02-03                  | 3 records are 2 people | no column of ids
        id,first_name,surname,dob~1,Ann~2~3,Tom,Low,1970-05-06~4,Tom,Low,1970-05-06                      | 4 records are 3 people | rows too short
        id,first_name,surname,dob~1,Ann,Lee,2001-02-03,x,y,z~2,Ann,Lee,2001-02-03,,,~3,Tom,Low,1970-05-06 | 3 records are 2 people | rows too long
        id,first_name,surname,dob~~1,Ann,Lee,2001-02-03~~~2,Ann,Lee,2001-02-03~3,Tom,Low,1970-05-06~~    | 3 records are 2 people | empty lines between
        id,first_name,surname,surname,dob~1,Ann,Lee,,2001-02-03~2,Ann,Lee,,2001-02-03~3,Tom,Low,,1970-05-06 | 3 records are 2 people | a header twice
        id,first_name,surname,dob~1,,,~2,,,~3,Tom,Low,1970-05-06                                         | 3 records are 3 people | records that say nothing
        id,first_name,surname,dob~1,Ann,Lee,99/99/9999~2,Ann,Lee,yesterday~3,Tom,Low,1970-05-06          | 3 records are          | dates that are none
        id,first_name,surname,dob~"1","An""n","Lee, the first",2001-02-03~2,"An""n","Lee, the first",2001-02-03~3,Tom,Low,1970-05-06 | 3 records are 2 people | quotation marks within
        """)
    void makes_sense_of_what_it_can(String text, String result, String because) throws IOException {
        var clusters = folder.resolve("clusters.csv");
        var file = Files.writeString(folder.resolve("odd.csv"), text.replace('~', '\n'));
        assertThat(run(file, "--clusters", clusters, "--out", folder.resolve("pairs.csv"), "--report", folder.resolve("report.html"), "--ask", folder.resolve("ask.csv"), "--model", folder.resolve("model.json")))
            .as(because + err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).as(because).contains(result);
        assertThat(Files.readAllLines(clusters)).hasSize(Integer.parseInt(result.substring(0, 1)) + 1);
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,bom", "UTF-16,", "UTF-16LE,bom", "UTF-16LE,", "UTF-16BE,", "ISO-8859-1,", "windows-1252,"})
    void reads_names_with_accents_however_they_were_written(String charset, String bom) throws IOException {
        String text = (bom == null ? "" : "\uFEFF") + HEAD + "1,Zoë,Müller,2001-02-03\r\n2,ZOË,MÜLLER,2001-02-03\r\n3,Tom,Low,1970-05-06\r\n4,Zoe,Muller,2001-02-03\r\n";
        var file = Files.write(folder.resolve("accents.csv"), text.getBytes(Charset.forName(charset)));
        assertThat(run(file)).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("4 records are 2 people", "first_name               given name");
    }

    @Test
    void lines_that_end_as_an_old_mac_ended_them_are_lines() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("mac.csv"), (HEAD + "1,Ann,Lee,2001-02-03\n2,Ann,Lee,2001-02-03\n3,Tom,Low,1970-05-06\n").replace('\n', '\r')))).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("3 records are 2 people");
    }

    @Test
    void a_file_that_is_no_file_and_one_of_two_that_is_empty() throws IOException {
        var people = Files.writeString(folder.resolve("people.csv"), HEAD + "1,Ann,Lee,2001-02-03\n");
        assertThat(run(folder)).isEqualTo(1);
        assertThat(run(people, Files.writeString(folder.resolve("none.csv"), ""))).isEqualTo(1);
        assertThat(run(people, "--clusters", folder)).isEqualTo(1);
        assertThat(run(people, "--report", folder)).isEqualTo(1);
        assertThat(run(people, "--labels", folder.resolve("no-labels.csv"))).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("is a folder, not a CSV file", "none.csv is empty", "cannot be written", "no-labels.csv").doesNotContain("Exception");
    }

    @Test
    void columns_of_one_value_and_of_none_tell_nothing_and_do_no_harm() throws IOException {
        String rows = IntStream.range(0, 300).mapToObj(i -> i + ",Ann,Given%c%c,19%02d-0%d-11,Kelbury,,unknown".formatted('a' + i % 26, 'a' + i / 26, i % 90, 1 + i % 9)).collect(Collectors.joining("\n"));
        assertThat(run(Files.writeString(folder.resolve("one.csv"), "id,first_name,surname,dob,town,phone,email\n" + rows + "\n"))).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("300 records are 300 people");
    }

    @Test
    void a_hundred_thousand_records_of_one_name_without_more_do_not_explode() throws IOException {
        var file = folder.resolve("alike.csv");
        Files.write(file, IntStream.rangeClosed(0, 100_000).mapToObj(i -> i == 0 ? "id,first_name,surname,dob" : i % 10 == 0 ? i + ",Tom" + i + ",Low,19" + (10 + i % 89) + "-05-06" : i + ",Ann,Lee,").toList());
        assertThat(run(file, "--report", folder.resolve("report.html"), "--ask", folder.resolve("ask.csv"))).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("100,000 records are");
    }
}
