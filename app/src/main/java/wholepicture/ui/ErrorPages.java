package wholepicture.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is said when something cannot be answered: a page to people, RFC 9457 problem details to programs. "Not found" is
 * said in the same words whether a person does not exist or may not be seen. A form sent after the session ended is refused
 * because nobody is signed in any more, and is answered so.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request) {
        var status = status(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var reference = status.is5xxServerError() ? reference(request, path) : "";
        if (path.startsWith("/api/") || path.equals("/api")) {
            return problem(request, status, path, reference);
        }
        if (status == HttpStatus.FORBIDDEN && request.getUserPrincipal() == null) {
            var kept = request.getAttribute("words.kept");
            return new ModelAndView("error/session-ended", Map.of("form", kept == null ? "" : kept), status);
        }
        var page = new ErrorPage(ErrorPage.Words.of(status), reference);
        return new ModelAndView("error/page", Map.of("page", page), status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .map(HttpStatus::resolve).orElse(HttpStatus.NOT_FOUND);
    }

    /** What the person can read out, and what stands beside the cause in the log. */
    private static String reference(HttpServletRequest request, String path) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Reference {}: {} {} failed: {}", reference, request.getMethod(), path,
            request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return reference;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpStatus status, String path, String reference) {
        var words = ErrorPage.Words.of(status);
        var said = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
        boolean ours = status == HttpStatus.NOT_FOUND || status.is5xxServerError() || said.isBlank() || said.equals("null");
        var problem = ProblemDetail.forStatusAndDetail(status, ours ? words.first() : said);
        problem.setTitle(words.title());
        if (path.startsWith("/")) {
            problem.setInstance(URI.create(path));
        }
        if (!reference.isEmpty()) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
