package wholepicture.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import wholepicture.people.Steward;

/** Whoever is no steward is told that this is a steward's to decide. */
@ControllerAdvice
class StewardsOnly {

    @ExceptionHandler(Steward.NotASteward.class)
    void notASteward(Steward.NotASteward e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
