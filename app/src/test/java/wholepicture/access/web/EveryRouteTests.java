package wholepicture.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import wholepicture.Cast;
import wholepicture.Story;
import wholepicture.agencies.Agency;
import wholepicture.agencies.AgencyKind;
import wholepicture.agencies.Role;
import wholepicture.agencies.Worker;

/**
 * Asks every address that names a person, of whatever room, also those not yet written when this was:
 * the answer about somebody hidden is the answer about nobody.
 */
@Story
class EveryRouteTests {

    @Autowired Cast cast;
    @Autowired MockMvcTester browser;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    Agency health;
    Worker outsider;

    record Route(HttpMethod method, String address) {}

    @BeforeEach
    void the_cast() {
        health = cast.agency(AgencyKind.COMMUNITY_HEALTH);
        outsider = cast.worker(cast.agency(AgencyKind.POLICE), "Paul Officer", Role.PRACTITIONER, Role.MANAGER, Role.SAFEGUARDING_LEAD,
            Role.DATA_STEWARD, Role.ADMINISTRATOR, Role.SENDS_FILES);
    }

    @Test
    void a_hidden_person_is_answered_as_nobody_is() {
        var routes = routes().toList();
        assertThat(routes).hasSizeGreaterThan(4);
        for (int grade : List.of(2, 3, 4)) {
            UUID hidden = cast.person(health, "Hidden Child", grade);
            UUID nobody = UUID.randomUUID();
            for (var route : routes) {
                var aboutHidden = ask(route, hidden);
                assertThat(aboutHidden).as("%s for grade %d", route, grade).isEqualTo(ask(route, nobody));
                assertThat(aboutHidden.get("status")).as("%s for grade %d", route, grade).isEqualTo("404");
                assertThat(aboutHidden.toString()).doesNotContain("Hidden Child");
            }
        }
    }

    @Test
    void without_signing_in_there_is_nothing_to_see() {
        UUID open = cast.person(health, "Open Child", 1);
        for (var route : routes().toList()) {
            var answer = browser.method(route.method()).uri(address(route, open)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange().getResponse();
            assertThat(answer.getStatus()).as(route.toString()).isIn(302, 401, 403);
        }
    }

    private Map<String, String> ask(Route route, UUID person) {
        var response = browser.method(route.method()).uri(address(route, person)).with(cast.signedIn(outsider))
            .with(SecurityMockMvcRequestPostProcessors.csrf()).param("reason", "somebody may come to harm").exchange().getResponse();
        try {
            return Map.of("status", Integer.toString(response.getStatus()), "body", response.getContentAsString().replace(person.toString(), "ID"),
                "type", String.valueOf(response.getContentType()), "message", String.valueOf(response.getErrorMessage()),
                "headers", response.getHeaderNames().toString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Route route, UUID person) {
        return route.address().replaceFirst("\\{(person|id|personId)}", person.toString()).replaceAll("\\{[^}]+}", "1");
    }

    private Stream<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
            .flatMap(info -> info.getPatternValues().stream()
                .filter(pattern -> pattern.matches(".*/people/\\{(person|id|personId)}.*"))
                .flatMap(pattern -> (info.getMethodsCondition().getMethods().isEmpty() ? Stream.of(RequestMethod.GET) : info.getMethodsCondition().getMethods().stream())
                    .map(method -> new Route(method.asHttpMethod(), pattern))))
            .distinct();
    }
}
