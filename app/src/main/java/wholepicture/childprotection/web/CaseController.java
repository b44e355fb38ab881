package wholepicture.childprotection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import wholepicture.agencies.Agencies;
import wholepicture.agencies.Worker;
import wholepicture.agencies.Workers;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Asking;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.cases.Unanswered;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.ChildProtection.Reading;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.MayNotAct;
import wholepicture.childprotection.PlanOutline;
import wholepicture.childprotection.Said;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.frontdoor.EarlierConcerns;
import wholepicture.childprotection.frontdoor.LinkedConcerns;
import wholepicture.childprotection.frontdoor.Memoranda;
import wholepicture.childprotection.plan.BeforeReview;
import wholepicture.clocks.ClockWords;
import wholepicture.clocks.Clocks;
import wholepicture.clocks.Rules;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** A case of child protection, and the form of each act on it. */
@Controller
@RequestMapping("/people/{person}/protection/{ref}")
class CaseController {

    private static final Set<String> WITH_HISTORY = Set.of("decide", "earlier-concerns", "strategy", "assessment");

    /** What is decided better once every agency that is involved was spoken to. */
    private static final Set<String> DECIDES = Set.of("conclude", "authorise", "assessment", "conference", "review");

    private final ChildProtection protection;
    private final CaseFlags flags;
    private final CasePages pages;
    private final EarlierConcerns earlier;
    private final Asking asking;
    private final Access access;
    private final Cases cases;
    private final Clocks clocks;
    private final Rules rules;
    private final Workers workers;
    private final Agencies agencies;
    private final FromMeeting fromMeeting;
    private final LinkedConcerns linked;
    private final FormHelp help;
    private final Memoranda memoranda;
    private final Clock clock;

    CaseController(ChildProtection protection, CaseFlags flags, CasePages pages, EarlierConcerns earlier, Asking asking, Access access, Cases cases, Clocks clocks, Rules rules, Workers workers,
        Agencies agencies, FromMeeting fromMeeting, LinkedConcerns linked, FormHelp help, Memoranda memoranda, Clock clock) {
        this.help = help;
        this.memoranda = memoranda;
        this.linked = linked;
        this.fromMeeting = fromMeeting;
        this.flags = flags;
        this.protection = protection;
        this.pages = pages;
        this.earlier = earlier;
        this.asking = asking;
        this.access = access;
        this.cases = cases;
        this.clocks = clocks;
        this.rules = rules;
        this.workers = workers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref) {
        access.look(person, "a child protection case");
        return new ModelAndView("childprotection/case", Map.of("page", pages.page(read(person, ref))));
    }

    @GetMapping("/{slug}")
    ModelAndView ask(@PathVariable UUID person, @PathVariable String ref, @PathVariable String slug, @RequestParam(defaultValue = "") String like,
        @RequestParam(defaultValue = "") String meeting, @RequestParam(defaultValue = "") String part) {
        access.look(person, "the form of a child protection case");
        var typed = new LinkedMultiValueMap<String, String>();
        DateFields.typed("happened", clock.instant().atZone(When.UK).toLocalDate()).forEach(typed::set);
        var read = read(person, ref);
        var act = act(slug);
        Siblings.typedFor(cases, protection, read.file(), act, like).forEach((name, values) -> typed.put(name, values));
        PlanForms.typedFor(read.journey(), act, part).forEach((name, values) -> typed.put(name, values));
        help.begin(read, act, typed);
        if (slug.equals("review") && read.isWhole()) {   // taken over, to be put into the conference's own words
            var known = BeforeReview.of(read.journey());
            typed.set("assessment", known.getOrDefault("assessment", ""));
            typed.set("progress", known.getOrDefault("outcomes", ""));
        }
        fromMeeting.typedFor(read.file(), act, meeting).forEach((name, values) -> typed.put(name, values));
        return page(read, act, new Answers(typed), Errors.NONE);
    }

