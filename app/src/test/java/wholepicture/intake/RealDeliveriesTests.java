package wholepicture.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.intake.Delivery.State;
import wholepicture.intake.Delivery.Via;

/** Real files, where they are at hand, go all the way into the store; the sums agree, and again nothing changes. */
@Story
class RealDeliveriesTests {

    @Autowired Cast cast;
    @Autowired Intake intake;
    @Autowired IntakeWork work;
    @Autowired wholepicture.MovableClock clock;

    private static Path data() {
        for (var folder = Objects.requireNonNull(Path.of("").toAbsolutePath()); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data"))) {
                return folder.resolve("shared/data");
            }
        }
        assumeTrue(false, "the real files are not here");
        throw new AssertionError();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(data().resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Delivery sent(Agency agency, Practitioner sender, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var name = String.valueOf(file.getFileName());
            var delivery = Acting.as(sender, () -> intake.receive(agency, name, in, Via.API, false)).delivery();
            return work.seeThrough(delivery.id(), progress -> { });
        }
    }

    @Test
    void every_file_of_the_health_services_is_taken_in() throws IOException {
        clock.set("2026-11-20T10:00");
        var trust = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        var sender = cast.practitioner(trust, "Sunita Sender", Role.SENDS_FILES);
        for (var file : files("health")) {
            var delivery = sent(trust, sender, file);
            assertThat(delivery.state()).as(String.valueOf(file.getFileName())).isEqualTo(State.DONE);
            assertThat(delivery.counts().quarantined()).as(String.valueOf(file.getFileName())).isEqualTo(file.toString().contains("Sn-Photo") ? 1 : 0);
        }
    }

    @Test
    void the_school_census_is_taken_in() throws IOException {
        clock.set("2026-11-20T10:00");
        var schools = cast.agency(AgencyKind.SCHOOL);
        var sender = cast.practitioner(schools, "Sunita Sender", Role.SENDS_FILES);
        for (var file : files("school")) {
            var delivery = sent(schools, sender, file);
            assertThat(delivery.state()).isEqualTo(State.DONE);
            assertThat(delivery.counts().received()).isEqualTo(Files.readAllLines(file).size() - 1L);
            assertThat(delivery.counts().superseded()).as("no pupil's address takes the place of another").isZero();
        }
    }
}
