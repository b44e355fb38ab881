package wholepicture.access.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.NoticesToMe;

/** What the worker was told, to be read and put away. */
@Controller
class NoticesController {

    private final NoticesToMe notices;

    NoticesController(NoticesToMe notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    ModelAndView list() {
        return new ModelAndView("access/notices", Map.of("notices", notices.unread()));
    }

    @PostMapping("/notices/{id}/put-away")
    String putAway(@PathVariable long id) {
        notices.putAway(id);
        return "redirect:/notices";
    }
}
