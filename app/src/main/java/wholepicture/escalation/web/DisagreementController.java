package wholepicture.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Agencies;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.clocks.Rules;
import wholepicture.escalation.Disagreement;
import wholepicture.escalation.DisagreementRows;
import wholepicture.escalation.Escalation;
import wholepicture.escalation.LookedAt;
import wholepicture.escalation.NoSuchDisagreement;
import wholepicture.escalation.NotForYou;
import wholepicture.escalation.Outcome;
import wholepicture.escalation.Policies;
import wholepicture.escalation.Settled;
import wholepicture.escalation.Step;
import wholepicture.escalation.Theme;
import wholepicture.time.When;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Raising a disagreement about a case, and what is done about it. */
@Controller
@RequestMapping("/people/{person}/disagreements")
class DisagreementController {

    private final Escalation escalation;
    private final DisagreementRows rows;
    private final LookedAt lookedAt;
    private final Access access;
    private final Cases cases;
    private final Agencies agencies;
    private final Rules rules;
    private final Policies policies;
    private final Clock clock;

    DisagreementController(Escalation escalation, DisagreementRows rows, LookedAt lookedAt, Access access, Cases cases, Agencies agencies, Rules rules, Policies policies, Clock clock) {
        this.escalation = escalation;
        this.rows = rows;
        this.lookedAt = lookedAt;
        this.access = access;
        this.cases = cases;
        this.agencies = agencies;
        this.rules = rules;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/about/{ref}")
    ModelAndView ask(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") String recorded) {
        access.look(person, "the form by which a disagreement is raised");
        return raising(file(person, ref), recorded.equals("yes"), "", "", "", Errors.NONE);
    }

    @PostMapping("/about/{ref}")
    ModelAndView raise(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String issue,
        @RequestParam(defaultValue = "") String wanted) {
        access.sight(person);
        var file = file(person, ref);
        var agency = agencies.byCode(other);
        var errors = new Errors(Stream.of(
                agency.isEmpty() || Long.valueOf(agency.get().id()).equals(Acting.now().agencyId()) ? new FieldError("other", "Choose the other agency") : null,
                issue.isBlank() ? new FieldError("issue", "Say what you disagree about") : null,
                wanted.isBlank() ? new FieldError("wanted", "Say what should be done instead") : null).filter(Objects::nonNull).toList());
        return errors.any() ? raising(file, false, other, issue, wanted, errors)
            : new ModelAndView("redirect:" + escalation.raise(file, agency.orElseThrow(), issue, wanted).address());
    }

    private ModelAndView raising(CaseFile file, boolean recorded, String other, String issue, String wanted, Errors errors) {
        var reckoned = rules.reckon(Step.PRACTITIONERS.within(), clock.instant().atZone(When.UK));
        var page = new RaisePage(file.ref().value(), new Link("Back to " + file.ref(), file.address()), recorded, policies.inForce(clock.instant()),
            Step.PRACTITIONERS.within().sentence(reckoned.within()), reckoned.edition().basis().cited() + ". " + Step.PRACTITIONERS.within().doubt(),
            Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose an agency")), agencies.all().stream()
                .filter(a -> !Long.valueOf(a.id()).equals(Acting.now().agencyId())).map(a -> Option.of(a.code(), a.name()))).toList(), other), issue, wanted, errors);
        return new ModelAndView("escalation/raise", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable UUID person, @PathVariable String number) {
        return page(lookedAt.look(person, number), "", Errors.NONE);
    }

    @PostMapping("/{number}/talk")
    ModelAndView talk(@PathVariable UUID person, @PathVariable String number, @RequestParam(defaultValue = "") String words) {
        var one = mine(person, number);
        return words.isBlank() ? page(one, "", Errors.of("words", "Say what was said")) : tried(one, "words", words, () -> escalation.talk(person, number, words));
    }

    @PostMapping("/{number}/take-up")
    ModelAndView takeUp(@PathVariable UUID person, @PathVariable String number, @RequestParam(defaultValue = "") String why) {
        var one = mine(person, number);
        return why.isBlank() ? page(one, "", Errors.of("why", "Say why it is taken up now")) : tried(one, "why", "", () -> escalation.takeUp(person, number, why));
    }

