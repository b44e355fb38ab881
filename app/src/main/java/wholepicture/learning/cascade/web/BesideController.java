package wholepicture.learning.cascade.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import wholepicture.learning.FoundThemes;
import wholepicture.learning.FoundThemes.Found;
import wholepicture.learning.Review;
import wholepicture.learning.Reviews;
import wholepicture.learning.Vocabulary;
import wholepicture.learning.cascade.Cascade;
import wholepicture.learning.reading.Themes;
import wholepicture.learning.reading.Themes.Theme;
import wholepicture.learning.web.LearningPlaces;
import wholepicture.ui.Link;

/** National themes and local ones beside each other: what is known nationally, and what of it was found here. Source: A-291. */
@Controller
class BesideController {

    private final Vocabulary vocabulary;
    private final FoundThemes foundThemes;
    private final Reviews reviews;
    private final Cascade cascade;
    private final LearningPlaces places;

    BesideController(Vocabulary vocabulary, FoundThemes foundThemes, Reviews reviews, Cascade cascade, LearningPlaces places) {
        this.vocabulary = vocabulary;
        this.foundThemes = foundThemes;
        this.reviews = reviews;
        this.cascade = cascade;
        this.places = places;
    }

    @GetMapping("/themes/beside")
    ModelAndView beside() {
        var themes = vocabulary.now();
        var found = foundThemes.all();
        var register = reviews.all().stream().collect(Collectors.toMap(Review::id, review -> review));
        var counted = cascade.counted();
        var rows = themes.all().stream().filter(theme -> !theme.isLocal()).map(theme -> row(theme, themes, found, register, Optional.ofNullable(counted.get(theme.id()))))
            .sorted(Comparator.comparing((BesidePage.Row row) -> row.nationally().isEmpty()).thenComparing(row -> row.here().isEmpty()).thenComparing(row -> row.theme().text())).toList();
        var known = rows.stream().filter(row -> !row.nationally().isEmpty() || !row.here().isEmpty() || !row.receipts().isEmpty()).toList();
        long nationally = rows.stream().filter(row -> !row.nationally().isEmpty()).count();
        long without = rows.stream().filter(row -> !row.nationally().isEmpty() && row.here().isEmpty()).count();
        var summary = "%d national themes; %d were found by a national review that is in our register, and for %d of these nothing was found here.".formatted(rows.size(), nationally, without);
        return new ModelAndView("learning/beside", Map.of("page", new BesidePage(places.at("/themes"), summary, Cascade.seesAll(), known, rows.stream().filter(row -> !known.contains(row)).toList())));
    }

    private static BesidePage.Row row(Theme theme, Themes themes, List<Found> found, Map<Long, Review> register, Optional<Cascade.Counted> counted) {
        var tied = themes.all().stream().filter(other -> other.national().contains(theme.id())).toList();
        var ids = Stream.concat(Stream.of(theme), tied.stream()).map(Theme::id).collect(Collectors.toSet());
        return new BesidePage.Row(link(theme), reviews(found, ids, true, register), tied.stream().map(BesideController::link).toList(), reviews(found, ids, false, register),
            counted.map(c -> "%d of %d gave a receipt; %s".formatted(c.given(), c.agencies(), c.found() == 0 ? "none found it" : c.found() + " found it")).orElse(""));
    }

    private static Link link(Theme theme) {
        return new Link(theme.name(), "/themes/" + theme.id());
    }

    private static List<Link> reviews(List<Found> found, Set<String> themes, boolean national, Map<Long, Review> register) {
        return found.stream().filter(f -> f.national() == national && themes.contains(f.theme())).map(Found::review).distinct().flatMap(id -> Optional.ofNullable(register.get(id)).stream())
            .map(review -> new Link(review.title(), "/reviews/" + review.id())).toList();
    }
}
