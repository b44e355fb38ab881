package wholepicture.learning.checks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.Reviews;
import wholepicture.learning.checks.Burden;
import wholepicture.learning.checks.Check;
import wholepicture.learning.checks.Checks;
import wholepicture.learning.measures.Evidence;
import wholepicture.learning.measures.Standings;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** How many questions people meet, and which of them are waved through. */
@Controller
@RequestMapping("/checks/burden")
class BurdenController {

    private final Burden burden;
    private final Checks checks;
    private final Standings standings;

    BurdenController(Burden burden, Checks checks, Standings standings) {
        this.burden = burden;
        this.checks = checks;
        this.standings = standings;
    }

    @GetMapping
    ModelAndView show() {
        return page("", Errors.NONE);
    }

    private ModelAndView page(String typed, Errors errors) {
        boolean lead = Acting.now().is(Role.LEARNING_LEAD);
        int budget = burden.budget();
        var page = new BurdenPage(lead, budget, typed.isEmpty() ? String.valueOf(budget) : typed,
            burden.mine().stream().map(week -> List.of("The week of " + Dates.inWords(week.monday()), String.valueOf(week.questions()))).toList(),
            lead ? burden.ofAgencies().stream().map(a -> List.of(a.agency(), String.valueOf(a.workers()), String.format(Locale.UK, "%.1f", a.perWeek()), String.valueOf(a.over()))).toList() : List.of(),
            lead ? burden.ofChecks().stream().map(this::waved).toList() : List.of(), errors);
        return new ModelAndView("checks/burden", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private BurdenPage.Waved waved(Burden.OfCheck one) {
        var question = checks.versions(one.check()).stream().filter(check -> check.version() == one.version()).findFirst().map(Check::wording).map(w -> w.question()).orElse(one.check());
        return new BurdenPage.Waved(new Link(question, "/checks/" + one.check()), String.valueOf(one.times()), one.times() < Burden.ENOUGH ? "Too few to say" : one.wavedPercent() + "%",
            "%d left, %d sent within seconds, %d with the usual answer and no word".formatted(one.left(), one.quick(), one.usual()), changed(one.check()),
            one.isWavedThrough());
    }

    private String changed(String check) {
        return standings.evidence(check).map(Evidence::change).orElse("Nobody has said what is counted");
    }

    @PostMapping
    ModelAndView set(@RequestParam(defaultValue = "") String budget) {
        Reviews.onlyLeads();
        if (!budget.strip().matches("[1-9]\\d{0,2}") || Integer.parseInt(budget.strip()) > 500) {
            return page(budget, Errors.of("budget", "The most questions in a week must be a number between 1 and 500"));
        }
        burden.setBudget(Integer.parseInt(budget.strip()));
        return new ModelAndView("redirect:/checks/burden");
    }

    @ExceptionHandler(Reviews.OnlyLearningLeads.class)
    void onlyLearningLeads(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only a learning lead sets how much is asked");
    }
}
