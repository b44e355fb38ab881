package wholepicture.childprotection.frontdoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.agencies.Tokens;
import wholepicture.agencies.Worker;
import wholepicture.cases.Because;
import wholepicture.cases.CaseRef;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.FrontDoor;
import wholepicture.childprotection.Words;

/** An agency's machine raises a concern by the rules of the page, once however often it is sent, and hears what became of it. */
@Story
class ConcernApiTests {

    @Autowired MockMvcTester machine;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Tokens tokens;
    @Autowired ChildProtection protection;

    Agency care;
    Agency school;
    Worker lead;
    String token;

    @BeforeEach
    void a_machine_of_a_school() {
        clock.set("2026-11-02T10:00");
        care = cast.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        school = cast.agency(AgencyKind.SCHOOL);
        lead = cast.worker(school, "Lena Lead");
        token = tokens.make(school, "The school's own system", null);
    }

    @Test
    void a_concern_is_raised_once_and_its_outcome_is_heard() throws Exception {
        var child = cast.person(school, "Nell Story", 1);
        var sent = body("{\"person\":\"%s\"}".formatted(child), "A bruise");
        var answer = send("k-1", sent, token);
        assertThat(answer).hasStatus(201);
        String ref = JsonPath.read(text(answer), "$.concerns[0].ref");
        assertThat(send("k-1", sent, token)).hasStatus(200).bodyJson().extractingPath("$.concerns[0].ref").isEqualTo(ref);
        assertThat(cast.inWorks(() -> cast.one("select count(*) from cases.file where person_id = ?", Long.class, child))).isEqualTo(1);
        assertThat(send("k-1", body("{\"person\":\"%s\"}".formatted(child), "Another bruise"), token)).hasStatus(409);

        var manager = cast.practitioner(care, "Mo Manager", Role.PRACTITIONER, Role.MANAGER);
        Acting.doAs(manager, () -> {
            protection.act(child, CaseRef.read(ref).orElseThrow(), new FrontDoor.ReferralDecided(Words.Outcome.STRATEGY, Words.Level.STATUTORY, "", null), clock.instant(),
                Because.of("Harm is likely"));
            protection.act(child, CaseRef.read(ref).orElseThrow(), new FrontDoor.ReferrerTold(true, "by telephone", "spoke to Lena"), clock.instant(), Because.of("It is owed"));
            protection.act(child, CaseRef.read(ref).orElseThrow(), new wholepicture.childprotection.Keeping.Disagreed("Police", "too early"), clock.instant(), Because.of("kept"));
        });
        var became = get("/api/concerns/" + ref, token);
        assertThat(became).hasStatusOk().bodyJson().extractingPath("$.outcome").isEqualTo("STRATEGY");
        assertThat(became).bodyJson().extractingPath("$.told").isEqualTo("by telephone");
        assertThat(text(became)).as("what is not for the referrer").doesNotContain("too early");
        assertThat(get("/api/concerns", token)).bodyJson().extractingPath("$.concerns[*].ref").asArray().containsExactly(ref);
        assertThat(cast.inWorks(() -> cast.one("select worker from journal.entry where kind = 'concern-by-machine' and person_id = ?", String.class, child))).isEqualTo("Lena Lead");

        var stranger = tokens.make(cast.agency(AgencyKind.HOUSING), "Housing's system", null);
        assertThat(get("/api/concerns/" + ref, stranger)).hasStatus(404);
        assertThat(text(get("/api/concerns/" + ref, stranger)).replace(ref, "R")).isEqualTo(text(get("/api/concerns/CP-2026-9999999", stranger)).replace("CP-2026-9999999", "R"));
        assertThat(get("/api/concerns", stranger)).bodyJson().extractingPath("$.concerns").asArray().isEmpty();
    }

    @Test
    void what_the_page_asks_is_asked_and_refused_alike() {
        var answer = send("k-2", "{\"raisedBy\":\"%s\",\"children\":[{\"given\":\"Una\"}],\"to\":\"%s\",\"account\":\"Cold\"}".formatted(lead.username(), care.code()), token);
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json").bodyJson().extractingPath("$.errors[*].message").asArray()
            .contains("Answer the question on sexual exploitation", "Say whether the child is in danger now", "Say why", "Give born as 2019-05-06, 2019-05 or 2019, or due for a child not yet born");
        assertThat(send("k-3", body("{\"person\":\"%s\"}".formatted(UUID.randomUUID()), "A bruise"), token)).hasStatus(404);
        assertThat(send("k-4", body("{\"localId\":\"nobody\"}", "A bruise"), token)).hasStatus(404);
        assertThat(send("k-5", body("{}", "A bruise").replace(lead.username(), cast.worker(care, "Not Ours").username()), token)).hasStatus(400).bodyJson()
            .extractingPath("$.errors[0].field").isEqualTo("raisedBy");
        assertThat(send("k-6", body("{\"given\":\"Una\",\"born\":\"2020\"}", "A bruise").replace("\"why\"", "\"raisedAt\":\"2027-01-01T10:00:00Z\",\"why\""), token)).hasStatus(422);
        assertThat(machine.post().uri("/api/concerns").header("Authorization", "Bearer " + token).contentType(MediaType.APPLICATION_JSON).content("{}").exchange())
            .hasStatus(400).bodyJson().extractingPath("$.detail").asString().contains("Idempotency-Key");
        assertThat(machine.post().uri("/api/concerns").header("Idempotency-Key", "k").header("Authorization", "Bearer wp_no").contentType(MediaType.APPLICATION_JSON).content("{}").exchange())
            .hasStatus(401);
    }

    @Test
    void children_whom_nobody_knows_are_entered_and_each_has_a_case() throws Exception {
        var sent = body("{\"given\":\"Oriel\",\"family\":\"Machineham\",\"born\":\"2021-04\"},{\"family\":\"Machineham\",\"due\":\"2027-02-01\"}", "Left alone");
        String first = text(send("k-7", sent, token));
        assertThat(JsonPath.<List<String>>read(first, "$.concerns[*].ref")).hasSize(2);
        assertThat(JsonPath.<List<String>>read(text(send("k-7", sent, token)), "$.concerns[*].person")).isEqualTo(JsonPath.<List<String>>read(first, "$.concerns[*].person"));
        assertThat(cast.inWorks(() -> cast.one("select count(*) from people.record where agency_id = ?", Long.class, school.id()))).isEqualTo(2);
        assertThat(machine.get().uri("/api/openapi.json")).bodyJson().extractingPath("$.paths").asMap().containsKey("/api/concerns");
    }

    private String body(String children, String account) {
        return """
            {"raisedBy":"%s","children":[%s],"to":"%s","source":"SCHOOL","account":"%s","statements":[{"who":"Class teacher","says":"saw it"}],"indicators":"A bruise",
             "level":"STATUTORY","sexualExploitation":"NO","neglect":"YES","neglectToolkit":false,"domesticAbuse":"NO","dangerNow":false,"parents":"No","why":"He is small"}"""
            .formatted(lead.username(), children, care.code(), account);
    }

    private MvcTestResult send(String key, String body, String token) {
        return machine.post().uri("/api/concerns").header("Authorization", "Bearer " + token).header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult get(String path, String token) {
        return machine.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

}
