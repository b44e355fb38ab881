package wholepicture.learning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Recommendations.NoSuchRecommendation;
import wholepicture.learning.Reviews;
import wholepicture.ui.Link;

/** The page of a recommendation. */
@Controller
@RequestMapping("/recommendations")
class RecommendationsController {

    private final Recommendations recommendations;
    private final Reviews reviews;
    private final List<RecommendationPart> parts;

    RecommendationsController(Recommendations recommendations, Reviews reviews, List<RecommendationPart> parts) {
        this.recommendations = recommendations;
        this.reviews = reviews;
        this.parts = parts.stream().sorted(Comparator.comparingInt(RecommendationPart::order)).toList();
    }

    @ExceptionHandler(NoSuchRecommendation.class)
    void noSuchRecommendation(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @GetMapping("/{recommendation}")
    ModelAndView recommendation(@PathVariable UUID recommendation) {
        var r = recommendations.at(recommendation);
        var page = RecommendationPage.of(r, review(r), r.parent().flatMap(recommendations::find).map(p -> new Link(p.name() + ": " + p.words(), p.href())).orElse(Link.NONE),
            recommendations.under(r), parts.stream().map(part -> part.of(r)).flatMap(Optional::stream).toList(), recommendations.history(r.id()));
        return new ModelAndView("learning/recommendation", Map.of("page", page));
    }

    /** Whoever may see the recommendation but not its review gets no link to it. */
    private Link review(Recommendation r) {
        return reviews.all().stream().filter(review -> review.id() == r.review()).findFirst()
            .map(review -> new Link(review.title(), "/reviews/" + review.id())).orElse(Link.NONE);
    }
}
