package wholepicture.family.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import wholepicture.family.MayNotRecord;

/** Whoever may not record something of a family is told so. */
@ControllerAdvice
class MayNot {

    @ExceptionHandler(MayNotRecord.class)
    void record(MayNotRecord e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
