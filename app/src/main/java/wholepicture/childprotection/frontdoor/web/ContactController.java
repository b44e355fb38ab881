package wholepicture.childprotection.frontdoor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.cases.NoSuchCase;
import wholepicture.childprotection.Unlawful;
import wholepicture.childprotection.frontdoor.PublicContact;
import wholepicture.childprotection.frontdoor.PublicContacts;
import wholepicture.people.Hit;
import wholepicture.people.People;
import wholepicture.people.Query;
import wholepicture.ui.Errors;

/** A contact of the public at the front door: the child is looked for, and a concern raised, or a reason given why not. */
@Controller
@RequestMapping("/front-door/contacts/{id}")
class ContactController {

    private final PublicContacts contacts;
    private final People people;

    ContactController(PublicContacts contacts, People people) {
        this.contacts = contacts;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return page(find(id), q, "", Errors.NONE);
    }

    @PostMapping("/not-raised")
    ModelAndView notRaised(@PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        var contact = find(id);
        if (why.isBlank()) {
            return page(contact, "", why, Errors.of("why", "Say why no concern is raised"));
        }
        try {
            contacts.notRaised(id, why.strip());
        } catch (Unlawful e) {
            return page(find(id), "", why, Errors.of("why", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/front-door");
    }

    private ModelAndView page(PublicContact contact, String q, String why, Errors errors) {
        List<Hit> hits = q.isBlank() ? List.of() : people.search(Query.of(q), 1).hits();
        return new ModelAndView("childprotection/contact", Map.of("contact", contact, "q", q, "hits", hits, "why", why, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private PublicContact find(UUID id) {
        return contacts.find(id).orElseThrow(NoSuchCase::new);
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuchContact(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
