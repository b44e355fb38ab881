package wholepicture.childprotection.earlyhelp.web;

import static wholepicture.childprotection.web.Question.words;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agency;
import wholepicture.cases.Cases;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.earlyhelp.AreaOffers;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.HelpStage;
import wholepicture.childprotection.earlyhelp.HelpTimescales;
import wholepicture.childprotection.earlyhelp.HelpWords.Trigger;
import wholepicture.childprotection.earlyhelp.Offering.HelpAsked;
import wholepicture.childprotection.web.ActPage;
import wholepicture.childprotection.web.Answers;
import wholepicture.childprotection.web.Question;
import wholepicture.clocks.Rules;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** The episodes of one child, and recording what asks whether early help is offered. */
@Controller
@RequestMapping("/people/{person}/early-help")
class AskController {

    private final EarlyHelp help;
    private final AreaOffers offers;
    private final Cases cases;
    private final Access access;
    private final Rules rules;
    private final Clock clock;

    AskController(EarlyHelp help, AreaOffers offers, Cases cases, Access access, Rules rules, Clock clock) {
        this.help = help;
        this.offers = offers;
        this.cases = cases;
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID person) {
        access.look(person, "the early help");
        var lines = cases.of(person).stream().filter(file -> file.process().equals(EarlyHelp.PROCESS))
            .map(file -> new HelpLine(new Link(file.ref().value(), file.address()), file.name(), Dates.inWords(file.openedAt()), HelpPages.tag(HelpStage.valueOf(file.stage())),
                file.worker().isEmpty() ? "Nobody yet" : file.worker(), file.agency())).toList();
        return new ModelAndView("earlyhelp/of-child", Map.of("person", person.toString(), "name", access.name(person), "lines", lines));
    }

    @GetMapping("/ask")
    ModelAndView ask(@PathVariable UUID person) {
        access.look(person, "the form to ask for early help");
        var typed = new LinkedMultiValueMap<String, String>();
        DateFields.typed("happened", clock.instant().atZone(When.UK).toLocalDate()).forEach(typed::set);
        likely().ifPresent(area -> typed.set("area", area.code()));
        return page(person, new Answers(typed), Errors.NONE);
    }

    @PostMapping("/ask")
    ModelAndView asked(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed) {
        access.sight(person);
        var answers = new Answers(typed);
        var errors = answers.check(questions());
        if (errors.any()) {
            return page(person, answers, errors);
        }
        try {
            var file = help.ask(person, new HelpAsked(answers.one(Trigger.class, "trigger"), answers.text("what"), answers.text("area"), answers.text("known"), ""),
                answers.happened(clock.instant().atZone(When.UK)), answers.because());
            return new ModelAndView("redirect:" + file.address());
        } catch (Unlawful e) {
            return page(person, answers, ActPage.refused(questions(), String.valueOf(e.getMessage())));
        }
    }

    private ModelAndView page(UUID person, Answers answers, Errors errors) {
        var now = clock.instant().atZone(When.UK);
        var rule = rules.reckon(HelpTimescales.OFFER, now);
        var page = new ActPage("Ask for early help", access.name(person), new Link("Back to early help", "/people/%s/early-help".formatted(person)), rule.timescale().sentence(rule.within()),
            rule.edition().basis().cited() + ". " + rule.timescale().evidence().inWords() + ". " + rule.timescale().doubt(),
            "If the child may be suffering harm, raise a concern instead.", questions().stream().map(one -> ActPage.Shown.of(one, answers, errors)).toList(), List.of(), answers.shown(now), errors, false,
            List.of(), List.of(), "Ask for early help");
        return new ModelAndView("childprotection/act", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Question> questions() {
        var triggers = Arrays.stream(Trigger.values()).filter(Trigger::isTold).map(one -> Option.of(one.name(), one.inWords())).toList();
        var areas = offers.areas().stream().map(area -> Option.of(area.code(), area.area().isBlank() ? area.name() : area.name() + ", " + area.area())).toList();
        return Stream.concat(Stream.of(new Question("trigger", Question.Kind.ONE, "What asks for it", "", triggers, "Choose what asks for it"),
            words("what", "What happened, or what the family needs", "", "Say what happened, or what the family needs"),
            words("known", "What is known already", "Who helps the family now, and what was tried", ""),
            new Question("area", Question.Kind.ONE, "Where the child lives", "The area's own form and route hold", areas, "Choose the area")), ActPage.COMMON.stream()).toList();
    }

    /** The area of the worker's own agency. */
    private Optional<Agency> likely() {
        var own = offers.areaOf(Acting.now().agencyId());
        return offers.areas().stream().filter(area -> area.area().equals(own)).findFirst();
    }

    @ExceptionHandler(MayNotAct.class)
    void mayNot(MayNotAct e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
