package wholepicture.people.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.people.People;
import wholepicture.people.Steward;
import wholepicture.ui.Errors;

/** The records that make a person, and undoing a wrong link. */
@Controller
@RequestMapping("/people/{person}/records")
class RecordsController {

    private final Access access;
    private final People people;
    private final Steward steward;

    RecordsController(Access access, People people, Steward steward) {
        this.access = access;
        this.people = people;
        this.steward = steward;
    }

    @GetMapping
    ModelAndView records(@PathVariable UUID person) {
        access.look(person, "the records that make the person");
        return page(person, Errors.NONE);
    }

    @PostMapping("/{record}/part")
    ModelAndView part(@PathVariable UUID person, @PathVariable long record, @RequestParam Map<String, String> typed) {
        access.sight(person);
        String why = typed.getOrDefault("why-" + record, "");
        if (why.isBlank()) {
            return page(person, Errors.of("why-" + record, "Say why the record is not of this person"));
        }
        return new ModelAndView("redirect:/people/" + steward.partRecord(person, record, why.strip()) + "/records");
    }

    private ModelAndView page(UUID person, Errors errors) {
        return new ModelAndView("people/records", Map.of("person", people.find(person), "steward", Acting.now().is(Role.DATA_STEWARD), "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
