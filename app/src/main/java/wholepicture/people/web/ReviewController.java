package wholepicture.people.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
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
import wholepicture.people.Scoring;
import wholepicture.people.Steward;
import wholepicture.ui.Errors;
import wholepicture.ui.Section;

/** The steward's queue: pairs of records of which it is doubtful whether they are of one person. */
@Controller
@RequestMapping("/steward/review")
class ReviewController {

    private final Steward steward;
    private final Scoring scoring;

    ReviewController(Steward steward, Scoring scoring) {
        this.steward = steward;
        this.scoring = scoring;
    }

    @Bean
    static Section stewardSection() {
        return new Section(60, "Records to compare", "/steward/review", Set.of(Role.DATA_STEWARD.name()));
    }

    @GetMapping
    ModelAndView queue(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "0") long id, @RequestParam(defaultValue = "") String answered) {
        var from = moment(after);
        var done = switch (answered) {
            case "joined" -> "The two records are now of one person.";
            case "parted" -> "The two records stay with two people.";
            case "late" -> "That question had been answered, or was no question any more.";
            default -> "";
        };
        return new ModelAndView("people/queue", Map.of("page", QueuePage.of(steward.queue(from, id), from == null, done)));
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView question(@PathVariable long id) {
        return new ModelAndView("people/review", Map.of("page", ReviewPage.of(found(id), scoring.thresholds(), "", Errors.NONE)));
    }

    /** @param act {@code join} or {@code part} */
    @PostMapping("/{id:\\d+}")
    ModelAndView answer(@PathVariable long id, @RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank() || !Set.of("join", "part").contains(act)) {
            var errors = Errors.of("reason", "Say why: what convinced you that they are one person, or two");
            return new ModelAndView("people/review", Map.of("page", ReviewPage.of(found(id), scoring.thresholds(), reason, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            if (act.equals("join")) {
                steward.join(id, reason.strip());
            } else {
                steward.part(id, reason.strip());
            }
        } catch (Steward.AlreadyAnswered e) {
            return new ModelAndView("redirect:/steward/review?answered=late");
        }
        return new ModelAndView("redirect:/steward/review?answered=" + (act.equals("join") ? "joined" : "parted"));
    }

    private Question found(long id) {
        return steward.question(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
