package wholepicture.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wholepicture.arrivals.Arrival;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Readers;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Sink;

class CrowdTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
        1, 10, one person has them all
        99, 1000, less than one block
        100, 1000, one block
        101, 12345, a block and one more
        5003, 77777, blocks that do not fit
        10, 0, none at all
        """)
    void lines_are_shared_out_to_the_last(long people, long entries, String because) {
        var load = new Load(people, entries);
        assertThat(LongStream.range(0, people).map(load::of).sum()).as(because).isEqualTo(entries);
        assertThat(LongStream.range(0, people).map(load::of)).allMatch(n -> n >= 0);
    }

    @Test
    void somebody_has_a_chronology_of_thousands_and_most_have_a_few() {
        var load = new Load(100_000, 1_000_000);
        assertThat(load.of(0)).isBetween(5_000, 6_000);
        assertThat(LongStream.range(0, 1_000).filter(person -> load.of(person) < 6).count()).isGreaterThan(700);
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() throws Exception {
        for (var out : List.of("once", "again", "other")) {
            new CrowdFiles(out.equals("other") ? 2 : 1, DAY, 500, 3_000).write(folder.resolve(out));
        }
        for (var agency : CrowdFiles.AGENCIES) {
            for (var file : List.of("people.csv", "chronology.csv")) {
                var once = folder.resolve("once").resolve(agency).resolve(file);
                assertThat(Files.mismatch(once, folder.resolve("again").resolve(agency).resolve(file))).as("%s", once).isEqualTo(-1);
                assertThat(Files.mismatch(once, folder.resolve("other").resolve(agency).resolve(file))).as("%s", once).isNotEqualTo(-1);
            }
        }
    }

    @Test
    void every_row_is_one_that_intake_takes() throws Exception {
        var written = new CrowdFiles(3, DAY, 600, 5_000).write(folder);
        List<Arrival> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (var agency : CrowdFiles.AGENCIES) {
            for (var name : List.of("people.csv", "chronology.csv")) {
                Readers.read(ReceivedFile.of(name, folder.resolve(agency).resolve(name)), ReadingContext.on(DAY), new Sink() {
                    @Override
                    public void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {
                        read.addAll(arrivals);
                        remarks.forEach(remark -> problems.add(remark.sentence() + raw));
                    }

                    @Override
                    public void bad(Place place, List<Problem> bad, String raw) {
                        bad.forEach(problem -> problems.add(problem.inWords()));
                    }

                    @Override
                    public void notRead(Place place, String what, String reason) {
                        problems.add(what + reason);
                    }
                });
            }
        }
        assertThat(problems).isEmpty();
        assertThat(read).hasSize((int) (written.people() + written.entries()));
        assertThat(written.entries()).isEqualTo(5_000);
        assertThat(written.people()).isBetween(1_200L, 1_800L);
    }

    @Test
    void nhs_numbers_in_a_crowd_are_sound_and_nobody_shares_one() {
        var crowd = new Crowd(1, DAY);
        var seen = new HashSet<Long>();
        for (long person = 0; person < 50_000; person++) {
            crowd.become(person);
            if (crowd.nhs != 0) {
                assertThat(seen.add(crowd.nhs)).isTrue();
                assertThat(Numbers.nhsCheckDigit((int) (crowd.nhs / 10))).isEqualTo((int) (crowd.nhs % 10));
            }
        }
        assertThat(seen).hasSizeBetween(44_000, 47_000);
    }

    @ParameterizedTest
    @CsvSource({"1944-02-29", "1969-12-31", "1970-01-01", "2000-02-29", "2024-12-31", "2026-11-20", "2100-03-01"})
    void days_are_written_as_they_are(LocalDate day) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var bytes = new Bytes(out)) {
            bytes.day((int) day.toEpochDay());
        }
        assertThat(out).hasToString(day.toString());
    }
}
