package wholepicture.learning.web;

import java.util.List;
import java.util.Optional;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** What one agency says to a recommendation, and the forms for it while the recommendation is open. */
public record AnswersPage(String href, String back, String agency, String title, String words, Optional<PlanView> plan, boolean open, List<Option> outputs, List<Option> strengths,
    List<Option> evidence, PlanForm form, Errors errors) {}
