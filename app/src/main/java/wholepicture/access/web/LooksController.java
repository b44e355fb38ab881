package wholepicture.access.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.access.Looks;
import wholepicture.ui.Link;

/** Who looked at a person. */
@Controller
class LooksController {

    private final Access access;
    private final Looks looks;

    LooksController(Access access, Looks looks) {
        this.access = access;
        this.looks = looks;
    }

    @GetMapping("/people/{person}/looks")
    ModelAndView at(@PathVariable UUID person, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var rows = looks.at(person, before);
        var shown = rows.stream().limit(Looks.PAGE).toList();
        var older = rows.size() > Looks.PAGE ? new Link("Earlier", "?before=" + shown.getLast().seq()) : Link.NONE;
        return new ModelAndView("access/looks", Map.of("person", person, "name", access.name(person), "rows", shown, "older", older));
    }
}