    @PostMapping("/{number}/settle")
    ModelAndView settle(@PathVariable UUID person, @PathVariable String number, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String resolution,
        @RequestParam(required = false) List<String> theme) {
        var one = mine(person, number);
        var chosen = Option.chosen(Outcome.class, outcome);
        var themes = Arrays.stream(Theme.values()).filter(t -> theme != null && theme.contains(t.name())).toList();
        return chosen.isEmpty() ? page(one, "", Errors.of("outcome", "Choose how it ended"))
            : tried(one, "resolution", "", () -> escalation.settle(person, number, chosen.get(), resolution, themes));
    }

    private ModelAndView tried(Disagreement one, String field, String words, Runnable act) {
        try {
            act.run();
        } catch (Settled e) {
            return page(one, words, Errors.of(field, String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:" + one.address());
    }

    private Disagreement mine(UUID person, String number) {
        var one = rows.find(person, number);
        if (!escalation.isTheirs(one)) {
            throw new NotTheirs("This is for workers of %s and %s, and for those who decide.".formatted(one.raisedAgencyName(), one.otherAgencyName()));
        }
        return one;
    }

    private ModelAndView page(Disagreement one, String words, Errors errors) {
        var now = clock.instant();
        boolean over = one.isOpen() && !now.isBefore(one.due());
        boolean theirs = one.isOpen() && escalation.isTheirs(one);
        var state = !one.isOpen() ? new Tag("Settled", Tag.Colour.GREEN) : over ? new Tag("Over", Tag.Colour.RED) : new Tag(one.step().inWords(), Tag.Colour.BLUE);
        var outcome = one.outcome();
        var facts = Stream.of(SummaryRow.of("Case", one.caseRef()), SummaryRow.of("Raised by", "%s, %s, on %s".formatted(one.raisedByName(), one.raisedAgencyName(), Dates.inWords(one.raisedAt()))),
            SummaryRow.of("With", one.otherAgencyName()), SummaryRow.of("About what", one.issue()), SummaryRow.of("What should be done instead", one.wanted()),
            SummaryRow.of("Policy", one.policy()), SummaryRow.of("Who acts now", one.isOpen() ? one.owner() + " and " + one.counterpart() : ""),
            SummaryRow.of("By when", one.isOpen() ? Dates.inWords(one.due().minusSeconds(1)) : ""), SummaryRow.of("How it ended", outcome == null ? "" : outcome.inWords()),
            SummaryRow.of("What was agreed or decided", one.resolution()), SummaryRow.of("What it was about", String.join(", ", one.themes().stream().map(Theme::inWords).toList())))
            .filter(row -> !row.value().isEmpty()).toList();
        var page = new DisagreementPage(one.number(), one.address(), new Link("Back to " + one.caseRef(), one.caseAddress()), state, facts,
            Arrays.stream(Step.values()).map(step -> List.of(step.number() + ". " + step.inWords(), "Within " + rules.reckon(step.within(), now.atZone(When.UK)).within().inWords(),
                step == one.step() && one.isOpen() ? "Now" : step.number() < one.step().number() ? "Passed" : "")).toList(), theirs, theirs && one.step() != Step.PARTIES, theirs,
            Option.each(Outcome.values(), Outcome::inWords), Option.each(Theme.values(), Theme::inWords),
            rows.story(one).stream().map(h -> new Happening(Dates.inWords(h.at()), h.sentence(), Optional.of(h.worker()).filter(w -> h.agency().isEmpty() || w.equals(h.agency()))
                .orElse(h.worker() + ", " + h.agency()), h.words(), Link.NONE)).toList(), words, errors);
        return new ModelAndView("escalation/disagreement", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private CaseFile file(UUID person, String ref) {
        return cases.find(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
    }

    /** The page is not for this worker. */
    private static final class NotTheirs extends RuntimeException {
        NotTheirs(String whose) {
            super(whose);
        }
    }

    @ExceptionHandler({NoSuchDisagreement.class, NoSuchCase.class})
    void noSuch(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({NotForYou.class, NotTheirs.class})
    void notTheirs(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
