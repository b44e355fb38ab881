package wholepicture.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers pages in turn. A page asks the database a dozen times; when hundreds are asked for at once, each of them would wait before each
 * question, and some so long that they fail. Here they wait once, in the order in which they came, and those whose turn it is are quick.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class InTurn extends OncePerRequestFilter {

    /** So many pages at once for each connection: while one waits for the database another is written. */
    private static final int FOR_EACH_CONNECTION = 2;
    private static final int LONGEST_SECONDS = 60;

    private final Semaphore turns;

    InTurn(@Value("${wholepicture.database.connections:8}") int connections) {
        this.turns = new Semaphore(FOR_EACH_CONNECTION * connections, true);
    }

    /** What never asks the database, and agencies' systems, which may be slow to send a file or wait for half a minute: a page would wait with them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/api/feeds/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!taken()) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many pages are asked for at once. Try again in a moment.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    private boolean taken() {
        try {
            return turns.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
