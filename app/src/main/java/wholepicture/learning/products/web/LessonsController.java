package wholepicture.learning.products.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Lesson;
import wholepicture.learning.products.Lessons;
import wholepicture.learning.products.Products;
import wholepicture.ui.Errors;

/** Writing down what was learnt, and beginning products of it. */
@Controller
@RequestMapping("/learning/lessons")
class LessonsController {

    private final Lessons lessons;
    private final Products products;
    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Vocabulary vocabulary;
    private final Clock clock;

    LessonsController(Lessons lessons, Products products, Reviews reviews, Recommendations recommendations, Vocabulary vocabulary, Clock clock) {
        this.lessons = lessons;
        this.products = products;
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Everything that was written down, and the form for what is new. */
    @GetMapping
    ModelAndView all() {
        return all(Lesson.blank(), Errors.NONE, "");
    }

    private ModelAndView all(Lesson typed, Errors errors, String issue) {
        Products.onlyKeepers();
        var page = new LessonsPage(lessons.all().stream().map(l -> new LessonsPage.Row(l.title(), "/learning/lessons/" + l.id())).toList(), form(typed, errors), issue);
        return new ModelAndView("products/lessons", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(@RequestParam MultiValueMap<String, String> sent) {
        Products.onlyKeepers();
        var lesson = LessonForm.read(0, sent, vocabulary.now());
        return lesson.title().isEmpty() ? all(lesson, Errors.of("title", "Enter what was learnt, in a few words"), "") : to("/learning/lessons/" + lessons.save(lesson));
    }

    @PostMapping("/issues")
    ModelAndView beginIssue(@RequestParam(defaultValue = "") String issue) {
        Products.onlyKeepers();
        return issue.isBlank() ? all(Lesson.blank(), Errors.of("issue", "Enter what the issue is called, for example its month"), issue)
            : to("/learning/products/%d/edit".formatted(products.beginIssue(issue.strip())));
    }

    @GetMapping("/{lesson}")
    ModelAndView lesson(@PathVariable long lesson) {
        Products.onlyKeepers();
        return edit(lessons.at(lesson), Errors.NONE);
    }

    private ModelAndView edit(Lesson lesson, Errors errors) {
        return new ModelAndView("products/lesson", Map.of("page", form(lesson, errors)), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private LessonForm form(Lesson lesson, Errors errors) {
        return LessonForm.of(lesson, reviews.all(), recommendations.all(), lesson.id() == 0 ? List.of() : products.of(lesson),
            vocabulary.now(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")), errors);
    }

    @PostMapping("/{lesson}")
    ModelAndView save(@PathVariable long lesson, @RequestParam MultiValueMap<String, String> sent) {
        Products.onlyKeepers();
        var typed = LessonForm.read(lessons.at(lesson).id(), sent, vocabulary.now());
        if (typed.title().isEmpty()) {
            return edit(typed, Errors.of("title", "Enter what was learnt, in a few words"));
        }
        lessons.save(typed);
        return to("/learning/lessons/" + lesson);
    }

    @PostMapping("/{lesson}/products")
    ModelAndView make(@PathVariable long lesson, @RequestParam(defaultValue = "") String form) {
        Products.onlyKeepers();
        var of = lessons.at(lesson);
        var chosen = Arrays.stream(Form.values()).filter(f -> f != Form.NEWSLETTER && f.name().equals(form)).findFirst();
        return chosen.isEmpty() ? edit(of, Errors.of("form", "Choose what to make of it")) : to("/learning/products/%d/edit".formatted(products.begin(of, chosen.get())));
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
