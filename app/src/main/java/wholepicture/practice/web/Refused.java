package wholepicture.practice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import wholepicture.practice.MayNotKeep;
import wholepicture.practice.TaskGroups;

/** What the registers answer when something is not there, not for whoever asks, or over. */
@ControllerAdvice
class Refused {

    @ExceptionHandler(MayNotKeep.class)
    void mayNot(MayNotKeep e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler(TaskGroups.NoSuchGroup.class)
    void none(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(TaskGroups.IsClosed.class)
    void closed(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT, "This group is closed. Nothing more is written on it.");
    }
}
