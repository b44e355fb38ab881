package wholepicture;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import wholepicture.store.CannotStart;

/** Starts the server, says where it is, and puts every reason not to start into one line. */
final class Start {

    private Start() {}

    /** @return the exit code: 0 after a clean stop, 1 when it could not start */
    static int run(String... args) {
        try {
            var context = Application.application().run(args);
            if (context instanceof WebServerApplicationContext web && web.getWebServer() instanceof WebServer server) {
                System.out.println("Whole Picture is ready at http://localhost:" + server.getPort());
                awaitStop();
            }
            return 0;
        } catch (RuntimeException e) {
            System.err.println(inOneLine(e));
            return 1;
        }
    }

    private static void awaitStop() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String inOneLine(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return reason.inOneLine();
            }
            if (cause instanceof PortInUseException inUse) {
                return "Port %d is in use. Stop what uses it, or choose another with --port.".formatted(inUse.getPort());
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("could not extend file")) {
                return "The disk is full. Free some space, or choose another folder with --data.";
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "Whole Picture could not start: %s: %s".formatted(root.getClass().getSimpleName(), String.valueOf(root.getMessage()).lines().findFirst().orElse(""));
    }
}