    @PostMapping("/{slug}")
    ModelAndView act(@PathVariable UUID person, @PathVariable String ref, @PathVariable String slug, @RequestParam MultiValueMap<String, String> typed) {
        access.sight(person);
        var read = read(person, ref);
        var act = act(slug);
        if (PlanActs.is(act) && !read.isWhole()) {
            throw new NoSuchCase();
        }
        var history = WITH_HISTORY.contains(slug) ? earlier.of(person, ref) : List.<EarlierConcerns.Earlier>of();
        typed.set("count", String.valueOf(history.size()));
        typed.set("others", String.valueOf(ofOthersLately(history, read.file().agency())));
        var answers = new Answers(typed);
        var fact = act.fact().apply(answers);
        var asked = asking.due(read.file(), fact.getClass().getSimpleName());
        var replies = AskedForm.read(asked, answers.sent());
        if (help.putIn(read, act, typed)) {
            return page(read, act, answers, Errors.NONE);
        }
        var errors = new Errors(Stream.of(answers.check(questions(read, act)).list(), FormHelp.errors(fact),
            AskedForm.errors(asked, answers.sent(), replies.missing(asked, fact.bearing()))).flatMap(List::stream).toList());
        if (errors.any()) {
            return page(read, act, answers, errors);
        }
        try {
            if (slug.equals("give")) {
                protection.give(person, read.file().ref(), worker(answers.text("to")), answers.because());
            } else {
                protection.act(person, read.file().ref(), fact, answers.happened(clock.instant().atZone(When.UK)), help.because(read, act, answers), replies);
            }
        } catch (Unanswered e) {
            return page(read, act, answers, new Errors(AskedForm.errors(asked, answers.sent(), e.missing())));
        } catch (Unlawful e) {
            PlanForms.catchUp(read(person, ref).journey(), act, typed);
            return page(read, act, answers, ActPage.refused(questions(read, act), String.valueOf(e.getMessage())));
        }
        if (slug.equals("disagree")) {   // whoever records a disagreement is asked to take it up
            return new ModelAndView("redirect:/people/%s/disagreements/about/%s?recorded=yes".formatted(person, read.file().ref()));
        }
        return new ModelAndView("redirect:" + read.file().address() + (PlanActs.is(act) ? "/plan" : ""));
    }

    /** What may tell of the same is looked at before the decision. */
    private Stream<Link> alike(CaseFile file) {
        return linked.near(file.person(), file.ref().value(), file.openedAt()).stream().map(one -> new Link("Does it tell of the same? %s, %s, raised by %s on %s"
            .formatted(one.ref(), one.name(), one.by(), Dates.inWords(one.received())), file.address() + "/alike"));
    }

