package wholepicture.learning.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agencies;
import wholepicture.learning.LearningPlace;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Plans;
import wholepicture.ui.Errors;

/** A recommendation and what partners do about it: asking agencies, saying whose a response is, deciding on impact, completing. */
@Controller
@RequestMapping("/recommendations/{recommendation}")
class RecommendationsController {

    private final Recommendations recommendations;
    private final RecommendationPages pages;
    private final Plans plans;
    private final Answering answering;
    private final Agencies agencies;

    RecommendationsController(Recommendations recommendations, RecommendationPages pages, Plans plans, Answering answering, Agencies agencies) {
        this.recommendations = recommendations;
        this.pages = pages;
        this.plans = plans;
        this.answering = answering;
        this.agencies = agencies;
    }

    @Bean
    static LearningPlace recommendationsPlace() {
        return new LearningPlace(30, "Recommendations", "/recommendations");
    }

    @GetMapping
    ModelAndView recommendation(@PathVariable UUID recommendation) {
        return pages.page(recommendations.at(recommendation), PlanForm.EMPTY, Errors.NONE);
    }

    @PostMapping("/ask")
    ModelAndView ask(@PathVariable UUID recommendation, @RequestParam Map<String, String> typed) {
        var r = recommendations.at(recommendation);
        Reviews.onlyLeads();
        var form = new PlanForm(typed);
        var agency = agencies.byCode(form.text("agency"));
        var errors = new PlanForm.Check(form).that(agency.isPresent(), "agency", "Choose the agency that is asked").day("due", "The day by which it answers", "Enter the day by which it answers")
            .errors();
        if (errors.any()) {
            return pages.page(r, form, errors);
        }
        answering.ask(recommendation, agency.orElseThrow(), form.day("due").orElseThrow());
        return to(recommendation);
    }

    @PostMapping("/responses/{response}/whose")
    ModelAndView whose(@PathVariable UUID recommendation, @PathVariable long response, @RequestParam Map<String, String> typed) {
        var r = recommendations.at(recommendation);
        Reviews.onlyLeads();
        var agency = agencies.byCode(new PlanForm(typed).text("whose"));
        if (agency.isEmpty()) {
            return pages.page(r, new PlanForm(typed), Errors.of("whose", "Choose whose response it is"));
        }
        answering.whose(recommendation, response, agency.get());
        return to(recommendation);
    }

    @PostMapping("/impact/{impact}")
    ModelAndView decide(@PathVariable UUID recommendation, @PathVariable long impact, @RequestParam(defaultValue = "false") boolean accepted, @RequestParam(defaultValue = "") String reason) {
        var r = recommendations.at(recommendation);
        if (!Answering.maySettle()) {
            throw new Answering.NotYours();
        }
        if (!accepted && reason.isBlank()) {
            return pages.page(r, PlanForm.EMPTY, Errors.of("plan", "Say why the impact is not accepted"));
        }
        return orSay(recommendation, () -> answering.decide(recommendation, impact, accepted, reason.strip()));
    }

    @PostMapping("/complete")
    ModelAndView complete(@PathVariable UUID recommendation) {
        recommendations.at(recommendation);
        Reviews.onlyLeads();
        return orSay(recommendation, () -> answering.complete(recommendation, plans.of(recommendation)));
    }

    private ModelAndView orSay(UUID recommendation, Runnable act) {
        try {
            act.run();
            return to(recommendation);
        } catch (Answering.NotYet e) {
            return pages.page(recommendations.at(recommendation), PlanForm.EMPTY, Errors.of("plan", String.valueOf(e.getMessage())));
        }
    }

    private static ModelAndView to(UUID recommendation) {
        return new ModelAndView("redirect:/recommendations/" + recommendation);
    }
}
