package wholepicture.childprotection.frontdoor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Agency;
import wholepicture.childprotection.frontdoor.PublicContacts;
import wholepicture.childprotection.routing.DutyTeams;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** The open page on which anybody tells an authority of a worry about a child. */
@Controller
class PublicContactController {

    private static final int MOST = 10_000;

    private final Authorities authorities;
    private final PublicContacts contacts;

    private final DutyTeams teams;

    PublicContactController(Authorities authorities, PublicContacts contacts, DutyTeams teams) {
        this.authorities = authorities;
        this.contacts = contacts;
        this.teams = teams;
    }

    /** @param postcode of where the child is, if the teller knows it: the authority is then chosen for them */
    @GetMapping("/concern")
    ModelAndView ask(@RequestParam(defaultValue = "") String postcode) {
        var to = authorities.at(postcode).map(Agency::code).orElse("");
        return page(new PublicContactForm(to, postcode.isBlank() ? "" : "Postcode " + postcode.strip(), "", "", ""), postcode, Errors.NONE, HttpStatus.OK);
    }

    @PostMapping("/concern")
    ModelAndView tell(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String child, @RequestParam(defaultValue = "") String worry,
        @RequestParam(defaultValue = "") String danger, @RequestParam(defaultValue = "") String teller, HttpServletRequest request) {
        var form = new PublicContactForm(to, child.strip(), worry.strip(), danger, teller.strip());
        var authority = authorities.all().stream().filter(a -> a.code().equals(to)).findFirst();
        var errors = check(form, authority.isPresent());
        if (errors.any() || authority.isEmpty()) {
            return page(form, "", errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return contacts.tell(authority.get(), form.child(), form.worry(), danger.equals("yes"), form.teller(), request.getRemoteAddr())
            .map(number -> new ModelAndView("childprotection/told", Map.of("number", number, "authority", authority.get(), "answering", teams.answering(authority.get(), ""), "danger", danger.equals("yes"))))
            .orElseGet(() -> page(form, "", Errors.of("worry", "We cannot take more here within this hour. Please ring %s. What you wrote is still below."
                .formatted(teams.answering(authority.get(), "").reach())),
                HttpStatus.TOO_MANY_REQUESTS));
    }

    private static Errors check(PublicContactForm form, boolean known) {
        var errors = new ArrayList<FieldError>();
        need(errors, known, "to", "Choose where the child lives or is now");
        need(errors, !form.child().isEmpty(), "child", "Say who the child is, as far as you know");
        need(errors, !form.worry().isEmpty(), "worry", "Say what worries you");
        need(errors, !form.danger().isEmpty(), "danger", "Say whether the child is in danger now");
        need(errors, form.worry().length() <= MOST && form.child().length() <= MOST && form.teller().length() <= MOST, "worry",
            "That is too long to send here: at most 10,000 characters. Please ring instead");
        return new Errors(errors);
    }

    private static void need(List<FieldError> errors, boolean holds, String field, String otherwise) {
        if (!holds) {
            errors.add(new FieldError(field, otherwise));
        }
    }

    private ModelAndView page(PublicContactForm form, String postcode, Errors errors, HttpStatus status) {
        var where = Option.choosing(authorities.answering(postcode), form.to());
        var danger = List.of(new Option("yes", "Yes", "Ring 999 first", form.danger().equals("yes")), new Option("no", "No", "", form.danger().equals("no")));
        return new ModelAndView("childprotection/tell", Map.of("form", form, "postcode", postcode, "where", where, "danger", danger, "errors", errors), status);
    }
}
