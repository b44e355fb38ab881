package wholepicture.learning.products.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.LearningPlace;
import wholepicture.learning.products.Issues;
import wholepicture.learning.products.Products;
import wholepicture.learning.web.LearningPlaces;
import wholepicture.ui.DateFields;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.FieldError;
import wholepicture.ui.Option;

/** What the newsletter will tell of and when, and what learning is for. */
@Controller
@RequestMapping("/learning")
class IssuesController {

    private final Issues issues;
    private final LearningPlaces places;
    private final Clock clock;

    IssuesController(Issues issues, LearningPlaces places, Clock clock) {
        this.issues = issues;
        this.places = places;
        this.clock = clock;
    }

    @Bean
    static LearningPlace issuesPlace() {
        return new LearningPlace(7, "Newsletter", "/learning/newsletters");
    }

    @GetMapping("/newsletters")
    ModelAndView all() {
        return all(new IssuesPage.Typed("", DateFields.BLANK, "", ""), Errors.NONE);
    }

    private ModelAndView all(IssuesPage.Typed typed, Errors errors) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        var planned = issues.planned();
        var open = new ArrayList<>(List.of(Option.of("", "No issue yet")));
        planned.stream().filter(one -> one.sent().isEmpty()).forEach(one -> open.add(Option.of(String.valueOf(one.id()), one.title())));
        var rows = planned.stream().map(one -> new IssuesPage.Row(one.id(), one.title(), Dates.inWords(one.due()), one.audience(),
            one.sent().map(day -> "Sent " + Dates.inWords(day)).orElse(one.due().isBefore(today) ? "Late" : one.product().isPresent() ? "In the making" : "Planned"),
            one.product().map(id -> "/learning/products/" + id + (one.sent().isPresent() ? "" : "/work")).orElse(""))).toList();
        var topics = issues.forthcoming().stream().map(t -> new IssuesPage.TopicRow(t.id(), t.words(),
            t.plan().flatMap(p -> planned.stream().filter(one -> one.id() == p).findFirst()).map(one -> "For " + one.title()).orElse("For no issue yet"),
            Option.choosing(open, t.plan().map(String::valueOf).orElse("")))).toList();
        return new ModelAndView("products/issues", Map.of("page", new IssuesPage(rows, topics, typed, Products.keeps(), errors), "places", places.at("/learning/newsletters")),
            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/newsletters")
    ModelAndView plan(@RequestParam(defaultValue = "") String title, @RequestParam(name = "due.day", defaultValue = "") String day, @RequestParam(name = "due.month", defaultValue = "") String month,
        @RequestParam(name = "due.year", defaultValue = "") String year, @RequestParam(defaultValue = "") String audience) {
        Products.onlyKeepers();
        var typed = new IssuesPage.Typed(title.strip(), new DateFields(day, month, year), audience.strip(), "");
        var errors = new ArrayList<FieldError>();
        if (title.isBlank()) {
            errors.add(new FieldError("title", "Enter what the issue is called"));
        }
        if (audience.isBlank()) {
            errors.add(new FieldError("audience", "Enter whom it is for"));
        }
        if (!(typed.due().readDay("The day") instanceof DateFields.Read.Known known)) {
            errors.add(new FieldError("due", "Enter the day on which it is to be sent"));
            return all(typed, new Errors(errors));
        }
        if (!errors.isEmpty()) {
            return all(typed, new Errors(errors));
        }
        issues.plan(typed.title(), known.day(), typed.audience());
        return to("/learning/newsletters");
    }

    @PostMapping("/newsletters/topics")
    ModelAndView topic(@RequestParam(defaultValue = "") String topic) {
        Products.onlyKeepers();
        if (topic.isBlank()) {
            return all(new IssuesPage.Typed("", DateFields.BLANK, "", ""), Errors.of("topic", "Enter what an issue should tell of"));
        }
        issues.topic(topic.strip());
        return to("/learning/newsletters#topics");
    }

    @PostMapping("/newsletters/topics/{topic}")
    ModelAndView assign(@PathVariable long topic, @RequestParam Map<String, String> sent) {
        Products.onlyKeepers();
        issues.assign(topic, Optional.of(sent.getOrDefault("plan-" + topic, "")).filter(id -> id.matches("\\d{1,15}")).map(Long::valueOf));
        return to("/learning/newsletters#topics");
    }

    @PostMapping("/newsletters/{issue}/begin")
    ModelAndView begin(@PathVariable long issue) {
        Products.onlyKeepers();
        return to("/learning/products/%d/edit".formatted(issues.begin(issue)));
    }

    @GetMapping("/purpose")
    ModelAndView purpose() {
        return purpose(Errors.NONE);
    }

    private ModelAndView purpose(Errors errors) {
        Products.onlyKeepers();
        var all = issues.purpose();
        return new ModelAndView("products/purpose", Map.of("words", all.isEmpty() ? "" : all.getFirst().words(), "versions", all.stream()
            .map(one -> "Version %d, %s, %s: %s".formatted(one.version(), Dates.inWords(one.at()), one.by(), one.words())).toList(), "errors", errors), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/purpose")
    ModelAndView say(@RequestParam(defaultValue = "") String words) {
        Products.onlyKeepers();
        if (words.isBlank()) {
            return purpose(Errors.of("words", "Write what learning is for"));
        }
        issues.say(words.strip());
        return to("/learning");
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }

    @ExceptionHandler(Issues.NoSuchPlan.class)
    void noSuchPlan(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
