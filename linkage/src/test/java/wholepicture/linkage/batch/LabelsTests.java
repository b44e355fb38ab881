package wholepicture.linkage.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.linkage.invented.InventedRecords;
import wholepicture.linkage.invented.Truth;

class LabelsTests {

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) {
        return LinkCommand.run(List.of(args).stream().map(Object::toString).toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace("\\n", "\n"));
    }

    @Test
    void pairs_to_ask_about_are_written_filled_in_given_back_learnt_from_and_kept() throws IOException {
        var county = folder.resolve("county.csv");
        InventedRecords.write(county, folder.resolve("truth.csv"), 6_000, 19);
        var ask = folder.resolve("ask.csv");
        assertThat(run(county, "--ask", ask, "--ask-for", 90)).as(err.toString(UTF_8)).isZero();
        var rows = Files.readAllLines(ask);
        assertThat(rows).hasSize(91).first().asString().startsWith("id_1,id_2,same,given name 1,given name 2,family name 1");
        var ids = ids(rows);
        var records = ids.stream().distinct().toList();
        var truth = Truth.read(folder.resolve("truth.csv"), records);
        var answered = new ArrayList<>(List.of(rows.getFirst()));
        for (int row = 1; row < rows.size(); row++) {
            boolean same = truth.samePerson(records.indexOf(ids.get(2 * row - 2)), records.indexOf(ids.get(2 * row - 1)));
            answered.add(row % 10 == 0 ? rows.get(row) : rows.get(row).replaceFirst(",,", same ? ",yes," : ",no,"));
        }
        var labels = Files.write(folder.resolve("labels.csv"), answered);
        var report = folder.resolve("report.html");
        var again = folder.resolve("again.csv");
        assertThat(run(county, "--labels", labels, "--report", report, "--ask", again)).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("81 pairs were labelled", "9 rows without an answer, 0 about records that are not here", "Each judged by figures learnt without it", "By these labels records are one person from");
        assertThat(Files.readString(report)).contains("of 81 labelled pairs, each held out", "with weights set right by 81 labels", "What people said").doesNotContain("NaN", "Infinity", "null");
        var linked = Linkage.link(List.of(county), Optional.empty(), labels, Optional.empty(), 2, _ -> {});
        var known = Labels.read(labels, linked.records);
        assertThat(known.all()).hasSize(81).allSatisfy(label -> assertThat(linked.cluster(label.i()) == linked.cluster(label.j())).isEqualTo(label.same()));
        assertThat(linked.judging.judged()).hasSize(81);
        var asked = Labels.read(file("twice.csv", Files.readString(again).replace(",,", ",yes,")), linked.records).all();
        assertThat(asked).isNotEmpty().noneMatch(label -> known.all().stream().anyMatch(before -> before.i() == label.i() && before.j() == label.j()));
    }

    private static List<String> ids(List<String> rows) {
        return rows.stream().skip(1).flatMap(row -> List.of(row.split(",")[0], row.split(",")[1]).stream()).toList();
    }

    @Test
    void labels_say_from_which_weight_records_are_one_person() {
        var random = new Random(4);
        double[] weights = random.doubles(2_000, -15, 20).toArray();
        var same = new boolean[weights.length];
        IntStream.range(0, same.length).forEach(at -> same[at] = random.nextDouble() < 1 / (1 + Math.pow(2, 5 - weights[at])));
        assertThat(Calibration.of(weights, same).weight(2)).as("a weight is worth five bits less than it says").isCloseTo(7, within(0.6));
        assertThat(Calibration.of(new double[] {1}, new boolean[] {true}).weight(2)).as("one answer moves it little").isCloseTo(2, within(1.5));
        var sure = IntStream.range(0, 50).mapToDouble(at -> at < 25 ? 12 : -12).toArray();
        var asExpected = new boolean[50];
        IntStream.range(0, 25).forEach(at -> asExpected[at] = true);
        assertThat(Calibration.of(sure, asExpected).weight(2)).as("answers as they were expected").isCloseTo(2, within(0.5));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        id_1,id_2\\na,b                             | should have the columns id_1, id_2 and same
        id_1,id_2,same\\na,b,perhaps so             | row 2 answers "perhaps so"; write yes, no, or nothing
        id_1,id_2,same\\na,b,yes\\nb,a,no           | says of b and a both that they are one person and that they are not
        id_1,id_2,same\\nx,y,yes                    | names no record of these files
        id_1,id_2,same\\nt,b,yes                    | names the record t, but several records have that id
        id_1,id_2,same                              | has a header line and no pairs below it
        """)
    void says_what_is_wrong_with_labels(String labels, String message) throws IOException {
        var people = file("people.csv", "id,first_name,surname,dob\na,Ann,Lee,2001-02-03\nb,Ann,Lee,2001-02-03\nt,Tom,Lee,1999-01-02\nt,Tim,Low,1979-05-02\n");
        assertThat(run(people, "--columns", file("mapping.json", "{\"id\":\"id\",\"given\":\"first_name\",\"family\":\"surname\",\"birth\":\"dob\"}"), "--labels", file("labels.csv", labels))).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains(message);
    }

    @Test
    void labels_of_two_files_name_the_first_file_first() throws IOException {
        var one = file("one.csv", "id,first_name,surname,dob\n1,Ann,Lee,2001-02-03\n2,Tom,Low,1970-05-06\n");
        var two = file("two.csv", "id,first_name,surname,dob\n1,Tom,Low,1970-05-06\n2,Ann,Lee,2001-02-03\n");
        var clusters = folder.resolve("clusters.csv");
        assertThat(run(one, two, "--labels", file("labels.csv", "id_1,id_2,same\n1,1,yes\n1,2,no\n"), "--clusters", clusters)).as(err.toString(UTF_8)).isZero();
        var rows = Files.readAllLines(clusters);
        assertThat(rows.get(1).split(",")[1]).as("Ann of the first file and Tom of the second are said to be one").isEqualTo(rows.get(3).split(",")[1]);
    }
}
