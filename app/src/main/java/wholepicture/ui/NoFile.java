package wholepicture.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form that should carry a file and came without one, or too large: what was sent is at fault, and is told so. */
@ControllerAdvice
class NoFile {

    @ExceptionHandler(MultipartException.class)
    void answer(MultipartException e, HttpServletResponse response) throws IOException {
        response.sendError(e instanceof MaxUploadSizeExceededException ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST,
            "The form came without its file");
    }
}
