package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Agency;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Answering.Shown;
import wholepicture.learning.plan.Answering.Undertaking;
import wholepicture.learning.plan.Output;
import wholepicture.learning.plan.Plans;
import wholepicture.learning.plan.Strength;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;

/** What one agency says to a recommendation: its statement, its actions, its evidence, what has become different. */
@Controller
@RequestMapping("/recommendations/{recommendation}/agencies/{agency}")
class AnswersController {

    private final Recommendations recommendations;
    private final RecommendationPages pages;
    private final Plans plans;
    private final Answering answering;
    private final Agencies agencies;

    AnswersController(Recommendations recommendations, RecommendationPages pages, Plans plans, Answering answering, Agencies agencies) {
        this.recommendations = recommendations;
        this.pages = pages;
        this.plans = plans;
        this.answering = answering;
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView answer(@PathVariable UUID recommendation, @PathVariable String agency) {
        return page(recommendations.at(recommendation), speaking(agency), PlanForm.EMPTY, Errors.NONE);
    }

    @PostMapping("/response")
    ModelAndView respond(@PathVariable UUID recommendation, @PathVariable String agency, @RequestParam Map<String, String> typed) {
        return act(recommendation, agency, typed, new PlanForm.Check(new PlanForm(typed)).text("response", "Write what the agency says").errors(),
            (of, form) -> answering.respond(recommendation, of, form.text("response")));
    }

    @PostMapping("/actions")
    ModelAndView undertake(@PathVariable UUID recommendation, @PathVariable String agency, @RequestParam Map<String, String> typed) {
        var form = new PlanForm(typed);
        var errors = new PlanForm.Check(form).text("what", "Write what will be done").text("who", "Write who does it").text("measure", "Write how we shall know that it works")
            .day("by", "The day by which it is done", "Enter the day by which it is done").that(form.choice("output", Output.class).isPresent(), "output", "Choose what kind of change it makes").errors();
        return act(recommendation, agency, typed, errors, (of, read) -> answering.undertake(recommendation, of, new Undertaking(read.text("what"), read.text("who"), read.text("measure"),
            read.day("by").orElseThrow(), read.choice("output", Output.class).orElseThrow())));
    }

    @PostMapping("/actions/{action}/done")
    ModelAndView done(@PathVariable UUID recommendation, @PathVariable String agency, @PathVariable long action, @RequestParam Map<String, String> typed) {
        return act(recommendation, agency, typed, Errors.NONE, (of, form) -> answering.done(recommendation, of, action, answering.today()));
    }

    @PostMapping("/evidence")
    ModelAndView show(@PathVariable UUID recommendation, @PathVariable String agency, @RequestParam Map<String, String> typed) {
        var form = new PlanForm(typed);
        var strength = form.choice("strength", Strength.class);
        var errors = new PlanForm.Check(form).text("evidence", "Write what shows it").that(strength.isPresent(), "strength", "Choose how strong it is")
            .that(strength.filter(s -> s != Strength.ANECDOTAL).isEmpty() || !form.text("where").isEmpty(), "where", "Say where whoever doubts it can look")
            .day("of", "The day it is of", "Enter the day it is of").errors();
        return act(recommendation, agency, typed, errors, (of, read) -> answering.show(recommendation, of,
            new Shown(read.text("evidence"), strength.orElseThrow(), read.text("where"), read.day("of").orElseThrow())));
    }

    @PostMapping("/impact")
    ModelAndView claim(@PathVariable UUID recommendation, @PathVariable String agency, @RequestParam Map<String, String> typed) {
        var form = new PlanForm(typed);
        var errors = new PlanForm.Check(form).text("impact", "Write what has become different for children or adults")
            .that(form.number("shows").isPresent(), "shows", "Choose the evidence that shows it").errors();
        return act(recommendation, agency, typed, errors, (of, read) -> answering.claim(recommendation, of, read.text("impact"), read.number("shows").orElseThrow()));
    }

    @PostMapping("/accepted")
    ModelAndView accept(@PathVariable UUID recommendation, @PathVariable String agency) {
        if (!Answering.mayAccept()) {
            throw new Reviews.OnlyLearningLeads();
        }
        var r = recommendations.at(recommendation);
        try {
            answering.acceptStatement(recommendation, agencies.byCode(agency).orElseThrow(Answering.NotYours::new));
        } catch (Answering.NotYet e) {
            return pages.page(r, PlanForm.EMPTY, Errors.of("plan", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:" + r.href());
    }

    /** Whoever may not know of the recommendation hears nothing of it; whoever may not speak for the agency is told so before anything typed is looked at. */
    private ModelAndView act(UUID recommendation, String code, Map<String, String> typed, Errors errors, BiConsumer<Agency, PlanForm> act) {
        var r = recommendations.at(recommendation);
        var agency = speaking(code);
        var form = new PlanForm(typed);
        if (errors.any()) {
            return page(r, agency, form, errors);
        }
        try {
            act.accept(agency, form);
        } catch (Answering.NotYet e) {
            return page(r, agency, form, Errors.of("plan", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:%s/agencies/%s".formatted(r.href(), agency.code()));
    }

    private Agency speaking(String code) {
        return agencies.byCode(code).filter(agency -> Answering.speaksFor(agency.id())).orElseThrow(Answering.NotYours::new);
    }

    private ModelAndView page(Recommendation r, Agency agency, PlanForm form, Errors errors) {
        var plan = plans.of(r.id());
        var part = plan.agencies().stream().filter(p -> p.agency() == agency.id()).findFirst();
        var view = pages.views(r, plan).stream().filter(v -> v.agency().equals(agency.name())).findFirst();
        List<Option> shown = new ArrayList<>(List.of(Option.of("", "Choose")));
        part.ifPresent(p -> p.evidence().forEach(e -> shown.add(Option.of(String.valueOf(e.id()), "%s: %s".formatted(e.strength().inWords(), e.words())))));
        var page = new AnswersPage("%s/agencies/%s".formatted(r.href(), agency.code()), r.href(), agency.name(), r.name(), r.words(), view, r.status().isOpen(),
            Option.choosing(Option.each(Output.values(), Output::inWords), form.text("output")),
            Option.choosing(Arrays.stream(Strength.values()).map(s -> Option.of(s.name(), s.inWords(), "Here " + s.means())).toList(), form.text("strength")),
            Option.choosing(shown, form.text("shows")), form, errors);
        return new ModelAndView("learning/answers", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
