package wholepicture.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import java.util.Arrays;
import java.util.UUID;
import wholepicture.access.NoSuchPerson;

/** What went wrong, as problem details (RFC 9457), with the way out. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    @ExceptionHandler(NoSuchPerson.class)
    ProblemDetail noSuchPerson() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such person, or your agency may not see them.");
        problem.setTitle("Not found");
        return problem;
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ProblemDetail notUnderstood(MethodArgumentTypeMismatchException e) {
        if (UUID.class.equals(e.getRequiredType())) {
            return noSuchPerson();
        }
        var type = e.getRequiredType();
        String expected = type != null && type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants())
            : type != null && type.getSimpleName().equals("LocalDate") ? "a day such as 2026-11-20" : "something else";
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
            "\"%s\" cannot be %s; expected is %s.".formatted(e.getValue(), e.getName(), expected));
        problem.setTitle("Not understood");
        return problem;
    }
}
