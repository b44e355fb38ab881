package wholepicture.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.people.Relinking;
import wholepicture.people.RelinkingWork;
import wholepicture.people.Scoring;
import wholepicture.ui.Errors;

/** Having all records compared again, and how far that has come. */
@Controller
@RequestMapping(AgainController.ADDRESS)
class AgainController {

    static final String ADDRESS = "/steward/review/again";

    private final Relinking relinking;
    private final RelinkingWork work;
    private final Scoring scoring;

    AgainController(Relinking relinking, RelinkingWork work, Scoring scoring) {
        this.relinking = relinking;
        this.work = work;
        this.scoring = scoring;
    }

    /** @param stay given when the page is not to look again by itself */
    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String stay, HttpServletResponse response) {
        var page = AgainPage.of(relinking.newest(), scoring.figures(), stay == null, "", Errors.NONE);
        if (page.looksAgain()) {
            response.setHeader("Refresh", "5; url=" + ADDRESS);
        }
        return new ModelAndView("people/again", Map.of("page", page));
    }

    /** When a run is under way already, the page shows that one. */
    @PostMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String why) {
        if (why.isBlank()) {
            var page = AgainPage.of(relinking.newest(), scoring.figures(), false, why, Errors.of("why", "Say why all records are to be compared again"));
            return new ModelAndView("people/again", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        relinking.ask(why.strip());
        work.wake();
        return new ModelAndView("redirect:" + ADDRESS);
    }
}
