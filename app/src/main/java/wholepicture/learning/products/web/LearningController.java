package wholepicture.learning.products.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.LearningPlace;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.products.Issues;
import wholepicture.learning.products.LearningSearch;
import wholepicture.learning.products.Products;
import wholepicture.learning.products.Reading;
import wholepicture.learning.web.LearningPlaces;
import wholepicture.ui.HomePart;
import wholepicture.ui.Section;

/** The home of learning: what waits to be read, what is new, the search, and the ways to everything else. */
@Controller
@RequestMapping("/learning")
class LearningController {

    private final Products products;
    private final Reading reading;
    private final LearningSearch search;
    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Issues issues;
    private final Vocabulary vocabulary;
    private final LearningPlaces places;
    private final Clock clock;

    LearningController(Products products, Reading reading, LearningSearch search, Reviews reviews, Recommendations recommendations, Issues issues, Vocabulary vocabulary, LearningPlaces places, Clock clock) {
        this.products = products;
        this.reading = reading;
        this.search = search;
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.issues = issues;
        this.vocabulary = vocabulary;
        this.places = places;
        this.clock = clock;
    }

    @Bean
    static Section learningSection() {
        return new Section(60, "Learning", "/learning", Set.of(), List.of("/themes", "/reviews", "/recommendations"));
    }

    @Bean
    static LearningPlace newLearning() {
        return new LearningPlace(0, "What is new", "/learning");
    }

    @Bean
    static LearningPlace productsPlace() {
        return new LearningPlace(5, "Briefings and guides", "/learning/products");
    }

    @Bean
    static HomePart learningToRead(Reading reading) {
        return new ToRead(reading);
    }

    @GetMapping
    ModelAndView home() {
        var page = LearningPage.of(reading.waiting(), products.published(), Products.keeps() ? products.inTheMaking() : List.of(), reviews.all(), recommendations.all(),
            reading.following(), reading.wantsLetters(), Products.keeps(), issues.purpose().stream().map(Issues.Purpose::words).findFirst().orElse(""), vocabulary.now(), today());
        return new ModelAndView("products/home", Map.of("page", page, "places", places.at("/learning")));
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q) {
        var words = q.strip();
        return new ModelAndView("products/search", Map.of("page", new SearchPage(words, search.find(words.length() > 200 ? words.substring(0, 200) : words)),
            "places", places.at("/learning")));
    }

    /** @param theme the id of a theme, or anything else for all of them */
    @GetMapping("/products")
    ModelAndView all(@RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String form) {
        return new ModelAndView("products/all", Map.of("page", AllPage.of(products.published(), products.withdrawn(), theme, form, vocabulary.now(), today()), "places", places.at("/learning/products")));
    }

    /** The talks of teams about products that this worker may know of, as rows. Source: A-356. */
    @GetMapping("/talks.csv")
    void talks(HttpServletResponse response) throws IOException {
        var text = new StringBuilder("Agency,Team,Day,Where,Product,People,We shall,What it means for work with other agencies\r\n");
        reading.allTalks().forEach(row -> text.append(row.stream().map(LearningController::cell).collect(Collectors.joining(","))).append("\r\n"));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"talks.csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String words) {
        return "\"" + (words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words).replace("\"", "\"\"") + "\"";
    }

    @PostMapping("/following")
    ModelAndView follow(@RequestParam MultiValueMap<String, String> sent) {
        reading.follow(LessonForm.themes(sent, vocabulary.now()));
        return new ModelAndView("redirect:/learning#letters");
    }

    @PostMapping("/letters")
    ModelAndView letters(@RequestParam(defaultValue = "") String wanted) {
        reading.wantLetters(wanted.equals("yes"));
        return new ModelAndView("redirect:/learning#letters");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }
}
