package wholepicture.learning.publication.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.Review;
import wholepicture.learning.Reviews;
import wholepicture.learning.publication.Publication;
import wholepicture.learning.publication.Publication.NotYet;
import wholepicture.learning.publication.Publication.Reason;
import wholepicture.learning.web.LearningPlaces;
import wholepicture.ui.Dates;
import wholepicture.ui.Errors;
import wholepicture.ui.Link;
import wholepicture.ui.Option;
import wholepicture.ui.SummaryRow;
import wholepicture.ui.Tag;

/** Reading a review for names, and publishing it or keeping it back. */
@Controller
@RequestMapping("/reviews/{review}/publication")
class PublicationController {

    private final Publication publication;
    private final Reviews reviews;
    private final LearningPlaces places;

    PublicationController(Publication publication, Reviews reviews, LearningPlaces places) {
        this.publication = publication;
        this.reviews = reviews;
        this.places = places;
    }

    @GetMapping
    ModelAndView show(@PathVariable long review) {
        Reviews.onlyLeads();
        return show(review, "", "", Errors.NONE);
    }

    @PostMapping("/stays")
    ModelAndView stays(@PathVariable long review, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String reason) {
        Reviews.onlyLeads();
        reviews.at(review);
        if (words.isBlank() || reason.isBlank()) {
            return show(review, "", "", Errors.of("stays", "Say why “%s” may stay".formatted(words)));
        }
        publication.mayStay(review, words, reason.strip());
        return to(review);
    }

    @PostMapping("/anonymised")
    ModelAndView anonymised(@PathVariable long review) {
        Reviews.onlyLeads();
        return orSay(review, "", "", "anonymised", () -> publication.anonymised(review));
    }

    @PostMapping("/partners")
    ModelAndView partners(@PathVariable long review, @RequestParam(defaultValue = "") String reason) {
        Reviews.onlyLeads();
        reviews.at(review);
        return reason.isBlank() ? show(review, "", "", Errors.of("partners", "Say why the partners read it first")) : orSay(review, "", "", "partners", () -> publication.forThePartners(review, reason.strip()));
    }

    @PostMapping
    ModelAndView decide(@PathVariable long review, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean restricted,
        @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String bulletin) {
        Reviews.onlyLeads();
        reviews.at(review);
        if (!restricted) {
            return reason.isBlank() ? show(review, "", "", Errors.of("reason", "Give the reason for the decision")) : orSay(review, reason, why, "reason", () -> publication.publish(review, reason.strip()));
        }
        var known = Option.chosen(Reason.class, why);
        if (known.isEmpty()) {
            return show(review, reason, why, Errors.of("why", "Choose why it is not published"));
        }
        if (known.get() == Reason.ANOTHER && reason.isBlank()) {
            return show(review, reason, why, Errors.of("words", "Give the reason for the decision"));
        }
        var product = bulletin.matches("\\d{1,18}") ? Optional.of(Long.valueOf(bulletin)) : Optional.<Long>empty();
        return orSay(review, reason, why, "bulletin", () -> publication.withhold(review, known.get(), reason.strip(), product));
    }

    private ModelAndView orSay(long review, String reason, String why, String field, Runnable act) {
        try {
            act.run();
            return to(review);
        } catch (NotYet e) {
            return show(review, reason, why, Errors.of(field, String.valueOf(e.getMessage())));
        }
    }

    private static ModelAndView to(long review) {
        return new ModelAndView("redirect:/reviews/%d/publication".formatted(review));
    }

    private ModelAndView show(long id, String reason, String why, Errors errors) {
        var review = reviews.at(id);
        var now = publication.look(id);
        var products = publication.bulletins();
        var page = new PublicationPage(places.at("/reviews"), new Link(review.title(), "/reviews/" + id), standing(review),
            now.findings().stream().map(f -> new PublicationPage.Found(f.words(), f.kind().inWords(), f.kind().advice(), f.before(), f.after(), f.where(), f.kind().mayStay())).distinct().toList(),
            now.stay().entrySet().stream().map(e -> SummaryRow.of(e.getKey(), e.getValue())).toList(), now.anonymised(), review.published().isEmpty(), review.partners().map(Dates::inWords).orElse(""),
            Option.choosing(Option.each(Reason.values(), Reason::inWords), why.isEmpty() ? now.withheld().map(Enum::name).orElse("") : why),
            Option.choosing(Stream.concat(Stream.of(Option.of("", "None")), products.stream().map(p -> Option.of(String.valueOf(p.id()), p.now().title()))).toList(), now.bulletin().map(String::valueOf).orElse("")),
            now.bulletin().flatMap(number -> products.stream().filter(p -> p.id() == number).findFirst()).map(p -> new Link(p.now().title(), "/learning/products/" + p.id())).orElse(Link.NONE), reason, errors);
        return new ModelAndView("learning/publication", Map.of("page", page), errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Tag standing(Review review) {
        return review.published().map(day -> new Tag("Published " + Dates.inWords(day), Tag.Colour.GREEN))
            .or(() -> review.partners().map(day -> new Tag("For the partners alone since " + Dates.inWords(day), Tag.Colour.YELLOW)))
            .orElse(new Tag(review.publicationReason().isEmpty() ? "Restricted until published" : "Not to be published", Tag.Colour.RED));
    }
}
