package wholepicture.learning.products.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.products.Products;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a recommendation: what was made to pass it on. */
@Component
class PassedOn implements RecommendationPart {

    private final Products products;

    PassedOn(Products products) {
        this.products = products;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Box> of(Recommendation recommendation) {
        var made = products.passingOn(recommendation.id()).stream()
            .map(p -> new Line(p.name(), p.href(), p.kind() + p.published().map(day -> ", published " + Dates.inWords(day)).orElse(", not published"))).toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(new Box("Passed on as", made, "", Link.NONE));
    }
}
