package wholepicture.ui;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every component on one page, to be looked at and checked. Development only. */
@Controller
@Profile("development")
class Gallery {

    /** @param text what to put everywhere that words can stand */
    @GetMapping("/dev/components")
    ModelAndView show(@RequestParam(defaultValue = "Robin Example") String text) {
        return new ModelAndView("dev/components", Map.of("text", text));
    }
}
