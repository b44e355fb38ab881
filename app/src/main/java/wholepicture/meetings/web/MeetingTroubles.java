package wholepicture.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import wholepicture.cases.NoSuchCase;
import wholepicture.meetings.NoSuchMeeting;
import wholepicture.meetings.NotAtThisTable;

/** A meeting that one may not see is answered as one that does not exist. */
@ControllerAdvice(basePackages = "wholepicture.meetings")
@Order(0)
class MeetingTroubles {

    @ExceptionHandler({NoSuchMeeting.class, NoSuchCase.class})
    void noSuch(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({NotAtThisTable.class, OtherTable.class})
    void notTheirs(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
