package wholepicture.picture.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.picture.Picture;

/** The page about a person: what to read before a decision. */
@Controller
class PersonController {

    private final Access access;
    private final Picture picture;

    PersonController(Access access, Picture picture) {
        this.access = access;
        this.picture = picture;
    }

    /** The look is kept before anything is read, in a transaction of its own, so that its lock is short. */
    @GetMapping("/people/{person}")
    ModelAndView show(@PathVariable UUID person) {
        var sight = access.look(person, "the person's page");
        return new ModelAndView("picture/person", Map.of("page", PersonPages.of(picture.read(person, sight))));
    }
}
