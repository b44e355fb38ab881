package wholepicture.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import wholepicture.FreshStore;
import wholepicture.browser.Browser;

/** The pages that belong to no kind of work, from a real server and in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
@ContextConfiguration(initializers = FreshStore.class)
@Import({PagesTests.Open.class, PagesTests.Failing.class})
class PagesTests {

    /** Lets these tests see the gallery and fail on purpose without signing in. */
    static class Open {
        @Bean
        @Order(0)
        SecurityFilterChain opened(HttpSecurity http) {
            return http.securityMatcher("/dev/**", "/api/dev/**").authorizeHttpRequests(r -> r.anyRequest().permitAll()).build();
        }
    }

    @RestController
    static class Failing {
        @GetMapping({"/dev/fails/{status}", "/api/dev/fails/{status}"})
        String fail(@PathVariable int status) {
            if (status == 500) {
                throw new IllegalStateException("a secret of the inside");
            }
            throw new ResponseStatusException(HttpStatus.valueOf(status), "row 7 has no name");
        }
    }

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    PagesTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void the_start_page_says_what_this_is_in_five_lines_and_leads_to_signing_in() throws Exception {
        var page = Jsoup.parse(get("/").body());
        assertThat(page.select("main li")).hasSize(5);
        assertThat(page.select("main a[href=/sign-in]")).hasSize(1);
        assertThat(page.title()).endsWith("Whole Picture");
    }

    @Test
    void what_the_page_asks_for_is_there_and_may_be_kept_for_a_year() throws Exception {
        var page = Jsoup.parse(get("/").body());
        var addresses = page.select("link[href], script[src], img[src]").stream().map(e -> e.attr("href") + e.attr("src")).toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(5);
        for (var address : addresses) {
            assertThat(address).matches("/assets/.+-[0-9a-f]{32}\\.(css|js|svg)");
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
            assertThat(get(address).headers().firstValue("Cache-Control")).as(address).hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000"));
        }
    }

    @Test
    void a_person_and_a_program_are_each_answered_in_their_own_way() throws Exception {
        for (int status : new int[] {400, 403, 404, 413, 429}) {
            var page = get("/dev/fails/" + status);
            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            var problem = get("/api/dev/fails/" + status);
            assertThat(problem.statusCode()).isEqualTo(status);
            assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(problem.body()).contains("\"status\":" + status, "\"instance\":\"/api/dev/fails/" + status + "\"");
        }
        assertThat(get("/api/dev/fails/400").body()).contains("row 7 has no name");
        assertThat(get("/api/dev/fails/404").body()).as("nothing found says nothing more").doesNotContain("row 7");
    }

    @Test
    void a_fault_of_ours_gives_a_reference_and_nothing_of_the_inside() throws Exception {
        var page = get("/dev/fails/500");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Reference").doesNotContain("secret", "IllegalState");
        assertThat(get("/api/dev/fails/500").body()).contains("\"reference\":").doesNotContain("secret", "IllegalState");
    }

    @Test
    void whoever_was_signed_out_is_told_so() throws Exception {
        assertThat(get("/dev/fails/403").body()).contains("You have been signed out");
    }

    @Test
    void every_page_is_good_to_look_at_wide_narrow_and_without_javascript() {
        try (var browser = new Browser(port)) {
            var wide = browser.wide();
            var narrow = browser.narrow();
            for (var path : new String[] {"/", "/help", "/dev/components", "/dev/fails/404", "/dev/fails/403"}) {
                var name = "ui" + path.replace('/', '-');
                wide.navigate(path);
                browser.assertGood(wide, name);
                narrow.navigate(path);
                browser.assertGood(narrow, name);
            }
            var plain = browser.withoutJavaScript();
            plain.navigate("/dev/components");
            assertThat(plain.locator("#tab-two").isVisible()).as("without JavaScript every panel is open").isTrue();
            browser.screenshot(plain, "ui-dev-components-plain");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }
}
