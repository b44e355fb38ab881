package wholepicture.childprotection.earlyhelp.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import wholepicture.cases.AskedForm;
import wholepicture.cases.Asking;
import wholepicture.cases.CaseRef;
import wholepicture.cases.NoSuchCase;
import wholepicture.cases.Unanswered;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.earlyhelp.AreaOffers;
import wholepicture.childprotection.earlyhelp.EarlyHelp;
import wholepicture.childprotection.earlyhelp.EarlyHelp.Reading;
import wholepicture.childprotection.earlyhelp.Episode;
import wholepicture.childprotection.earlyhelp.Offering;
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

/** An episode of early help, and the form of each act in it. */
@Controller
@RequestMapping("/people/{person}/early-help/{ref}")
class EpisodeController {

    private final EarlyHelp help;
    private final HelpPages pages;
    private final AreaOffers offers;
    private final Asking asking;
    private final Access access;
    private final Rules rules;
    private final Clock clock;

    EpisodeController(EarlyHelp help, HelpPages pages, AreaOffers offers, Asking asking, Access access, Rules rules, Clock clock) {
        this.help = help;
        this.pages = pages;
        this.offers = offers;
        this.asking = asking;
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref) {
        access.look(person, "an episode of early help");
        return new ModelAndView("earlyhelp/episode", Map.of("page", pages.page(read(person, ref))));
    }

    @GetMapping("/{slug}")
    ModelAndView ask(@PathVariable UUID person, @PathVariable String ref, @PathVariable String slug) {
        access.look(person, "the form of an episode of early help");
        var read = read(person, ref);
        var typed = new LinkedMultiValueMap<String, String>();
        DateFields.typed("happened", clock.instant().atZone(When.UK).toLocalDate()).forEach(typed::set);
        return page(read, act(read, slug), new Answers(typed), Errors.NONE);
    }

    @PostMapping("/{slug}")
    ModelAndView act(@PathVariable UUID person, @PathVariable String ref, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
        access.sight(person);
        var read = read(person, ref);
        var act = act(read, slug);
        if (!act.isFor(read.episode().stage())) {   // the form is not on the page
            return new ModelAndView("redirect:" + read.file().address());
        }
        var answers = new Answers(typed);
        var fact = act.fact().apply(answers, offered(read));
        var asked = asking.due(read.file(), act.kind());
        var replies = AskedForm.read(asked, answers.sent());
        var errors = new Errors(Stream.concat(answers.check(questions(read, act)).list().stream(), AskedForm.errors(asked, answers.sent(), replies.missing(asked, fact.bearing())).stream()).toList());
        if (errors.any()) {
            return page(read, act, answers, errors);
        }
        var happened = answers.happened(clock.instant().atZone(When.UK));
        try {
            if (fact instanceof Offering.LeadNamed lead) {
                help.nameLead(person, read.file().ref(), lead.worker(), happened, answers.because());
            } else {
                help.act(person, read.file().ref(), fact, happened, answers.because(), replies);
            }
        } catch (Unanswered e) {
            return page(read, act, answers, new Errors(AskedForm.errors(asked, answers.sent(), e.missing())));
        } catch (Unlawful e) {
            return page(read, act, answers, ActPage.refused(questions(read, act), String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:" + read.file().address());
    }

    private ModelAndView page(Reading read, HelpAct act, Answers answers, Errors errors) {
        var rule = act.rule();
        var now = clock.instant().atZone(When.UK);
        var page = new ActPage(act.titleIn(read.episode()), read.file().name(), new Link("Back to " + read.file().ref(), read.file().address()),
            rule == null ? "" : rule.sentence(rules.reckon(rule, now).within()), rule == null ? "" : rules.reckon(rule, now).edition().basis().cited() + ". " + rule.evidence().inWords() + ". " + rule.doubt(),
            "", questions(read, act).stream().map(one -> ActPage.Shown.of(one, answers, errors)).toList(), AskedForm.show(asking.due(read.file(), act.kind()), answers.sent(), errors),
            answers.shown(now), errors, false, List.of(), List.of(), act.titleIn(read.episode()));
        return new ModelAndView("childprotection/act", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Question> questions(Reading read, HelpAct act) {
        return Stream.concat(act.questions().apply(offered(read)).stream(), ActPage.COMMON.stream()).toList();
    }

    private HelpAct.Offered offered(Reading read) {
        var leads = help.leads(read.file()).stream().map(one -> Option.of(String.valueOf(one.id()), one.name(), one.jobTitle() + ", " + one.agency().name())).toList();
        var areas = offers.areas().stream().map(area -> Option.of(area.code(), area.area().isBlank() ? area.name() : area.name() + ", " + area.area())).toList();
        var actions = read.episode().actions().stream().filter(Episode.Action::isOpen)
            .map(one -> Option.of(String.valueOf(one.number()), one.what(), "%s, by %s".formatted(one.who(), Dates.inWords(one.by())))).toList();
        return new HelpAct.Offered(offers.today(read.episode().area()), leads, areas, actions);
    }

    private Reading read(UUID person, String ref) {
        return help.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
    }

    private HelpAct act(Reading read, String slug) {
        var act = HelpAct.named(slug).orElseThrow(NoSuchCase::new);
        if (!help.isMine(read.file(), act.isForTeam())) {
            throw new MayNotAct("This is for the lead professional, or a worker of %s.".formatted(read.file().agency()));
        }
        return act;
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MayNotAct.class)
    void mayNot(MayNotAct e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
