package wholepicture.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Role;
import wholepicture.escalation.Advice;
import wholepicture.escalation.NotForYou;
import wholepicture.escalation.Settled;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** Asking an agency's safeguarding leads for advice, their answers, and how long they took. */
@Controller
@RequestMapping("/advice")
class AdviceController {

    private static final int SHOWN = 50;

    private final Advice advice;
    private final Agencies agencies;

    AdviceController(Advice advice, Agencies agencies) {
        this.advice = advice;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView show() {
        return page("", "", Errors.NONE);
    }

    @PostMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String question) {
        var agency = agencies.byCode(of);
        if (agency.isEmpty() || question.isBlank()) {
            return page(of, question, agency.isEmpty() ? Errors.of("of", "Choose whom to ask") : Errors.of("question", "Write what you ask"));
        }
        advice.ask(agency.get(), question);
        return new ModelAndView("redirect:/advice");
    }

    @PostMapping("/{id}")
    ModelAndView answer(@PathVariable long id, @RequestParam(defaultValue = "") String words) {
        try {
            advice.answer(id, words);
        } catch (Settled e) {
            return page("", "", Errors.of("answer-" + id, String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/advice");
    }

    private ModelAndView page(String of, String question, Errors errors) {
        var who = Acting.now();
        var mine = who.agencyId() == null ? "" : who.agency();
        return new ModelAndView("escalation/advice", Map.of("asked", advice.mine(SHOWN), "answers", who.is(Role.SAFEGUARDING_LEAD), "mine", mine,
            "agencies", Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose an agency")), agencies.all().stream().map(a -> Option.of(a.code(), a.name()))).toList(), of),
            "question", question, "times", advice.times().stream().map(t -> List.of(t.agency(), String.valueOf(t.asked()), String.valueOf(t.answered()), hours(t))).toList(), "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String hours(Advice.Times times) {
        var hours = times.hours();
        return hours == null ? "None answered" : "Half within " + hours.toPlainString() + " hours";
    }


    @ExceptionHandler(NotForYou.class)
    void notForYou(NotForYou e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
