package wholepicture.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import wholepicture.agencies.Agencies;
import wholepicture.cases.Asked;
import wholepicture.cases.AskedForm;
import wholepicture.cases.Bearing;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.cases.Occasions;
import wholepicture.cases.Replies;
import wholepicture.cases.Unanswered;
import wholepicture.clocks.Rules;
import wholepicture.escalation.Disagreement;
import wholepicture.escalation.DisagreementRows;
import wholepicture.escalation.DisagreementsAsAProcess;
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
import wholepicture.ui.Happening;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Raising a disagreement about a case, and what is done about it. */
@Controller
@RequestMapping("/people/{person}/disagreements")
class DisagreementController {

    private final Escalation escalation;
    private final Occasions occasions;
    private final DisagreementRows rows;
    private final LookedAt lookedAt;
    private final Access access;
    private final Cases cases;
    private final Agencies agencies;
    private final Rules rules;
    private final Policies policies;
    private final Clock clock;

    DisagreementController(Escalation escalation, Occasions occasions, DisagreementRows rows, LookedAt lookedAt, Access access, Cases cases, Agencies agencies, Rules rules, Policies policies, Clock clock) {
        this.escalation = escalation;
        this.occasions = occasions;
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
        return raising(file(person, ref), recorded.equals("yes"), Sent.nothing());
    }

    @PostMapping("/about/{ref}")
    ModelAndView raise(@PathVariable UUID person, @PathVariable String ref, @RequestParam MultiValueMap<String, String> typed) {
        access.sight(person);
        var file = file(person, ref);
        var sent = new Sent(typed);
        var agency = agencies.byCode(sent.text("other"));
        sent.must(agency.filter(one -> !Long.valueOf(one.id()).equals(Acting.now().agencyId())).isPresent(), "other", "Choose the other agency");
        var issue = sent.need("issue", "Say what you disagree about");
        var wanted = sent.need("wanted", "Say what should be done instead");
        var asked = asked(file);
        AskedForm.check(asked, sent, Map.of());
        return sent.errors().any() ? raising(file, false, sent)
            : new ModelAndView("redirect:" + escalation.raise(file, agency.orElseThrow(), issue, wanted, AskedForm.read(asked, sent)).address());
    }

    private List<Asked> asked(CaseFile file) {
        return occasions.due(List.of(DisagreementsAsAProcess.about(file)), DisagreementsAsAProcess.RAISED).asked();
    }

    private List<Asked> asked(Disagreement one, String act) {
        return occasions.due(List.of(DisagreementsAsAProcess.of(one)), act).asked();
    }

