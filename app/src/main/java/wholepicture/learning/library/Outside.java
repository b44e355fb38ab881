package wholepicture.learning.library;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Looks whether an address of the public web leads anywhere. It asks for the head of a page, sends nothing of ours, and connects only to the very
 * public address that it judged, so that neither a redirect nor a name that changes its answer leads it to a machine inside.
 */
final class Outside {

    private static final int MILLISECONDS = 10_000;
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_HEAD = 16_384;

    /** What a look found. */
    enum Found {
        /** It answers. */
        LEADS,
        /** Nobody has that name, or there is no such page. */
        LEADS_NOWHERE,
        /** It cannot be told today: it wants a sign-in, is busy, takes too long, or goes where we do not look. */
        UNSURE
    }

    /** Which addresses it may connect to. */
    interface Allowed {
        boolean is(InetAddress address, int port);
    }

    private record Answer(int status, Optional<String> location) {}

    private final Allowed allowed;

    Outside(Allowed allowed) {
        this.allowed = allowed;
    }

    /** As it looks where an operator switched it on: public addresses, at the ports of the web. */
    static Outside ofTheWeb() {
        return new Outside((address, port) -> isPublic(address) && (port == 80 || port == 443));
    }

    /** Whether it is an address of the public network, by the registries of special addresses (RFC 6890 and those that added to it). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        if (address instanceof Inet6Address) {
            // only what is given out for the world, and of that neither addresses that hide one of the older kind nor those of documents
            boolean hides = first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && (b[2] & 0xFE) == 0 || first == 0x20 && second == 0x01 && (b[2] & 0xFF) == 0x0D && (b[3] & 0xFF) == 0xB8;
            return (first & 0xE0) == 0x20 && !hides;
        }
        return first != 0 && first < 224 && !(first == 100 && second >= 64 && second < 128) && !(first == 192 && second == 0) && !(first == 198 && (second == 18 || second == 19 || second == 51 && (b[2] & 0xFF) == 100))
            && !(first == 192 && second == 88 && (b[2] & 0xFF) == 99) && !(first == 203 && second == 0 && (b[2] & 0xFF) == 113);
    }

    /** Never throws: whatever goes wrong cannot be told today. */
    Found look(String address) {
        try {
            return look(URI.create(address.strip()), "HEAD", MOST_REDIRECTS);
        } catch (UnknownHostException e) {
            return Found.LEADS_NOWHERE;
        } catch (IOException | IllegalArgumentException e) {
            return Found.UNSURE;
        }
    }

    private Found look(URI address, String method, int redirects) throws IOException {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        var host = address.getHost();
        if (!secure && !"http".equalsIgnoreCase(address.getScheme()) || host == null || address.getRawUserInfo() != null) {
            return Found.UNSURE;
        }
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        var to = InetAddress.getByName(host);
        if (!allowed.is(to, port)) {
            return Found.UNSURE;
        }
        var answer = ask(address, method, to, port, secure, host);
        int status = answer.status();
        if (status >= 300 && status < 400 && answer.location().isPresent()) {
            return redirects == 0 ? Found.UNSURE : look(address.resolve(answer.location().get().strip()), method, redirects - 1);
        }
        if ((status == 404 || status == 405 || status == 410 || status == 501) && method.equals("HEAD")) {
            return look(address, "GET", redirects);
        }
        return status >= 200 && status < 300 ? Found.LEADS : status == 404 || status == 410 ? Found.LEADS_NOWHERE : Found.UNSURE;
    }

    private static Answer ask(URI address, String method, InetAddress to, int port, boolean secure, String host) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(to, port), MILLISECONDS);
            plain.setSoTimeout(MILLISECONDS);
            try (var socket = secure ? secured(plain, host, port) : plain) {
                var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
                var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
                var named = port == 80 || port == 443 ? host : host + ":" + port;
                socket.getOutputStream().write("%s %s%s HTTP/1.1\r\nHost: %s\r\nUser-Agent: link check\r\nAccept: */*\r\nConnection: close\r\n\r\n".formatted(method, path, query, named).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return answer(new String(head(socket), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        var asked = socket.getSSLParameters();
        asked.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(asked);
        socket.startHandshake();
        return socket;
    }

    private static byte[] head(Socket socket) throws IOException {
        var head = new java.io.ByteArrayOutputStream();
        long until = System.nanoTime() + MILLISECONDS * 1_000_000L;
        for (int last = 0; head.size() < LONGEST_HEAD && System.nanoTime() < until;) {
            int next = socket.getInputStream().read();
            if (next < 0 || next == '\n' && last == '\n') {
                break;
            }
            head.write(next);
            last = next == '\r' ? last : next;
        }
        return head.toByteArray();
    }

    private static Answer answer(String head) throws IOException {
        var status = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})").matcher(head);
        if (!status.lookingAt()) {
            throw new IOException("it does not answer as a web server does");
        }
        var location = head.lines().filter(line -> line.regionMatches(true, 0, "location:", 0, 9)).map(line -> line.substring(9).strip()).findFirst();
        return new Answer(Integer.parseInt(status.group(1)), location);
    }
}
