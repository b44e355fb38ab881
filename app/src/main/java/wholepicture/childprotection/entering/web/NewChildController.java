package wholepicture.childprotection.entering.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.childprotection.entering.NewChildren;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.people.Query;
import wholepicture.time.When;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** Looks for a child, and enters the children of a family whom no agency knows; the concern is raised next. */
@Controller
@RequestMapping("/front-door/new-child")
class NewChildController {

    private final NewChildren entering;
    private final People people;
    private final Clock clock;

    NewChildController(NewChildren entering, People people, Clock clock) {
        this.entering = entering;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String contact) {
        return page(NewChildForm.blank(contact), q, Errors.NONE);
    }

    @PostMapping
    ModelAndView enter(@RequestParam MultiValueMap<String, String> typed) {
        if (Acting.now().workerId() == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var form = NewChildForm.read(new Sent(typed));
        var errors = form.check(clock.instant().atZone(When.UK).toLocalDate());
        if (errors.any()) {
            return page(form, "", errors);
        }
        var persons = entering.enter(once(form.once()), form.children(), form.together().equals("siblings"), form.address(), form.postcode());
        var others = persons.stream().skip(1).map(person -> "&also=" + person).collect(Collectors.joining());
        var contact = form.contact().matches("[0-9a-f-]{36}") ? "&contact=" + form.contact() : "";
        return new ModelAndView("redirect:/people/%s/protection/concern?entered=yes%s%s".formatted(persons.getFirst(), others, contact));
    }

    private static UUID once(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private ModelAndView page(NewChildForm form, String q, Errors errors) {
        List<Hit> hits = q.isBlank() ? List.of() : people.search(Query.of(q), 1).hits();
        var together = Option.choosing(List.of(Option.of("siblings", "They are brothers and sisters"), Option.of("household", "They live in one household")), form.together());
        return new ModelAndView("childprotection/new-child", Map.of("form", form, "q", q, "hits", hits, "together", together, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
