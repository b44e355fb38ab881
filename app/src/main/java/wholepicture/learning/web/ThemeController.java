package wholepicture.learning.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.agencies.Acting;
import wholepicture.agencies.Role;
import wholepicture.learning.FoundThemes;
import wholepicture.learning.FoundThemes.Course;
import wholepicture.learning.FoundThemes.Found;
import wholepicture.learning.Recommendation;
import wholepicture.learning.Recommendations;
import wholepicture.learning.Review;
import wholepicture.learning.Reviews;
import wholepicture.learning.ThemePart;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.plan.Answering;
import wholepicture.learning.plan.Plan;
import wholepicture.learning.plan.Plans;
import wholepicture.learning.reading.Themes;
import wholepicture.ui.Dates;
import wholepicture.ui.HomePart.Box;
import wholepicture.ui.Link;
import wholepicture.ui.Tag;

/** The page of one theme. */
@Controller
class ThemeController {

    private final Vocabulary vocabulary;
    private final FoundThemes foundThemes;
    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Plans plans;
    private final Answering answering;
    private final LearningPlaces places;
    private final List<ThemePart> parts;

    ThemeController(Vocabulary vocabulary, FoundThemes foundThemes, Reviews reviews, Recommendations recommendations, Plans plans, Answering answering, LearningPlaces places,
        List<ThemePart> parts) {
        this.vocabulary = vocabulary;
        this.foundThemes = foundThemes;
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.plans = plans;
        this.answering = answering;
        this.places = places;
        this.parts = parts.stream().sorted(Comparator.comparingInt(ThemePart::order)).toList();
    }

    @GetMapping("/themes/{theme}")
    ModelAndView theme(@PathVariable("theme") String id) {
        var themes = vocabulary.now();
        var theme = themes.byId(id).orElseThrow(Reviews.NoSuchReview::new);
        var found = foundThemes.all().stream().filter(f -> f.theme().equals(id)).toList();
        var register = reviews.all();
        var about = recommendations.about(id);
        var read = plans.of(about.stream().map(Recommendation::id).toList());
        var told = new LinkedHashMap<ThemePart, Box>();
        parts.forEach(part -> part.of(id).ifPresent(box -> told.put(part, box)));
        long nationally = found.stream().filter(Found::national).count();
        var page = new ThemePage(places.at("/themes"), theme.name(), theme.about(), theme.isLocal() ? "Local theme" : "National theme", course(found),
            tied(themes, theme), theme.isLocal() ? "Tied to the national themes" : "Local themes tied to it", found.reversed().stream().flatMap(f -> found(f, register).stream()).toList(),
            counted(found.size() - nationally), counted(nationally), IntStream.range(0, about.size()).mapToObj(i -> PlansPage.row(about.get(i), read.get(i), answering.today())).toList(),
            done(about, read), told.values().stream().toList(), told.keySet().stream().noneMatch(ThemePart::tellsOfPractice),
            Acting.now().is(Role.LEARNING_LEAD) ? new Link("Keep it as a topic of practice", "/themes/%s/topic".formatted(id)) : Link.NONE, theme.words(), theme.sources());
        return new ModelAndView("learning/theme", Map.of("page", page));
    }

    private Tag course(List<Found> found) {
        if (found.isEmpty()) {
            return new Tag("Not found by a review yet", Tag.Colour.GREY);
        }
        var course = FoundThemes.course(found, answering.today());
        return new Tag(course.inWords(), course == Course.NEW ? Tag.Colour.GREEN : course == Course.BACK ? Tag.Colour.RED : Tag.Colour.GREY);
    }

    private static List<Link> tied(Themes themes, Themes.Theme theme) {
        return themes.all().stream().filter(other -> theme.isLocal() ? theme.national().contains(other.id()) : other.national().contains(theme.id()))
            .map(other -> new Link(other.name(), "/themes/" + other.id())).toList();
    }

    private static Optional<ThemePage.Found> found(Found found, List<Review> register) {
        return register.stream().filter(review -> review.id() == found.review()).findFirst().map(review -> new ThemePage.Found(new Link(review.title(), "/reviews/" + review.id()),
            review.kind().inWords(), Dates.inWords(review.began()), found.national() ? "Nationally" : "Locally", found.passages() == 0 ? "Named by a learning lead" : String.valueOf(found.passages())));
    }

    private static String counted(long reviews) {
        return reviews == 0 ? "none found" : reviews == 1 ? "1 review" : reviews + " reviews";
    }

    private static String done(List<Recommendation> about, List<Plan> read) {
        var parts = read.stream().flatMap(plan -> plan.agencies().stream()).toList();
        var said = new ArrayList<String>();
        said.add("%d recommendations".formatted(about.size()));
        long answered = parts.stream().filter(Plan.Part::answered).count();
        said.add("%d %s".formatted(answered, answered == 1 ? "agency’s response" : "agencies’ responses"));
        said.add("%d of %d actions done".formatted(parts.stream().flatMap(p -> p.actions().stream()).filter(a -> a.done().isPresent()).count(),
            parts.stream().mapToLong(p -> p.actions().size()).sum()));
        said.add("%d with impact that was accepted".formatted(read.stream().filter(Plan::impactAccepted).count()));
        said.add("%d embedded".formatted(about.stream().filter(r -> r.status() == Recommendation.Status.EMBEDDED).count()));
        return String.join("; ", said) + ".";
    }
}
