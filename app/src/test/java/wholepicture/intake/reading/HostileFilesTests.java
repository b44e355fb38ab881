package wholepicture.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.arrivals.Arrival.PersonSent;

class HostileFilesTests {

    private static final String PEOPLE = "person_id,given_name,family_name\n";

    private static FileRefused refused(String name, byte[] content) {
        return refused(ReceivedFile.of(name, content));
    }

    private static FileRefused refused(ReceivedFile file) {
        var refused = catchThrowableOfType(FileRefused.class, () -> Heard.from(file, ReadingContext.on(Heard.TODAY)));
        assertThat(refused).as("was taken in").isNotNull();
        assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.whatIsWrong()).endsWith(".");
            assertThat(problem.remedy()).endsWith(".");
        });
        return refused;
    }

    private static FileRefused refused(String content) {
        return refused("people.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                         | The file is empty.
        '\\n \\n'                                  | The file is empty.
        'person_id,given_name,family_name\\n'      | not one row
        'person_id,given_name,family_name,Given Name\\nP,A,B,C\\n' | Columns 2 and 4 have the same heading.
        'person_id,,family_name\\nP,A,B\\n'        | This column has no heading.
        'person_id,given_name,family_name\\nP,"A,B\\nP,A,B\\n' | A quotation mark opens on line 2 and is never closed.
        'this is a letter and no table\\nat all\\n' | The headings are not those of a template
        'person_id,given_name\\nP,A\\n'            | The people template, which is nearest, needs this column.
        '%PDF-1.7 rest'                            | The file is a PDF, whatever its name says.
        'SQLite format 3'                          | The file is a database file, whatever its name says.
        """)
    void a_file_that_cannot_be_read_is_refused_in_one_sentence_with_a_way_out(String content, String saying) {
        assertThat(refused(content.replace("\\n", "\n"))).hasMessageContaining(saying);
    }

    @Test
    void junk_is_not_a_table() {
        var junk = new byte[5000];
        new java.util.Random(7).nextBytes(junk);
        junk[0] = 'x';
        assertThat(refused("junk.csv", junk)).hasMessageContaining("The file is not text");
        assertThat(refused("old.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2})).hasMessageContaining("old Microsoft Office");
        assertThat(refused("zeros.csv", new byte[3000])).hasMessageContaining("The file is not text");
    }

    @Test
    void a_workbook_renamed_is_told_how_to_be_saved() throws IOException {
        var workbook = zip(List.of("[Content_Types].xml", "xl/workbook.xml"), List.of("<x/>".getBytes(StandardCharsets.UTF_8), new byte[10]));
        assertThat(refused("people.csv", workbook)).hasMessage("The file is an Excel workbook, whatever its name says. Save it as \"CSV UTF-8\" and send that.");
    }

    @Test
    void text_in_other_encodings_is_read_when_it_is_certain_and_told_of() throws Exception {
        var text = PEOPLE + "P-1,Zoë,O’Example\n";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("windows-1252"))) {
            var heard = Heard.from(ReceivedFile.of("p", text.getBytes(charset)), ReadingContext.on(Heard.TODAY));
            assertThat(heard.only(PersonSent.class).names().getFirst().full()).as(charset.name()).isEqualTo("Zoë O’Example");
            assertThat(heard.parts.getFirst().remarks()).as(charset.name()).hasSize(charset == StandardCharsets.UTF_8 ? 0 : 1);
        }
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var heard = Heard.from(ReceivedFile.of("p", ("\uFEFF" + text).getBytes(charset)), ReadingContext.on(Heard.TODAY));
            assertThat(heard.only(PersonSent.class).names().getFirst().full()).as(charset.name() + " with a mark").isEqualTo("Zoë O’Example");
        }
        assertThat(refused("p", ("\uFEFF" + text).getBytes(Charset.forName("UTF-32BE")))).hasMessageContaining("UTF-32");
        assertThat(refused("p", new byte[] {'a', ',', (byte) 0x81, (byte) 0x8D, '\n'})).hasMessageContaining("neither as UTF-8 nor as Windows-1252");
    }

    @Test
    void a_row_in_another_encoding_waits_while_the_others_are_taken_in() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write((PEOPLE + "P-1,Zoë,Example\n").getBytes(StandardCharsets.UTF_8));
        bytes.write("P-2,Chloë,Example\n".getBytes(Charset.forName("windows-1252")));
        bytes.write("P-3,Ann,Example\n".getBytes(StandardCharsets.UTF_8));
        var heard = Heard.from(ReceivedFile.of("p", bytes.toByteArray()), ReadingContext.on(Heard.TODAY));
        assertThat(heard.rows).hasSize(2);
        assertThat(heard.bad).singleElement().satisfies(bad -> assertThat(bad.problems().getFirst().column()).isEqualTo("given_name"));
        assertThat(heard.parts.getFirst().remarks()).hasSize(1);
    }

    @Test
    void a_null_character_stops_its_row_and_other_control_characters_are_taken_out() throws Exception {
        var heard = Heard.from("p", PEOPLE + "P-1,A\0nn,Example\nP-2,A\u0007nn\u000b,Example\nP-3,An\u00a0n,Example\n");
        assertThat(heard.bad).singleElement().satisfies(bad -> {
            assertThat(bad.problems().getFirst().whatIsWrong()).contains("NUL");
            assertThat(bad.raw()).doesNotContain("\0");
        });
        assertThat(heard.all(PersonSent.class)).extracting(person -> person.names().getFirst().given()).containsExactly("A nn", "An n");
        assertThat(heard.remarks()).hasSize(1);
    }

    @Test
    void a_line_without_end_is_given_up_early() {
        var endless = new InputStream() {
            private long served;

            @Override
            public int read() {
                served++;
                if (served > 50_000_000) {
                    throw new AssertionError("Went on reading a line that never ends");
                }
                return 'x';
            }
        };
        var file = new ReceivedFile() {
            @Override
            public String name() {
                return "endless.csv";
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(new ByteArrayInputStream(PEOPLE.getBytes(StandardCharsets.UTF_8)), endless);
            }
        };
        assertThat(refused(file)).hasMessageContaining("Line 2 is longer than 1,000,000 characters.");
        assertThat(refused(PEOPLE + "P-1,Ann,\"" + "x\n".repeat(3_000_000) + "\"\n")).hasMessageContaining("larger than a table's can be");
    }

    @Test
    void a_cell_that_is_too_long_stops_its_row_only() throws Exception {
        var heard = Heard.from("p", PEOPLE + "P-1,Ann," + "x".repeat(200_000) + "\nP-2,Ann,Example\n");
        assertThat(heard.rows).hasSize(1);
        assertThat(heard.bad).singleElement().satisfies(bad -> assertThat(bad.problems().getFirst().value()).hasSizeLessThan(201));
    }

    @Test
    void archives_are_opened_people_first_and_what_is_not_a_table_is_named() throws Exception {
        var heard = Heard.from(ReceivedFile.of("all.zip", zip(
            List.of("b/appointments.csv", "__MACOSX/x", "people.csv", "letter.pdf", "more.csv.gz", "empty.csv"),
            List.of(bytes("person_id,appointment_date,service,outcome\nP-1,2024-05-03,Dentist,DNA\n"), bytes("x"),
                bytes("person_id,given_name,family_name,born\nP-1,Ann,Example,2019-01-01\n"), bytes("%PDF-1.4"),
                gzip(bytes(PEOPLE + "P-9,Bo,Example\n")), new byte[0]))), ReadingContext.on(Heard.TODAY));
        assertThat(heard.parts).extracting(Part::name).containsExactly("people.csv", "more.csv", "b/appointments.csv");
        assertThat(heard.rows).extracting(row -> row.place().inWords())
            .containsExactly("row 2 of people.csv", "row 2 of more.csv", "row 2 of b/appointments.csv");
        assertThat(heard.rows.getLast().arrivals().toString()).contains("WAS_NOT_BROUGHT");
        assertThat(heard.notRead).extracting(Heard.NotRead::what).containsExactly("__MACOSX/x", "letter.pdf", "empty.csv");
        assertThat(heard.places).extracting(Place::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(Heard.from(ReceivedFile.of("people.csv.gz", gzip(bytes(PEOPLE + "P-9,Bo,Example\n"))), ReadingContext.on(Heard.TODAY)).rows).hasSize(1);
    }

    @Test
    void archives_that_mean_harm_are_refused_before_anything_in_them_is_read() throws Exception {
        var zeros = new byte[60_000_000];
        assertThat(refused("bomb.zip", zip(List.of("people.csv"), List.of(zeros)))).hasMessageContaining("zip bomb");
        assertThat(refused("bomb.gz", gzip(zeros))).hasMessageContaining("zip bomb");
        assertThat(refused("nested.zip", zip(List.of("a"), List.of(zip(List.of("b"), List.of(zip(List.of("c"), List.of(bytes("x")))))))))
            .hasMessageContaining("archives inside archives");
        var names = new ArrayList<String>();
        var contents = new ArrayList<byte[]>();
        for (int i = 0; i < 2_001; i++) {
            names.add("f" + i);
            contents.add(bytes("x"));
        }
        assertThat(refused("many.zip", zip(names, contents))).hasMessageContaining("more than 2,000 files");
        var whole = gzip(bytes(PEOPLE + "P-9,Bo,Example\n"));
        assertThat(refused("cut.gz", java.util.Arrays.copyOf(whole, whole.length - 10))).hasMessageContaining("damaged");
        assertThat(refused("empty.zip", zip(List.of(), List.of()))).hasMessageContaining("empty or damaged");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(List<String> names, List<byte[]> contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(contents.get(i));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
