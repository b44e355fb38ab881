package wholepicture.learning.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Plan;
import wholepicture.learning.plan.Plans;
import wholepicture.ui.Place;

/** The register of recommendations. */
@Controller
class PlansController {

    private final Recommendations recommendations;
    private final Plans plans;
    private final Answering answering;
    private final LearningPlaces places;

    PlansController(Recommendations recommendations, Plans plans, Answering answering, LearningPlaces places) {
        this.recommendations = recommendations;
        this.plans = plans;
        this.answering = answering;
        this.places = places;
    }

    private record Both(Recommendation recommendation, Plan plan) {}

    @GetMapping("/recommendations")
    ModelAndView register(@RequestParam(defaultValue = "open") String show) {
        var today = answering.today();
        var all = recommendations.all();
        var read = plans.of(all.stream().map(Recommendation::id).toList());
        var both = IntStream.range(0, all.size()).mapToObj(i -> new Both(all.get(i), read.get(i))).toList();
        Predicate<Both> open = b -> b.recommendation().status().isOpen();
        Predicate<Both> late = open.and(b -> !b.plan().late(today).isEmpty());
        Predicate<Both> shown = show.equals("all") ? b -> true : show.equals("late") ? late : open;
        var openOnes = both.stream().filter(open).map(Both::plan).toList();
        var shows = List.of(new Place("Open (%d)".formatted(openOnes.size()), "/recommendations", !show.equals("all") && !show.equals("late")),
            new Place("Late (%d)".formatted(both.stream().filter(late).count()), "/recommendations?show=late", show.equals("late")),
            new Place("All (%d)".formatted(both.size()), "/recommendations?show=all", show.equals("all")));
        long embedded = all.stream().filter(r -> r.status() == Recommendation.Status.EMBEDDED).count();
        long complete = all.stream().filter(r -> r.status() == Recommendation.Status.COMPLETE).count();
        var page = new PlansPage(places.at("/recommendations"), "%d open, %d complete, %d embedded in practice".formatted(openOnes.size(), complete, embedded), shows,
            PlansPage.late(openOnes, today), both.stream().filter(shown).map(b -> PlansPage.row(b.recommendation(), b.plan(), today)).toList(),
            show.equals("late") ? "Nobody is late." : "No recommendation here yet.");
        return new ModelAndView("learning/plans", Map.of("page", page));
    }
}
