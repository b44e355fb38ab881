package wholepicture.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import wholepicture.Cast;
import wholepicture.FreshStore;
import wholepicture.agencies.AgencyKind;

/** A production server whose workers are signed in by their own organisation. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("production")
@ContextConfiguration(initializers = FreshStore.class)
@Import(Cast.class)
class OpenIdTests {

    static final OpenIdProvider PROVIDER = provider();

    @LocalServerPort int port;
    @Autowired Cast cast;

    @DynamicPropertySource
    static void configured(DynamicPropertyRegistry properties) {
        String registration = "spring.security.oauth2.client.registration.council.";
        properties.add(registration + "client-id", () -> "whole-picture");
        properties.add(registration + "client-secret", () -> "invented");
        properties.add(registration + "client-name", () -> "Northborough Council");
        properties.add(registration + "scope", () -> "openid,email");
        properties.add("spring.security.oauth2.client.provider.council.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void a_registered_worker_is_let_in_as_themselves() throws Exception {
        var worker = cast.worker(cast.agency(AgencyKind.COMMUNITY_HEALTH), "Hana Visitor");
        PROVIDER.email = worker.username();
        var home = new Visit().follow("/oauth2/authorization/council");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Hello, Hana Visitor");
    }

    @Test
    void somebody_whom_nobody_registered_is_told_so_and_let_in_nowhere() throws Exception {
        PROVIDER.email = "stranger@council.example";
        var visit = new Visit();
        assertThat(visit.follow("/oauth2/authorization/council").body()).contains("nobody has registered you as a worker here");
        assertThat(visit.follow("/people").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void there_is_no_form_to_sign_in_by() throws Exception {
        var page = new Visit().follow("/sign-in");
        assertThat(page.body()).contains("Sign in with Northborough Council").doesNotContain("name=\"password\"");
    }

    private final class Visit {
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.ALWAYS).build();

        HttpResponse<String> follow(String path) throws Exception {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static OpenIdProvider provider() {
        try {
            return new OpenIdProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
