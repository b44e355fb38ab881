package wholepicture.learning.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wholepicture.learning.library.Outside.Found;

/** A look at a link never leads to a machine inside, whatever the link or the far side says. */
class OutsideTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String here;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            switch (path) {
                case "/there" -> exchange.sendResponseHeaders(200, -1);
                case "/only-get" -> exchange.sendResponseHeaders(exchange.getRequestMethod().equals("GET") ? 200 : 405, -1);
                case "/private" -> exchange.sendResponseHeaders(403, -1);
                case "/moved" -> to(exchange, "/there");
                case "/inside" -> to(exchange, "http://[::1]:" + server.getAddress().getPort() + "/there");
                case "/file" -> to(exchange, "file:///etc/passwd");
                case "/round" -> to(exchange, "/round");
                default -> exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
        here = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void to(com.sun.net.httpserver.HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().add("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    @AfterEach
    void no_server() {
        server.stop(0);
    }

    /** For this test the far side is this machine at 127.0.0.1, and nothing else is. */
    private Outside toHere() {
        return new Outside((address, port) -> address.getHostAddress().equals("127.0.0.1") && port == server.getAddress().getPort());
    }

    @ParameterizedTest
    @CsvSource({"/there, LEADS, it answers", "/only-get, LEADS, a server that gives no heads", "/moved, LEADS, moved to a page that is there", "/gone, LEADS_NOWHERE, no such page",
        "/private, UNSURE, it wants a sign-in", "/inside, UNSURE, moved to where we do not look", "/file, UNSURE, moved to no page of the web", "/round, UNSURE, it moves for ever"})
    void what_a_link_leads_to_is_told(String path, Found found, String because) {
        assertThat(toHere().look(here + path)).as(because).isEqualTo(found);
    }

    @Test
    void a_redirect_to_the_inside_is_not_followed() {
        toHere().look(here + "/inside");
        assertThat(asked).containsExactly("HEAD /inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "2001:0:53aa:64c::1", "2001:db8::1"})
    void an_address_that_is_not_of_the_public_network_is_refused(String address) throws IOException {
        assertThat(Outside.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "192.1.0.1", "2606:4700::1111", "2a00:1450:4009::1"})
    void a_public_address_is_not(String address) throws IOException {
        assertThat(Outside.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/there", "http://localhost:%d/there", "http://user@127.0.0.1:%d/there", "http://0x7f000001:%d/there", "http://2130706433:%d/there", "ftp://127.0.0.1:%d/there",
        "gopher://127.0.0.1:%d/", "not an address", "http:///there", "http://127.0.0.1:%d/\r\nX: y"})
    void of_the_web_it_never_asks_this_machine(String address) {
        assertThat(Outside.ofTheWeb().look(address.replace("%d", String.valueOf(server.getAddress().getPort())))).isNotEqualTo(Found.LEADS);
        assertThat(asked).isEmpty();
    }
}
