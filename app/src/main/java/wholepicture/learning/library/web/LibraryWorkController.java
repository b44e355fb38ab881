package wholepicture.learning.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Library;
import wholepicture.learning.products.Form;
import wholepicture.learning.products.Products;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Option;
import wholepicture.ui.Sent;

/** What keepers do with the library: add a thing, publish its next version. */
@Controller
@RequestMapping("/learning/library")
class LibraryWorkController {

    private final Library library;
    private final Products products;
    private final Recommendations recommendations;
    private final Reviews reviews;
    private final Vocabulary vocabulary;
    private final Clock clock;

    LibraryWorkController(Library library, Products products, Recommendations recommendations, Reviews reviews, Vocabulary vocabulary, Clock clock) {
        this.library = library;
        this.products = products;
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView add(@RequestParam(defaultValue = "") String kind) {
        Products.onlyKeepers();
        return form(Kind.read(kind).orElse(Kind.VIDEO), 0, Map.of(), DateFields.of(today()), List.of(), List.of(), Errors.NONE);
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam(defaultValue = "") String kind, @RequestParam MultiValueMap<String, String> sent) {
        Products.onlyKeepers();
        return publish(Kind.read(kind).orElse(Kind.VIDEO), 0, sent);
    }

    @GetMapping("/{resource:\\d+}/edit")
    ModelAndView edit(@PathVariable long resource) {
        Products.onlyKeepers();
        var now = library.at(resource);
        return form(now.kind(), now.id(), ResourceForm.typed(now), DateFields.of(today()), now.themes(), List.of(), Errors.NONE);
    }

    @PostMapping("/{resource:\\d+}/edit")
    ModelAndView edit(@PathVariable long resource, @RequestParam MultiValueMap<String, String> sent) {
        Products.onlyKeepers();
        return publish(library.at(resource).kind(), resource, sent);
    }

    private ModelAndView publish(Kind kind, long id, MultiValueMap<String, String> sent) {
        var form = new Sent(sent);
        var typed = ResourceForm.read(kind, form);
        var from = form.date("inUseFrom");
        var known = vocabulary.now();
        var themes = sent.getOrDefault("theme", List.of()).stream().filter(t -> known.byId(t).isPresent()).distinct().toList();
        var causes = sent.getOrDefault("review", List.of());
        var errors = ResourceForm.check(kind, id == 0, typed, from);
        if (errors.any()) {
            return form(kind, id, typed, from, themes, causes, errors);
        }
        return new ModelAndView("redirect:/learning/library/" + library.publish(ResourceForm.resource(kind, id, typed, from, themes, causes, today())));
    }

    private ModelAndView form(Kind kind, long id, Map<String, String> typed, DateFields from, List<String> themes, List<String> causes, Errors errors) {
        var issues = new ArrayList<>(List.of(Option.of("", "None")));
        products.published().stream().filter(p -> p.form() == Form.NEWSLETTER).forEach(p -> issues.add(Option.of(String.valueOf(p.id()), p.kind() + ": " + p.now().title())));
        var answers = new ArrayList<>(List.of(Option.of("", "None")));
        recommendations.all().stream().limit(200).forEach(r -> answers.add(Option.of(r.id().toString(), r.words().length() > 90 ? r.words().substring(0, 90) + "…" : r.words())));
        var of = reviews.all().stream().map(r -> Option.of(String.valueOf(r.id()), r.title())).toList();
        var page = ResourceForm.of(kind, id, typed, from, themes, causes, new ResourceForm.Chosen(issues, answers, of, vocabulary.now()), errors);
        return new ModelAndView("library/edit", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    @ExceptionHandler(Library.NoSuchResource.class)
    void noSuchResource(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
