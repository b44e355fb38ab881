package wholepicture.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Practitioner;
import wholepicture.agencies.Tokens;
import wholepicture.intake.Deliveries;
import wholepicture.intake.IntakeWork;

@Story
class FeedsApiTests {

    static final String FILE = "person_id,worker,role\nP1,Ann Officer,Officer\nP2,,Officer\n,,\n";

    @Autowired MockMvcTester machine;
    @Autowired Cast cast;
    @Autowired Tokens tokens;
    @Autowired IntakeWork work;
    @Autowired Deliveries deliveries;

    Agency police;
    String token;

    @BeforeEach
    void a_machine_of_the_police() {
        police = cast.agency(AgencyKind.POLICE);
        token = tokens.make(police, "The records system", null);
    }

    @Test
    void a_file_is_sent_followed_and_its_problems_read() {
        var sent = send("/api/feeds/" + police.code() + "?name=officers.csv", token);
        assertThat(sent).hasStatus(202).bodyJson().extractingPath("$.file").isEqualTo("officers.csv");
        String url = sent.getResponse().getHeader("Location");
        work.seeThrough(Long.parseLong(url.substring(url.lastIndexOf('/') + 1)), progress -> { });

        assertThat(get(url, token)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"state": "DONE", "percent": 100, "received": 3, "takenIn": 1, "superseded": 0, "unchanged": 0, "quarantined": 1, "notRead": 1}""");
        assertThat(get(url + "/problems", token)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"rows": [{"number": 2, "row": 3, "raw": "P2,,Officer", "problems": [{"row": 3, "column": "worker"}]}]}""");
        assertThat(get(url + "/problems?limit=1", token)).bodyJson().extractingPath("$.next").isEqualTo(2);
        assertThat(get(url + "/not-read", token)).bodyJson().extractingPath("$.rows[0].reason").isEqualTo("The row is empty.");
        assertThat(get("/api/feeds/" + police.code(), token)).bodyJson().extractingPath("$.deliveries[0].url").isEqualTo(url);
    }

    @Test
    void whoever_waits_is_answered_when_the_file_was_read_and_not_before() throws Exception {
        String url = send("/api/feeds/" + police.code() + "?name=officers.csv", token).getResponse().getHeader("Location");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> get(url + "?wait=30", token));
            work.seeThrough(Long.parseLong(url.substring(url.lastIndexOf('/') + 1)), progress -> { });
            assertThat(waiting.get()).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("DONE");
        }
        assertThat(send("/api/feeds/" + police.code() + "?name=officers.csv&wait=30", token)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"state\": \"DONE\", \"repeated\": true}");
        assertThat(get(url + "?wait=rubbish", token)).hasStatusOk();
    }

    @Test
    void the_same_file_again_is_answered_with_the_first_delivery() {
        var first = send("/api/feeds/" + police.code(), token).getResponse().getHeader("Location");
        var again = send("/api/feeds/" + police.code(), token);
        assertThat(again).hasStatus(200).bodyJson().extractingPath("$.repeated").isEqualTo(true);
        assertThat(again).headers().hasValue("Location", first);
    }

    @Test
    void a_body_that_calls_itself_a_form_is_a_file_all_the_same() {
        var sent = machine.post().uri("/api/feeds/" + police.code()).header("Authorization", "Bearer " + token)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED).content(FILE).exchange();
        assertThat(sent).hasStatus(202).bodyJson().extractingPath("$.bytes").isEqualTo(FILE.length());
    }

    @Test
    void a_form_holds_one_file() {
        var file = new MockMultipartFile("file", "C:\\exports\\officers.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(machine.post().uri("/api/feeds/" + police.code()).multipart().file(file).header("Authorization", "Bearer " + token))
            .hasStatus(202).bodyJson().extractingPath("$.file").isEqualTo("officers.csv");
        assertThat(machine.post().uri("/api/feeds/" + police.code()).multipart().file(file).file(file).header("Authorization", "Bearer " + token))
            .hasStatus(400).hasContentType("application/problem+json").bodyText().contains("Send one file with each request");
    }

    @Test
    void another_agency_its_deliveries_and_what_does_not_exist_are_answered_alike() throws Exception {
        var other = cast.agency(AgencyKind.SCHOOL);
        String url = send("/api/feeds/" + police.code(), token).getResponse().getHeader("Location");
        String stranger = tokens.make(other, "The school's system", null);
        var expected = "There is no such agency or delivery, or it is not yours.";
        for (var answer : new MvcTestResult[] {
            get(url, stranger), get("/api/feeds/" + police.code(), stranger), get("/api/feeds/nobody", stranger), get(url + "/problems", stranger),
            get("/api/feeds/" + other.code() + url.substring(url.lastIndexOf('/')), stranger), get("/api/feeds/" + other.code() + "/999999", stranger),
            get("/api/feeds/" + other.code() + "/rubbish", stranger), send("/api/feeds/" + police.code(), stranger), send("/api/feeds/nobody", stranger)}) {
            assertThat(answer).hasStatus(404).hasContentType("application/problem+json").bodyJson().extractingPath("$.detail").isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "wrong, 401"})
    void nobody_sends_without_a_token(String wrong, int status) {
        assertThat(send("/api/feeds/" + police.code(), wrong)).hasStatus(status).hasContentType("application/problem+json");
    }

    @Test
    void an_empty_body_is_not_received() {
        assertThat(machine.post().uri("/api/feeds/" + police.code()).header("Authorization", "Bearer " + token)).hasStatus(422)
            .hasContentType("application/problem+json").bodyText().contains("The file is empty");
    }

    @Test
    void a_worker_without_the_role_is_told_nothing() {
        var worker = cast.worker(police, "Pat Practitioner");
        assertThat(machine.get().uri("/api/feeds/" + police.code()).with(cast.signedIn(worker))).hasStatus(404);
        assertThat(Acting.as(Practitioner.of(worker), () -> deliveries.newest(null, Long.MAX_VALUE, 100))).isEmpty();
    }

    private MvcTestResult send(String uri, String with) {
        return machine.post().uri(uri).header("Authorization", "Bearer " + with).contentType("text/csv").content(FILE).exchange();
    }

    private MvcTestResult get(String uri, String with) {
        return machine.get().uri(uri).header("Authorization", "Bearer " + with).exchange();
    }
}
