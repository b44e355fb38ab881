package wholepicture.learning.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Reviews;
import wholepicture.learning.SelfCheck;
import wholepicture.ui.Link;
import wholepicture.ui.Option;

/** What a review asks for, as a list against which a worker holds their own practice. */
@Controller
class SelfCheckController {

    private final Reviews reviews;
    private final Recommendations recommendations;
    private final SelfCheck selfCheck;
    private final LearningPlaces places;

    SelfCheckController(Reviews reviews, Recommendations recommendations, SelfCheck selfCheck, LearningPlaces places) {
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.selfCheck = selfCheck;
        this.places = places;
    }

    @GetMapping("/reviews/{review}/self-check")
    ModelAndView show(@PathVariable long review) {
        var known = reviews.at(review);
        var ticked = selfCheck.ticked();
        var asks = recommendations.of(known).stream().map(r -> new Option(r.id().toString(), r.words(), r.name() + (r.section().isEmpty() ? "" : ", " + r.section()), ticked.contains(r.id()))).toList();
        var page = new SelfCheckPage(places.at("/reviews"), new Link(known.title(), "/reviews/" + review), asks, "%d of %d ticked".formatted(asks.stream().filter(Option::chosen).count(), asks.size()));
        return new ModelAndView("learning/selfCheck", Map.of("page", page));
    }

    @PostMapping("/reviews/{review}/self-check")
    ModelAndView tick(@PathVariable long review, @RequestParam(defaultValue = "") Set<UUID> met) {
        selfCheck.tick(recommendations.of(reviews.at(review)), met);
        return new ModelAndView("redirect:/reviews/%d/self-check".formatted(review));
    }
}
