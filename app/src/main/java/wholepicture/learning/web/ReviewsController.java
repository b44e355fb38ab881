package wholepicture.learning.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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
import wholepicture.learning.Passage.Decision;
import wholepicture.learning.ReviewKind;
import wholepicture.learning.Reviews;
import wholepicture.learning.reading.NotReadable;
import wholepicture.learning.reading.Papers;
import wholepicture.ui.DateFields;
import wholepicture.ui.Errors;
import wholepicture.ui.Section;

/** The register of reviews: registering one, taking in its documents, deciding what was proposed, publishing. */
@Controller
@RequestMapping("/reviews")
class ReviewsController {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Reviews reviews;
    private final Clock clock;

    ReviewsController(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Bean
    static Section reviewsSection() {
        return Section.forAll(60, "Reviews", "/reviews");
    }

    @GetMapping
    ModelAndView register() {
        return register(ReviewForm.EMPTY, Errors.NONE);
    }

    @PostMapping
    ModelAndView register(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String title, @RequestParam(name = "began.day", defaultValue = "") String day,
        @RequestParam(name = "began.month", defaultValue = "") String month, @RequestParam(name = "began.year", defaultValue = "") String year) {
        Reviews.onlyLeads();
        var form = new ReviewForm(kind, title, new DateFields(day, month, year));
        var errors = form.errors();
        return !errors.any() && form.began().readDay("The day") instanceof DateFields.Read.Known known
            ? to(reviews.register(ReviewKind.valueOf(form.kind()), form.title(), known.day())) : register(form, errors);
    }

    private ModelAndView register(ReviewForm form, Errors errors) {
        var page = new RegisterPage(lead(), reviews.all().stream().map(RegisterPage.Row::of).toList(), form, errors);
        return shown("learning/register", page, errors);
    }

    @GetMapping("/{review}")
    ModelAndView review(@PathVariable long review) {
        return review(review, Errors.NONE);
    }

    private ModelAndView review(long id, Errors errors) {
        var page = ReviewPage.of(lead(), reviews.at(id), reviews.steps(id), reviews.documents(id), reviews.passages(id), LocalDate.ofInstant(clock.instant(), UK), errors);
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
        return to(review);
    }

    @PostMapping("/{review}/proposals/{proposal}")
    ModelAndView decide(@PathVariable long review, @PathVariable long proposal, @RequestParam Decision decision, @RequestParam(defaultValue = "") String mended,
        @RequestParam(defaultValue = "") String reason) {
        Reviews.onlyLeads();
        if (decision == Decision.MENDED && mended.isBlank()) {
            return review(review, Errors.of("mended-" + proposal, "Enter the words that should stand instead"));
        }
        if (decision == Decision.REJECTED && reason.isBlank()) {
            return review(review, Errors.of("reason-" + proposal, "Say why it is rejected"));
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

    @PostMapping("/{review}/publish")
    ModelAndView publish(@PathVariable long review, @RequestParam(defaultValue = "") String reason) {
        Reviews.onlyLeads();
        if (reason.isBlank()) {
            return review(review, Errors.of("reason", "Give the reason for the decision to publish"));
        }
        reviews.publish(review, reason.strip());
        return to(review);
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
