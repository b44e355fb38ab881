package wholepicture.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wholepicture.arrivals.Arrival;
import wholepicture.arrivals.Arrival.EntrySent;
import wholepicture.arrivals.Arrival.PersonSent;
import wholepicture.intake.reading.Place;
import wholepicture.intake.reading.Problem;
import wholepicture.intake.reading.Readers;
import wholepicture.intake.reading.ReadingContext;
import wholepicture.intake.reading.ReceivedFile;
import wholepicture.intake.reading.Remark;
import wholepicture.intake.reading.Sink;

class AgencyFilesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Partnership PARTNERSHIP = Partnership.of(Partnership.SEED, DAY, 150, null);

    @TempDir
    private Path folder;

    static Stream<String> agencies() {
        return PARTNERSHIP.agencies().stream().map(Partner::code);
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void every_row_can_be_read_back_and_says_the_same(String agency) throws Exception {
        List<Arrival> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (var file : new AgencyFiles(PARTNERSHIP).write(agency, folder)) {
            Readers.read(ReceivedFile.of(file.getFileName().toString(), file), ReadingContext.on(DAY), new Sink() {
                @Override
                public void row(Place place, List<Arrival> arrivals, List<Remark> remarks, String raw) {
                    read.addAll(arrivals);
                }

                @Override
                public void bad(Place place, List<Problem> bad, String raw) {
                    bad.forEach(problem -> problems.add(file.getFileName() + ": " + problem.inWords()));
                }

                @Override
                public void notRead(Place place, String what, String reason) {
                    problems.add(what + ": " + reason);
                }
            });
        }
        assertThat(problems).isEmpty();
        var sent = PARTNERSHIP.arrivals(agency).toList();
        assertThat(people(read)).containsExactlyInAnyOrderEntriesOf(people(sent));
        assertThat(different(titles(read), titles(sent))).isEmpty();
        assertThat(different(ties(read), ties(sent))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void the_same_partnership_gives_the_same_bytes(String agency) throws Exception {
        var once = new AgencyFiles(PARTNERSHIP).write(agency, folder.resolve("once"));
        var again = new AgencyFiles(Partnership.of(Partnership.SEED, DAY, 150, null)).write(agency, folder.resolve("again"));
        assertThat(again).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            assertThat(Files.mismatch(once.get(i), again.get(i))).as("%s", once.get(i)).isEqualTo(-1);
        }
    }

    private static Set<String> different(Set<String> one, Set<String> other) {
        Set<String> different = new HashSet<>(one);
        different.addAll(other);
        different.removeIf(line -> one.contains(line) && other.contains(line));
        return different;
    }

    private static Map<String, String> people(List<Arrival> arrivals) {
        Map<String, String> people = new HashMap<>();
        for (var arrival : arrivals) {
            if (arrival instanceof PersonSent person) {
                people.put(person.localPerson(), person.names().getFirst().full() + " " + person.born() + " " + person.sex() + " "
                    + person.identifiers().stream().map(Arrival.Identifier::value).sorted().toList());
            }
        }
        return people;
    }

    private static Set<String> titles(List<Arrival> arrivals) {
        return arrivals.stream().filter(EntrySent.class::isInstance).map(EntrySent.class::cast)
            .map(entry -> entry.localPerson() + " " + entry.localId().replaceFirst("^(?:entry|appointment)/", "").replaceFirst("/" + entry.localPerson() + "$", "") + " "
                + entry.title().replace("Appointment: ", "") + " " + entry.happened()).collect(Collectors.toSet());
    }

    private static Set<String> ties(List<Arrival> arrivals) {
        Set<String> ties = new HashSet<>();
        for (var arrival : arrivals) {
            if (arrival instanceof Arrival.RelationshipSent tie) {
                ties.add("%s %s %s %s".formatted(tie.localPerson(), tie.kind(), tie.otherLocalPerson(), tie.otherName()));
            }
        }
        return ties;
    }
}