    private ModelAndView raising(CaseFile file, boolean recorded, Sent sent) {
        var errors = sent.errors();
        var reckoned = rules.reckon(Step.PRACTITIONERS.within(), clock.instant().atZone(When.UK));
        var page = new RaisePage(file.ref().value(), new Link("Back to " + file.ref(), file.address()), recorded, policies.inForce(clock.instant()),
            Step.PRACTITIONERS.within().sentence(reckoned.within()), reckoned.edition().basis().cited() + ". " + Step.PRACTITIONERS.within().doubt(),
            Option.choosing(Stream.concat(Stream.of(Option.of("", "Choose an agency")), agencies.all().stream()
                .filter(a -> !Long.valueOf(a.id()).equals(Acting.now().agencyId())).map(a -> Option.of(a.code(), a.name()))).toList(), sent.text("other")), sent.text("issue"), sent.text("wanted"),
            AskedForm.show(asked(file), sent, errors), AskedForm.shown(sent, clock.instant()), errors);
        return new ModelAndView("escalation/raise", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable UUID person, @PathVariable String number) {
        return page(lookedAt.look(person, number), "", Sent.nothing());
    }

    @PostMapping("/{number}/talk")
    ModelAndView talk(@PathVariable UUID person, @PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var one = mine(person, number);
        var sent = new Sent(typed);
        var words = sent.need("words", "Say what was said");
        return tried(one, DisagreementsAsAProcess.ANSWERED, Bearing.RECORDS, sent, "words", replies -> escalation.talk(person, number, words, replies));
    }

    @PostMapping("/{number}/take-up")
    ModelAndView takeUp(@PathVariable UUID person, @PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var one = mine(person, number);
        var sent = new Sent(typed);
        var why = sent.need("why", "Say why it is taken up now");
        return tried(one, DisagreementsAsAProcess.TAKEN_UP, Bearing.PROTECTS, sent, "why", replies -> escalation.takeUp(person, number, why, replies));
    }

    @PostMapping("/{number}/settle")
    ModelAndView settle(@PathVariable UUID person, @PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
        var one = mine(person, number);
        var sent = new Sent(typed);
        var chosen = sent.need(Outcome.class, "outcome", "Choose how it ended");
        var themes = Arrays.stream(Theme.values()).filter(t -> sent.all("theme").contains(t.name())).toList();
        return tried(one, DisagreementsAsAProcess.SETTLED, chosen.map(DisagreementsAsAProcess::bearing).orElse(Bearing.PROTECTS), sent, "resolution",
            replies -> escalation.settle(person, number, chosen.orElseThrow(), sent.text("resolution"), themes, replies));
    }

    /** Does it when nothing is wrong with what was sent. @param field where it stands on the page why it cannot be done */
    private ModelAndView tried(Disagreement one, String act, Bearing bearing, Sent sent, String field, Consumer<Replies> work) {
        var asked = asked(one, act);
        var replies = AskedForm.read(asked, sent);
        AskedForm.check(asked, sent, replies.missing(asked, bearing));
        if (sent.errors().any()) {
            return page(one, act, sent);
        }
        try {
            work.accept(replies);
            return new ModelAndView("redirect:" + one.address());
        } catch (Settled e) {
            sent.wrong(field, String.valueOf(e.getMessage()));
        } catch (Unanswered e) {   // a question that began while the form was open
            AskedForm.check(asked(one, act), sent, e.missing());
        }
        return page(one, act, sent);
    }

    private Disagreement mine(UUID person, String number) {
        var one = rows.find(person, number);
        if (!escalation.isTheirs(one)) {
            throw new NotTheirs("This is for workers of %s and %s, and for those who decide.".formatted(one.raisedAgencyName(), one.otherAgencyName()));
        }
        return one;
    }

    /** @param form the one that was sent; empty when none was */
    private ModelAndView page(Disagreement one, String form, Sent sent) {
        var errors = sent.errors();
        var now = clock.instant();
        boolean over = one.isOpen() && !now.isBefore(one.due());
        boolean theirs = one.isOpen() && escalation.isTheirs(one);
        var state = !one.isOpen() ? new Tag("Settled", Tag.Colour.GREEN) : over ? new Tag("Over", Tag.Colour.RED) : new Tag(one.step().inWords(), Tag.Colour.BLUE);
        var forms = new LinkedHashMap<String, List<Asked>>();
        for (var act : theirs ? List.of(DisagreementsAsAProcess.ANSWERED, DisagreementsAsAProcess.SETTLED, DisagreementsAsAProcess.TAKEN_UP) : List.<String>of()) {
            forms.put(act, asked(one, act));
        }
        var asked = AskedForm.apart(form, forms);
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
            Option.choosing(Option.each(Outcome.values(), Outcome::inWords), sent.text("outcome")), Option.choosing(Option.each(Theme.values(), Theme::inWords), sent.all("theme")),
            rows.story(one).stream().map(h -> new Happening(Dates.inWords(h.at()), h.sentence(), Optional.of(h.worker()).filter(w -> h.agency().isEmpty() || w.equals(h.agency()))
                .orElse(h.worker() + ", " + h.agency()), h.words(), Link.NONE)).toList(), new DisagreementPage.Filled(sent.text("words"), sent.text("resolution"), sent.text("why")),
            new DisagreementPage.Asked(show(asked, DisagreementsAsAProcess.ANSWERED, sent), show(asked, DisagreementsAsAProcess.SETTLED, sent),
                show(asked, DisagreementsAsAProcess.TAKEN_UP, sent)), AskedForm.shown(sent, clock.instant()),
            AskedForm.answered(occasions.answered(List.of(DisagreementsAsAProcess.of(one)))), errors);
        return new ModelAndView("escalation/disagreement", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static List<AskedForm.Shown> show(Map<String, List<Asked>> asked, String act, Sent sent) {
        return AskedForm.show(asked.getOrDefault(act, List.of()), sent, sent.errors());
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
