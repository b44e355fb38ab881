package wholepicture.learning.library.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import wholepicture.learning.Recommendation;
import wholepicture.learning.RecommendationPart;
import wholepicture.learning.library.Kind;
import wholepicture.learning.library.Library;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.HomePart.Line;
import wholepicture.ui.Link;

/** On the page of a recommendation: the procedures and guidance that came of it. Source: A-272. */
@Component
class Guidance implements RecommendationPart {

    private final Library library;

    Guidance(Library library) {
        this.library = library;
    }

    @Override
    public int order() {
        return 64;
    }

    @Override
    public Optional<Box> of(Recommendation recommendation) {
        var lines = library.all(Optional.of(Kind.GUIDANCE)).stream().filter(one -> one.detail("recommendation").equals(recommendation.id().toString()))
            .map(one -> new Line(one.title(), one.href(), Stream.of(one.detail("chapter"), "in use from " + Dates.inWords(one.inUseFrom()), one.deadOn().isPresent() ? "its link leads nowhere" : "")
                .filter(said -> !said.isEmpty()).collect(Collectors.joining(", ")))).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Box("Procedures and guidance that came of it", lines, "", Link.NONE));
    }
}
