package wholepicture.escalation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.access.Access;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.cases.CaseFile;
import wholepicture.cases.CaseRef;
import wholepicture.cases.Cases;
import wholepicture.cases.NoSuchCase;
import wholepicture.escalation.NotForYou;
import wholepicture.escalation.RepeatConcerns;
import wholepicture.escalation.Scrutiny;
import wholepicture.escalation.Settled;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.SummaryRow;

/** Reviews of a case whose concerns come back: a senior manager looks, the Head of Service decides, and that is final. */
@Controller
@RequestMapping("/people/{person}/repeated-concerns/{ref}")
class ReviewController {

    private final RepeatConcerns reviews;
    private final Cases cases;
    private final Access access;

    ReviewController(RepeatConcerns reviews, Cases cases, Access access) {
        this.reviews = reviews;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable String ref) {
        access.look(person, "the reviews of repeated concerns");
        return page(mine(person, ref), "", Errors.NONE);
    }

    @PostMapping
    ModelAndView act(@PathVariable UUID person, @PathVariable String ref, @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String words,
        @RequestParam(defaultValue = "") String refer) {
        access.sight(person);
        var file = mine(person, ref);
        if (words.isBlank() || (what.equals("look") && refer.isEmpty())) {
            return page(file, words, Errors.of(words.isBlank() ? "words" : "refer", words.isBlank() ? "Write it in words" : "Say whether it goes to the Head of Service"));
        }
        try {
            switch (what) {
                case "look" -> reviews.scrutinise(file, words, refer.equals("yes"));
                case "decide" -> reviews.decide(file, words);
                default -> reviews.ask(file, words);
            }
        } catch (Settled e) {
            return page(file, words, Errors.of("words", String.valueOf(e.getMessage())));
        }
        return new ModelAndView("redirect:" + OnTheCase.reviewsOf(file));
    }

    private ModelAndView page(CaseFile file, String words, Errors errors) {
        var all = reviews.of(file.id());
        var running = all.stream().findFirst().filter(one -> !one.isOver());
        var who = Acting.now();
        boolean looks = running.filter(one -> one.scrutinisedAt() == null).isPresent() && who.is(Role.MANAGER);
        boolean decides = running.filter(Scrutiny::referred).isPresent() && who.is(Role.HEAD_OF_SERVICE);
        var page = new ReviewPage(file.ref().value(), new Link("Back to " + file.ref(), file.address()), all.stream().map(ReviewController::review).toList(),
            running.isEmpty(), looks, decides, words, errors);
        return new ModelAndView("escalation/reviews", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static ReviewPage.Review review(Scrutiny one) {
        var looked = one.scrutinisedAt();
        var decided = one.decidedAt();
        return new ReviewPage.Review(one.number(), one.isFinal(), Stream.of(SummaryRow.of("Asked for", one.askedBy() + ", " + Dates.inWords(one.askedAt())),
            SummaryRow.of("Why", one.why()), SummaryRow.of("After", one.after()), SummaryRow.of("What the senior manager found", one.scrutiny()),
            SummaryRow.of("Looked at", looked == null ? "" : one.scrutinyBy() + ", " + Dates.inWords(looked) + (one.referred() ? ", and referred it to the Head of Service" : ", and did not refer it")),
            SummaryRow.of("The Head of Service decided", one.decision()), SummaryRow.of("Decided", decided == null ? "" : one.decidedBy() + ", " + Dates.inWords(decided)))
            .filter(row -> !row.value().isEmpty()).toList());
    }

    private CaseFile mine(UUID person, String ref) {
        var file = cases.find(person, CaseRef.read(ref).orElseThrow(NoSuchCase::new));
        if (!RepeatConcerns.isTheirs(file)) {
            throw new NotTheirs("This is for the workers of %s.".formatted(file.agency()));
        }
        return file;
    }

    /** The page is not for this worker. */
    private static final class NotTheirs extends RuntimeException {
        NotTheirs(String whose) {
            super(whose);
        }
    }

    @ExceptionHandler(NoSuchCase.class)
    void noSuch(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({NotForYou.class, NotTheirs.class})
    void notTheirs(RuntimeException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
    }
}
