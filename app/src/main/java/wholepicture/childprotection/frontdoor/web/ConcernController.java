package wholepicture.childprotection.frontdoor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Fact;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.Words;
import wholepicture.childprotection.frontdoor.LinkedConcerns;
import wholepicture.childprotection.frontdoor.PublicContact;
import wholepicture.childprotection.frontdoor.PublicContacts;
import wholepicture.childprotection.web.ActPage;
import wholepicture.childprotection.web.Answers;
import wholepicture.clocks.Rules;
import wholepicture.people.People;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;

/** Raising a concern about a child, and the cases there are about one. */
@Controller
@RequestMapping("/people/{person}/protection")
class ConcernController {

    private final ChildProtection protection;
    private final Access access;
    private final Cases cases;
    private final ConcernQuestions questions;
    private final People people;
    private final Authorities authorities;
    private final PublicContacts contacts;
    private final LinkedConcerns linked;
    private final FromEarlyHelp fromHelp;
    private final Referrer referrer;
    private final Rules rules;
    private final Clock clock;

    ConcernController(ChildProtection protection, Access access, Cases cases, ConcernQuestions questions, People people, Authorities authorities, PublicContacts contacts,
        LinkedConcerns linked, FromEarlyHelp fromHelp, Referrer referrer, Rules rules, Clock clock) {
        this.fromHelp = fromHelp;
        this.referrer = referrer;
        this.linked = linked;
        this.protection = protection;
        this.access = access;
        this.cases = cases;
        this.questions = questions;
        this.people = people;
        this.authorities = authorities;
        this.contacts = contacts;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID person) {
        access.look(person, "the child protection cases");
        return new ModelAndView("childprotection/cases", Map.of("page", new CasesPage(person.toString(), name(person), cases.of(person).stream()
            .filter(file -> file.process().equals(ChildProtection.PROCESS)).map(file -> CasesPage.Line.of(file, protection.isMine(file, Fact.By.WORKER))).toList())));
    }

    @GetMapping("/concern")
    ModelAndView ask(@PathVariable UUID person, @RequestParam(required = false) @Nullable UUID contact, @RequestParam(defaultValue = "") String help,
        @RequestParam(defaultValue = "") List<String> also) {
        access.look(person, "the form to raise a concern");
        var typed = new LinkedMultiValueMap<String, String>();
        var told = contact(contact);
        var received = told.map(PublicContact::toldAt).orElse(clock.instant()).atZone(When.UK);
        DateFields.typed("happened", received.toLocalDate()).forEach(typed::set);
        if (told.isEmpty()) {
            referrer.likely().forEach(typed::set);
        }
        told.ifPresent(one -> Map.of("account", one.worry(), "referrer", one.teller(), "time", DateFields.typed(received),
            "dangerNow", one.dangerNow() ? "yes" : "no", "source", one.teller().isBlank() ? Words.Source.ANONYMOUS.name() : "").forEach(typed::set));
        typed.put("also", new ArrayList<>(also));
        typed.set("postcode", authorities.postcode(person));
        authorities.likelyFor(person).ifPresent(a -> typed.set("to", a.code()));
        fromHelp.known(person, help).forEach(typed::set);
        return page(person, new Answers(typed), Errors.NONE);
    }

    @PostMapping("/concern")
    ModelAndView raise(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed, @RequestParam(required = false) @Nullable UUID contact,
        @RequestParam(defaultValue = "") String help) {
        access.sight(person);
        var answers = new Answers(typed);
        if (typed.containsKey("find")) {
            var there = authorities.at(answers.text("postcode"));
            there.ifPresent(authority -> typed.set("to", authority.code()));
            return page(person, answers, there.isPresent() ? Errors.NONE : Errors.of("postcode", "No duty team names this postcode. Choose the authority below"));
        }
        var errors = questions.check(answers, questions.of(person, answers));
        var to = authorities.all().stream().filter(a -> a.code().equals(answers.text("to"))).findFirst();
        if (errors.any() || to.isEmpty()) {
            return page(person, answers, errors);
        }
        var children = questions.children(person, answers);
        var from = fromHelp.episode(person, help);
        try {
            var files = protection.raise(children, to.get(), questions.concern(answers), answers.happened(clock.instant().atZone(When.UK)), answers.because(),
                raised -> {
                    contact(contact).ifPresent(one -> contacts.raisedAs(one.id(), raised.getFirst().ref()));
                    fromHelp.steppedUp(from, raised.getFirst());
                });
            return new ModelAndView("redirect:" + files.getFirst().address());
        } catch (Unlawful e) {
            return page(person, answers, Errors.of("happened-day", String.valueOf(e.getMessage())));
        }
    }

    private ModelAndView page(UUID person, Answers answers, Errors errors) {
        var rule = rules.reckon(Timescales.REFERRAL_DECISION, clock.instant().atZone(When.UK));
        var page = new ActPage("Raise a concern", name(person), new Link("Back", "/people/" + person), rule.timescale().sentence(rule.within()),
            rule.edition().basis().cited(), "", questions.of(person, answers).stream().map(q -> ActPage.Shown.of(q, answers, errors)).toList(), List.of(), "", errors, false, List.of(),
            linked.near(person, "", clock.instant()).stream().map(one -> new Link("Raised already? %s, %s, by %s on %s".formatted(one.ref(), one.name(), one.by(),
                Dates.inWords(one.received())), one.address())).toList(), "Raise the concern");
        return new ModelAndView("childprotection/act", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Optional<PublicContact> contact(@Nullable UUID id) {
        return id == null ? Optional.empty() : contacts.find(id).filter(one -> !one.isSettled());
    }

    private String name(UUID person) {
        return people.index(List.of(person)).stream().findFirst().map(hit -> hit.name()).orElse("this child");
    }

    /** The episode that the form was opened from is none, or none that the worker may see. */
    @ExceptionHandler(NoSuchCase.class)
    void noSuchCase(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
