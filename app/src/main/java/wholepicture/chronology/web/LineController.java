package wholepicture.chronology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.chronology.Chronology;
import wholepicture.chronology.MayNotAdd;
import wholepicture.ui.Errors;

/** One line of a chronology in all its versions, and what can be added beneath it. */
@Controller
@RequestMapping("/people/{person}/chronology/{entry:\\d+}")
class LineController {

    private final Access access;
    private final Chronology chronology;

    LineController(Access access, Chronology chronology) {
        this.access = access;
        this.chronology = chronology;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable long entry) {
        access.look(person, "a line of the chronology");
        return page(person, entry, AmendmentForm.EMPTY, Errors.NONE);
    }

    @PostMapping
    ModelAndView add(@PathVariable UUID person, @PathVariable long entry, AmendmentForm form) {
        access.sight(person);
        var errors = form.errors();
        if (errors.any()) {
            return page(person, entry, form, errors);
        }
        chronology.amend(person, entry, form.chosen().orElseThrow(), form.words(), form.chosenSignificance().orElse(null), form.whose());
        return new ModelAndView("redirect:/people/%s/chronology/%d".formatted(person, entry));
    }

    @ExceptionHandler(MayNotAdd.class)
    void mayNot(MayNotAdd e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }

    private ModelAndView page(UUID person, long entry, AmendmentForm form, Errors errors) {
        var versions = chronology.versions(person, entry);
        return new ModelAndView("chronology/line-page", Map.of("person", "/people/" + person, "name", access.name(person), "page", LinePage.of(versions, form, errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
