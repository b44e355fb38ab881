package wholepicture.yearlyaudit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.yearlyaudit.Rating;
import wholepicture.yearlyaudit.YearlyAudits;
import wholepicture.yearlyaudit.YearlyAudits.Answer;
import wholepicture.yearlyaudit.YearlyAudits.NotYours;
import wholepicture.yearlyaudit.Standard;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** An agency answers for itself, and everybody sees how agencies rated themselves. */
@Controller
class YearlyAuditController {

    private final YearlyAudits assessments;

    YearlyAuditController(YearlyAudits assessments) {
        this.assessments = assessments;
    }

    @GetMapping("/yearly-audit")
    ModelAndView show() {
        var typed = new LinkedMultiValueMap<String, String>();
        assessments.counted().forEach((standard, counted) -> typed.set(name(standard, "evidence"), counted));
        assessments.mine().forEach((standard, answer) -> {
            typed.set(name(standard, "rating"), answer.rating().name());
            typed.set(name(standard, "evidence"), answer.evidence());
            typed.set(name(standard, "plan"), answer.plan());
        });
        return page(new Sent(typed), Errors.NONE);
    }

    @PostMapping("/yearly-audit")
    ModelAndView answer(@RequestParam MultiValueMap<String, String> typed) {
        if (!YearlyAudits.mayAnswer()) {
            throw new NotYours();
        }
        var sent = new Sent(typed);
        var answers = new ArrayList<Answer>();
        for (var standard : Standard.values()) {
            var rating = sent.need(Rating.class, name(standard, "rating"), "Rate: " + standard.inWords());
            var evidence = sent.need(name(standard, "evidence"), "Give the evidence for: " + standard.inWords());
            var plan = sent.text(name(standard, "plan"));
            sent.must(!plan.isEmpty() || rating.filter(one -> one != Rating.MET).isEmpty(), name(standard, "plan"), "Say what is done about: " + standard.inWords());
            rating.ifPresent(one -> answers.add(new Answer(standard, one, evidence, plan)));
        }
        if (sent.errors().any()) {
            return page(sent, sent.errors());
        }
        assessments.answer(answers);
        return new ModelAndView("redirect:/yearly-audit");
    }

    private ModelAndView page(Sent sent, Errors errors) {
        var counted = assessments.counted();
        var groups = Arrays.stream(Standard.Part.values()).map(part -> new YearlyAuditPage.Group(part.inWords(), part.basis().cited(),
            Arrays.stream(Standard.values()).filter(standard -> standard.part() == part).map(standard -> new YearlyAuditPage.Asked(standard.name(), standard.inWords(),
                Option.choosing(Option.each(Rating.values(), Rating::inWords), sent.text(name(standard, "rating"))),
                sent.text(name(standard, "evidence")), sent.text(name(standard, "plan")), counted.getOrDefault(standard, ""))).toList())).toList();
        var all = assessments.all().stream().map(one -> List.of(String.valueOf(one.year()), one.agency(), one.standard().part().inWords() + ": " + one.standard().inWords(), one.rating().inWords())).toList();
        return new ModelAndView("yearlyaudit/page", Map.of("page", new YearlyAuditPage(assessments.year(), YearlyAudits.mayAnswer(), groups, all, errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String name(Standard standard, String what) {
        return what + "." + standard.name();
    }

    @ExceptionHandler(NotYours.class)
    void notYours(NotYours e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
