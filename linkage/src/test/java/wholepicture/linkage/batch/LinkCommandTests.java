package wholepicture.linkage.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCommandTests {

    private static final String PEOPLE = """
        ref;forename;last;birth;addr;pcode
        a;Ann;Lee;2001-02-03;"12 Mill Lane; rear";ZQ1 1AA
        b;ANNE;Lee;2001-02-03;12 Mill Ln;ZQ1 1AA
        c;Zoë;O'Brien;1950-12-31;4 Quay Street;ZQ9 4XX
        d;Zoe;OBrien;31/12/1950;4 Quay St;zq94xx
        e;Tariq;Mahmood;1980-07-07;9 Park Road;ZQ3 5BB
        """;

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) {
        return LinkCommand.run(List.of(args).stream().map(Object::toString).toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void guesses_columns_and_writes_pairs_and_clusters() throws IOException {
        var clusters = folder.resolve("new/clusters.csv");
        var pairs = folder.resolve("pairs.csv");
        assertThat(run(file("people.csv", PEOPLE), "--clusters", clusters, "--out", pairs)).as(err.toString(UTF_8)).isZero();
        assertThat(clusters).hasContent("id,cluster\na,a\nb,a\nc,c\nd,c\ne,e\n");
        assertThat(Files.readAllLines(pairs)).hasSize(3).first().asString().startsWith("id_1,id_2,weight,probability,given_name");
        assertThat(out.toString(UTF_8)).contains("5 records are 3 people.", "forename                 given name");
    }

    @Test
    void a_file_with_every_column_there_can_be_is_linked_by_as_many_as_can_be_numbered() throws IOException {
        var head = "id,forename,middle name,surname,dob,sex,address,postcode,phone,email,nhs number,upn,ni number,occupation,ethnicity,birth place";
        var one = "Ann,May,Lee,2001-02-03,F,12 Mill Lane,ZQ1 1AA,07700 900111,ann@mill.example,9434765919,A123456789012,QQ123456C,baker,White British,Quayside";
        var other = "Tariq,,Mahmood,1980-07-07,M,9 Park Road,ZQ3 5BB,07700 900222,tariq@park.example,9434765870,B123456789012,QQ654321C,nurse,Pakistani,Northborough";
        var wide = file("wide.csv", head + "\na," + one + "\nb," + one.replace("baker", "cook") + "\nc," + other + "\nd," + other.replace("Tariq", "Tarik") + "\n");
        var clusters = folder.resolve("wide-clusters.csv");
        assertThat(run(wide, "--clusters", clusters)).as(err.toString(UTF_8)).isZero();
        assertThat(clusters).hasContent("id,cluster\na,a\nb,a\nc,c\nd,c\n");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id": "ref", "given": "forename", "family": "last", "birth": "birth", "address": ["addr"], "postcode": "pcode"} | 3 | as documented
        {"ref": "id", "forename": "given name", "last": "family", "birth": "date of birth"} | 4 | the other way round; without an address one pair has too little
        {"columns": {"id": "ref", "surname": "last", "dob": "birth"}} | 5 | inside another object, in others' words; too little to join anybody
        """)
    void takes_a_mapping(String mapping, int people, String because) throws IOException {
        assertThat(run(file("people.csv", PEOPLE), "--columns", file("mapping.json", mapping))).as(because + err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("Columns, as told:", "are " + people + " people.");
    }

    @Test
    void links_two_files_whose_ids_and_headers_differ() throws IOException {
        var one = file("one.csv", "PERSON_ID,PERNAME1,PERNAME2,DOB_DAY,DOB_MON,DOB_YEAR,ENUMPC\n7,Ann,Lee,3,2,2001,ZQ1 1AA\n8,Tariq,Mahmood,7,7,1980,ZQ3 5BB\n");
        var two = file("two.csv", "id,full_name,dob,postcode\n8,\"Lee, Ann\",2001-02-03,ZQ1 1AA\n9,Tariq Mahmood,07/07/1980,ZQ3 5BB\n");
        var clusters = folder.resolve("clusters.csv");
        assertThat(run(one, two, "--clusters", clusters)).as(err.toString(UTF_8)).isZero();
        assertThat(clusters).hasContent("id,cluster,file\n7,1,1\n8,2,1\n8,1,2\n9,2,2\n");
    }

    @Test
    void writes_a_report_and_a_model_that_can_be_read() throws IOException {
        var report = folder.resolve("report.html");
        var model = folder.resolve("model.json");
        assertThat(run(file("people.csv", PEOPLE.replace("Tariq", "<b>Tariq")), "--report", report, "--model", model)).as(err.toString(UTF_8)).isZero();
        assertThat(Files.readString(report)).contains("5 records are 3 people", "<svg", "What each level says", "same address and postcode").doesNotContain("<b>Tariq", "null", "NaN");
        var read = (Map<?, ?>) Json.read(Files.readString(model));
        assertThat(read.get("version")).isEqualTo(2.0);
        assertThat(Learnt.read(model).threshold()).isEqualTo(2);
        assertThat(read.get("learnt from")).isEqualTo(List.of("people.csv"));
        assertThat((List<?>) read.get("comparisons")).hasSize(5);
    }

    @Test
    void a_saved_model_weighs_as_it_did_where_it_was_learnt() throws IOException {
        var people = file("people.csv", PEOPLE);
        var model = folder.resolve("model.json");
        var learnt = folder.resolve("learnt.csv");
        var again = folder.resolve("again.csv");
        assertThat(run(people, "--model", model, "--out", learnt)).as(err.toString(UTF_8)).isZero();
        assertThat(run(people, "--use-model", model, "--out", again)).as(err.toString(UTF_8)).isZero();
        assertThat(again).hasSameTextualContentAs(learnt);
    }

    @Test
    void says_what_is_wrong_with_a_model() throws IOException {
        var people = file("people.csv", PEOPLE);
        assertThat(run(people, "--use-model", file("not.json", "{\"given\": \"first\"}"))).isEqualTo(1);
        assertThat(run(people, "--use-model", folder.resolve("none.json"))).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("This is no model", "none.json cannot be read");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ''                                            | is empty
        first_name,surname,dob                        | has a header line and no records below it
        alpha,beta\\n1,2\\n3,4                        | has no column that tells people apart. Its columns are: alpha, beta
        first_name,surname\\n"Ann,Lee\\nBob,Low       | the quotation mark opened on line 2 is never closed
        """)
    void says_what_is_wrong_with_a_file(String text, String message) throws IOException {
        assertThat(run(file("bad.csv", text.replace("\\n", "\n")))).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains(message);
    }

    @Test
    void says_what_is_wrong_with_what_was_asked() throws IOException {
        var people = file("people.csv", PEOPLE);
        assertThat(run(folder.resolve("nowhere.csv"))).isEqualTo(1);
        assertThat(run(people, "--columns", file("mapping.json", "{\"given\": \"first\"}"))).isEqualTo(1);
        assertThat(run(people, "--columns", file("worse.json", "{\"given\" \"first\"}"))).isEqualTo(1);
        assertThat(run(people, "--columns", file("odd.json", "{\"colour\": \"forename\"}"))).isEqualTo(1);
        assertThat(run(people, "--colums", "x")).isEqualTo(2);
        assertThat(run(people, "--threads", "many")).isEqualTo(1);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("There is no file", "The mapping names the column \"first\", which is missing. The columns of", "line 1 should have ':'",
            "The mapping speaks of \"colour\"", "There is no option --colums", "--threads should be a number", "Which file?");
    }

    @Test
    void a_column_of_one_value_and_rows_too_short_do_no_harm() throws IOException {
        var rows = new StringBuilder("id,first_name,surname,dob,town,phone\n");
        IntStream.range(0, 200).forEach(i -> rows.append(i).append(",Given").append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append(",Family")
            .append((char) ('a' + i % 19)).append(",19%02d-0%d-1%d".formatted(i % 90, 1 + i % 9, i % 10)).append(i % 50 == 0 ? "\n" : ",Kelbury,unknown\n"));
        assertThat(run(file("rows.csv", rows.toString()))).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("200 records are 200 people.");
    }

    @Test
    void a_field_of_a_hundred_megabytes_is_read_like_any_other() throws IOException {
        var file = folder.resolve("long.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("id,first_name,surname,dob\n1,Ann,Lee,2001-02-03\n2,");
            String much = "verylongname ".repeat(80_000);
            for (int i = 0; i < 100; i++) {
                writer.write(much);
            }
            writer.write(",Low,1990-01-01\n3,Ann,Lee,2001-02-03\n");
        }
        assertThat(run(file)).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("3 records are 2 people.");
    }
}
