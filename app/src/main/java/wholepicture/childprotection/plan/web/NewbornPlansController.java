package wholepicture.childprotection.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.NewbornPlans;
import wholepicture.childprotection.NewbornPlans.Standing;
import wholepicture.childprotection.Timescales;
import wholepicture.clocks.Rules;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** Whether the partnership adopted a least time for the plans of newborns. */
@Controller
@RequestMapping("/front-door/newborn-plans")
class NewbornPlansController {

    private final NewbornPlans plans;
    private final Rules rules;
    private final Clock clock;

    NewbornPlansController(NewbornPlans plans, Rules rules, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page("", DateFields.BLANK, "", Errors.NONE);
    }

    @PostMapping
    ModelAndView settle(@RequestParam(defaultValue = "") String standing, @RequestParam(defaultValue = "") String why, @RequestParam(name = "since.day", defaultValue = "") String day,
        @RequestParam(name = "since.month", defaultValue = "") String month, @RequestParam(name = "since.year", defaultValue = "") String year) {
        if (!plans.mayDecide()) {
            throw new NotYours();
        }
        var since = new DateFields(day, month, year);
        var chosen = Option.chosen(Standing.class, standing);
        var read = since.readDay("The day");
        var wrong = new ArrayList<FieldError>();
        if (chosen.isEmpty()) {
            wrong.add(new FieldError("standing", "Choose how it stands"));
        }
        if (!(read instanceof DateFields.Read.Known)) {
            wrong.add(new FieldError("since-day", read instanceof DateFields.Read.Problem(var sentence) ? sentence : "Enter the day it was settled"));
        }
        if (why.isBlank()) {
            wrong.add(new FieldError("why", "Say on whose authority"));
        }
        if (!wrong.isEmpty() || !(read instanceof DateFields.Read.Known known)) {
            return page(standing, since, why, new Errors(wrong));
        }
        plans.settle(chosen.orElseThrow(), known.day(), why);
        return new ModelAndView("redirect:/front-door/newborn-plans");
    }

    private ModelAndView page(String standing, DateFields since, String why, Errors errors) {
        var reckoned = rules.reckon(Timescales.NEWBORN_ON_PLAN, clock.instant().atZone(When.UK));
        return new ModelAndView("childprotection/newborn-plans", Map.of("now", plans.now().inWords(), "rule", Timescales.NEWBORN_ON_PLAN.sentence(reckoned.within()),
            "cited", reckoned.edition().basis().cited() + ". " + Timescales.NEWBORN_ON_PLAN.doubt(),
            "settled", plans.all().stream().map(one -> List.of(one.standing().inWords(), Dates.brief(one.since()), one.why(), one.worker())).toList(), "decides", plans.mayDecide(),
            "options", Option.choosing(Option.each(Standing.values(), Standing::inWords), standing), "since", since, "why", why, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The page is not for this worker. */
    private static final class NotYours extends RuntimeException {
        NotYours() {
            super("A Head of Service or an officer of the board settles this.");
        }
    }

    @ExceptionHandler({MayNotAct.class, NotYours.class})
    void mayNot(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