    private ModelAndView page(Reading read, Act act, Answers answers, Errors errors) {
        if (!protection.isMine(read.file(), act.by())) {
            throw new NotYours("This is for %s.".formatted(act.by() == Fact.By.MANAGER ? "a manager of " + read.file().agency()
                : "a worker of " + read.file().agency()));
        }
        if (PlanActs.is(act) && !read.isWhole()) {
            throw new NoSuchCase();
        }
        var rule = act.rule();
        var now = clock.instant().atZone(When.UK);
        var history = WITH_HISTORY.contains(act.slug());
        var like = Stream.concat(Siblings.links(cases, protection, read.file(), act).stream(), act.slug().equals("decide") ? alike(read.file())
            : act.slug().equals("strategy") ? FormHelp.attached(read) : Stream.<Link>of()).toList();
        var page = new ActPage(act.title(), read.file().name(), PlanActs.is(act) ? new Link("Back to the plan", read.file().address() + "/plan") : new Link("Back to " + read.file().ref(), read.file().address()),
            rule == null ? "" : rule.sentence(rules.reckon(rule, now).within()),
            rule == null ? "" : rules.reckon(rule, now).edition().basis().cited() + (rule.doubt().isEmpty() ? "" : ". " + rule.evidence().inWords() + ". " + rule.doubt()),
            warning(read, act),
            questions(read, act).stream().map(q -> ActPage.Shown.of(q, answers, errors)).toList(), act.isVisit() ? answers.contact() : null, FormHelp.button(act),
            AskedForm.show(asking.due(read.file(), act.kind().getSimpleName()), answers.sent(), errors), answers.shown(now), errors, history,
            history ? earlier.of(read.file().person(), read.file().ref().value()) : List.of(), like, UrgentActs.isReading(act) ? "I have read it" : act.title(), UrgentActs.before(act, read.journey()));
        return new ModelAndView("childprotection/act", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The concerns that other agencies had within the last year. */
    private long ofOthersLately(List<EarlierConcerns.Earlier> history, String own) {
        var since = clock.instant().atZone(When.UK).toLocalDate().minusYears(1);
        return history.stream().filter(one -> !one.agency().equals(own) && !one.on().isBefore(since)).count();
    }

    private List<Question> questions(Reading read, Act act) {
        var offered = switch (act.slug()) {
            case "give" -> new Act.Offered(workers(read, w -> String.valueOf(w.id()), w -> true), List.of(), List.of(), List.of());
            case "conference" -> new Act.Offered(workers(read, Worker::name, PlanOutline::mayLead), List.of(), List.of(), List.of());
            case "plan-action" -> new Act.Offered(List.of(), List.of(), List.of(), PlanForms.goals(read.journey()));
            case "check-statement" -> new Act.Offered(List.of(), List.of(), Said.of(read.journey()).stream()
                .map(one -> Option.of(String.valueOf(one.n()), "%d. %s: %s".formatted(one.n(), one.who(), one.says()), one.standing().inWords())).toList(), List.of());
            case "move-date" -> new Act.Offered(List.of(), clocks.of(read.file().id()).stream().filter(c -> c.ended() == null)
                .collect(Collectors.toMap(c -> c.timescale().code(), c -> Option.of(c.timescale().code(), c.timescale().what(), ClockWords.due(c)), (a, b) -> a,
                    LinkedHashMap::new)).values().stream().toList(), List.of(), List.of());
            default -> Act.Offered.NOTHING;
        };
        var own = new ArrayList<>(act.questions().apply(offered));
        own.addAll(help.evidence(read, act));
        return PlanActs.isPart(act) || UrgentActs.isReading(act) ? own : Stream.concat(own.stream(), ActPage.COMMON.stream().filter(q -> !act.slug().equals("give") || q.kind() == Question.Kind.WORDS)).toList();
    }

    private List<Option> workers(Reading read, Function<Worker, String> value, Predicate<Worker> whom) {
        return agencies.byId(read.file().agencyId()).map(agency -> workers.of(agency).stream().filter(whom).map(w -> Option.of(value.apply(w), w.name(), w.jobTitle())).toList()).orElse(List.of());
    }

    private Reading read(UUID person, String ref) {
        var read = protection.read(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!read.file().process().equals(ChildProtection.PROCESS)) {
            throw new NoSuchCase();
        }
        return read;
    }

    private String warning(Reading read, Act act) {
        if (act.slug().equals("review")) {
            return Stream.of(flags.warning(read), flags.newborn(read)).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
        }
        return DECIDES.contains(act.slug()) ? flags.warning(read) : act.slug().equals("strategy") ? CaseFlags.adultHistory(read)
            : act.slug().equals("ask-medical") ? memoranda.onMedicals() : "";
    }

    private static Act act(String slug) {
        return Act.named(slug).orElseThrow(NoSuchCase::new);
    }

    private Worker worker(String id) {
        return (id.matches("\\d{1,15}") ? workers.byId(Long.parseLong(id)) : Optional.<Worker>empty()).orElseThrow(NoSuchCase::new);
    }

    /** The page is not for this worker. */
    private static final class NotYours extends RuntimeException {
        NotYours(String whose) {
            super(whose);
        }
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({MayNotAct.class, NotYours.class})
    void mayNot(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
