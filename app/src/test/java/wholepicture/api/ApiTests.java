package wholepicture.api;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(get("/api/people/%s/chronology?kind=PARTY".formatted(pupil))).hasStatus(400);
    }

    private MvcTestResult get(String path) {
        return machine.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }
}
