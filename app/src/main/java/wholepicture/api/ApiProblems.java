package wholepicture.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import wholepicture.access.NoSuchPerson;
import wholepicture.api.ChronologyApi.NoSuchAgency;

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
        var type = ResolvableType.forMethodParameter(e.getParameter());
        String expected = expected(type.hasGenerics() ? type.getGeneric(0).toClass() : type.toClass());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
            "\"%s\" cannot be %s; expected is %s.".formatted(e.getValue(), e.getName(), expected));
        problem.setTitle("Not understood");
        return problem;
    }

    @ExceptionHandler(NoSuchAgency.class)
    ProblemDetail noSuchAgency(NoSuchAgency e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setTitle("Not understood");
        return problem;
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        return type.equals(LocalDate.class) ? "a day such as 2026-11-20" : "a whole number";
    }
}
