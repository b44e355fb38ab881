package wholepicture.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import wholepicture.Cast;
import wholepicture.MovableClock;
import wholepicture.Story;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Register;
import wholepicture.agencies.Role;
import wholepicture.agencies.Tokens;

@Story
class SignInTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired MovableClock clock;
    @Autowired Tokens tokens;
    @Autowired Register register;

    @Test
    void the_right_password_lets_in_and_a_wrong_one_says_so() {
        var worker = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer");
        assertThat(signIn(worker.username(), Cast.PASSWORD)).isEqualTo("/");
        assertThat(signIn(worker.username(), "wrong")).isEqualTo("/sign-in?failed");
        assertThat(signIn("nobody.at.all", "wrong")).isEqualTo("/sign-in?failed");
    }

    @Test
    void guessing_is_slowed_also_for_a_name_that_does_not_exist_and_ends_by_waiting() {
        clock.set("2026-11-03T10:00");
        var worker = cast.worker(cast.agency(AgencyKind.POLICE), "Petra Officer");
        for (var name : new String[] {worker.username(), "no.such.worker"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(name, "guess" + i)).isEqualTo("/sign-in?failed");
            }
            assertThat(signIn(name, "guess")).isEqualTo("/sign-in?wait");
        }
        assertThat(signIn(worker.username(), Cast.PASSWORD)).as("the right password does not help").isEqualTo("/sign-in?wait");
        clock.set("2026-11-03T10:16");
        assertThat(signIn(worker.username(), Cast.PASSWORD)).isEqualTo("/");
    }

    @Test
    void a_machine_is_let_in_by_its_token_until_it_is_revoked() {
        var agency = cast.agency(AgencyKind.SCHOOL);
        String token = tokens.make(agency, "The school's own system", null);
        assertThat(api(token)).isNotIn(401, 403);
        assertThat(api(token + "x")).isEqualTo(401);
        register.revoke(agency, tokens.of(agency).getFirst().id());
        assertThat(api(token)).isEqualTo(401);
    }

    @Test
    void a_token_is_kept_nowhere() {
        var agency = cast.agency(AgencyKind.SCHOOL);
        String token = tokens.make(agency, "The school's own system", null);
        assertThat(cast.rows("select * from agencies.token where agency_id = ?", agency.id()).toString()).doesNotContain(token);
    }

    @Test
    void only_an_administrator_keeps_the_register() {
        var agency = cast.agency(AgencyKind.PARTNERSHIP_OFFICE);
        var practitioner = cast.worker(agency, "Paul Officer");
        var administrator = cast.worker(agency, "Ada Administrator", Role.ADMINISTRATOR);
        for (var path : new String[] {"/administration", "/administration/" + agency.code(), "/journal"}) {
            assertThat(browser.get().uri(path).with(cast.signedIn(practitioner))).hasStatus(403);
            assertThat(browser.get().uri(path).with(cast.signedIn(administrator))).hasStatusOk();
        }
        assertThat(browser.post().uri("/administration").with(cast.signedIn(administrator)).with(csrf()).param("name", " ").param("code", "Bad Code"))
            .hasStatus(422).bodyText().contains("Enter the agency's name", "small letters", "Choose what kind");
    }

    private String signIn(String username, String password) {
        return String.valueOf(browser.post().uri("/sign-in").with(csrf()).param("username", username).param("password", password).exchange()
            .getResponse().getRedirectedUrl());
    }

    private int api(String token) {
        return browser.get().uri("/api/people?q=nobody").header("Authorization", "Bearer " + token).exchange().getResponse().getStatus();
    }
}
