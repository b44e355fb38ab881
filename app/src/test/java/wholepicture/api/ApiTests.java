package wholepicture.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Tokens;
import wholepicture.arrivals.Arrival;
import wholepicture.time.When;

@Story
class ApiTests {

    @Autowired MockMvcTester machine;
    @Autowired Cast cast;
    @Autowired Tokens tokens;

    Agency school;
    String token;

    @BeforeEach
    void a_machine_of_a_school() {
        school = cast.agency(AgencyKind.SCHOOL);
        token = tokens.make(school, "The school's own system", null);
    }

    @Test
    void the_description_is_there_for_machines_and_for_people() {
        assertThat(machine.get().uri("/api/openapi.json")).hasStatusOk().bodyJson()
            .extractingPath("$.paths").asMap().containsKey("/api/people/{person}/chronology");
        assertThat(machine.get().uri("/api/openapi.json")).bodyJson()
            .extractingPath("$.paths['/api/people'].get.responses['400'].content").asMap().containsKey("application/problem+json");
        assertThat(machine.get().uri("/api")).hasStatusOk().bodyText().contains("GET /api/people/{person}/chronology", "asKnownOn");
    }

    @Test
    void an_agency_reads_the_chronology_of_a_person_it_holds_a_record_of() {
        UUID pupil = cast.person(school, "Nell", 1);
        assertThat(get("/api/people/%s/chronology".formatted(pupil))).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    void a_hidden_person_is_a_problem_like_any_person_who_does_not_exist() throws Exception {
        UUID hidden = cast.person(cast.agency(AgencyKind.POLICE), "Hidden", 2);
        var about = get("/api/people/%s/chronology".formatted(hidden));
        var nobody = get("/api/people/%s/chronology".formatted(UUID.randomUUID()));
        var rubbish = get("/api/people/not-a-number/chronology");
        for (var answer : new MvcTestResult[] {about, nobody, rubbish}) {
            assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
            assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("There is no such person, or your agency may not see them.");
        }
        assertThat(about.getResponse().getContentAsString().replace(hidden.toString(), "ID"))
            .isEqualTo(nobody.getResponse().getContentAsString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"));
    }

    @Test
    void what_cannot_be_understood_is_said_with_the_way_out() {
        UUID pupil = cast.person(school, "Nell", 1);
        assertThat(get("/api/people/%s/chronology?asKnownOn=yesterday".formatted(pupil))).hasStatus(400).bodyJson()
            .extractingPath("$.detail").asString().contains("yesterday", "a day such as 2026-11-20");
        assertThat(get("/api/people/%s/chronology?kind=PARTY".formatted(pupil))).hasStatus(400).bodyJson()
            .extractingPath("$.detail").asString().contains("PARTY", "one of CONTACT, CONCERN,");
        assertThat(get("/api/people/%s/chronology?agency=nobody".formatted(pupil))).hasStatus(400).bodyJson()
            .extractingPath("$.detail").asString().contains("There is no agency \"nobody\"");
        assertThat(get("/api/people?q=nell&page=many")).hasStatus(400).bodyJson().extractingPath("$.detail").asString().contains("a whole number");
    }

    @Test
    void without_a_token_it_is_said_how_to_show_one() {
        var answer = machine.get().uri("/api/people?q=nell").exchange();
        assertThat(answer).doesNotContainHeader("Set-Cookie");
        assertThat(answer).hasStatus(401).hasContentType("application/problem+json").bodyJson()
            .extractingPath("$.detail").asString().contains("Authorization: Bearer wp_");
    }

    @Test
    void people_are_found_and_read_with_who_says_what() {
        var sent = new Arrival.PersonSent("P-77", List.of(Arrival.Name.usual("Ottoline", "Farthingale")), When.day(LocalDate.of(2015, 4, 3)), null, null,
            Arrival.Sex.FEMALE, null, List.of(new Arrival.Identifier("UPN", "A123456789012")),
            List.of(new Arrival.Residence("4 Invented Row", "LE2 1AA", null, "home", null, null)), List.of(), Map.of("Language", "English"), null);
        cast.receive(school, sent);

        var found = get("/api/people?q=otoline farthingale");
        assertThat(found).hasStatusOk().bodyJson().extractingPath("$.people[0].name").isEqualTo("Ottoline Farthingale");
        assertThat(found).bodyJson().extractingPath("$.people[0].sight").isEqualTo("OWN_RECORDS");
        String person = JsonPath.read(body(found), "$.people[0].person");
        assertThat(get("/api/people/" + person)).hasStatusOk().bodyJson().extractingPath("$.addresses[0].value").isEqualTo("4 Invented Row, LE2 1AA");
        assertThat(get("/api/people/" + person + "/links")).hasStatusOk().bodyJson().extractingPath("$.records[0].localId").isEqualTo("P-77");
        assertThat(get("/api/people/" + person + "/links")).bodyJson().extractingPath("$.records[0].agency").isEqualTo(school.code());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String path) {
        return machine.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }
}
