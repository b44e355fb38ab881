package wholepicture.learning.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.LearningPlace;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.library.Comments;
import wholepicture.learning.library.Field;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Library;
import wholepicture.learning.products.Products;
import wholepicture.learning.web.LearningPlaces;
import wholepicture.ui.Errors;
import wholepicture.ui.HomePart;
import wholepicture.ui.Link;

/** Reading the library: its lists, a thing, being told of its changes, and what readers wrote of it. */
@Controller
@RequestMapping("/learning/library")
class LibraryController {

    private final Library library;
    private final Comments comments;
    private final Products products;
    private final Recommendations recommendations;
    private final Reviews reviews;
    private final Vocabulary vocabulary;
    private final LearningPlaces places;

    LibraryController(Library library, Comments comments, Products products, Recommendations recommendations, Reviews reviews, Vocabulary vocabulary, LearningPlaces places) {
        this.library = library;
        this.comments = comments;
        this.products = products;
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.vocabulary = vocabulary;
        this.places = places;
    }

    @Bean
    static LearningPlace libraryPlace() {
        return new LearningPlace(6, "Library", "/learning/library");
    }

    @Bean
    static HomePart proceduresPart(Library library) {
        return new ProceduresPart(library);
    }

    /** @param chosen the kind, and what its list is narrowed by */
    @GetMapping
    ModelAndView all(@RequestParam Map<String, String> chosen) {
        var kind = Kind.read(chosen.getOrDefault("kind", ""));
        return new ModelAndView("library/all", Map.of("page", LibraryPage.of(library.all(kind), kind, chosen, Products.keeps()), "places", places.at("/learning/library")));
    }

    @GetMapping("/{resource:\\d+}")
    ModelAndView read(@PathVariable long resource) {
        return page(resource, Errors.NONE);
    }

    private ModelAndView page(long id, Errors errors) {
        var versions = library.versions(id);
        if (versions.isEmpty()) {
            throw new Library.NoSuchResource();
        }
        var page = ResourcePage.of(versions, this::named, this::review, vocabulary.now(), library.follows(id), Products.keeps(),
            Acting.now().is(Role.MANAGER) || Acting.now().is(Role.SAFEGUARDING_LEAD), comments.of("/learning/library/" + id), errors);
        return new ModelAndView("library/resource", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** What the worker may not see is not named. */
    private Link named(Field field, String value) {
        try {
            if (field.type() == Field.Type.ISSUE) {
                var issue = products.read(Long.parseLong(value));
                return new Link(issue.kind() + ": " + issue.name(), issue.href());
            }
            return recommendations.find(UUID.fromString(value)).map(r -> new Link(r.words(), r.href())).orElse(Link.NONE);
        } catch (Products.NoSuchProduct | IllegalArgumentException e) {
            return Link.NONE;
        }
    }

    private Link review(long id) {
        return reviews.all().stream().filter(r -> r.id() == id).findFirst().map(r -> new Link(r.title(), "/reviews/" + r.id())).orElse(Link.NONE);
    }

    @PostMapping("/{resource:\\d+}/follow")
    ModelAndView follow(@PathVariable long resource, @RequestParam(defaultValue = "") String told) {
        library.follow(resource, told.equals("yes"));
        return to(resource, "#told");
    }

    @PostMapping("/{resource:\\d+}/dead")
    ModelAndView dead(@PathVariable long resource) {
        library.dead(resource);
        return to(resource, "");
    }

    @PostMapping("/{resource:\\d+}/comments")
    ModelAndView comment(@PathVariable long resource, @RequestParam(defaultValue = "") String words) {
        library.at(resource);
        if (words.isBlank()) {
            return page(resource, Errors.of("words", "Write what you want to say"));
        }
        comments.ofResource(resource, words.strip());
        return to(resource, "#comments");
    }

    private static ModelAndView to(long resource, String place) {
        return new ModelAndView("redirect:/learning/library/" + resource + place);
    }

    @ExceptionHandler(Library.NoSuchResource.class)
    void noSuchResource(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
