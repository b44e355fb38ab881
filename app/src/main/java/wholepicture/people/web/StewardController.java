package wholepicture.people.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Role;
import wholepicture.people.Question;
import wholepicture.people.Steward;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Section;

/** The steward's queue: two records side by side, and the question whether they are of one person. */
@Controller
@RequestMapping("/steward/review")
class StewardController {

    private final Steward steward;

    StewardController(Steward steward) {
        this.steward = steward;
    }

    @Bean
    static Section stewardSection() {
        return new Section(70, "Records to compare", "/steward/review", Set.of(Role.DATA_STEWARD.name()));
    }

    @GetMapping
    ModelAndView queue(@RequestParam @Nullable Instant after, @RequestParam(defaultValue = "0") long afterId) {
        var queue = steward.queue(after, afterId);
        var last = queue.lines().isEmpty() ? null : queue.lines().getLast();
        var more = last == null || !queue.more() ? Link.NONE
            : new Link("Later questions", "/steward/review?after=%s&afterId=%d".formatted(last.raised(), last.id()));
        return new ModelAndView("people/queue", Map.of("queue", queue, "more", more));
    }

    @GetMapping("/{id}")
    ModelAndView question(@PathVariable long id) {
        return page(asked(id), "", Errors.NONE);
    }

    @PostMapping("/{id}")
    ModelAndView answer(@PathVariable long id, @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String reason) {
        var question = asked(id);
        if (!Set.of("join", "part").contains(answer) || reason.isBlank()) {
            return page(question, reason, reason.isBlank() ? Errors.of("reason", "Say why, in words that the next steward will understand")
                : Errors.of("reason", "Choose whether the records are of one person"));
        }
        try {
            if (answer.equals("join")) {
                steward.join(id, reason.strip());
            } else {
                steward.part(id, reason.strip());
            }
        } catch (Steward.AlreadyAnswered e) {
            return page(question, reason, Errors.of("reason", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:/steward/review");
    }

    private Question asked(long id) {
        return steward.question(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(Question question, String reason, Errors errors) {
        return new ModelAndView("people/question", Map.of("page", new QuestionPage(question, reason, errors)),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
