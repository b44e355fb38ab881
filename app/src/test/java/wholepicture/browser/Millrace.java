package wholepicture.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import wholepicture.Cast;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.intake.Delivery;
import wholepicture.intake.Delivery.Via;
import wholepicture.intake.Intake;
import wholepicture.intake.IntakeWork;

/** The family of Millrace Lane: six agencies, their workers, and the files in src/test/resources/millrace. Each telling has agencies of its own. */
@TestComponent
public class Millrace {

    private static final Path FILES = Path.of("src", "test", "resources", "millrace");

    private final Cast cast;
    private final Intake intake;
    private final IntakeWork work;

    Millrace(Cast cast, Intake intake, IntakeWork work) {
        this.cast = cast;
        this.intake = intake;
        this.work = work;
    }

    /**
     * @param priya social worker, who holds the children's case
     * @param marta safeguarding lead of the school
     * @param lomas police officer who is not involved
     * @param steward looks after links, and sends the files of social care
     * @param neil sends the files of housing
     * @param polly sends the files of the police
     * @param administrator of the whole partnership
     */
    public record Told(Agency health, Agency care, Agency police, Agency school, Agency housing, Agency hospital,
        Worker priya, Worker manager, Worker marta, Worker lomas, Worker steward, Worker neil, Worker polly, Worker administrator) {}

    /** The agencies and their workers, before any file is sent. */
    public Told agencies() {
        var health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var police = cast.agency(AgencyKind.POLICE);
        var school = cast.agency(AgencyKind.SCHOOL);
        var housing = cast.agency(AgencyKind.HOUSING);
        var hospital = cast.agency(AgencyKind.ACUTE_HOSPITAL);
        return new Told(health, care, police, school, housing, hospital,
            cast.worker(care, "Priya Nandra"), cast.worker(care, "Gareth Pugh", Role.PRACTITIONER, Role.MANAGER, Role.SAFEGUARDING_LEAD),
            cast.worker(school, "Marta Kowal", Role.PRACTITIONER, Role.SAFEGUARDING_LEAD), cast.worker(police, "Dean Lomas"),
            cast.worker(care, "Ines Duarte", Role.DATA_STEWARD, Role.SENDS_FILES), cast.worker(housing, "Neil Orme", Role.SENDS_FILES),
            cast.worker(police, "Polly Whitlock", Role.SENDS_FILES), cast.worker(care, "Alan Firth", Role.ADMINISTRATOR));
    }

    /** Everybody's files are taken in, without a page. */
    public void send(Told told) {
        send(told.care(), "social-care", "people.csv", "relationships.csv", "chronology.csv", "involvements.csv");
        send(told.health(), "health", "bundle.json");
        send(told.school(), "school", "people.csv", "chronology.csv");
        send(told.housing(), "housing", "people.csv", "contacts.csv");
        send(told.hospital(), "hospital", "people.csv", "contacts.csv");
        send(told.police(), "police", "nominals.csv", "contacts.csv");
    }

    private void send(Agency agency, String folder, String... names) {
        var sender = Practitioner.of(cast.worker(agency, "Sasha Sender", Role.SENDS_FILES));
        for (var name : names) {
            Acting.as(sender, () -> {
                try (var content = Files.newInputStream(file(folder, name))) {
                    long id = intake.receive(agency, name, content, Via.COMMAND_LINE, false).delivery().id();
                    return work.seeThrough(id, progress -> { });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static Path file(String folder, String name) {
        return FILES.resolve(folder).resolve(name).toAbsolutePath();
    }

    /** The person of an agency's record. */
    public UUID person(Agency agency, String localId) {
        return cast.inWorks(() -> cast.one("select person_id from people.record where agency_id = ? and local_id = ?", UUID.class, agency.id(), localId));
    }

    /** One value that the story has no page for. */
    String value(String query, Object... params) {
        return cast.inWorks(() -> cast.one(query, String.class, params));
    }
}
