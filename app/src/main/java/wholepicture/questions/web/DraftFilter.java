package wholepicture.questions.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import wholepicture.questions.Drafts;
import wholepicture.questions.Typed;

/**
 * Keeps what is sent from a form of questions before anything else happens to it, so that it is there when the session has ended or
 * the save itself fails. It stands before sign-in is asked for: the key in the form is what lets it write.
 */
final class DraftFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DraftFilter.class);
    private static final String KEY = "draft";

    private final Drafts drafts;

    DraftFilter(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/answers/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var key = request.getParameter(KEY);
        if (key != null && kept(key, sent(request))) {
            response.setHeader("X-Kept", "yes");
            request.setAttribute("words.kept", request.getRequestURI());
        }
        chain.doFilter(request, response);
    }

    private boolean kept(String key, Typed typed) {
        try {
            return drafts.keep(UUID.fromString(key), typed);
        } catch (IllegalArgumentException e) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn("A draft could not be kept; the form goes on as it is", e);
            return false;
        }
    }

    private static Typed sent(HttpServletRequest request) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, Arrays.asList(values)));
        return Typed.of(all);
    }
}
