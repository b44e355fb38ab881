package wholepicture.childprotection.web;

import static wholepicture.childprotection.web.Question.heading;
import static wholepicture.childprotection.web.Question.line;
import static wholepicture.childprotection.web.Question.one;
import static wholepicture.childprotection.web.Question.words;
import static wholepicture.childprotection.web.Question.yesNo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.arrivals.Arrival.RelationshipKind;
import wholepicture.cases.Cases;
import wholepicture.childprotection.ChildProtection;
import wholepicture.childprotection.Concern;
import wholepicture.childprotection.PublicContact;
import wholepicture.childprotection.PublicContacts;
import wholepicture.childprotection.Timescales;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.Words;
import wholepicture.clocks.Rules;
import wholepicture.family.Family;
import wholepicture.people.People;
import wholepicture.time.When;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** Raising a concern about a child, and the cases there are about one. */
@Controller
@RequestMapping("/people/{person}/protection")
class ConcernController {

    private static final Set<RelationshipKind> CHILDREN = Set.of(RelationshipKind.SIBLING, RelationshipKind.HALF_SIBLING, RelationshipKind.TWIN);

    private final ChildProtection protection;
    private final Access access;
    private final Cases cases;
    private final Family family;
    private final People people;
    private final Authorities authorities;
    private final PublicContacts contacts;
    private final Rules rules;
    private final Clock clock;

