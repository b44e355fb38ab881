package wholepicture.learning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;

/** What may not be known answers as what is not there; what may be known but not done says who does it. */
@ControllerAdvice("wholepicture.learning")
class LearningRefusals {

    @ExceptionHandler({Reviews.NoSuchReview.class, Recommendations.NoSuchRecommendation.class})
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(Reviews.OnlyLearningLeads.class)
    void onlyLearningLeads(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only a learning lead works on reviews and what becomes of them");
    }

    @ExceptionHandler(Answering.NotYours.class)
    void notYours(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only whoever answers for that agency does this: its safeguarding lead or a manager");
    }
}
