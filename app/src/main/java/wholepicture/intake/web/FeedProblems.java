package wholepicture.intake.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import wholepicture.intake.NotReceived;

/** What went wrong with a feed, as problem details (RFC 9457), with the way out. */
@RestControllerAdvice(assignableTypes = FeedsApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FeedProblems {

    @ExceptionHandler(FeedsApi.NoSuchFeed.class)
    ProblemDetail noSuchFeed() {
        return problem(HttpStatus.NOT_FOUND, "Not found", "There is no such agency or delivery, or it is not yours.");
    }

    @ExceptionHandler(FeedsApi.NotOneFile.class)
    ProblemDetail notOneFile(FeedsApi.NotOneFile e) {
        return problem(HttpStatus.BAD_REQUEST, "Not one file", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail notUnderstood(MethodArgumentTypeMismatchException e) {
        return e.getName().equals("delivery") ? noSuchFeed()
            : problem(HttpStatus.BAD_REQUEST, "Not understood", "\"%s\" cannot be %s; expected is a number.".formatted(e.getValue(), e.getName()));
    }

    @ExceptionHandler(NotReceived.class)
    ProblemDetail notReceived(NotReceived e) {
        return problem(status(e.why()), "Not received", String.valueOf(e.getMessage()));
    }

    static HttpStatus status(NotReceived.Why why) {
        return switch (why) {
            case EMPTY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case DISK_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
            case BROKEN_OFF -> HttpStatus.BAD_REQUEST;
        };
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