    ConcernController(ChildProtection protection, Access access, Cases cases, Family family, People people, Authorities authorities, PublicContacts contacts,
        Rules rules, Clock clock) {
        this.protection = protection;
        this.access = access;
        this.cases = cases;
        this.family = family;
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
            .filter(file -> file.process().equals(ChildProtection.PROCESS)).map(file -> CasesPage.Line.of(file, protection.isMine(file, wholepicture.childprotection.Fact.By.WORKER))).toList())));
    }

    @GetMapping("/concern")
    ModelAndView ask(@PathVariable UUID person, @RequestParam(required = false) @Nullable UUID contact) {
        access.look(person, "the form to raise a concern");
        var typed = new LinkedMultiValueMap<String, String>();
        var told = contact(contact);
        var received = told.map(PublicContact::toldAt).orElse(clock.instant()).atZone(When.UK);
        var day = DateFields.of(received.toLocalDate());
        Map.of("happened.day", day.day(), "happened.month", day.month(), "happened.year", day.year()).forEach(typed::set);
        told.ifPresent(one -> Map.of("account", one.worry(), "referrer", one.teller(), "time", "%02d:%02d".formatted(received.getHour(), received.getMinute()),
            "dangerNow", one.dangerNow() ? "yes" : "no", "source", one.teller().isBlank() ? Words.Source.ANONYMOUS.name() : "").forEach(typed::set));
        authorities.likelyFor(person).ifPresent(a -> typed.set("to", a.code()));
        return page(person, new Answers(typed), Errors.NONE);
    }

    @PostMapping("/concern")
    ModelAndView raise(@PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed, @RequestParam(required = false) @Nullable UUID contact) {
        access.sight(person);
        var answers = new Answers(typed);
        var errors = answers.check(questions(person));
        var to = authorities.all().stream().filter(a -> a.code().equals(answers.text("to"))).findFirst();
        if (errors.any() || to.isEmpty()) {
            return page(person, answers, errors);
        }
        var children = new ArrayList<>(List.of(person));
        siblings(person).stream().filter(option -> answers.all("also").contains(option.value())).map(option -> UUID.fromString(option.value())).forEach(children::add);
        try {
            var files = protection.raise(children, to.get(), concern(answers), answers.happened(clock.instant().atZone(When.UK)), answers.because(),
                raised -> contact(contact).ifPresent(one -> contacts.raisedAs(one.id(), raised.getFirst().ref())));
            return new ModelAndView("redirect:" + files.getFirst().address());
        } catch (Unlawful e) {
            return page(person, answers, Errors.of("happened-day", String.valueOf(e.getMessage())));
        }
    }

    private static Concern concern(Answers a) {
        return new Concern(a.one(Words.Source.class, "source"), a.text("referrer"), a.text("account"), Concern.Statement.read(a.text("statements")), a.text("indicators"),
            a.one(Words.Level.class, "level"), a.one(Words.Answer.class, "sexualExploitation"), a.one(Words.Answer.class, "neglect"), a.yes("toolkit"),
            a.one(Words.Answer.class, "domesticAbuse"), a.text("injury"), a.text("crime"), a.yes("dangerNow"), a.text("parents"));
    }

    private List<Question> questions(UUID person) {
        var siblings = siblings(person);
        var own = Stream.of(
            new Question("also", Question.Kind.SEVERAL, "Is it also about these children?", "Each keeps a case and decisions of their own", siblings, ""),
            new Question("to", Question.Kind.ONE, "Where the child lives or is found", "The authority that must act", authorities.all().stream()
                .map(a -> Option.of(a.code(), a.name(), a.phone())).toList(), "Choose the authority"),
            one("source", "Who is worried", "", Words.Source.class, "Choose who is worried"),
            line("referrer", "Their name and how to reach them", "Leave empty if they gave none", ""),
            words("account", "What worries them", "What was seen and heard", "Say what worries them"),
            words("statements", "Who says what", "One statement to a line, beginning with who says it. For example, Mother: he fell from the sofa", ""),
            yesNo("dangerNow", "Is the child in danger now?", "If yes, ring 999 first", "Say whether the child is in danger now"),
            heading("Level of need"),
            words("indicators", "Which signs of the thresholds document are met, or why your judgement says so", Concern.THRESHOLDS, "Name at least one sign, or say why your judgement says so"),
            one("level", "Level of need, as you see it", "", Words.Level.class, "Choose the level of need"),
            heading("Questions that are always asked"),
            one("sexualExploitation", "Sexual exploitation?", "", Words.Answer.class, "Answer the question on sexual exploitation"),
            one("neglect", "Neglect?", "", Words.Answer.class, "Answer the question on neglect"),
            yesNo("toolkit", "Has the neglect toolkit been completed?", "", "Say whether the neglect toolkit has been completed"),
            one("domesticAbuse", "Domestic abuse?", "", Words.Answer.class, "Answer the question on domestic abuse"),
            words("injury", "If the child is injured: environment, parents' guidance, boundaries, vulnerability", "A bruise on a child who does not move about is never explained away", ""),
            line("crime", "If a crime was told of: the offence, or its reference", "A strategy discussion is then held at once", ""),
            line("parents", "Do the parents know that you are raising this? If not, why not", "You do not need consent to share a concern about a child's safety", "Say whether the parents know"));
        return Stream.concat(own.filter(q -> !q.name().equals("also") || !siblings.isEmpty()), ActPage.COMMON.stream().filter(q -> !q.name().equals("dissent"))).toList();
    }

    private ModelAndView page(UUID person, Answers answers, Errors errors) {
        var rule = rules.reckon(Timescales.REFERRAL_DECISION, clock.instant().atZone(When.UK));
        var page = new ActPage("Raise a concern", name(person), new Link("Back", "/people/" + person), rule.timescale().sentence(rule.within()),
            rule.edition().basis().cited(), questions(person).stream().map(q -> ActPage.Shown.of(q, answers, errors)).toList(), List.of(), "", errors, false, List.of(), List.of(), "Raise the concern");
        return new ModelAndView("childprotection/act", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private List<Option> siblings(UUID person) {
        var near = family.near(person).stream().filter(n -> n.through() == null && CHILDREN.contains(n.kind())).map(n -> n.person()).toList();
        return people.index(near).stream().map(hit -> Option.of(hit.person().toString(), hit.name())).toList();
    }

    private Optional<PublicContact> contact(@Nullable UUID id) {
        return id == null ? Optional.empty() : contacts.find(id).filter(one -> !one.isSettled());
    }

    private String name(UUID person) {
        return people.index(List.of(person)).stream().findFirst().map(hit -> hit.name()).orElse("this child");
    }
}
