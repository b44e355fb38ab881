package wholepicture.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import wholepicture.access.NoSuchPerson;

/** A person who may not be seen, one who does not exist and a number that cannot be one's are answered alike. */
@ControllerAdvice
class SameAnswer {

    @ExceptionHandler(NoSuchPerson.class)
    void noSuchPerson(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void noSuchAddress(MethodArgumentTypeMismatchException e, HttpServletResponse response) throws IOException {
        response.sendError(UUID.class.equals(e.getRequiredType()) ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
