package wholepicture.linkage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.linkage.invented.InventedRecords;

class NamesExchangedTests {

    private static final String HEAD = "id,first_name,surname,dob,address,postcode\n";

    @TempDir
    Path folder;

    private Linked link(List<String> lines) throws IOException {
        return Linkage.link(List.of(Files.write(folder.resolve("people.csv"), lines)), Optional.empty(), 2, _ -> {});
    }

    private static String level(Linked linked, String field) {
        return linked.explain(0, 1).steps().stream().filter(step -> step.what().equals(field)).findFirst().orElseThrow().level();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
        Quentin,Ollershaw  | Ollershaw,Quentin  | exchanged with the family name | exchanged with the given name | a clerk's mistake
        Mohammed,Ahmed     | Ahmed,Mohammed     | exchanged with the family name | exchanged with the given name | names that are alike
        Mohammed,Ahmed     | Ahmad,Mohamed      | exchanged with the family name | exchanged with the given name | and spelt otherwise
        Mohammed,Muhammad  | Muhammad,Mohammed  | nearly the same or a short form | alike or part of the other     | names that are nearly one
        Ahmed,Mohammed     | Mohammed,Mohammed  | alike or an initial             | the same                      | one of them only
        """)
    void both_names_are_exchanged_or_none(String one, String other, String given, String family, String because) throws IOException {
        var linked = link((HEAD + "a,%s,1981-05-06,1 Elm Way,ZQ1 1AA\nb,%s,1981-05-06,1 Elm Way,ZQ1 1AA\nc,Zoe,Quill,1950-12-31,4 Quay Street,ZQ9 4XX".formatted(one, other)).lines().toList());
        assertThat(level(linked, "given name")).as(because).isEqualTo(given);
        assertThat(level(linked, "family name")).as(because).isEqualTo(family);
    }

    @Test
    void a_crowd_of_people_who_bear_the_same_two_names_either_way_round_is_not_one_person() throws IOException {
        var county = folder.resolve("county.csv");
        InventedRecords.write(county, folder.resolve("truth.csv"), 20_000, 29);
        var lines = new ArrayList<>(Files.readAllLines(county));
        var columns = List.of(lines.getFirst().split(","));
        var random = new Random(31);
        IntStream.range(0, 600).forEach(person -> {
            boolean way = random.nextBoolean();
            var said = new String[columns.size()];
            for (int c = 0; c < said.length; c++) {
                said[c] = switch (columns.get(c)) {
                    case "record_id" -> "crowd-" + person;
                    case "source" -> "health";
                    case "first_name" -> way ? "Mohammed" : "Ahmed";
                    case "surname" -> way ? "Ahmed" : "Mohammed";
                    case "date_of_birth" -> "%d-%02d-%02d".formatted(1940 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
                    case "sex" -> "M";
                    case "address" -> "%d Laurel Drive".formatted(1 + person);
                    case "postcode" -> "ZQ%d %d%c%c".formatted(60 + person % 30, person % 9, (char) (65 + random.nextInt(26)), (char) (65 + random.nextInt(26)));
                    default -> "";
                };
            }
            lines.add(String.join(",", said));
        });
        var linked = link(lines);
        var clusters = new HashSet<Integer>();
        long crowd = IntStream.range(0, linked.size()).filter(i -> linked.id(i).startsWith("crowd-")).peek(i -> clusters.add(linked.cluster(i))).count();
        assertThat(crowd).isEqualTo(600);
        assertThat(clusters).as("clusters of 600 people").hasSizeGreaterThan(580);
    }
}
