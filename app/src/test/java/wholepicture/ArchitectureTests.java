package wholepicture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The house stays as it was drawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTests {

    private static final Path ROOMS = Path.of("src/main/java/wholepicture");
    private static final Set<String> SCHEMAS = Set.of("agencies", "journal", "access", "people", "chronology", "intake", "family", "picture", "cases", "clocks");

    private JavaClasses house;

    @BeforeAll
    void read_the_house() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("wholepicture");
    }

    /** What each may use is written in its package-info. */
    @Test
    void rooms_use_only_what_they_say() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void rules_know_nothing_of_pages() {
        noClasses().that().resideOutsideOfPackages("..web..", "wholepicture.ui..", "wholepicture.api..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "gg.jte..", "jakarta.servlet..")
            .because("a rule is the same whether it is asked by a page, by the command line or by a test").check(house);
    }

    @Test
    void nobody_reaches_into_the_pages() {
        noClasses().that().resideOutsideOfPackages("..web..")
            .should().dependOnClassesThat(are(resideInAnyPackage("wholepicture..web.."))).check(house);
    }

    @Test
    void pages_are_reached_by_their_address_only() {
        classes().that().areMetaAnnotatedWith(Controller.class).or().areMetaAnnotatedWith(ControllerAdvice.class)
            .should().notBePublic().check(house);
    }

    @ParameterizedTest
    @ValueSource(classes = {Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class})
    void only_the_clock_says_what_time_it_is(Class<?> time) {
        noClasses().should().callMethod(time, "now")
            .orShould().callMethod(time, "now", ZoneId.class)
            .orShould().callMethod(System.class, "currentTimeMillis")
            .because("a story moves the clock; ask the injected one").check(house);
    }

    @Test
    void there_is_one_clock() {
        noClasses().that().resideOutsideOfPackage("wholepicture.time")
            .should().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
            .orShould().callMethod(Clock.class, "system", ZoneId.class).check(house);
        noClasses().that().resideOutsideOfPackage("wholepicture.intake.reading.fhir")
            .should().dependOnClassesThat().belongToAnyOf(Date.class, Calendar.class)
            .because("days are LocalDate and moments are zoned; only the library that models FHIR still gives Dates").check(house);
    }

    /** Reading another's table is a join; writing to it would go round the keeper who knows its rules. */
    @Test
    void a_room_writes_only_to_tables_of_its_own() throws IOException {
        var written = Pattern.compile("(?:insert into|update|delete from|truncate)\\s+([a-z]+\\.[a-z_]+)");
        Set<String> allowed = Set.of(
            "access people.record",    // a worker that an agency names for somebody nobody has sent yet: the record waits for its person
            "access people.person");   // opening the index is decided where grades are
        var found = sources().flatMap(source -> {
            var room = room(source);
            return written.matcher(text(source)).results().map(match -> match.group(1))
                .filter(table -> !table.startsWith(room + ".") && SCHEMAS.contains(table.split("\\.")[0]))
                .map(table -> room + " " + table);
        }).distinct().filter(one -> !allowed.contains(one)).toList();
        assertThat(found).as("room and table of another that it writes to").isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        try (var all = Files.walk(ROOMS)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String room(Path source) {
        return ROOMS.relativize(source).getName(0).toString();
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
