package wholepicture.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every real file that is at hand is read whole: the sums agree with a count made in another way. */
class RealFilesTests {

    private static List<Path> files(String folder, String ending) throws IOException {
        var data = Heard.realData();
        assumeTrue(data.isPresent(), "the real files are not here");
        try (var files = Files.walk(data.orElseThrow().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Heard read(Path file) throws Exception {
        var heard = Heard.from(ReceivedFile.of(String.valueOf(file.getFileName()), file), ReadingContext.on(Heard.TODAY));
        System.out.printf("%s: %d taken in %s, %d waiting, %d not read %s%n", file.getFileName(), heard.rows.size(), kinds(heard),
            heard.bad.size(), heard.notRead.size(), heard.notRead.stream().collect(Collectors.groupingBy(unit -> unit.place().what(), TreeMap::new, Collectors.counting())));
        heard.bad.stream().limit(3).forEach(bad -> System.out.println("  waits: " + bad.problems().getFirst().inWords()));
        assertThat(heard.places).extracting(Place::number)
            .isEqualTo(IntStream.rangeClosed(1, heard.places.size()).mapToObj(Long::valueOf).toList());
        assertThat(heard.rows).allSatisfy(row -> assertThat(row.arrivals()).allSatisfy(arrival -> assertThat(arrival.localPerson()).isNotBlank()));
        assertThat(heard.notRead).allSatisfy(unit -> assertThat(unit.reason()).endsWith("."));
        return heard;
    }

    private static Map<String, Long> kinds(Heard heard) {
        return heard.rows.stream().flatMap(row -> row.arrivals().stream())
            .collect(Collectors.groupingBy(arrival -> arrival.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void every_bundle_of_a_synthetic_patient_is_read_whole() throws Exception {
        for (var file : files("health", ".json")) {
            var tree = JsonMapper.builder().build().readTree(Files.readString(file));
            var expected = new TreeMap<String, Long>();
            tree.get("entry").forEach(entry -> expected.merge(entry.get("resource").get("resourceType").asString(), 1L, Long::sum));
            var heard = read(file);
            Map<String, Long> told = heard.places.stream().collect(Collectors.groupingBy(Place::what, Collectors.counting()));
            assertThat(told).isEqualTo(expected);
            assertThat(heard.bad).isEmpty();
            for (var type : List.of("Patient", "Encounter", "Condition", "Observation", "CarePlan", "CareTeam")) {
                assertThat(heard.rows.stream().filter(row -> row.place().what().equals(type)).count()).as(type).isEqualTo(expected.getOrDefault(type, 0L));
            }
        }
    }

    @Test
    void every_example_of_the_nhs_is_read_whole() throws Exception {
        for (var file : files("health/nhs", ".xml")) {
            var text = Files.readString(file);
            int entries = text.contains("<Bundle") ? text.split("<fullUrl ", -1).length - 1 : 1;
            assertThat(read(file).places).hasSize(entries);
        }
    }

    @Test
    void every_table_of_the_school_census_is_read_whole() throws Exception {
        for (var file : files("school", ".csv")) {
            long rows = Files.readAllLines(file).size() - 1L;
            var heard = read(file);
            assertThat(heard.places).hasSize((int) rows);
            assertThat(heard.rows).hasSize((int) rows);
        }
    }
}
