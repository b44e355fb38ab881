package wholepicture.access.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.access.Involving;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;
import wholepicture.arrivals.Grade;
import wholepicture.time.When;

/**
 * A case is worked by chance: concerns, discussions, meetings, assessments, disagreements and whatever else has a form. Then
 * workers of every role read all that was met there and every other address there is. No word that was typed of a child may
 * stand where the gate does not let it, nor in any letter.
 */
@Story
class WorkLeaksNothingTests {

    private static final Pattern WORD = Pattern.compile("zq[bcdfghjklmnpqrstvwxz]{5}y");

    @Autowired Cast cast;
    @Autowired Involving involving;
    @Autowired MovableClock clock;
    @Autowired MockMvcTester browser;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void what_is_typed_of_a_child_is_read_by_those_alone_who_may_see_the_child(long seed) {
        var random = new SplittableRandom(seed);
        clock.set("2026-11-02T10:00");
        var care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        var agencies = List.of(care, cast.agency(AgencyKind.POLICE), cast.agency(AgencyKind.SCHOOL));
        var town = new DrawnTown(cast, random, agencies, LocalDate.of(2026, 11, 2));
        town.family(Grade.INVOLVED);
        var children = town.records().stream().distinct().skip(2).map(record -> person(care, record)).toList();
        var inside = List.of(cast.worker(care, "Sam Social", Role.PRACTITIONER), cast.worker(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER),
            cast.worker(care, "Ola Other", Role.PRACTITIONER, Role.MANAGER));
        var readers = readers(agencies, random);

        var busy = children.stream().collect(toMap(Function.identity(), child -> work(child, inside, random)));
        var done = new TreeMap<String, Integer>();
        busy.values().forEach(one -> one.done().forEach((form, times) -> done.merge(form, times, Integer::sum)));
        assertThat(done).as("forms that were accepted").hasSizeGreaterThan(12);

        var childOf = new HashMap<String, UUID>();
        busy.forEach((child, one) -> one.words().forEach(word -> childOf.put(word.toLowerCase(Locale.ROOT), child)));
        children.forEach(child -> readers.stream().filter(reader -> random.nextInt(3) == 0)
            .forEach(reader -> cast.open(child, Practitioner.of(reader), 1 + random.nextInt(4))));
        keep(children.get(1), Grade.PROTECTED, inside.getFirst());
        keep(children.get(2), Grade.SEALED, inside.getFirst());

        var addresses = new LinkedHashSet<String>();
        busy.values().forEach(one -> addresses.addAll(one.pages()));
        addresses.addAll(plain());
        int met = 0;
        for (var reader : Stream.concat(readers.stream(), Stream.of(inside.getFirst())).toList()) {
            var mayRead = children.stream().filter(child -> mayRead(reader, care, child)).collect(Collectors.toSet());
            for (var address : addresses) {
                var text = read(reader, address);
                for (var word : words(text, childOf.keySet())) {
                    met++;
                    assertThat(mayRead).as("%s of %s reads %s at %s: %s", reader.name(), reader.agency().name(), word, address, around(word, text)).contains(childOf.get(word));
                }
            }
        }
        assertThat(met).as("words that were met").isGreaterThan(100);
        var letters = cast.inWorks(() -> cast.rows("select coalesce(string_agg(l::text, ' '), '') as all from post.letter l")).getFirst().get("all");
        assertThat(words((String) letters, childOf.keySet())).as("words in letters").isEmpty();
    }

    private BusyWorker work(UUID child, List<Worker> inside, SplittableRandom random) {
        inside.forEach(worker -> cast.open(child, Practitioner.of(worker), 4));
        var busy = new BusyWorker(browser, cast, random, () -> clock.instant().atZone(When.UK).toLocalDate(), child);
        for (int day = 2; day < 6; day++) {
            clock.set("2026-11-%02dT1%d:00".formatted(day, day % 2));
            busy.goThrough(inside.get(day % inside.size()));
        }
        return busy;
    }

    /** Of each agency an ordinary practitioner and three of other roles. */
    private List<Worker> readers(List<Agency> agencies, SplittableRandom random) {
        var readers = new ArrayList<Worker>();
        for (var agency : agencies) {
            readers.add(cast.worker(agency, "Ann Practitioner"));
            var roles = new ArrayList<>(List.of(Role.values()));
            for (int i = 0; i < 3; i++) {
                var role = roles.remove(random.nextInt(roles.size()));
                readers.add(cast.worker(agency, "Some " + role, role));
            }
        }
        return readers;
    }

    /** The rule of the gate, said again: an opening at the child's grade, or the own agency's work; who is asked to a meeting reads it while no more is needed. */
    private boolean mayRead(Worker reader, Agency care, UUID child) {
        return cast.inWorks(() -> {
            int grade = Math.max(2, cast.one("select grade from people.person where id = ?", Integer.class, child));
            int reach = cast.one("select coalesce(max(reach), 0) from access.opening where person_id = ? and agency_id = ? and (worker_id is null or worker_id = ?)",
                Integer.class, child, reader.agency().id(), reader.id());
            boolean asked = cast.one("""
                select exists (select 1 from meetings.invited i join meetings.about a using (meeting_id) where a.person_id = ? and i.worker_id = ?)
                    or exists (select 1 from escalation.disagreement d where d.person_id = ? and (d.raised_by = ? or d.other_agency = ? or d.owner_id = ?))""",
                Boolean.class, child, reader.id(), child, reader.id(), reader.agency().id(), reader.id());
            return reach >= grade || grade <= 2 && (asked || reach > 0 && reader.agency().id() == care.id());
        });
    }

    private void keep(UUID child, Grade grade, Worker worker) {
        var lead = cast.practitioner(worker.agency(), "Lena Lead", Role.SAFEGUARDING_LEAD);
        cast.open(child, lead, 4);
        Acting.doAs(lead, () -> involving.keepAs(child, grade, "drawn"));
    }

    private UUID person(Agency agency, String record) {
        return cast.inWorks(() -> cast.rows("select person_id from people.record where agency_id = ? and local_id = ?", agency.id(), record)).stream()
            .map(row -> (UUID) row.get("person_id")).findFirst().orElse(null);
    }

    /** Every address that has no words of its own. */
    private Set<String> plain() {
        return mappings.getHandlerMethods().keySet().stream().filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(info -> info.getPatternValues().stream()).filter(path -> !path.contains("{") && !path.startsWith("/dev") && !path.equals("/sign-in"))
            .collect(Collectors.toSet());
    }

    private String read(Worker reader, String address) {
        var response = browser.get().uri(address).with(cast.signedIn(reader)).exchange().getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String around(String word, String text) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(word);
        return text.substring(Math.max(0, at - 400), Math.min(text.length(), at + 80)).replaceAll("\\s+", " ");
    }

    private static Set<String> words(String text, Set<String> typed) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).filter(typed::contains).collect(Collectors.toSet());
    }
}
