package wholepicture.yearlyaudit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

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
        assessments.mine().forEach((standard, answer) -> {
            typed.set(name(standard, "rating"), answer.rating().name());
            typed.set(name(standard, "evidence"), answer.evidence());
            typed.set(name(standard, "plan"), answer.plan());
        });
        return page(typed, Errors.NONE);
    }

    @PostMapping("/yearly-audit")
    ModelAndView answer(@RequestParam MultiValueMap<String, String> typed) {
        if (!YearlyAudits.mayAnswer()) {
            throw new NotYours();
        }
        var wrong = new ArrayList<FieldError>();
        var answers = new ArrayList<Answer>();
        for (var standard : Standard.values()) {
            var rating = Arrays.stream(Rating.values()).filter(one -> one.name().equals(text(typed, name(standard, "rating")))).findFirst();
            var evidence = text(typed, name(standard, "evidence"));
            var plan = text(typed, name(standard, "plan"));
            if (rating.isEmpty()) {
                wrong.add(new FieldError(name(standard, "rating"), "Rate: " + standard.inWords()));
            }
            if (evidence.isEmpty()) {
                wrong.add(new FieldError(name(standard, "evidence"), "Give the evidence for: " + standard.inWords()));
            }
            if (plan.isEmpty() && rating.filter(one -> one != Rating.MET).isPresent()) {
                wrong.add(new FieldError(name(standard, "plan"), "Say what is done about: " + standard.inWords()));
            }
            rating.ifPresent(one -> answers.add(new Answer(standard, one, evidence, plan)));
        }
        if (!wrong.isEmpty()) {
            return page(typed, new Errors(wrong));
        }
        assessments.answer(answers);
        return new ModelAndView("redirect:/yearly-audit");
    }

    private ModelAndView page(MultiValueMap<String, String> typed, Errors errors) {
        var groups = Arrays.stream(Standard.Part.values()).map(part -> new YearlyAuditPage.Group(part.inWords(), part.basis().cited(),
            Arrays.stream(Standard.values()).filter(standard -> standard.part() == part).map(standard -> new YearlyAuditPage.Asked(standard.name(), standard.inWords(),
                Option.choosing(Arrays.stream(Rating.values()).map(rating -> Option.of(rating.name(), rating.inWords())).toList(), text(typed, name(standard, "rating"))),
                text(typed, name(standard, "evidence")), text(typed, name(standard, "plan")))).toList())).toList();
        var all = assessments.all().stream().map(one -> List.of(String.valueOf(one.year()), one.agency(), one.standard().part().inWords() + ": " + one.standard().inWords(), one.rating().inWords())).toList();
        return new ModelAndView("yearlyaudit/page", Map.of("page", new YearlyAuditPage(assessments.year(), YearlyAudits.mayAnswer(), groups, all, errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String name(Standard standard, String what) {
        return what + "." + standard.name();
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }

    @ExceptionHandler(NotYours.class)
    void notYours(NotYours e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
