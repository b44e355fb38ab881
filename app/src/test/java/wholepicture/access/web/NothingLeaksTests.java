package wholepicture.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
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

/**
 * Draws families, workers and who may see whom, and reads every address there is, pages, API, pictures, documents
 * and searches, also of rooms not yet built when this was written. No word of anything may stand where the rule
 * does not let it; and what a worker is answered is the same whether or not there are people whom the worker may not see.
 */
@Story
class NothingLeaksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Pattern WORD = Pattern.compile("zq[bcdfghjklmnpqrstvwxz]{5}y");
    /** What differs from one answer to the next whoever is there: tokens of forms, and numbers of documents. */
    private static final Pattern PASSING = Pattern.compile("name=\"(?:_csrf|once)\" value=\"[^\"]+\"|nonce[=-][\"']?[A-Za-z0-9+/=_-]+|(?s)/ID ?\\[.*?]|/CreationDate ?\\(.*?\\)|\\b[0-9A-Z]{4}(-[0-9A-Z]{4}){2}\\b");

    @Autowired Cast cast;
    @Autowired Involving involving;
    @Autowired MovableClock clock;
    @Autowired MockMvcTester browser;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    /** An address that is read, and in whose name. */
    record Address(RequestMethod method, String path) {}

    private List<Agency> agencies = List.of();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void nobody_reads_a_word_that_the_rule_does_not_let_them_read(long seed) {
        var random = new SplittableRandom(seed);
        var workers = begin();
        var town = new DrawnTown(cast, random, agencies, TODAY);
        for (int family = 0; family < 3; family++) {
            town.family(null);
        }
        var people = people(town);
        people.values().stream().distinct().forEach(person -> {
            if (random.nextInt(3) > 0) {
                keep(person, Grade.of(1 + random.nextInt(4)));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                cast.open(person, Practitioner.of(workers.get(random.nextInt(workers.size()))), 1 + random.nextInt(4));
            }
        });
        var rule = new RuleSaidAgain(town.told(), people, grades(people), openings(people));
        var told = town.told().stream().collect(Collectors.groupingBy(one -> one.word().toLowerCase(Locale.ROOT)));
        int met = 0;
        for (var worker : workers) {
            for (var address : addresses(town, people)) {
                var answer = ask(worker, address);
                for (var word : words(text(answer), address, told.keySet())) {
                    met++;
                    assertThat(told.get(word))
                        .as("%s of %s reads %s at %s", worker.name(), worker.agency().name(), word, address)
                        .anyMatch(one -> rule.lets(worker, one));
                }
            }
        }
        assertThat(met).as("words that were met").isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void the_answers_are_the_same_with_and_without_those_whom_one_may_not_see(long seed) {
        var random = new SplittableRandom(seed);
        var workers = begin();
        var town = new DrawnTown(cast, random, agencies, TODAY);
        town.family(Grade.INVOLVED);
        var people = people(town);
        var outsider = cast.worker(agencies.getFirst(), "Olga Outsider", Role.PRACTITIONER, Role.MANAGER, Role.SAFEGUARDING_LEAD);
        people.values().stream().distinct().limit(3).forEach(person -> cast.open(person, Practitioner.of(outsider), 2));
        var addresses = addresses(town, people).stream().filter(address -> !address.path().matches(".*/(looks|notices)|/journal.*")).toList();
        var before = new LinkedHashMap<Address, String>();
        addresses.forEach(address -> before.put(address, whole(outsider, address)));

        var theirs = agencies.subList(1, agencies.size());
        for (int grade = 2; grade <= 4; grade++) {
            var hidden = new DrawnTown(cast, random, theirs, TODAY);
            hidden.family(Grade.of(grade));
            int kept = grade;
            people(hidden, theirs).values().stream().distinct().forEach(person -> keep(person, Grade.of(kept)));
        }
        town.records().stream().distinct().forEach(record -> agencies.stream().skip(1)
            .filter(agency -> people.containsKey(agency.id() + record)).findFirst().ifPresent(agency -> town.closely(agency, record)));

        for (var address : addresses) {
            assertThat(whole(outsider, address)).as(address.toString()).isEqualTo(before.get(address));
        }
        assertThat(workers).isNotEmpty();
    }

    private void keep(UUID person, Grade grade) {
        var lead = cast.practitioner(agencies.getLast(), "Lena Lead", Role.SAFEGUARDING_LEAD);
        cast.open(person, lead, 4);
        Acting.doAs(lead, () -> involving.keepAs(person, grade, "drawn"));
    }

    private List<Worker> begin() {
        clock.set("2026-11-02T10:00");
        agencies = List.of(cast.agency(AgencyKind.POLICE), cast.agency(AgencyKind.COMMUNITY_HEALTH), cast.agency(AgencyKind.SCHOOL));
        var workers = new ArrayList<Worker>();
        for (var agency : agencies) {
            workers.add(cast.worker(agency, "Ann Practitioner"));
            workers.add(cast.worker(agency, "Ben Lead", Role.PRACTITIONER, Role.MANAGER, Role.SAFEGUARDING_LEAD, Role.SENDS_FILES, Role.BOARD_OFFICER));
        }
        return workers;
    }

    private Map<String, UUID> people(DrawnTown town) {
        return people(town, agencies);
    }

    private Map<String, UUID> people(DrawnTown town, List<Agency> of) {
        var people = new LinkedHashMap<String, UUID>();
        for (var agency : of) {
            cast.inWorks(() -> cast.rows("select local_id, person_id from people.record where agency_id = ? and person_id is not null", agency.id())).stream()
                .filter(row -> town.records().contains(row.get("local_id")))
                .forEach(row -> people.put(agency.id() + (String) row.get("local_id"), (UUID) row.get("person_id")));
        }
        return people;
    }

    private Map<UUID, Integer> grades(Map<String, UUID> people) {
        var grades = new HashMap<UUID, Integer>();
        people.values().forEach(person -> grades.put(person, cast.inWorks(() -> cast.one("select grade from people.person where id = ?", Integer.class, person))));
        return grades;
    }

    private List<RuleSaidAgain.Opening> openings(Map<String, UUID> people) {
        return new HashSet<>(people.values()).stream().flatMap(person -> cast.inWorks(() -> cast.rows("select agency_id, worker_id, reach from access.opening where person_id = ?", person))
            .stream().map(row -> new RuleSaidAgain.Opening(person, (Long) row.get("agency_id"), (Long) row.get("worker_id"), (Integer) row.get("reach")))).toList();
    }

    /** Every address, with every person, line and statement of the town put in, and searches for whatever can be searched. */
    private List<Address> addresses(DrawnTown town, Map<String, UUID> people) {
        var addresses = new ArrayList<Address>();
        var everybody = new TreeSet<>(people.values());
        mappings.getHandlerMethods().keySet().stream().filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(info -> info.getPatternValues().stream()).filter(path -> !path.startsWith("/dev") && !path.equals("/sign-in")).sorted().forEach(path -> {
                if (path.contains("{person}")) {
                    everybody.forEach(person -> each(path.replace("{person}", person.toString()), person).forEach(one -> addresses.add(new Address(RequestMethod.GET, one))));
                } else {
                    addresses.add(new Address(RequestMethod.GET, path.replaceAll("\\{[^}]+}", "1")));
                }
            });
        everybody.forEach(person -> {
            addresses.add(new Address(RequestMethod.POST, "/people/%s/chronology/export?format=CSV&purpose=conference".formatted(person)));
            everybody.stream().filter(other -> !other.equals(person)).limit(2).forEach(other ->
                addresses.add(new Address(RequestMethod.GET, "/people/%s/chronology?beside=%s".formatted(person, other))));
        });
        town.told().stream().filter(DrawnTown.Told::name).map(DrawnTown.Told::word).distinct().forEach(name -> {
            addresses.add(new Address(RequestMethod.GET, "/people?q=" + name));
            addresses.add(new Address(RequestMethod.GET, "/api/people?q=" + name));
        });
        addresses.add(new Address(RequestMethod.GET, "/people?q=LE1+1AA"));
        return addresses;
    }

    private List<String> each(String path, UUID person) {
        String column = path.contains("{entry") ? "select id::text as it from chronology.entry where person_id = ? limit 4"
            : path.contains("{statement") ? "select statement::text as it from family.relationship where person_id = ? limit 4" : "";
        if (column.isEmpty()) {
            return List.of(path.replaceAll("\\{[^}]+}", "1"));
        }
        return cast.inWorks(() -> cast.rows(column, person)).stream().map(row -> path.replaceAll("\\{(entry|statement)[^}]*}+", (String) row.get("it"))).toList();
    }

    private MockHttpServletResponse ask(Worker worker, Address address) {
        var request = address.method() == RequestMethod.GET ? browser.get().uri(address.path()) : browser.post().uri(address.path());
        return request.with(cast.signedIn(worker)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange().getResponse();
    }

    private String whole(Worker worker, Address address) {
        var response = ask(worker, address);
        return response.getStatus() + " " + PASSING.matcher(text(response)).replaceAll("…");
    }

    /** What a reader reads; of a PDF its text. */
    private static String text(MockHttpServletResponse response) {
        try {
            if (String.valueOf(response.getContentType()).startsWith("application/pdf")) {
                try (var document = Loader.loadPDF(response.getContentAsByteArray())) {
                    return new PDFTextStripper().getText(document);
                }
            }
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words of the town that stand in an answer, without those that the question itself brought. */
    private static Set<String> words(String text, Address address, Set<String> told) {
        var asked = address.path().toLowerCase(Locale.ROOT);
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(java.util.regex.MatchResult::group).filter(word -> told.contains(word) && !asked.contains(word)).collect(Collectors.toSet());
    }
}
