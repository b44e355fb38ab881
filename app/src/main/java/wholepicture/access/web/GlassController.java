package wholepicture.access.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.access.Glass;
import wholepicture.ui.Errors;

/** Breaking the glass: a reason, and what will happen, on one page. */
@Controller
@RequestMapping("/people/{person}/break-glass")
class GlassController {

    private static final int FEWEST_LETTERS = 10;

    private final Access access;
    private final Glass glass;

    GlassController(Access access, Glass glass) {
        this.access = access;
        this.glass = glass;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID person) {
        return access.sight(person).isWhole() ? toPerson(person) : page(person, "", Errors.NONE);
    }

    @PostMapping
    ModelAndView breakIt(@PathVariable UUID person, @RequestParam @Nullable String reason) {
        String given = reason == null ? "" : reason.strip();
        if (access.sight(person).isWhole()) {
            return toPerson(person);
        }
        if (given.length() < FEWEST_LETTERS) {
            return page(person, given, Errors.of("reason", "Say why you need to see this person now, in a few words that others will understand"));
        }
        glass.breakIt(person, given);
        return toPerson(person);
    }

    private static ModelAndView toPerson(UUID person) {
        return new ModelAndView("redirect:/people/" + person);
    }

    private ModelAndView page(UUID person, String reason, Errors errors) {
        long hours = glass.lasts().toHours();
        var lasts = hours > 0 ? hours + (hours == 1 ? " hour" : " hours") : glass.lasts().toMinutes() + " minutes";
        return new ModelAndView("access/glass", Map.of("person", person, "name", access.name(person), "reason", reason, "lasts", lasts, "errors", errors),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
