package wholepicture.learning.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.FoundThemes;
import wholepicture.learning.LearningPlace;
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Review;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.plan.Plans;
import wholepicture.learning.reading.NotReadable;
import wholepicture.learning.reading.Papers;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** The register of reviews: registering one, taking in its documents, deciding what was proposed. */
@Controller
@RequestMapping("/reviews")
class ReviewsController {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Plans plans;
    private final FoundThemes foundThemes;
    private final Vocabulary vocabulary;
    private final LearningPlaces places;
    private final Clock clock;

    ReviewsController(Reviews reviews, Recommendations recommendations, Plans plans, FoundThemes foundThemes, Vocabulary vocabulary, LearningPlaces places,
        Clock clock) {
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.plans = plans;
        this.foundThemes = foundThemes;
        this.vocabulary = vocabulary;
        this.places = places;
        this.clock = clock;
    }

    @Bean
    static LearningPlace reviewsPlace() {
        return new LearningPlace(20, "Reviews", "/reviews");
    }

    /** @param theme the id of a theme; then only the reviews that found it */
    @GetMapping
    ModelAndView register(@RequestParam(defaultValue = "") String theme) {
        return register(theme, ReviewForm.EMPTY, Errors.NONE);
    }

    @PostMapping
    ModelAndView register(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String title, @RequestParam(name = "began.day", defaultValue = "") String day,
        @RequestParam(name = "began.month", defaultValue = "") String month, @RequestParam(name = "began.year", defaultValue = "") String year) {
        Reviews.onlyLeads();
        var form = new ReviewForm(kind, title, new DateFields(day, month, year));
        var errors = form.errors();
        return !errors.any() && form.began().readDay("The day") instanceof DateFields.Read.Known known
            ? to(reviews.register(ReviewKind.valueOf(form.kind()), form.title(), known.day())) : register("", form, errors);
    }

    private ModelAndView register(String theme, ReviewForm form, Errors errors) {
        var found = foundThemes.reviews(theme);
        var shown = reviews.all().stream().filter(review -> theme.isEmpty() || found.contains(review.id())).map(RegisterPage.Row::of).toList();
        var page = new RegisterPage(places.at("/reviews"), lead(), Option.choosing(allThemes(), theme), shown, form, errors);
        return shown("learning/register", page, errors);
    }

    @GetMapping("/{review}")
    ModelAndView review(@PathVariable long review) {
        return review(review, Errors.NONE);
    }

    private ModelAndView review(long id, Errors errors) {
        return review(id, ReviewPage.Typed.NOTHING, errors);
    }

    private ModelAndView review(long id, ReviewPage.Typed typed, Errors errors) {
        var review = reviews.at(id);
        var today = LocalDate.ofInstant(clock.instant(), UK);
        var page = ReviewPage.of(places.at("/reviews"), lead(), review, rows(review, today), reviews.steps(id), reviews.documents(id), reviews.passages(id), themes(id), allThemes(), today, typed, errors);
        return shown("learning/review", page, errors);
    }

    @PostMapping("/{review}/documents")
    ModelAndView take(@PathVariable long review, @RequestParam("file") MultipartFile file) throws IOException {
        Reviews.onlyLeads();
        String name = String.valueOf(file.getOriginalFilename());
        if (file.isEmpty()) {
            return review(review, Errors.of("file", name.isBlank() ? "Choose a document" : name + " is empty"));
        }
        if (file.getSize() > Papers.MOST_BYTES) {
            return review(review, Errors.of("file", "%s is %,d MB; the most is %d MB".formatted(name, file.getSize() >> 20, Papers.MOST_BYTES >> 20)));
        }
        Path kept = Files.createTempFile("review", ".document");
        try {
            file.transferTo(kept);
            reviews.take(review, Reviews.read(name, kept));
        } catch (NotReadable e) {
            return review(review, Errors.of("file", name + " " + e.getMessage()));
        } finally {
            Files.deleteIfExists(kept);
        }
        return new ModelAndView("redirect:/reviews/%d#proposals".formatted(review));
    }

    @PostMapping("/{review}/proposals/{proposal}")
    ModelAndView decide(@PathVariable long review, @PathVariable long proposal, @RequestParam Decision decision, @RequestParam(defaultValue = "") String mended,
        @RequestParam(defaultValue = "") String reason) {
        Reviews.onlyLeads();
        if (decision == Decision.MENDED && mended.isBlank()) {
            return review(review, new ReviewPage.Typed(proposal, mended, reason), Errors.of("mended-" + proposal, "Enter the words that should stand instead"));
        }
        if (decision == Decision.REJECTED && reason.isBlank()) {
            return review(review, new ReviewPage.Typed(proposal, mended, reason), Errors.of("reason-" + proposal, "Say why it is rejected"));
        }
        reviews.decide(review, proposal, decision, mended.strip(), reason.strip());
        return new ModelAndView("redirect:/reviews/%d#proposals".formatted(review));
    }

    @PostMapping("/{review}/steps/{step}")
    ModelAndView done(@PathVariable long review, @PathVariable long step) {
        Reviews.onlyLeads();
        reviews.done(review, step, LocalDate.ofInstant(clock.instant(), UK));
        return to(review);
    }

    @PostMapping("/{review}/themes")
    ModelAndView name(@PathVariable long review, @RequestParam(defaultValue = "") String theme) {
        Reviews.onlyLeads();
        reviews.at(review);
        if (vocabulary.now().byId(theme).isEmpty()) {
            return review(review, Errors.of("theme", "Choose the theme"));
        }
        foundThemes.name(review, theme);
        return to(review);
    }

    @PostMapping("/{review}/family")
    ModelAndView heard(@PathVariable long review, @RequestParam(defaultValue = "") String family) {
        Reviews.onlyLeads();
        reviews.heard(review, family.strip());
        return to(review);
    }

    private List<Option> allThemes() {
        var themes = new ArrayList<>(List.of(Option.of("", "All themes")));
        vocabulary.now().all().forEach(one -> themes.add(Option.of(one.id(), one.name())));
        return themes;
    }

    private List<Link> themes(long review) {
        var names = vocabulary.now();
        return foundThemes.of(review).stream().flatMap(id -> names.byId(id).stream()).map(theme -> new Link(theme.name(), "/themes/" + theme.id())).toList();
    }

    private List<PlansPage.Row> rows(Review review, LocalDate today) {
        var all = recommendations.of(review);
        var read = plans.of(all.stream().map(Recommendation::id).toList());
        return IntStream.range(0, all.size()).mapToObj(i -> PlansPage.row(all.get(i), read.get(i), today)).toList();
    }

    private static boolean lead() {
        return Acting.now().is(Role.LEARNING_LEAD);
    }

    private static ModelAndView to(long review) {
        return new ModelAndView("redirect:/reviews/" + review);
    }

    private static ModelAndView shown(String view, Object page, Errors errors) {
        return new ModelAndView(view, Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
